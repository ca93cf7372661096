import { Button, RadioButton } from '@ui5/webcomponents-react';
import type { GenerationDetails } from '../../../../domain/certificate/generation';
import type { CertificateOrigin, CertificateRecord, CertificateSummary } from '../../../../domain/certificate/types';
import type { Scope } from '../../../../domain/scope';
import { certificateDetailText as text } from '../../../../i18n/certificate-detail';
import { createText } from '../../../../i18n/create';
import { dummyCertificatesText } from '../../../../i18n/dummy-certificates';
import { formatBytes, formatDateTime } from '../../../../i18n/format';
import { generateText } from '../../../../i18n/generate';
import type { Store } from '../../../../pki/types';
import styles from '../../../../ui/detail/detail.module.css';
import { DetailCard } from '../../../../ui/detail/detail-card';
import { Copyable, type Fact, Facts, Lines } from '../../../../ui/detail/facts';
import { withColons } from '../../../../ui/detail/with-colons';
import { ErrorStrip } from '../../../../ui/error-strip';
import { useServices } from '../../../../ui/services';
import { useToast } from '../../../../ui/toast';
import { useSetPasswords } from '../../mutations';
import { RequestLink } from './request-link';

interface CreationCardProps {
  readonly scope: Scope;
  readonly record: CertificateRecord;
  /** Of the version shown. */
  readonly file: { readonly size: number; readonly sha256: string | null; readonly summary: CertificateSummary };
  readonly store: Store | null;
}

/** Those that the two methods of the cockpit do not tell. */
const otherOrigins: readonly CertificateOrigin[] = ['requested', 'transported'];

/** How the certificate came here, and the file as such. */
export function CreationCard({ scope, record, file, store }: CreationCardProps) {
  const { backend } = useServices();
  const format = store?.format ?? file.summary.format;
  const integrity = store?.integrity ?? file.summary.integrity;
  // A service tells nothing of where its certificates come from.
  const isTold = record.modifiedAt !== '';
  const facts: readonly Fact[] = [
    {
      label: text.generationMethod,
      wide: true,
      value: isTold ? (
        <span className={styles.row} role="radiogroup" aria-label={text.generationMethod}>
          <RadioButton readonly text={text.methods.service} checked={record.origin === 'generated'} />
          <RadioButton
            readonly
            text={text.methods.import}
            checked={['uploaded', 'transported'].includes(record.origin)}
          />
          {record.origin === 'requested' && <RadioButton readonly text={createText.methods.request.name} checked />}
        </span>
      ) : null,
    },
    { label: text.origin, value: otherOrigins.includes(record.origin) ? text.origins[record.origin] : null },
    {
      label: dummyCertificatesText.request,
      // The card of a dummy names it already.
      value: record.dummy || record.transportRequest === null ? null : <RequestLink number={record.transportRequest} />,
    },
    { label: text.fileName, value: record.name },
    ...(record.generation === null ? [] : generatedFacts(record.generation, backend.authority !== null)),
    { label: text.fileSize, value: record.dummy ? null : formatBytes(file.size) },
    { label: text.storedOn, value: formatDateTime(record.createdAt) },
    {
      label: text.changedOn,
      value: isTold ? text.storedBy(formatDateTime(record.modifiedAt), record.modifiedBy) : null,
    },
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

/** What it was generated from, as the cockpit shows it. */
function generatedFacts(generation: GenerationDetails, isOwn: boolean): readonly Fact[] {
  const { commonName, validity, hasPassword, automaticRenewal, csr } = generation;
  return [
    { label: generateText.service, value: isOwn ? generateText.ownService : generateText.sapService },
    { label: generateText.commonName, value: commonName },
    { label: generateText.validity, value: generateText.validityOf(validity) },
    { label: generateText.hasPassword, value: hasPassword ? text.yes : text.no },
    { label: generateText.request, value: csr === null ? null : text.yes },
    { label: generateText.automaticRenewal, value: automaticRenewal ? generateText.on : generateText.off },
  ];
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
