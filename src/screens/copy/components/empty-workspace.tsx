import { useMutation } from '@tanstack/react-query';
import { Button } from '@ui5/webcomponents-react';
import type { Backend } from '../../../backend/port';
import { copyText as text } from '../../../i18n/copy';
import { ErrorStrip } from '../../../ui/error-strip';
import { PageMessage } from '../../../ui/page-message';

/** This browser has no subaccount: offers to make one with the name of that of the service. */
export function EmptyWorkspace({ workspace, name }: { readonly workspace: Backend; readonly name: string }) {
  const create = useMutation({ mutationFn: () => workspace.subaccounts.create({ name, description: '' }) });
  return (
    <PageMessage title={text.noSubaccount} hint={text.noSubaccountHint}>
      <Button design="Emphasized" disabled={create.isPending} onClick={() => create.mutate()}>
        {text.createSubaccount(name)}
      </Button>
      <ErrorStrip error={create.error} />
    </PageMessage>
  );
}
