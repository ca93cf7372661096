import { certificateDetailText as text } from '../../../../i18n/certificate-detail';
import { formatDateTime, formatNumber } from '../../../../i18n/format';
import type { CertificationRequest, RevocationList } from '../../../../pki/types';
import { keyText, NameLines } from '../../../../ui/detail/certificate-facts';
import styles from '../../../../ui/detail/detail.module.css';
import { DetailCard } from '../../../../ui/detail/detail-card';
import { Facts } from '../../../../ui/detail/facts';
import { ExtensionsCard } from './extensions-card';
import { PemCard } from './pem-card';

/** A certification request (PKCS#10). */
export function RequestCards({ request }: { readonly request: CertificationRequest }) {
  return (
    <div className={styles.cards}>
      <DetailCard title={text.request}>
        <Facts
          facts={[
            { label: text.subject, value: <NameLines name={request.subject} /> },
            { label: text.publicKey, value: keyText(request.publicKey) },
            { label: text.signature, value: signatureText(request) },
          ]}
        />
      </DetailCard>
      <ExtensionsCard extensions={request.extensions} />
      <PemCard label="CERTIFICATE REQUEST" der={request.der} />
    </div>
  );
}

function signatureText({ signatureAlgorithm, signature }: CertificationRequest): string {
  return signature === undefined ? signatureAlgorithm.name : text.requestSignature(signatureAlgorithm.name, signature);
}

/** A revocation list. */
export function RevocationListCards({ list }: { readonly list: RevocationList }) {
  return (
    <DetailCard title={text.revocationList}>
      <Facts
        facts={[
          { label: text.issuer, value: <NameLines name={list.issuer} /> },
          { label: text.thisUpdate, value: formatDateTime(list.thisUpdate) },
          { label: text.nextUpdate, value: list.nextUpdate === null ? null : formatDateTime(list.nextUpdate) },
          { label: text.revokedCount, value: formatNumber(list.revokedCount) },
          { label: text.signature, value: list.signatureAlgorithm.name },
        ]}
      />
    </DetailCard>
  );
}
