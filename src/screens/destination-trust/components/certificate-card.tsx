import { Button, Tag } from '@ui5/webcomponents-react';
import type { TrustSlot } from '../../../backend/port';
import { trustText as text } from '../../../i18n/trust';
import type { Certificate } from '../../../pki/types';
import { toPem } from '../../../pki/write/pem';
import { CopyButton } from '../../../ui/copy-button';
import { CertificateFacts } from '../../../ui/detail/certificate-facts';
import styles from '../../../ui/detail/detail.module.css';
import { DetailCard } from '../../../ui/detail/detail-card';
import type { TrustDialog } from './trust-dialogs';

interface CertificateCardProps {
  readonly slot: TrustSlot;
  readonly certificate: Certificate;
  readonly onExport: () => void;
  readonly onAsk: (dialog: TrustDialog) => void;
}

/** One of the two certificates: what can be done with it, and what it says. */
export function CertificateCard({ slot, certificate, onExport, onAsk }: CertificateCardProps) {
  const isPassive = slot === 'passive';
  return (
    <DetailCard level="H2" title={text.slots[slot]}>
      <div className={styles.stack}>
        <div className={styles.row}>
          <Tag design={isPassive ? 'Neutral' : 'Positive'} hideStateIcon>
            {text.tags[slot]}
          </Tag>
          <span className={styles.quiet}>{text.slotHints[slot]}</span>
        </div>
        <div className={styles.row}>
          {isPassive && (
            <Button design="Emphasized" onClick={() => onAsk({ kind: 'rotate' })}>
              {text.makeActive}
            </Button>
          )}
          <Button accessibleName={text.exportOf(slot)} onClick={onExport}>
            {text.exportCertificate}
          </Button>
          <Button accessibleName={text.renewOf(slot)} onClick={() => onAsk({ kind: 'renew', slot })}>
            {text.renew}
          </Button>
          {isPassive && (
            <Button accessibleName={text.deletePassive} onClick={() => onAsk({ kind: 'delete' })}>
              {text.delete}
            </Button>
          )}
          <CopyButton text={toPem('CERTIFICATE', certificate.der)} what={text.pemOf(slot)} />
        </div>
        <CertificateFacts certificate={certificate} />
      </div>
    </DetailCard>
  );
}
