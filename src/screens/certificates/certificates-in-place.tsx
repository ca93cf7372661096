import type { Scope } from '../../domain/scope';
import { CertificatesView } from './certificates-view';
import { useCertificatesInMemory } from './use-certificates-in-memory';

interface CertificatesInPlaceProps {
  readonly scope: Scope;
  readonly leave: (run: () => void) => void;
}

/** The certificates of a level inside something else; what is chosen there changes no address. */
export function CertificatesInPlace({ scope, leave }: CertificatesInPlaceProps) {
  return <CertificatesView location={useCertificatesInMemory(scope, leave)} />;
}
