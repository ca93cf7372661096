import { lazy, Suspense } from 'react';
import type { CertificateRecord } from '../../../../domain/certificate/types';
import type { Scope } from '../../../../domain/scope';
import { RowMenu } from './row-menu';
import type { OpenMenu, StartedTask } from './task';

const TransportDialog = lazy(() =>
  import('../../transport/transport-dialog').then(({ TransportDialog }) => ({ default: TransportDialog })),
);
const DeleteCertificatesDialog = lazy(() =>
  import('../dialogs/delete-certificates-dialog').then(({ DeleteCertificatesDialog }) => ({
    default: DeleteCertificatesDialog,
  })),
);
const BulkExportDialog = lazy(() =>
  import('../dialogs/bulk-export-dialog').then(({ BulkExportDialog }) => ({ default: BulkExportDialog })),
);

interface TasksProps {
  readonly menu: OpenMenu | null;
  readonly started: StartedTask | null;
  readonly scope: Scope;
  readonly records: readonly CertificateRecord[];
  readonly subaccountName: string;
  readonly canTransport: boolean;
  readonly onCloseMenu: () => void;
  readonly onStart: (started: StartedTask) => void;
  readonly onEnd: () => void;
}

/** What is done with certificates from the list: the menu of a row, and the dialog of what was chosen. */
export function Tasks(props: TasksProps) {
  const { menu, started, scope, records, subaccountName, canTransport, onCloseMenu, onStart, onEnd } = props;
  const of = { scope, records: started?.records ?? [], onClose: onEnd };
  return (
    <Suspense>
      {menu !== null && (
        <RowMenu
          opener={menu.opener}
          tasks={canTransport ? ['transport', 'export', 'delete'] : ['export', 'delete']}
          onChoose={(task) => onStart({ task, records: records.filter(({ name }) => name === menu.name) })}
          onClose={onCloseMenu}
        />
      )}
      {started?.task === 'transport' && <TransportDialog {...of} />}
      {started?.task === 'export' && <BulkExportDialog {...of} subaccountName={subaccountName} />}
      {started?.task === 'delete' && <DeleteCertificatesDialog {...of} />}
    </Suspense>
  );
}
