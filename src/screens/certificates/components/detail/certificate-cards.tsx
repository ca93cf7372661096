import type { ReactNode } from 'react';
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
  /** What was found in it, where the file is this certificate alone. */
  readonly findings?: ReactNode;
}

/** Everything about one certificate. */
export function CertificateCards({ certificate, chain, pki, onOpen, findings }: CertificateCardsProps) {
  return (
    <>
      <CertificateFactsCard certificate={certificate} />
      {findings}
      <ChainCard chain={chain} pki={pki} onOpen={onOpen} />
      <ExtensionsCard extensions={certificate.extensions} />
      <PemCard label="CERTIFICATE" der={certificate.der} hint={text.pemHint} />
    </>
  );
}
