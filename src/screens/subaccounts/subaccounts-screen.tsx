import { useQuery } from '@tanstack/react-query';
import { BusyIndicator, Button, Title } from '@ui5/webcomponents-react';
import { useState } from 'react';
import type { Subaccount } from '../../backend/port';
import { subaccountsText } from '../../i18n/subaccounts';
import { ErrorStrip } from '../../ui/error-strip';
import { useServices } from '../../ui/services';
import { subaccountListQuery } from '../../ui/use-workspace-data';
import { DeleteSubaccountDialog } from './components/delete-subaccount-dialog';
import { SubaccountDialog } from './components/subaccount-dialog';
import { SubaccountTable } from './components/subaccount-table';
import styles from './subaccounts-screen.module.css';

type OpenDialog = { readonly kind: 'create' } | { readonly kind: 'edit' | 'delete'; readonly subaccount: Subaccount };

/** All subaccounts of the workspace: create, rename, delete. */
export function SubaccountsScreen() {
  const { backend } = useServices();
  const subaccounts = useQuery(subaccountListQuery(backend));
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const closeDialog = () => setDialog(null);
  const canEdit = backend.capabilities.editSubaccounts;

  return (
    <div className={styles.screen}>
      <header className={styles.header}>
        <div>
          <Title level="H1" size="H3">
            {subaccountsText.title}
          </Title>
          <p className={styles.count}>{subaccountsText.all(subaccounts.data?.length ?? 0)}</p>
        </div>
        {canEdit && (
          <Button design="Emphasized" onClick={() => setDialog({ kind: 'create' })}>
            {subaccountsText.create}
          </Button>
        )}
      </header>
      <div className={styles.content}>
        <ErrorStrip error={subaccounts.error} onRetry={() => void subaccounts.refetch()} />
        {subaccounts.isPending && <BusyIndicator active />}
        {subaccounts.data !== undefined && (
          <SubaccountTable
            subaccounts={subaccounts.data}
            canEdit={canEdit}
            onEdit={(subaccount) => setDialog({ kind: 'edit', subaccount })}
            onDelete={(subaccount) => setDialog({ kind: 'delete', subaccount })}
          />
        )}
      </div>
      {dialog?.kind === 'create' && (
        <SubaccountDialog existing={null} others={subaccounts.data ?? []} onClose={closeDialog} />
      )}
      {dialog?.kind === 'edit' && (
        <SubaccountDialog existing={dialog.subaccount} others={subaccounts.data ?? []} onClose={closeDialog} />
      )}
      {dialog?.kind === 'delete' && <DeleteSubaccountDialog subaccount={dialog.subaccount} onClose={closeDialog} />}
    </div>
  );
}
