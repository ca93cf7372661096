import { ConfiguredCertificates } from '../screens/certificates/configured-certificates';
import { ConfigureScreen } from '../screens/configure/configure-screen';

/** Puts the certificates into the page *Configure*, because no screen may use another. */
export function ConfigurePage() {
  return <ConfigureScreen certificates={<ConfiguredCertificates />} />;
}
