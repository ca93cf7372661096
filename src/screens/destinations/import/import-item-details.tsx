import { Label, Title } from '@ui5/webcomponents-react';
import { type ReactNode, useId } from 'react';
import type { ImportedDestination } from '../../../domain/destination/files/types';
import type { ImportDifference } from '../../../domain/destination/import-differences';
import type { PlannedImport } from '../../../domain/destination/import-plan';
import { isSecretKey } from '../../../domain/destination/secrets';
import { importIssueText, destinationImportText as text } from '../../../i18n/destination-import';
import { SecretField } from '../../../ui/secret-field';
import { findingText } from './finding-text';
import { type ImportItem, type ItemChange, warningsOf } from './import-items';
import styles from './import-panel.module.css';

/** What an item holds, field by field: as it is, or as it differs from the stored one; and what it lacks. */
export function ImportItemDetails(props: {
  readonly item: ImportItem;
  readonly plan: PlannedImport;
  readonly destination: ImportedDestination;
  readonly isDisabled: boolean;
  readonly onChange: (change: ItemChange) => void;
}) {
  const { item, plan, destination, onChange } = props;
  const warnings = warningsOf(item);
  const isStored = plan.state === 'same' || plan.state === 'different' || plan.replaced !== null;
  const notes = destination.issues.filter(({ severity }) => severity !== 'error');
  return (
    <div className={styles.details}>
      {isStored ? (
        <Part title={text.differences}>
          {plan.differences.length === 0 && <p>{text.isSame}</p>}
          {plan.differences.length > 0 && <DifferenceTable differences={plan.differences} />}
        </Part>
      ) : (
        <Part title={text.properties}>
          <PropertyTable destination={destination} />
        </Part>
      )}
      {(warnings.length > 0 || notes.length > 0) && (
        <Part title={text.findings}>
          <ul className={styles.findings}>
            {notes.map((issue) => (
              <li key={`${issue.rule} ${issue.key} ${issue.line}`}>
                {text.inLine(issue.line, importIssueText(issue))}
              </li>
            ))}
            {warnings.map((issue) => (
              <li key={`${issue.rule} ${issue.key}`}>{findingText(issue)}</li>
            ))}
          </ul>
        </Part>
      )}
      <MissingSecrets item={item} plan={plan} onChange={onChange} />
    </div>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section aria-label={title} className={styles.part}>
      <Title level="H5" size="H6">
        {title}
      </Title>
      {children}
    </section>
  );
}

function PropertyTable({ destination }: { readonly destination: ImportedDestination }) {
  const { properties, labels = [], plainKeys } = destination;
  return (
    <Table head={[text.property, text.inFile]}>
      {Object.entries(properties).map(([key, value]) => (
        <tr key={key}>
          <th scope="row">{key}</th>
          <td>{shownValue(value, isSecretKey(key, plainKeys))}</td>
        </tr>
      ))}
      {labels.map(({ key, values }) => (
        <tr key={`label ${key}`}>
          <th scope="row">{text.label(key)}</th>
          <td>{values.join(', ')}</td>
        </tr>
      ))}
    </Table>
  );
}

function DifferenceTable({ differences }: { readonly differences: readonly ImportDifference[] }) {
  return (
    <Table head={[text.property, text.stored, text.inFile]}>
      {differences.map((difference) =>
        difference.secret ? (
          <tr key={difference.key}>
            <th scope="row">{difference.key}</th>
            <td colSpan={2}>
              <em>{text.secretEffects[difference.effect]}</em>
            </td>
          </tr>
        ) : (
          <tr key={`${difference.label} ${difference.key}`}>
            <th scope="row">{difference.label ? text.label(difference.key) : difference.key}</th>
            <td>{shownValue(difference.before, false)}</td>
            <td>{shownValue(difference.after, false)}</td>
          </tr>
        ),
      )}
    </Table>
  );
}

function Table({ head, children }: { readonly head: readonly string[]; readonly children: ReactNode }) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {head.map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

function shownValue(value: string | null, isSecret: boolean): ReactNode {
  if (value === '') return <em>{text.empty}</em>;
  if (isSecret) return <em>{text.hidden}</em>;
  return value ?? <em>{text.absent}</em>;
}

/** An input for each secret that the file lacks; one that was entered here stays to be corrected. */
function MissingSecrets({
  item,
  plan,
  onChange,
}: {
  readonly item: ImportItem;
  readonly plan: PlannedImport;
  readonly onChange: (change: ItemChange) => void;
}) {
  const id = useId();
  const keys = [...new Set([...Object.keys(item.secrets), ...plan.missingSecrets])];
  if (keys.length === 0) return null;
  const enter = (key: string, value: string | undefined) => {
    const { [key]: _, ...others } = item.secrets;
    onChange({ secrets: value === undefined ? others : { ...others, [key]: value } });
  };
  return (
    <Part title={text.missingSecrets}>
      <p className={styles.quiet}>{text.missingHint}</p>
      <div className={styles.secrets}>
        {keys.toSorted().map((key) => (
          <div key={key} className={styles.field}>
            <Label for={`${id} ${key}`} showColon>
              {key}
            </Label>
            <SecretField
              id={`${id} ${key}`}
              label={key}
              value={item.secrets[key]}
              canSetEmpty
              onChange={(value) => enter(key, value)}
            />
          </div>
        ))}
      </div>
    </Part>
  );
}
