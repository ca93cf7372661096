import { Menu, MenuItem, MenuItemGroup } from '@ui5/webcomponents-react';
import type { ThemeChoice } from '../../backend/workspace/workspace';
import { shellText } from '../../i18n/shell';
import { themeNames } from '../../i18n/themes';
import { usePreferences, useUpdatePreferences } from '../../ui/use-workspace-data';

const choices: readonly ThemeChoice[] = [
  'system',
  'sap_horizon',
  'sap_horizon_dark',
  'sap_horizon_hcb',
  'sap_horizon_hcw',
];

/** The themes, with the chosen one ticked; open while it is rendered. */
export function ThemeMenu({ opener, onClose }: { readonly opener: HTMLElement; readonly onClose: () => void }) {
  const { theme } = usePreferences();
  const { mutate: updatePreferences } = useUpdatePreferences();
  return (
    <Menu
      open
      opener={opener}
      headerText={shellText.theme}
      onClose={onClose}
      onItemClick={(event) => {
        const chosen = choices.find((choice) => choice === event.detail.item.dataset.choice);
        if (chosen !== undefined) updatePreferences({ theme: chosen });
      }}
    >
      <MenuItemGroup checkMode="Single">
        {choices.map((choice) => (
          <MenuItem key={choice} text={themeNames[choice]} data-choice={choice} checked={choice === theme} />
        ))}
      </MenuItemGroup>
    </Menu>
  );
}
