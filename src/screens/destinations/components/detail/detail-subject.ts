import type { CertificateRecord } from '../../../../domain/certificate/types';
import type { DestinationRecord } from '../../../../domain/destination/types';
import type { Scope } from '../../../../domain/scope';
import type { RevealedSecrets } from './use-revealed-secrets';

/** What the cards of a detail are about. */
export interface DetailSubject {
  readonly scope: Scope;
  readonly record: DestinationRecord;
  /** All of the level. */
  readonly records: readonly DestinationRecord[];
  /** Of the level; undefined while they are not known. */
  readonly certificates: readonly CertificateRecord[] | undefined;
  readonly secrets: RevealedSecrets;
}
