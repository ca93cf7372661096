import { useLocation, useParams, useRouter, useSearch } from '@tanstack/react-router';
import settingsIcon from '@ui5/webcomponents-icons/dist/action-settings.js';
import connectivityIcon from '@ui5/webcomponents-icons/dist/connected.js';
import subaccountsIcon from '@ui5/webcomponents-icons/dist/org-chart.js';
import transportIcon from '@ui5/webcomponents-icons/dist/shipping-status.js';
import { SideNavigation, SideNavigationItem, SideNavigationSubItem } from '@ui5/webcomponents-react';
import { shellText } from '../../i18n/shell';
import { classNames } from '../../ui/class-names';
import { useServices } from '../../ui/services';
import { usePreferences, useSubaccounts } from '../../ui/use-workspace-data';
import styles from './navigation.module.css';
import { isWithin, transportPagesOf } from './transport-pages';

const connectivityPages = [
  { to: '/subaccounts/$subaccountId/destinations', text: shellText.destinations },
  { to: '/subaccounts/$subaccountId/certificates', text: shellText.certificates },
  { to: '/subaccounts/$subaccountId/trust', text: shellText.trust },
  { to: '/subaccounts/$subaccountId/fragments', text: shellText.fragments },
] as const;

/** Pages of the subaccount from which a transport starts, and on which its requests are found. */
const subaccountTransportPages = [
  { to: '/subaccounts/$subaccountId/configure', text: shellText.configure },
  { to: '/subaccounts/$subaccountId/instances', text: shellText.instances },
] as const;

/** Between this browser and a service. */
const copyPage = { to: '/subaccounts/$subaccountId/copy', text: shellText.copyLocal } as const;

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
  const instance = useShownInstance();
  const { backend } = useServices();
  const transportPages = transportPagesOf(backend);
  const hasTransport = transportPages.length > 0;
  const subaccountPages = [
    ...connectivityPages,
    ...(backend.mode === 'service' ? [copyPage] : []),
    ...(hasTransport ? subaccountTransportPages : []),
  ];
  const hrefOf = (to: (typeof subaccountPages)[number]['to']) =>
    subaccountId === null
      ? '/subaccounts'
      : router.buildLocation({ to, params: { subaccountId }, search: { instance } }).href;

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
        {subaccountPages.map(({ to, text }) => {
          const href = hrefOf(to);
          return (
            <SideNavigationSubItem
              key={to}
              text={text}
              href={href}
              selected={pathname.endsWith(to.slice(to.lastIndexOf('/')))}
              onClick={follow(href)}
            />
          );
        })}
      </SideNavigationItem>
      {hasTransport && (
        <SideNavigationItem
          icon={transportIcon}
          text={shellText.transportManagement}
          expanded={pathname.startsWith('/transport')}
          unselectable
        >
          {transportPages.map(({ href, text }) => (
            <SideNavigationSubItem
              key={href}
              text={text}
              href={href}
              selected={isWithin(pathname, href)}
              onClick={follow(href)}
            />
          ))}
        </SideNavigationItem>
      )}
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

/** The service instance whose page is shown: the other pages of its subaccount stay on that level. */
function useShownInstance(): string | undefined {
  return useSearch({ strict: false, select: ({ instance }) => instance });
}
