import type { NodeView, QueueRow } from '../../../backend/port';
import type { RequestNumber } from '../../../domain/transport/types';
import { useSubaccounts } from '../../../ui/use-workspace-data';
import { AddDialog } from './dialogs/add-dialog';
import { ContentDialog } from './dialogs/content-dialog';
import { LogDialog } from './dialogs/log-dialog';
import { RemoveDialog } from './dialogs/remove-dialog';
import { ImportDialog, type ImportOrder } from './import/import-dialog';

export type OpenQueueDialog =
  | { readonly kind: 'add' }
  | { readonly kind: 'import'; readonly order: ImportOrder }
  | { readonly kind: 'remove'; readonly requests: readonly RequestNumber[] }
  | { readonly kind: 'content' | 'log'; readonly request: RequestNumber };

interface QueueDialogsProps {
  readonly dialog: OpenQueueDialog;
  readonly node: NodeView;
  readonly rows: readonly QueueRow[];
  /** After what was ticked has been worked on. */
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** The dialog that is wanted. */
export function QueueDialogs({ dialog, node, rows, onDone, onClose }: QueueDialogsProps) {
  const target = useSubaccounts()?.find(({ id }) => id === node.targetSubaccountId)?.name ?? null;
  switch (dialog.kind) {
    case 'add':
      return <AddDialog node={node} onClose={onClose} />;
    case 'import':
      return <ImportDialog node={node} target={target} order={dialog.order} onDone={onDone} onClose={onClose} />;
    case 'remove':
      return <RemoveDialog node={node} requests={dialog.requests} onRemoved={onDone} onClose={onClose} />;
    case 'log':
      return <LogDialog node={node} request={dialog.request} onClose={onClose} />;
    case 'content': {
      const row = rows.find(({ request }) => request === dialog.request);
      return row === undefined ? null : <ContentDialog row={row} onClose={onClose} />;
    }
  }
}
