import { Button, RadioButton } from '@ui5/webcomponents-react';
import type { CertificateRecord, CertificateSummary } from '../../../../domain/certificate/types';
import type { Scope } from '../../../../domain/scope';
import { certificateDetailText as text } from '../../../../i18n/certificate-detail';
import { formatBytes, formatDateTime } from '../../../../i18n/format';
import type { Store } from '../../../../pki/types';
import styles from '../../../../ui/detail/detail.module.css';
import { DetailCard } from '../../../../ui/detail/detail-card';
import { Copyable, type Fact, Facts, Lines } from '../../../../ui/detail/facts';
import { ErrorStrip } from '../../../../ui/error-strip';
import { useToast } from '../../../../ui/toast';
import { useSetPasswords } from '../../mutations';
import { withColons } from './hex';

interface CreationCardProps {
  readonly scope: Scope;
  readonly record: CertificateRecord;
  /** Of the version shown. */
  readonly file: { readonly size: number; readonly sha256: string | null; readonly summary: CertificateSummary };
  readonly store: Store | null;
}

/** How the certificate came here, and the file as such. */
export function CreationCard({ scope, record, file, store }: CreationCardProps) {
  const format = store?.format ?? file.summary.format;
  const integrity = store?.integrity ?? file.summary.integrity;
  const facts: readonly Fact[] = [
    {
      label: text.generationMethod,
      wide: true,
      value: (
        <span className={styles.row} role="radiogroup" aria-label={text.generationMethod}>
          <RadioButton readonly text={text.methods.service} checked={record.origin === 'generated'} />
          <RadioButton readonly text={text.methods.import} checked={record.origin !== 'generated'} />
        </span>
      ),
    },
    { label: text.origin, value: record.origin === 'transported' ? text.origins.transported : null },
    { label: text.fileName, value: record.name },
    { label: text.fileSize, value: formatBytes(file.size) },
    { label: text.storedOn, value: formatDateTime(record.createdAt) },
    { label: text.changedOn, value: text.storedBy(formatDateTime(record.modifiedAt), record.modifiedBy) },
    { label: text.format, value: format === null ? null : text.formats[format] },
    { label: text.integrity, value: integrity === null ? null : text.integrities[integrity] },
    { label: text.protection, wide: true, value: store === null ? null : <ProtectionLines store={store} /> },
    {
      label: text.fileDigest,
      wide: true,
      value: file.sha256 === null ? null : <Copyable text={withColons(file.sha256)} what={text.fileDigest} />,
    },
    {
      label: text.password,
      wide: true,
      value: record.passwordRemembered ? <RememberedPassword scope={scope} name={record.name} /> : null,
    },
  ];
  return (
    <DetailCard title={text.creation}>
      <Facts facts={facts} />
    </DetailCard>
  );
}

function ProtectionLines({ store }: { readonly store: Store }) {
  if (store.protection.length === 0) return text.noProtection;
  return <Lines lines={store.protection.map(text.protectionLine)} />;
}

function RememberedPassword({ scope, name }: { readonly scope: Scope; readonly name: string }) {
  const setPasswords = useSetPasswords(scope, name);
  const toast = useToast();
  // The callbacks of `mutate` end with this component, and it ends as soon as the record says that nothing is remembered.
  const forget = () =>
    setPasswords.mutateAsync(null).then(
      () => toast(text.passwordForgotten),
      () => undefined,
    );
  return (
    <span className={styles.row}>
      {text.passwordRemembered}
      <Button design="Transparent" loading={setPasswords.isPending} onClick={() => void forget()}>
        {text.forgetPassword}
      </Button>
      <ErrorStrip error={setPasswords.error} />
    </span>
  );
}
