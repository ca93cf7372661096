import { useState } from 'react';
import type { NodeView, QueueRow, TransportLandscape } from '../../../backend/port';
import { forwardRules, importOrder, importUpto, targetsOf } from '../../../domain/transport';
import { queueText as text } from '../../../i18n/transport-queue';
import { useToast } from '../../../ui/toast';
import { useTransport } from '../../../ui/use-transport';
import type { ImportOrder } from './import/import-dialog';
import type { QueueAction } from './queue-actions';
import type { OpenQueueDialog } from './queue-dialogs';

interface QueueActionsInput {
  readonly node: NodeView;
  readonly landscape: TransportLandscape;
  readonly rows: readonly QueueRow[];
  readonly matching: readonly QueueRow[];
  /** The ticked ones, as far as they are shown. */
  readonly chosen: readonly QueueRow[];
  readonly onDialog: (dialog: OpenQueueDialog) => void;
  readonly onDone: () => void;
}

/** What the buttons above a queue do: ask in a dialog, or act at once. */
export function useQueueActions({ node, landscape, rows, matching, chosen, onDialog, onDone }: QueueActionsInput) {
  const transport = useTransport();
  const toast = useToast();
  const [error, setError] = useState<unknown>(null);
  const requests = chosen.map(({ request }) => request);

  const orderOf = (kind: ImportOrder['kind']): ImportOrder => {
    const [first] = requests;
    const wanted =
      kind === 'all'
        ? importOrder(rows)
        : kind === 'upto' && first !== undefined
          ? importUpto(rows, first)
          : importOrder(chosen);
    const shown = new Set(matching);
    return { kind, rows: wanted, hidden: wanted.filter((row) => !shown.has(row)).length };
  };
  const nextNodes = () => {
    const nodes = new Map(landscape.nodes.map((known) => [known.id, known]));
    return targetsOf({ nodes, routes: landscape.routes }, node.id).map(({ name }) => name);
  };
  const atOnce = async (work: () => Promise<void>, done: string) => {
    setError(null);
    try {
      await work();
      toast(done);
      onDone();
    } catch (cause) {
      setError(cause);
    }
  };
  const runs: Readonly<Record<QueueAction, () => void | Promise<void>>> = {
    add: () => onDialog({ kind: 'add' }),
    'import-all': () => onDialog({ kind: 'import', order: orderOf('all') }),
    'import-selected': () =>
      onDialog({ kind: 'import', order: orderOf(node.contentType === 'btp-abap' ? 'upto' : 'selected') }),
    forward: () => atOnce(() => transport.forward(node.id, requests), text.forwarded(requests.length, nextNodes())),
    reset: () => atOnce(() => transport.reset(node.id, requests), text.wasReset(requests.length)),
    remove: () => onDialog({ kind: 'remove', requests }),
  };
  return { act: (action: QueueAction) => runs[action](), error };
}

/** The buttons above a queue (transport.md section 5). */
export function toolbarActions({
  contentType,
  forwardMode,
}: NodeView): readonly { readonly action: QueueAction; readonly label: string }[] {
  return [
    { action: 'add', label: text.add },
    { action: 'import-all', label: text.importAll },
    { action: 'import-selected', label: contentType === 'btp-abap' ? text.importUpto : text.importSelected },
    ...(forwardRules[forwardMode].byHand ? [{ action: 'forward', label: text.forward } as const] : []),
    { action: 'reset', label: text.reset },
    { action: 'remove', label: text.remove },
  ];
}
