import type { RequestNumber, TransportRefusal } from '../../../domain/transport/types';
import type { Clock } from '../../../shared/clock';
import type { NewId } from '../../../shared/ids';
import { BackendError } from '../../errors';
import type { Certificates, Destinations } from '../../port';
import type { Sleep } from '../http-client';
import type { TransportRequests } from './transport-requests';
import type { WireNode } from './wire';

/** As messages call it. */
export const TRANSPORT_SERVICE = 'Transport Management service';

/** What every part of the adapter works with. */
export interface TransportContext {
  readonly requests: TransportRequests;
  readonly sleep: Sleep;
  readonly clock: Clock;
  readonly newId: NewId;
  /** Shown by the service as the user, at most 60 characters. */
  readonly namedUser: () => Promise<string>;
  /** The one subaccount of the service key, and what it has. */
  readonly subaccountId: string;
  readonly destinations: Destinations;
  readonly certificates: Certificates;
}

/** What is refused before the service is asked, as the local backend says it. */
export function refusal(rule: TransportRefusal, node: string, request: RequestNumber | null = null): BackendError {
  const subject =
    request === null
      ? ({ resource: 'transport-node', name: node } as const)
      : ({ resource: 'transport-request', name: String(request) } as const);
  if (rule === 'no-such-node' || rule === 'no-such-entry') {
    return new BackendError('not-found', `There is no ${subject.resource} ${subject.name}.`, subject);
  }
  return new BackendError('invalid', `${subject.name} breaks the rule ${rule}.`, {
    ...subject,
    field: 'request',
    rule,
  });
}

/** Rejects with `not-found`. */
export async function requireNode({ requests }: TransportContext, nodeId: string): Promise<WireNode> {
  const node = (await requests.nodes()).find(({ id }) => String(id) === nodeId);
  if (node === undefined) throw refusal('no-such-node', nodeId);
  return node;
}
