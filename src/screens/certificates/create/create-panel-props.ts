import type { CertificateRecord } from '../../../domain/certificate/types';
import type { Scope } from '../../../domain/scope';

/** What the panel of every method gets; it draws the cards below the choice of the method, and a `CreateFooter`. */
export interface CreatePanelProps {
  readonly scope: Scope;
  /** All of the level. */
  readonly existing: readonly CertificateRecord[];
  /** Files dropped or pasted on the screen, until the panel has taken them. */
  readonly incoming: readonly File[];
  readonly onIncomingTaken: () => void;
  /** Closes the panel and opens what was stored, where it is one. */
  readonly onStored: (names: readonly string[]) => void;
  readonly onClose: () => void;
}
