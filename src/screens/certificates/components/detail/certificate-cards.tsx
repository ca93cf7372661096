import { certificateDetailText as text } from '../../../../i18n/certificate-detail';
import type { Certificate } from '../../../../pki/types';
import type { PkiClient } from '../../../../pki/worker/pki-client';
import { CertificateFactsCard } from './certificate-facts-card';
import { ChainCard } from './chain-card';
import { ExtensionsCard } from './extensions-card';
import { PemCard } from './pem-card';

interface CertificateCardsProps {
  readonly certificate: Certificate;
  /** The certificate and its issuers, as far as the file reaches. */
  readonly chain: readonly Certificate[];
  readonly pki: () => PkiClient;
  readonly onOpen: (sha256: string) => void;
}

/** Everything about one certificate. */
export function CertificateCards({ certificate, chain, pki, onOpen }: CertificateCardsProps) {
  return (
    <>
      <CertificateFactsCard certificate={certificate} />
      <ChainCard chain={chain} pki={pki} onOpen={onOpen} />
      <ExtensionsCard extensions={certificate.extensions} />
      <PemCard label="CERTIFICATE" der={certificate.der} hint={text.pemHint} />
    </>
  );
}
