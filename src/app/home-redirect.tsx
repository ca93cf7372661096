import { useQuery } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import { ErrorStrip } from '../ui/error-strip';
import { useServices } from '../ui/services';
import { subaccountListQuery, usePreferences } from '../ui/use-workspace-data';
import { RoutePending } from './route-pages';

/** `/` leads to the certificates of the subaccount used last, else of the first one. */
export function HomeRedirect() {
  const { backend } = useServices();
  const { lastSubaccountId } = usePreferences();
  const subaccounts = useQuery(subaccountListQuery(backend));
  if (subaccounts.isError) return <ErrorStrip error={subaccounts.error} onRetry={() => void subaccounts.refetch()} />;
  if (subaccounts.data === undefined) return <RoutePending />;
  const target = subaccounts.data.find(({ id }) => id === lastSubaccountId) ?? subaccounts.data[0];
  return target === undefined ? (
    <Navigate to="/subaccounts" replace />
  ) : (
    <Navigate to="/subaccounts/$subaccountId/certificates" params={{ subaccountId: target.id }} replace />
  );
}
