import { forwardRules, type StatusRules, statusRules } from '../../../domain/transport';
import type { RequestNumber, TransportRefusal } from '../../../domain/transport/types';
import { BackendError } from '../../errors';
import { toStatus } from './codes';
import { refusal, requireNode, TRANSPORT_SERVICE, type TransportContext } from './context';
import { readQueue } from './read-transport';
import { toNode } from './rows';
import { waitForAction } from './wait-for-action';

type Change = 'forward' | 'reset' | 'remove';

const rules: Readonly<Record<Change, { readonly may: keyof StatusRules; readonly refused: TransportRefusal }>> = {
  forward: { may: 'forwardable', refused: 'not-forwardable' },
  reset: { may: 'resettable', refused: 'not-resettable' },
  remove: { may: 'removable', refused: 'not-removable' },
};

/** Forwards, resets or removes requests of a node in the order given: all or none, and waits for the end. */
export async function changeEntries(
  context: TransportContext,
  change: Change,
  nodeId: string,
  wanted: readonly RequestNumber[],
): Promise<void> {
  const node = toNode(await requireNode(context, nodeId));
  if (change === 'forward' && !forwardRules[node.forwardMode].byHand) throw refusal('forward-mode', node.name);
  const entries = new Map((await readQueue(context, nodeId)).map((row) => [row.request, row]));
  const unique = [...new Set(wanted)];
  for (const request of unique) {
    const entry = entries.get(request);
    if (entry === undefined) throw refusal('no-such-entry', node.name, request);
    const { may, refused } = rules[change];
    if (!statusRules[entry.status][may]) throw refusal(refused, node.name, request);
  }
  if (unique.length === 0) return;
  const started = await context.requests.operate(nodeId, change, unique, await context.namedUser());
  const action = started === null ? null : await waitForAction(context, started);
  const status = action === null ? 'succeeded' : toStatus(action.status);
  if (status === 'error' || status === 'fatal') {
    throw new BackendError('invalid', `The action at ${node.name} ended with ${status}.`, {
      resource: 'transport-request',
      service: TRANSPORT_SERVICE,
      rule: 'action-failed',
      reason: status,
    });
  }
}
