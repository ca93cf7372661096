import { Tag } from '@ui5/webcomponents-react';
import { Fragment, type ReactNode, use } from 'react';
import { certificateReferences } from '../../../../domain/destination/certificates';
import type { DestinationRow } from '../../../../domain/destination/list';
import type { DestinationColumn } from '../../../../domain/destination/list-columns';
import type { DestinationRecord } from '../../../../domain/destination/types';
import { destinationsText as text } from '../../../../i18n/destinations';
import { formatDateTime } from '../../../../i18n/format';
import { labelInWords } from '../../../../i18n/label';
import { StatusTag } from '../../../../ui/certificate-status-tag';
import { HealthTag } from '../../../../ui/health-tag';
import styles from '../../../../ui/list/list.module.css';
import type { ColumnShape, ListColumns } from '../../../../ui/list/list-columns';
import { type RowContext, RowContextOf } from './row-context';

const clamped = (value: string | null) => <span className={styles.clamped}>{value ?? text.none}</span>;

/** What each column shows of a row. */
const cells: Record<DestinationColumn, (row: DestinationRow) => ReactNode> = {
  name: (row) => <NameCell row={row} />,
  type: ({ type }) => type || text.none,
  proxyType: ({ proxyType }) => proxyType ?? text.none,
  description: ({ description }) => clamped(description),
  authentication: ({ authentication }) => (authentication === null ? text.none : <Words text={authentication} />),
  url: ({ url }) => clamped(url),
  certificateStatus: ({ record }) => <CertificateCell record={record} />,
  labels: ({ record }) => (
    <span className={styles.labels}>
      {record.labels.length === 0 && text.none}
      {record.labels.map((label) => (
        <Tag key={label.key} design="Neutral" hideStateIcon>
          {labelInWords(label)}
        </Tag>
      ))}
    </span>
  ),
  changed: ({ record }) => (record.modifiedAt === null ? text.none : formatDateTime(record.modifiedAt)),
};

/** A word of many: it is broken between them, not inside of one. */
function Words({ text: words }: { readonly text: string }) {
  const parts = words.split(/(?<=[a-z0-9_])(?=[A-Z])/);
  return (
    <span className={styles.name}>
      {parts.map((part, place) => (
        <Fragment key={`${part} ${parts.slice(0, place).join('')}`}>
          {part}
          <wbr />
        </Fragment>
      ))}
    </span>
  );
}

/** The name; below it only what somebody should know before opening it. */
function NameCell({ row }: { readonly row: DestinationRow }) {
  const { drafts, certificates } = use(RowContextOf);
  const { record } = row;
  // Without the certificates nobody knows whether those it names are there.
  const health = certificates === null ? 'ok' : row.health.level;
  return (
    <span className={styles.labels}>
      <span className={styles.name}>{record.name}</span>
      {drafts.has(record.name) && <Tag design="Information">{text.draftOf}</Tag>}
      {health !== 'ok' && <HealthTag health={health} />}
    </span>
  );
}

function CertificateCell({ record }: { readonly record: DestinationRecord }) {
  const { certificates } = use(RowContextOf);
  const names = [...new Set(certificateReferences(record.properties).map(({ name }) => name))];
  if (names.length === 0) return text.none;
  return (
    <span className={styles.stack}>
      {names.map((name) => (
        <span key={name} className={styles.validity}>
          <span className={styles.name}>{name}</span>
          <CertificateTag name={name} certificates={certificates} />
        </span>
      ))}
    </span>
  );
}

function CertificateTag({ name, certificates }: Pick<RowContext, 'certificates'> & { readonly name: string }) {
  if (certificates === null) return null;
  const status = certificates.get(name);
  return status === undefined ? <Tag design="Negative">{text.certificateGone}</Tag> : <StatusTag status={status} />;
}

const shapes: Record<DestinationColumn, ColumnShape> = {
  name: { minWidth: '10rem', importance: 9 },
  type: { width: '5.5rem', minWidth: '5.5rem', importance: 8 },
  proxyType: { width: '7rem', minWidth: '7rem', importance: 7 },
  url: { minWidth: '10rem', importance: 6 },
  authentication: { minWidth: '9rem', importance: 5 },
  certificateStatus: { minWidth: '9rem', importance: 4 },
  description: { minWidth: '9rem', importance: 3, popin: 'never' },
  labels: { minWidth: '7rem', importance: 2, popin: 'never' },
  changed: { width: '7rem', minWidth: '7rem', importance: 1, popin: 'never' },
};

/** How the list of destinations is drawn. */
export const destinationList: ListColumns<DestinationRow, DestinationColumn> = {
  tableName: text.tableName,
  names: text.columns,
  shapes,
  naming: 'name',
  cells,
  nameOf: (row) => row.record.name,
};
