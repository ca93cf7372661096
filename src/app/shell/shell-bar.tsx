import { useNavigate } from '@tanstack/react-router';
import bellIcon from '@ui5/webcomponents-icons/dist/bell.js';
import lockedIcon from '@ui5/webcomponents-icons/dist/locked.js';
import menuIcon from '@ui5/webcomponents-icons/dist/menu2.js';
import paletteIcon from '@ui5/webcomponents-icons/dist/palette.js';
import unlockedIcon from '@ui5/webcomponents-icons/dist/unlocked.js';
import { Avatar, Button, ShellBar, ShellBarBranding, ShellBarItem } from '@ui5/webcomponents-react';
import { lazy, Suspense, useState } from 'react';
import { shellText } from '../../i18n/shell';
import { useServices } from '../../ui/services';
import { useToast } from '../../ui/toast';
import { usePreferences, useVaultState } from '../../ui/use-workspace-data';
import { initialsOf } from '../initials';
import { useNotices } from '../notices/use-notices';

const UnlockDialog = lazy(() => import('../../ui/unlock-dialog').then((module) => ({ default: module.UnlockDialog })));
const ThemeMenu = lazy(() => import('./theme-menu').then((module) => ({ default: module.ThemeMenu })));
const NoticesPopover = lazy(() =>
  import('../notices/notices-popover').then((module) => ({ default: module.NoticesPopover })),
);
const ProfileMenu = lazy(() => import('./profile-menu').then((module) => ({ default: module.ProfileMenu })));

interface AppBarProps {
  readonly isNavigationShown: boolean;
  readonly isNarrow: boolean;
  readonly onToggleNavigation: () => void;
}

interface OpenMenu {
  readonly kind: 'theme' | 'profile' | 'notices';
  readonly opener: HTMLElement;
}

/** The bar at the top: navigation button, mark and name, notices, theme, lock, profile. */
export function AppBar({ isNavigationShown, isNarrow, onToggleNavigation }: AppBarProps) {
  const { workspace } = useServices();
  const { userName } = usePreferences();
  const vaultState = useVaultState();
  const navigate = useNavigate();
  const toast = useToast();
  const notices = useNotices();
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const [isUnlocking, setIsUnlocking] = useState(false);
  const closeMenu = () => setMenu(null);

  const toggleLock = () => {
    if (vaultState === 'locked') return setIsUnlocking(true);
    workspace.vault.lock();
    toast(shellText.lockedToast);
  };
  const navigationLabel = navigationButtonLabel(isNavigationShown, isNarrow);

  return (
    <>
      <ShellBar
        startButton={
          <Button
            icon={menuIcon}
            tooltip={navigationLabel}
            accessibleName={navigationLabel}
            accessibilityAttributes={{ expanded: isNavigationShown }}
            onClick={onToggleNavigation}
          />
        }
        branding={
          <ShellBarBranding
            accessibleName={shellText.home}
            logo={<img src={`${import.meta.env.BASE_URL}mark.svg`} alt="" />}
            onClick={() => void navigate({ to: '/' })}
          >
            {shellText.appName}
          </ShellBarBranding>
        }
        profile={<Avatar initials={initialsOf(userName)} accessibleName={shellText.profile(userName)} />}
        accessibilityAttributes={{
          profile: { name: shellText.profile(userName), hasPopup: 'menu' },
        }}
        onProfileClick={(event) => {
          event.preventDefault();
          setMenu({ kind: 'profile', opener: event.detail.targetRef });
        }}
      >
        <ShellBarItem
          icon={bellIcon}
          text={shellText.notifications}
          count={notices.length === 0 ? undefined : String(notices.length)}
          accessibilityAttributes={{ hasPopup: 'dialog' }}
          onClick={(event) => setMenu({ kind: 'notices', opener: event.detail.targetRef })}
        />
        <ShellBarItem
          icon={paletteIcon}
          text={shellText.theme}
          accessibilityAttributes={{ hasPopup: 'menu' }}
          onClick={(event) => setMenu({ kind: 'theme', opener: event.detail.targetRef })}
        />
        {vaultState !== 'browser-key' && (
          <ShellBarItem
            icon={vaultState === 'locked' ? lockedIcon : unlockedIcon}
            text={vaultState === 'locked' ? shellText.unlockEllipsis : shellText.lockNow}
            onClick={toggleLock}
          />
        )}
      </ShellBar>
      <Suspense>
        {menu?.kind === 'theme' && <ThemeMenu opener={menu.opener} onClose={closeMenu} />}
        {menu?.kind === 'notices' && <NoticesPopover opener={menu.opener} onClose={closeMenu} />}
        {menu?.kind === 'profile' && <ProfileMenu opener={menu.opener} onClose={closeMenu} onToggleLock={toggleLock} />}
        {isUnlocking && <UnlockDialog onClose={() => setIsUnlocking(false)} />}
      </Suspense>
    </>
  );
}

function navigationButtonLabel(isShown: boolean, isNarrow: boolean): string {
  if (isNarrow) return isShown ? shellText.closeNavigation : shellText.openNavigation;
  return isShown ? shellText.collapseNavigation : shellText.expandNavigation;
}
