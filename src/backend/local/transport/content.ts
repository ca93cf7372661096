import { extensionOf } from '../../../domain/certificate/name';
import type { TransportContent } from '../../../domain/transport/types';
import type { StoredCertificate } from '../../workspace/database';

/** All that leaves of a certificate; a store that was never opened is treated as holding a key. */
export function toContent({
  name,
  summary,
  labels,
}: Pick<StoredCertificate, 'name' | 'summary' | 'labels'>): TransportContent {
  return {
    kind: 'certificate',
    name,
    store: summary.kind === 'trust-store' ? 'trust-store' : 'key-store',
    extension: extensionOf(name),
    labels,
  };
}
