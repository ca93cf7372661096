import { Tag } from '@ui5/webcomponents-react';
import type { ReactNode } from 'react';
import type { CertificateColumn, CertificateRow } from '../../../../domain/certificate/list';
import { baseNameOf } from '../../../../domain/certificate/name';
import { certificatesText as text } from '../../../../i18n/certificates';
import { formatDate, formatDateTime } from '../../../../i18n/format';
import { labelInWords } from '../../../../i18n/label';
import { StatusTag } from '../../../../ui/certificate-status-tag';
import styles from '../../../../ui/list/list.module.css';
import type { ColumnShape, ListColumns } from '../../../../ui/list/list-columns';

/** What each column shows of a row. */
const cells: Record<CertificateColumn, (row: CertificateRow) => ReactNode> = {
  name: ({ record }) => <span className={styles.name}>{baseNameOf(record.name)}</span>,
  type: ({ type }) => type.toUpperCase(),
  kind: ({ record }) => text.kinds[record.summary.kind],
  subject: ({ record }) => <span className={styles.clamped}>{record.summary.main?.subject || text.none}</span>,
  issuer: ({ record }) => <span className={styles.clamped}>{record.summary.main?.issuer || text.none}</span>,
  validUntil: ({ status }) => (
    <span className={styles.validity}>
      {'validUntil' in status && <span>{formatDate(status.validUntil)}</span>}
      <StatusTag status={status} />
    </span>
  ),
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
  usedBy: ({ uses }) => <span className={styles.clamped}>{text.usedBy(uses.map(({ name }) => name))}</span>,
  changed: ({ record }) => formatDateTime(record.modifiedAt),
};

const shapes: Record<CertificateColumn, ColumnShape> = {
  name: { minWidth: '9rem', importance: 8 },
  type: { width: '4.5rem', minWidth: '4.5rem', importance: 7 },
  validUntil: { minWidth: '9rem', importance: 6, popin: 'always' },
  kind: { width: '6.5rem', minWidth: '6.5rem', importance: 5 },
  subject: { minWidth: '8rem', importance: 4 },
  issuer: { minWidth: '8rem', importance: 3, popin: 'never' },
  usedBy: { minWidth: '7rem', importance: 2 },
  labels: { width: '7rem', minWidth: '7rem', importance: 2 },
  changed: { width: '7rem', minWidth: '7rem', importance: 1, popin: 'never' },
};

/** How the list of certificates is drawn. */
export const certificateList: ListColumns<CertificateRow, CertificateColumn> = {
  tableName: text.tableName,
  names: text.columns,
  shapes,
  naming: 'name',
  cells,
  nameOf: (row) => row.record.name,
};
