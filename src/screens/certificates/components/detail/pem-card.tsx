import { certificateDetailText as text } from '../../../../i18n/certificate-detail';
import { toPem } from '../../../../pki/write/pem';
import { classNames } from '../../../../ui/class-names';
import { CopyButton } from '../../../../ui/copy-button';
import styles from '../../../../ui/detail/detail.module.css';
import { DetailCard } from '../../../../ui/detail/detail-card';

/** A certificate or request as PEM text. */
export function PemCard({
  label,
  der,
  hint,
}: {
  readonly label: string;
  readonly der: Uint8Array;
  readonly hint?: string;
}) {
  const pem = toPem(label, der);
  return (
    <DetailCard title={text.pem} actions={<CopyButton text={pem} what={text.pem} />}>
      {hint !== undefined && <p className={styles.quiet}>{hint}</p>}
      <textarea
        className={classNames(styles.code, styles.pem)}
        aria-label={text.pem}
        readOnly
        rows={12}
        spellCheck={false}
        value={pem}
      />
    </DetailCard>
  );
}
