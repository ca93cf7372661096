import { Tag } from '@ui5/webcomponents-react';
import type { ComparedField, ComparedFieldName, ComparedPart } from '../../../../domain/certificate/compare';
import { comparedValue, compareText as text } from '../../../../i18n/certificate-compare';
import { classNames } from '../../../../ui/class-names';
import { Breakable } from '../../../../ui/detail/facts';
import { withColons } from '../../../../ui/detail/with-colons';
import styles from './compare.module.css';

const designs = { same: 'Neutral', changed: 'Critical', added: 'Positive', removed: 'Negative' } as const;

interface CompareTableProps {
  readonly parts: readonly ComparedPart[];
  readonly before: string;
  readonly after: string;
  /** Leaves out what is the same. */
  readonly onlyDifferences: boolean;
}

/** Old and new field by field, one table for each part of the files. */
export function CompareTable({ parts, before, after, onlyDifferences }: CompareTableProps) {
  const shown = parts
    .map((part, place) => ({ id: `${place}`, part }))
    .filter(({ part }) => !onlyDifferences || part.change !== 'same');
  if (shown.length === 0) return <p>{text.noDifference}</p>;
  return shown.map(({ id, part }) => (
    <table key={id} className={styles.table}>
      <caption className={styles.caption}>
        <span className={styles.captionLine}>
          {text.partTitle(part)}
          <Tag design={designs[part.change]} hideStateIcon>
            {text.changes[part.change]}
          </Tag>
        </span>
      </caption>
      <thead>
        <tr>
          <th scope="col">{text.field}</th>
          <th scope="col">{before}</th>
          <th scope="col">{after}</th>
        </tr>
      </thead>
      <tbody>
        {part.fields
          .filter((field) => !onlyDifferences || field.change !== 'same')
          .map((field) => (
            <FieldRow key={field.field} field={field} />
          ))}
      </tbody>
    </table>
  ));
}

function FieldRow({ field }: { readonly field: ComparedField }) {
  return (
    <tr className={classNames(field.change !== 'same' && styles.changed)}>
      <th scope="row">
        {text.fields[field.field]}
        {field.change !== 'same' && <span className={styles.mark}> ({text.changes[field.change]})</span>}
      </th>
      <td data-label="before">
        <Value name={field.field} value={field.before} />
      </td>
      <td data-label="after">
        <Value name={field.field} value={field.after} />
      </td>
    </tr>
  );
}

const hexadecimal: ReadonlySet<ComparedFieldName> = new Set(['serialNumber', 'sha256', 'sha1']);

/** Bytes are written as the detail writes them. */
function Value({ name, value }: { readonly name: ComparedFieldName; readonly value: string | null }) {
  if (value !== null && hexadecimal.has(name)) return <Breakable text={withColons(value)} />;
  return comparedValue(name, value);
}
