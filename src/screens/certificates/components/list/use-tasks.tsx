import overflowIcon from '@ui5/webcomponents-icons/dist/overflow.js';
import { lazy, type ReactNode, Suspense, useMemo, useState } from 'react';
import type { CertificateRecord } from '../../../../domain/certificate/types';
import type { Scope } from '../../../../domain/scope';
import { certificatesText as text } from '../../../../i18n/certificates';
import type { RowAction } from '../../../../ui/list/list-table';
import { useServices } from '../../../../ui/services';
import type { OpenMenu, StartedTask, Task } from './task';

const Tasks = lazy(() => import('./tasks').then(({ Tasks }) => ({ default: Tasks })));

interface ListTasks {
  readonly canTransport: boolean;
  /** The button of every row that opens the menu. */
  readonly rowAction: RowAction;
  readonly start: (task: Task, records: readonly CertificateRecord[]) => void;
  /** The open menu, or the dialog of what was started. */
  readonly dialogs: ReactNode;
}

/** What is done with certificates from the list: with one by the *Action* menu of its row, or with the ticked ones. */
export function useTasks(scope: Scope, records: readonly CertificateRecord[], subaccountName: string): ListTasks {
  const canTransport = useServices().backend.transport !== null;
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const [started, setStarted] = useState<StartedTask | null>(null);
  const rowAction = useMemo(
    () => ({
      icon: overflowIcon,
      text: text.action,
      onClick: (name: string, opener: HTMLElement) => setMenu({ name, opener }),
    }),
    [],
  );
  const dialogs = (menu !== null || started !== null) && (
    <Suspense>
      <Tasks
        menu={menu}
        started={started}
        scope={scope}
        records={records}
        subaccountName={subaccountName}
        canTransport={canTransport}
        onCloseMenu={() => setMenu(null)}
        onStart={setStarted}
        onEnd={() => setStarted(null)}
      />
    </Suspense>
  );
  return { canTransport, rowAction, start: (task, chosen) => setStarted({ task, records: chosen }), dialogs };
}
