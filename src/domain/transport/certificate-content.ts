import { extensionOf } from '../certificate/name';
import type { CertificateRecord } from '../certificate/types';
import type { TransportContent } from './types';

/** All that leaves of a certificate; a store that was never opened is treated as holding a key (transport.md section 1). */
export function toTransportContent({
  name,
  summary,
  labels,
}: Pick<CertificateRecord, 'name' | 'summary' | 'labels'>): TransportContent {
  return {
    kind: 'certificate',
    name,
    store: summary.kind === 'trust-store' ? 'trust-store' : 'key-store',
    extension: extensionOf(name),
    labels,
  };
}
