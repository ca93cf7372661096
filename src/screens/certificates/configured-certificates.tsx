import { CertificatesView } from './certificates-view';
import { useCertificatesLocation } from './use-certificates-location';

/** The same certificates on the page *Configure*, at its address. */
export function ConfiguredCertificates() {
  return <CertificatesView location={useCertificatesLocation('configure')} />;
}
