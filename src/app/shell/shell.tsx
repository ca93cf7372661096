import { Outlet, useLocation, useParams } from '@tanstack/react-router';
import { useCallback, useRef, useState } from 'react';
import { shellText } from '../../i18n/shell';
import { useServices } from '../../ui/services';
import { useToast } from '../../ui/toast';
import { usePreferences, useSubaccounts, useUpdatePreferences, useVaultState } from '../../ui/use-workspace-data';
import { CertificatesInPlaceHost } from '../certificates-in-place';
import { useChangeSync } from '../change-sync';
import { useIdleLock } from '../idle-lock';
import { useTheme } from '../theme';
import { BreadcrumbBar } from './breadcrumb-bar';
import { ChangeTarget } from './change-target';
import { Navigation } from './navigation';
import styles from './shell.module.css';
import { AppBar } from './shell-bar';
import { transportTitle } from './transport-pages';
import { useNarrowWindow } from './use-narrow-window';

/** The frame of every page: bar, navigation, breadcrumb, and the screen that the address names. */
export function Shell() {
  const { workspace, clock } = useServices();
  const preferences = usePreferences();
  const { mutate: updatePreferences } = useUpdatePreferences();
  const vaultState = useVaultState();
  const toast = useToast();
  const isNarrow = useNarrowWindow();
  const { pathname } = useLocation();
  // The page over which the navigation was opened: it closes when another one comes.
  const [overlayPath, setOverlayPath] = useState<string | null>(null);
  const isOverlayOpen = isNarrow && overlayPath === pathname;
  const content = useRef<HTMLElement>(null);

  useTheme(preferences.theme);
  useChangeSync();
  const lockWhenIdle = useCallback(() => {
    workspace.vault.lock();
    toast(shellText.lockedIdleToast);
  }, [workspace.vault, toast]);
  useIdleLock(vaultState === 'unlocked' ? preferences.lockAfterIdleMinutes : null, clock, lockWhenIdle);

  const isNavigationShown = isNarrow ? isOverlayOpen : !preferences.navigationCollapsed;
  const toggleNavigation = () => {
    if (isNarrow) setOverlayPath(isOverlayOpen ? null : pathname);
    else updatePreferences({ navigationCollapsed: !preferences.navigationCollapsed });
  };
  return (
    <div className={styles.shell}>
      <DocumentTitle />
      <button type="button" className={styles.skip} onClick={() => content.current?.focus()}>
        {shellText.skipToContent}
      </button>
      <AppBar isNavigationShown={isNavigationShown} isNarrow={isNarrow} onToggleNavigation={toggleNavigation} />
      <div className={styles.body}>
        {(!isNarrow || isOverlayOpen) && (
          <div className={isNarrow ? styles.overlay : styles.side}>
            <Navigation
              isCollapsed={!isNarrow && preferences.navigationCollapsed}
              onLeave={() => setOverlayPath(null)}
            />
          </div>
        )}
        <div className={styles.main}>
          <div className={styles.where}>
            <BreadcrumbBar />
            <ChangeTarget />
          </div>
          <main ref={content} tabIndex={-1} className={styles.content}>
            <CertificatesInPlaceHost>
              <Outlet />
            </CertificatesInPlaceHost>
          </main>
        </div>
      </div>
    </div>
  );
}

function DocumentTitle() {
  const { pathname } = useLocation();
  const { subaccountId } = useParams({ strict: false });
  const subaccount = useSubaccounts()?.find(({ id }) => id === subaccountId);
  return <title>{shellText.pageTitle(titleParts(pathname, subaccount?.name))}</title>;
}

/** By the last fixed part of the address. */
const pageNames: Readonly<Record<string, string>> = {
  subaccounts: shellText.subaccounts,
  settings: shellText.settings,
  destinations: shellText.destinations,
  certificates: shellText.certificates,
  trust: shellText.trust,
  fragments: shellText.fragments,
  configure: shellText.configure,
  instances: shellText.instances,
  copy: shellText.copyLocal,
};

function titleParts(pathname: string, subaccountName: string | undefined): string[] {
  const [, first = '', , screen = ''] = pathname.split('/');
  if (first === 'transport') return [transportTitle(pathname)];
  const page = pageNames[screen === '' ? first : screen];
  if (screen === '') return page === undefined ? [] : [page];
  return subaccountName === undefined || page === undefined ? [] : [subaccountName, page];
}
