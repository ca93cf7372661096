import { useQuery } from '@tanstack/react-query';
import { MessageStrip } from '@ui5/webcomponents-react';
import { subaccountsText as text } from '../../../i18n/subaccounts';
import { ErrorStrip } from '../../../ui/error-strip';
import { useServices } from '../../../ui/services';
import { workspaceKeys } from '../../../ui/use-workspace-data';

/** Whether the keys of Destination Trust go with the subaccount. */
export function TrustWarning({ subaccountId }: { readonly subaccountId: string }) {
  const { trust } = useServices().backend;
  const { data, error, refetch } = useQuery({
    queryKey: [...workspaceKeys.trust, subaccountId, 'exists'],
    queryFn: async () => {
      const { active, passive } = await trust.read(subaccountId);
      return active !== null || passive !== null;
    },
  });
  return (
    <>
      <ErrorStrip error={error} onRetry={() => void refetch()} />
      {data && (
        <MessageStrip design="Critical" hideCloseButton>
          {text.trustLost}
        </MessageStrip>
      )}
    </>
  );
}
