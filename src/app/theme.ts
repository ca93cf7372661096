import { getTheme, setTheme } from '@ui5/webcomponents-base/dist/config/Theme.js';
import { useEffect, useSyncExternalStore } from 'react';
import type { ThemeChoice } from '../backend/workspace/workspace';

export type Theme = Exclude<ThemeChoice, 'system'>;

/** What the system asks for. */
export interface SystemLook {
  readonly isDark: boolean;
  readonly isHighContrast: boolean;
}

/** The theme to show: the chosen one, else the one that fits the system. */
export function toTheme(choice: ThemeChoice, system: SystemLook): Theme {
  if (choice !== 'system') return choice;
  if (system.isHighContrast) return system.isDark ? 'sap_horizon_hcb' : 'sap_horizon_hcw';
  return system.isDark ? 'sap_horizon_dark' : 'sap_horizon';
}

const darkQuery = '(prefers-color-scheme: dark)';
const contrastQuery = '(prefers-contrast: more), (forced-colors: active)';

/** The look the browser reports now. */
export function systemLook(): SystemLook {
  return { isDark: matchMedia(darkQuery).matches, isHighContrast: matchMedia(contrastQuery).matches };
}

/** Shows the theme; resolves when its colours are there, and only then the page carries its name. */
export async function showTheme(theme: Theme): Promise<void> {
  await setTheme(theme);
  // Another one may have been chosen while the files of this one came.
  if (getTheme() === theme) document.documentElement.dataset.theme = theme;
}

function subscribe(changed: () => void): () => void {
  const queries = [darkQuery, contrastQuery].map((query) => matchMedia(query));
  for (const query of queries) query.addEventListener('change', changed);
  return () => {
    for (const query of queries) query.removeEventListener('change', changed);
  };
}

/** Keeps the page in the theme of the choice, following the system where nothing is chosen. */
export function useTheme(choice: ThemeChoice): void {
  const isDark = useSyncExternalStore(subscribe, () => systemLook().isDark);
  const isHighContrast = useSyncExternalStore(subscribe, () => systemLook().isHighContrast);
  const theme = toTheme(choice, { isDark, isHighContrast });
  useEffect(() => {
    void showTheme(theme);
  }, [theme]);
}
