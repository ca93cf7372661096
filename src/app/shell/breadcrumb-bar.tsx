import { useNavigate, useParams } from '@tanstack/react-router';
import subaccountIcon from '@ui5/webcomponents-icons/dist/product.js';
import arrowIcon from '@ui5/webcomponents-icons/dist/slim-arrow-down.js';
import workspaceIcon from '@ui5/webcomponents-icons/dist/world.js';
import { Button, Icon, Link } from '@ui5/webcomponents-react';
import { lazy, Suspense, useId, useState } from 'react';
import { shellText } from '../../i18n/shell';
import { classNames } from '../../ui/class-names';
import { useServices } from '../../ui/services';
import { usePreferences, useSubaccounts } from '../../ui/use-workspace-data';
import styles from './breadcrumb-bar.module.css';

const SubaccountSwitcher = lazy(() =>
  import('./subaccount-switcher').then((module) => ({ default: module.SubaccountSwitcher })),
);

/** Where the user is, and the way to another subaccount. */
export function BreadcrumbBar() {
  const { backend } = useServices();
  const { subaccountId } = useParams({ strict: false });
  const { lastSubaccountId } = usePreferences();
  // A page outside of the subaccounts keeps naming the one the user comes from.
  const subaccount = useSubaccounts()?.find(({ id }) => id === (subaccountId ?? lastSubaccountId));
  const navigate = useNavigate();
  const [isSwitching, setIsSwitching] = useState(false);
  const openerId = useId();
  return (
    <nav className={styles.bar} aria-label={shellText.breadcrumb}>
      <ol className={styles.path}>
        <li className={styles.step}>
          <Icon name={workspaceIcon} mode="Decorative" className={classNames(styles.icon)} />
          <Link
            href="/subaccounts"
            onClick={(event) => {
              if (event.detail.ctrlKey || event.detail.metaKey || event.detail.shiftKey) return;
              event.preventDefault();
              void navigate({ to: '/subaccounts' });
            }}
          >
            {shellText.workspaces[backend.mode]}
          </Link>
        </li>
        <li className={styles.step}>
          <Icon name={subaccountIcon} mode="Decorative" className={classNames(styles.icon)} />
          <Button
            id={openerId}
            design="Transparent"
            endIcon={arrowIcon}
            className={classNames(styles.switcher)}
            accessibleName={
              subaccount === undefined ? shellText.chooseSubaccount : shellText.switchSubaccount(subaccount.name)
            }
            tooltip={subaccount?.name ?? shellText.chooseSubaccount}
            accessibilityAttributes={{ hasPopup: 'dialog', expanded: isSwitching }}
            onClick={() => setIsSwitching(true)}
          >
            {subaccount?.name ?? shellText.chooseSubaccount}
          </Button>
        </li>
      </ol>
      <Suspense>
        {isSwitching && (
          <SubaccountSwitcher
            opener={openerId}
            currentId={subaccountId ?? null}
            onClose={() => setIsSwitching(false)}
          />
        )}
      </Suspense>
    </nav>
  );
}
