import { useQuery } from '@tanstack/react-query';
import { Outlet, useNavigate, useParams } from '@tanstack/react-router';
import { Button } from '@ui5/webcomponents-react';
import { useEffect } from 'react';
import { shellText } from '../i18n/shell';
import { ErrorStrip } from '../ui/error-strip';
import { PageMessage } from '../ui/page-message';
import { useServices } from '../ui/services';
import { subaccountListQuery, usePreferences, useUpdatePreferences } from '../ui/use-workspace-data';
import { RoutePending } from './route-pages';

/** Around every screen of a subaccount: says so when there is none of that id, and remembers the one used last. */
export function SubaccountFrame() {
  const { subaccountId } = useParams({ from: '/subaccounts/$subaccountId' });
  const { backend } = useServices();
  const navigate = useNavigate();
  const subaccounts = useQuery(subaccountListQuery(backend));
  const { lastSubaccountId } = usePreferences();
  const { mutate: updatePreferences } = useUpdatePreferences();
  const isKnown = subaccounts.data?.some(({ id }) => id === subaccountId);

  useEffect(() => {
    if (isKnown === true && lastSubaccountId !== subaccountId) updatePreferences({ lastSubaccountId: subaccountId });
  }, [isKnown, lastSubaccountId, subaccountId, updatePreferences]);

  if (subaccounts.isError) return <ErrorStrip error={subaccounts.error} onRetry={() => void subaccounts.refetch()} />;
  if (isKnown === undefined) return <RoutePending />;
  if (isKnown) return <Outlet key={subaccountId} />;
  return (
    <PageMessage title={shellText.subaccountMissing} hint={shellText.subaccountMissingHint}>
      <Button design="Emphasized" onClick={() => void navigate({ to: '/subaccounts' })}>
        {shellText.manageSubaccounts}
      </Button>
    </PageMessage>
  );
}
