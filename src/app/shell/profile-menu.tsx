import { useNavigate } from '@tanstack/react-router';
import settingsIcon from '@ui5/webcomponents-icons/dist/action-settings.js';
import lockedIcon from '@ui5/webcomponents-icons/dist/locked.js';
import unlockedIcon from '@ui5/webcomponents-icons/dist/unlocked.js';
import { Menu, MenuItem } from '@ui5/webcomponents-react';
import { shellText } from '../../i18n/shell';
import { usePreferences, useVaultState } from '../../ui/use-workspace-data';

interface ProfileMenuProps {
  readonly opener: HTMLElement;
  readonly onClose: () => void;
  readonly onToggleLock: () => void;
}

/** Who works here, and what belongs to them; open while it is rendered. */
export function ProfileMenu({ opener, onClose, onToggleLock }: ProfileMenuProps) {
  const { userName } = usePreferences();
  const vaultState = useVaultState();
  const navigate = useNavigate();
  return (
    <Menu
      open
      opener={opener}
      headerText={userName}
      onClose={onClose}
      onItemClick={(event) => {
        if (event.detail.item.dataset.action === 'lock') onToggleLock();
        else void navigate({ to: '/settings' });
      }}
    >
      <MenuItem icon={settingsIcon} text={shellText.settings} data-action="settings" />
      {vaultState !== 'browser-key' && (
        <MenuItem
          icon={vaultState === 'locked' ? unlockedIcon : lockedIcon}
          text={vaultState === 'locked' ? shellText.unlockEllipsis : shellText.lockNow}
          data-action="lock"
        />
      )}
    </Menu>
  );
}
