import closedIcon from '@ui5/webcomponents-icons/dist/slim-arrow-down.js';
import openIcon from '@ui5/webcomponents-icons/dist/slim-arrow-up.js';
import { Button, Input, Label, Tag, Title } from '@ui5/webcomponents-react';
import { memo, useId } from 'react';
import type { ImportChoice, ImportReason, ImportState, PlannedImport } from '../../../domain/destination/import-plan';
import { importIssueText, destinationImportText as text } from '../../../i18n/destination-import';
import { describeError } from '../../../i18n/errors';
import { classNames } from '../../../ui/class-names';
import { ErrorStrip } from '../../../ui/error-strip';
import { findingText } from './finding-text';
import { ImportItemDetails } from './import-item-details';
import { type ImportItem, type ItemChange, nameInFile, warningsOf } from './import-items';
import styles from './import-panel.module.css';

interface ImportItemCardProps {
  readonly item: ImportItem;
  readonly plan: PlannedImport;
  readonly isOpen: boolean;
  readonly isDisabled: boolean;
  readonly onToggle: (id: string) => void;
  readonly onChange: (ids: ReadonlySet<string>, change: ItemChange) => void;
}

const stateDesigns = {
  new: 'Positive',
  different: 'Critical',
  same: 'Neutral',
  duplicate: 'Critical',
  invalid: 'Negative',
} as const satisfies Record<ImportState, string>;

/** One destination of the files: what it is compared with what is stored, and what will become of it. */
export const ImportItemCard = memo(function ImportItemCard(props: ImportItemCardProps) {
  const { item, plan, isOpen, isDisabled, onToggle, onChange } = props;
  const titleId = useId();
  const change = (changed: ItemChange) => onChange(new Set([item.id]), changed);
  const title = titleOf(item);
  const warnings = warningsOf(item).length;
  const toggle = isOpen ? text.hideDetails(title) : text.showDetails(title);
  return (
    <li className={styles.item} aria-labelledby={titleId}>
      <div className={styles.itemHeader}>
        <Button
          design="Transparent"
          icon={isOpen ? openIcon : closedIcon}
          tooltip={toggle}
          accessibleName={toggle}
          accessibilityAttributes={{ expanded: isOpen }}
          disabled={!item.outcome.ok}
          onClick={() => onToggle(item.id)}
        />
        <div className={styles.itemName}>
          <Title level="H4" size="H6" id={titleId} wrappingType="Normal">
            {title}
          </Title>
          <span className={styles.quiet}>{sourceOf(item)}</span>
        </div>
        <div className={styles.tags}>
          <Tag design={stateDesigns[plan.state]}>{text.states[plan.state]}</Tag>
          {plan.missingSecrets.length > 0 && (
            <Tag design="Information">{text.missingCount(plan.missingSecrets.length)}</Tag>
          )}
          {warnings > 0 && <Tag design="Critical">{text.findingsCount(warnings)}</Tag>}
          {item.problem !== null && <Tag design="Negative">{text.failed}</Tag>}
        </div>
        {plan.choices.length > 1 && (
          <ChoiceSelect
            name={title}
            plan={plan}
            isDisabled={isDisabled}
            onChange={(choice) => change({ choice, problem: null })}
          />
        )}
      </div>
      <Reasons item={item} plan={plan} />
      {plan.choice === 'rename' && (
        <NameField name={title} plan={plan} isDisabled={isDisabled} onChange={(typedName) => change({ typedName })} />
      )}
      {isOpen && item.outcome.ok && (
        <ImportItemDetails
          item={item}
          plan={plan}
          destination={item.outcome.destination}
          isDisabled={isDisabled}
          onChange={change}
        />
      )}
      {item.problem !== null && <ErrorStrip error={item.problem} />}
    </li>
  );
}, isSameCard);

/** Plans are made anew with every change of any item; most say the same as before. */
function isSameCard(before: ImportItemCardProps, after: ImportItemCardProps): boolean {
  return (
    before.item === after.item &&
    before.isOpen === after.isOpen &&
    before.isDisabled === after.isDisabled &&
    before.onToggle === after.onToggle &&
    before.onChange === after.onChange &&
    before.plan.state === after.plan.state &&
    before.plan.choice === after.plan.choice &&
    before.plan.name === after.plan.name &&
    before.plan.nameProblem === after.plan.nameProblem &&
    before.plan.replaced === after.plan.replaced &&
    before.plan.missingSecrets.length === after.plan.missingSecrets.length &&
    before.plan.differences === after.plan.differences
  );
}

function titleOf(item: ImportItem): string {
  if (!item.outcome.ok) return item.fileName;
  const name = nameInFile(item);
  return name === '' ? text.noName : name;
}

function sourceOf({ outcome, fileName, archive }: ImportItem): string {
  if (!outcome.ok) return archive === null ? text.unreadable : text.from(archive, null);
  return [text.from(fileName, archive), text.line(outcome.destination.position.line)].join(', ');
}

function Reasons({ item, plan }: { readonly item: ImportItem; readonly plan: PlannedImport }) {
  if (plan.state === 'duplicate') return <p className={styles.quiet}>{text.duplicateHint}</p>;
  const reasons = reasonsOf(item, plan);
  if (reasons.length === 0) return null;
  return (
    <ul className={styles.reasons}>
      {reasons.map((reason) => (
        <li key={reason}>{reason}</li>
      ))}
    </ul>
  );
}

/** Why it cannot be stored as it is, with the line. */
function reasonsOf({ outcome }: ImportItem, plan: PlannedImport): readonly string[] {
  if (outcome.ok) return plan.reasons.map((reason) => reasonText(reason, outcome.destination.position.line));
  const { message, nextStep } = describeError(outcome.error);
  return [`${message} ${nextStep}`];
}

function reasonText(reason: ImportReason, line: number): string {
  switch (reason.kind) {
    case 'file':
      return text.inLine(reason.issue.line ?? line, importIssueText(reason.issue));
    case 'name':
      return text.inLine(line, text.nameReasons[reason.problem]);
    case 'no-type':
      return text.inLine(line, text.noType);
    case 'rule':
      return text.inLine(line, findingText(reason.issue));
  }
}

function ChoiceSelect(props: {
  readonly name: string;
  readonly plan: PlannedImport;
  readonly isDisabled: boolean;
  readonly onChange: (choice: ImportChoice) => void;
}) {
  const { name, plan, isDisabled, onChange } = props;
  return (
    // The browser's own: UI5's would take a third of a second for a page of fifty.
    <select
      className={styles.choice}
      aria-label={text.actionFor(name)}
      value={plan.choice}
      disabled={isDisabled}
      onChange={(event) => {
        const chosen = plan.choices.find((choice) => choice === event.target.value);
        if (chosen !== undefined) onChange(chosen);
      }}
    >
      {plan.choices.map((choice) => (
        <option key={choice} value={choice}>
          {text.choices[choice]}
        </option>
      ))}
    </select>
  );
}

function NameField(props: {
  readonly name: string;
  readonly plan: PlannedImport;
  readonly isDisabled: boolean;
  readonly onChange: (name: string) => void;
}) {
  const id = useId();
  const { name, plan, isDisabled, onChange } = props;
  const problem = plan.nameProblem;
  return (
    <div className={styles.field}>
      <Label for={id} required showColon>
        {text.newName}
      </Label>
      <Input
        id={id}
        className={classNames(styles.wide)}
        accessibleName={text.newNameFor(name)}
        required
        value={plan.name}
        maxlength={200}
        disabled={isDisabled}
        valueState={problem === null ? 'None' : 'Negative'}
        valueStateMessage={problem === null ? undefined : <div>{text.nameProblems[problem]}</div>}
        onInput={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
