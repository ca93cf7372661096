import type { ReactNode } from 'react';
import { comparableSummary, compareContents } from '../../../domain/certificate/compare';
import type { CertificateItem, CopyDifference, CopyItem } from '../../../domain/copy/types';
import { comparedValue, compareText } from '../../../i18n/certificate-compare';
import { copyText as text } from '../../../i18n/copy';
import styles from '../copy.module.css';

/** What copying the entry would do, field by field; secrets by what becomes of them alone. */
export function DifferenceTable({ item }: { readonly item: CopyItem }) {
  return (
    <table className={styles.table} aria-label={text.differences}>
      <thead>
        <tr>
          <th scope="col">{text.field}</th>
          <th scope="col">{text.there}</th>
          <th scope="col">{text.copied}</th>
        </tr>
      </thead>
      <tbody>
        {item.differences.map((difference) =>
          difference.kind === 'content' && item.kind === 'certificate' ? (
            <ContentRows key="content" item={item} />
          ) : (
            <DifferenceRow
              key={`${difference.kind} ${'key' in difference ? difference.key : ''}`}
              difference={difference}
            />
          ),
        )}
      </tbody>
    </table>
  );
}

function DifferenceRow({ difference }: { readonly difference: CopyDifference }) {
  if (difference.kind === 'content') return null;
  const { kind, key } = difference;
  if (kind === 'secret') {
    return (
      <tr>
        <th scope="row">{key}</th>
        <td colSpan={2}>
          <em>{text.effects[difference.effect]}</em>
        </td>
      </tr>
    );
  }
  return (
    <Row
      name={kind === 'label' ? text.label(key) : key}
      before={shown(difference.before)}
      after={shown(difference.after)}
    />
  );
}

/** Of two files what is known of them; of one alone what it is. */
function ContentRows({ item: { source, target } }: { readonly item: CertificateItem }) {
  const nothing = { full: false, file: { kind: 'file', name: '', fields: {} }, entries: [] } as const;
  const before = target === null || target.dummy ? nothing : comparableSummary(target.summary);
  const rows = compareContents(before, comparableSummary(source.summary)).flatMap((part, place) =>
    part.fields
      .filter(({ change }) => change !== 'same')
      .map((field) => ({ id: `${place} ${field.field}`, part: compareText.partTitle(part), field })),
  );
  if (rows.length === 0) return <Row name={text.content} before={text.fileDiffers} after="" />;
  return rows.map(({ id, part, field }) => (
    <Row
      key={id}
      name={`${part} – ${compareText.fields[field.field]}`}
      before={comparedValue(field.field, field.before)}
      after={comparedValue(field.field, field.after)}
    />
  ));
}

function Row({
  name,
  before,
  after,
}: {
  readonly name: string;
  readonly before: ReactNode;
  readonly after: ReactNode;
}) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{before}</td>
      <td>{after}</td>
    </tr>
  );
}

function shown(value: string | null): ReactNode {
  if (value === null) return <em>{text.absent}</em>;
  return value === '' ? <em>{text.empty}</em> : value;
}
