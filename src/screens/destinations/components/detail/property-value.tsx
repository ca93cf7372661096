import { useRouter } from '@tanstack/react-router';
import { Tag } from '@ui5/webcomponents-react';
import { statusOf } from '../../../../domain/certificate/status';
import { certificateReferences } from '../../../../domain/destination/certificates';
import type { FieldType } from '../../../../domain/destination/field-types';
import { destinationDetailText as text } from '../../../../i18n/destination-detail';
import { StatusTag } from '../../../../ui/certificate-status-tag';
import { CopyButton } from '../../../../ui/copy-button';
import styles from '../../../../ui/detail/detail.module.css';
import { RouteLink } from '../../../../ui/route-link';
import { useNow } from '../../../../ui/use-now';
import type { DetailSubject } from './detail-subject';
import { SecretValue } from './secret-value';

interface PropertyValueProps {
  readonly subject: DetailSubject;
  readonly propertyKey: string;
  readonly label: string;
  readonly type: FieldType;
  /** What counts while the property is missing. */
  readonly defaultValue: string | null;
}

/** The stored value of one property as the cards show it; a missing one says so. */
export function PropertyValue({ subject, propertyKey: key, label, type, defaultValue }: PropertyValueProps) {
  const { record, secrets } = subject;
  if (record.secretKeys.includes(key)) return <SecretValue propertyKey={key} label={label} secrets={secrets} />;
  const value = record.properties[key];
  if (value === undefined && record.missingSecrets.includes(key)) return <em>{text.missing}</em>;
  if (value === undefined || value === '') {
    if (value === '' && type === 'password') return <em>{text.emptyOnPurpose}</em>;
    return <em>{defaultValue === null || defaultValue === '' ? text.empty : text.byDefault(defaultValue)}</em>;
  }
  const reference = certificateReferences(record.properties).find((item) => item.key === key);
  if (reference !== undefined) {
    return <CertificateValue subject={subject} name={value} isUsed={reference.effective} />;
  }
  if (type === 'destinationRef') return <DestinationValue subject={subject} name={value} />;
  if (type !== 'url') return value;
  return (
    <span className={styles.copyable}>
      <span>{value}</span>
      <CopyButton text={value} what={label} />
    </span>
  );
}

interface ReferenceProps {
  readonly subject: DetailSubject;
  readonly name: string;
}

function CertificateValue({ subject, name, isUsed }: ReferenceProps & { readonly isUsed: boolean }) {
  const { scope, certificates } = subject;
  const router = useRouter();
  const now = useNow();
  const stored = certificates?.find((certificate) => certificate.name === name);
  const { href } = router.buildLocation({
    to: '/subaccounts/$subaccountId/certificates',
    params: { subaccountId: scope.subaccountId },
    search: { instance: scope.serviceInstance ?? undefined, open: name },
  });
  return (
    <span className={styles.row}>
      {stored === undefined ? name : <RouteLink href={href}>{name}</RouteLink>}
      {stored !== undefined && <StatusTag status={statusOf(stored, now)} />}
      {stored === undefined && certificates !== undefined && <Tag design="Negative">{text.certificateGone}</Tag>}
      {!isUsed && <Tag design="Neutral">{text.notUsed}</Tag>}
    </span>
  );
}

function DestinationValue({ subject, name }: ReferenceProps) {
  const { scope, records } = subject;
  const router = useRouter();
  if (!records.some((record) => record.name === name)) return name;
  const { href } = router.buildLocation({
    to: '/subaccounts/$subaccountId/destinations',
    params: { subaccountId: scope.subaccountId },
    search: { instance: scope.serviceInstance ?? undefined, open: name },
  });
  return <RouteLink href={href}>{name}</RouteLink>;
}
