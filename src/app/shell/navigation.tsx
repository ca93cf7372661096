import { useLocation, useParams, useRouter } from '@tanstack/react-router';
import settingsIcon from '@ui5/webcomponents-icons/dist/action-settings.js';
import connectivityIcon from '@ui5/webcomponents-icons/dist/connected.js';
import subaccountsIcon from '@ui5/webcomponents-icons/dist/org-chart.js';
import { SideNavigation, SideNavigationItem, SideNavigationSubItem } from '@ui5/webcomponents-react';
import { shellText } from '../../i18n/shell';
import { classNames } from '../../ui/class-names';
import { usePreferences, useSubaccounts } from '../../ui/use-workspace-data';
import styles from './navigation.module.css';

interface NavigationProps {
  readonly isCollapsed: boolean;
  /** Called when something was chosen, also the page shown already. */
  readonly onLeave: () => void;
}

interface ItemClick {
  preventDefault(): void;
  readonly detail: { readonly ctrlKey: boolean; readonly metaKey: boolean; readonly shiftKey: boolean };
}

/** The groups of the cockpit, with the pages that exist. */
export function Navigation({ isCollapsed, onLeave }: NavigationProps) {
  const router = useRouter();
  const { pathname } = useLocation();
  const subaccountId = useCurrentSubaccountId();
  const certificatesHref =
    subaccountId === null
      ? '/subaccounts'
      : router.buildLocation({ to: '/subaccounts/$subaccountId/certificates', params: { subaccountId } }).href;

  const follow = (href: string) => (event: ItemClick) => {
    // With a modifier key the browser opens the link in a tab or window of its own.
    if (event.detail.ctrlKey || event.detail.metaKey || event.detail.shiftKey) return;
    event.preventDefault();
    void router.navigate({ href });
    onLeave();
  };

  return (
    <SideNavigation
      className={classNames(styles.navigation)}
      collapsed={isCollapsed}
      accessibleName={shellText.navigation}
      fixedItems={
        <SideNavigationItem
          icon={settingsIcon}
          text={shellText.settings}
          href="/settings"
          selected={pathname === '/settings'}
          onClick={follow('/settings')}
        />
      }
    >
      <SideNavigationItem
        icon={subaccountsIcon}
        text={shellText.subaccounts}
        href="/subaccounts"
        selected={pathname === '/subaccounts'}
        onClick={follow('/subaccounts')}
      />
      <SideNavigationItem icon={connectivityIcon} text={shellText.connectivity} expanded unselectable>
        <SideNavigationSubItem
          text={shellText.certificates}
          href={certificatesHref}
          selected={pathname.endsWith('/certificates')}
          onClick={follow(certificatesHref)}
        />
      </SideNavigationItem>
    </SideNavigation>
  );
}

/** The subaccount of the address, else the one used last, else the first; null while there is none. */
function useCurrentSubaccountId(): string | null {
  const { subaccountId } = useParams({ strict: false });
  const { lastSubaccountId } = usePreferences();
  const subaccounts = useSubaccounts() ?? [];
  const known = [subaccountId, lastSubaccountId].find((wished) => subaccounts.some(({ id }) => id === wished));
  return known ?? subaccounts[0]?.id ?? null;
}
