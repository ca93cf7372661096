import type { RequestNumber, TransportRefusal } from '../../../domain/transport/types';
import type { BackendError } from '../../errors';
import { invalid, notFound } from '../refusals';

/** What the rules of transport refuse, as the port says it: what is not there is `not-found`, all else `invalid` with the rule. */
export function refuse(rule: TransportRefusal, node: string, request: RequestNumber | null = null): BackendError {
  if (rule === 'no-such-node') return notFound('transport-node', node);
  if (rule === 'no-such-entry') return notFound('transport-request', String(request));
  return request === null
    ? invalid('transport-node', 'request', rule, node)
    : invalid('transport-request', 'request', rule, String(request));
}
