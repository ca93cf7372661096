import { List, ListItemStandard } from '@ui5/webcomponents-react';
import { validityOf } from '../../../../domain/certificate/status';
import type { CertificateSummary } from '../../../../domain/certificate/types';
import { certificateDetailText as text } from '../../../../i18n/certificate-detail';
import { certificatesText } from '../../../../i18n/certificates';
import { formatDate } from '../../../../i18n/format';
import styles from '../../../../ui/detail/detail.module.css';
import { useNow } from '../../../../ui/use-now';

const shownCertificates = 100;

/** What is known of a store that is closed: as it was when it was read last. */
export function SummaryList({ summary }: { readonly summary: CertificateSummary }) {
  const now = useNow();
  const certificates = summary.entries
    .flatMap((entry) => entry.certificates)
    .slice(0, shownCertificates)
    .map((facts, place) => ({ id: `${place}`, facts }));
  return (
    <>
      <p className={styles.quiet}>{text.contentAsRead(formatDate(summary.readAt))}</p>
      <List accessibleName={text.content}>
        {certificates.map(({ id, facts }) => (
          <ListItemStandard
            key={id}
            type="Inactive"
            text={facts.subject || text.emptyName}
            description={text.entryKinds.certificate}
            additionalText={certificatesText.statusText(validityOf(facts, now))}
          />
        ))}
      </List>
    </>
  );
}
