import { certificateDetailText as text } from '../../../../i18n/certificate-detail';
import type { Certificate } from '../../../../pki/types';
import { CertificateFacts } from '../../../../ui/detail/certificate-facts';
import { DetailCard } from '../../../../ui/detail/detail-card';

/** What a certificate says of itself. */
export function CertificateFactsCard({ certificate }: { readonly certificate: Certificate }) {
  return (
    <DetailCard title={text.certificateDetails}>
      <CertificateFacts certificate={certificate} />
    </DetailCard>
  );
}
