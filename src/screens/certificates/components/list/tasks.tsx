import { lazy, Suspense } from 'react';
import type { CertificateRecord } from '../../../../domain/certificate/types';
import type { Scope } from '../../../../domain/scope';
import { RowMenu } from './row-menu';
import { type OpenMenu, type StartedTask, tasksOf } from './task';

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
const ReplaceDummyDialog = lazy(() =>
  import('../dialogs/replace-dummy-dialog').then(({ ReplaceDummyDialog }) => ({ default: ReplaceDummyDialog })),
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
  const row = records.find(({ name }) => name === menu?.name);
  const [first] = started?.records ?? [];
  const of = { scope, records: started?.records ?? [], onClose: onEnd };
  return (
    <Suspense>
      {menu !== null && row !== undefined && (
        <RowMenu
          opener={menu.opener}
          tasks={tasksOf(row, canTransport)}
          onChoose={(task) => onStart({ task, records: [row] })}
          onClose={onCloseMenu}
        />
      )}
      {started?.task === 'transport' && <TransportDialog {...of} />}
      {started?.task === 'export' && <BulkExportDialog {...of} subaccountName={subaccountName} />}
      {started?.task === 'replace' && first !== undefined && (
        <ReplaceDummyDialog scope={scope} record={first} onClose={onEnd} />
      )}
      {started?.task === 'delete' && <DeleteCertificatesDialog {...of} />}
    </Suspense>
  );
}
