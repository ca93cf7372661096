import overflowIcon from '@ui5/webcomponents-icons/dist/overflow.js';
import { lazy, type ReactNode, Suspense, useMemo, useState } from 'react';
import type { CertificateRecord } from '../../../../domain/certificate/types';
import type { Scope } from '../../../../domain/scope';
import { certificatesText as text } from '../../../../i18n/certificates';
import type { RowAction } from '../../../../ui/list/list-table';
import { useServices } from '../../../../ui/services';
import type { Task } from './task';

const RowMenu = lazy(() => import('./row-menu').then(({ RowMenu }) => ({ default: RowMenu })));
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

interface Tasks {
  /** Those that there are, in the order of the menu. */
  readonly offered: readonly Task[];
  /** The button of every row that opens the menu. */
  readonly rowAction: RowAction;
  readonly start: (task: Task, records: readonly CertificateRecord[]) => void;
  /** The open menu, or the dialog of what was started. */
  readonly dialogs: ReactNode;
}

const withoutTransport: readonly Task[] = ['export', 'delete'];

/** What is done with certificates from the list: with one by the *Action* menu of its row, or with the ticked ones. */
export function useTasks(scope: Scope, records: readonly CertificateRecord[], subaccountName: string): Tasks {
  const { backend } = useServices();
  const [menu, setMenu] = useState<{ readonly name: string; readonly opener: HTMLElement } | null>(null);
  const [started, setStarted] = useState<{
    readonly task: Task;
    readonly records: readonly CertificateRecord[];
  } | null>(null);
  const rowAction = useMemo(
    () => ({
      icon: overflowIcon,
      text: text.action,
      onClick: (name: string, opener: HTMLElement) => setMenu({ name, opener }),
    }),
    [],
  );
  const offered: readonly Task[] = backend.transport === null ? withoutTransport : ['transport', ...withoutTransport];
  const start = (task: Task, chosen: readonly CertificateRecord[]) => setStarted({ task, records: chosen });
  const of = { scope, records: started?.records ?? [], onClose: () => setStarted(null) };

  const dialogs = (
    <Suspense>
      {menu !== null && (
        <RowMenu
          opener={menu.opener}
          tasks={offered}
          onChoose={(task) =>
            start(
              task,
              records.filter(({ name }) => name === menu.name),
            )
          }
          onClose={() => setMenu(null)}
        />
      )}
      {started?.task === 'transport' && <TransportDialog {...of} />}
      {started?.task === 'export' && <BulkExportDialog {...of} subaccountName={subaccountName} />}
      {started?.task === 'delete' && <DeleteCertificatesDialog {...of} />}
    </Suspense>
  );
  return { offered, rowAction, start, dialogs };
}
