import { CertificatesView } from './certificates-view';
import { useCertificatesLocation } from './use-certificates-location';

/** Destination certificates of one level, at the address that says which. */
export function CertificatesScreen() {
  return <CertificatesView location={useCertificatesLocation('certificates')} />;
}
