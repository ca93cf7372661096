import declineIcon from '@ui5/webcomponents-icons/dist/decline.js';
import documentIcon from '@ui5/webcomponents-icons/dist/document.js';
import { Button, CheckBox, Icon, Input, Label, MessageStrip, Option, Select, Title } from '@ui5/webcomponents-react';
import { memo, useId } from 'react';
import { extensionOf } from '../../../domain/certificate/name';
import { passwordNeed } from '../../../domain/certificate/reading';
import type { StorePasswords } from '../../../domain/certificate/types';
import type { PlannedUpload, UploadChoice } from '../../../domain/certificate/upload-plan';
import { describeError } from '../../../i18n/errors';
import { uploadText as text } from '../../../i18n/upload';
import { classNames } from '../../../ui/class-names';
import { ErrorStrip } from '../../../ui/error-strip';
import { useServices } from '../../../ui/services';
import { ItemPasswords } from './item-passwords';
import type { UploadNameProblem } from './name-problem';
import { RecognisedStore } from './recognised-store';
import { type ItemChange, isRead, type UploadItem } from './upload-items';
import styles from './upload-panel.module.css';

interface UploadItemCardProps {
  readonly item: UploadItem;
  readonly plan: PlannedUpload | null;
  readonly nameProblem: UploadNameProblem | null;
  readonly canRemember: boolean;
  readonly onChange: (id: string, change: ItemChange) => void;
  readonly onOpen: (id: string, passwords: StorePasswords) => Promise<void>;
  readonly onRemove: (ids: readonly string[]) => void;
}

/**
 * One file of the panel: what was recognised, what is wrong with it, what it needs, and what will become of it.
 * Drawn again only when it changes: among hundreds, every file that was read would draw all of them.
 */
export const UploadItemCard = memo(function UploadItemCard(props: UploadItemCardProps) {
  const { item, plan, nameProblem, canRemember } = props;
  const onChange = (change: ItemChange) => props.onChange(item.id, change);
  const onOpen = (passwords: StorePasswords) => props.onOpen(item.id, passwords);
  const { reading } = item;
  const need = isRead(reading) ? passwordNeed(reading) : null;
  const titleId = useId();
  return (
    <li className={styles.item} aria-labelledby={titleId}>
      <div className={styles.itemHeader}>
        <Icon name={documentIcon} className={classNames(styles.fileIcon)} />
        <div className={styles.fileName}>
          <Title level="H5" size="H6" id={titleId} wrappingType="Normal">
            {item.fileName}
          </Title>
          {item.source !== null && <span className={styles.quiet}>{text.from(item.source)}</span>}
        </div>
        <Button
          icon={declineIcon}
          design="Transparent"
          tooltip={text.remove(item.fileName)}
          onClick={() => props.onRemove([item.id])}
        />
      </div>
      {reading.state === 'waiting' && <span className={styles.quiet}>{text.waiting}</span>}
      {(reading.state === 'refused' || reading.state === 'failed') && (
        <ErrorStrip error={reading.error} isAnswer={false} />
      )}
      {reading.state === 'unopened' && (
        <>
          {!item.passwordRefused && (
            <MessageStrip design="Information" hideCloseButton>
              {describeError(reading.error).message}
            </MessageStrip>
          )}
          <span className={styles.quiet}>{text.saveUnopened}</span>
        </>
      )}
      {'store' in reading && (
        <RecognisedStore fileName={item.fileName} store={reading.store} findings={reading.findings} />
      )}
      {need !== null && (need.store || need.aliases.length > 0) && (
        <ItemPasswords need={need} refused={item.passwordRefused} onOpen={onOpen} />
      )}
      {canRemember && (item.passwords.password !== undefined || item.passwords.keyPasswords !== undefined) && (
        <div>
          <CheckBox
            text={text.rememberPassword}
            checked={item.rememberPassword}
            onChange={(event) => onChange({ rememberPassword: event.target.checked })}
          />
          <span className={styles.quiet}>{text.rememberHint}</span>
        </div>
      )}
      {plan !== null && <Decision item={item} plan={plan} nameProblem={nameProblem} onChange={onChange} />}
      {item.problem !== null && <ErrorStrip error={item.problem} />}
    </li>
  );
}, isSameCard);

/** Plans are made anew with every change of any file; most say the same as before. */
function isSameCard(before: UploadItemCardProps, after: UploadItemCardProps): boolean {
  return (
    before.item === after.item &&
    before.nameProblem === after.nameProblem &&
    before.canRemember === after.canRemember &&
    before.onChange === after.onChange &&
    before.onOpen === after.onOpen &&
    before.onRemove === after.onRemove &&
    isSamePlan(before.plan, after.plan)
  );
}

function isSamePlan(before: PlannedUpload | null, after: PlannedUpload | null): boolean {
  if (before === null || after === null) return before === after;
  return (
    before.choice === after.choice &&
    before.name === after.name &&
    before.clash.sameContent?.name === after.clash.sameContent?.name &&
    before.clash.sameContent?.isStored === after.clash.sameContent?.isStored &&
    before.clash.sameName === after.clash.sameName &&
    before.clash.replaceable === after.clash.replaceable
  );
}

/** What a choice comes to: another name where the one it has is taken, an earlier version where there are versions. */
function wordOf(choice: UploadChoice, isTaken: boolean, hasVersions: boolean): keyof typeof text.choices {
  if (choice === 'create' && !isTaken) return 'createPlain';
  return choice === 'replace' && !hasVersions ? 'replaceFinal' : choice;
}

function Decision({
  item,
  plan,
  nameProblem,
  onChange,
}: {
  item: UploadItem;
  plan: PlannedUpload;
  nameProblem: UploadNameProblem | null;
  onChange: (change: ItemChange) => void;
}) {
  const { capabilities } = useServices().backend;
  const nameId = useId();
  const choiceId = useId();
  const { clash } = plan;
  const clashes = clash.sameContent !== null || clash.sameName;
  const choices: UploadChoice[] = clash.replaceable ? ['create', 'replace', 'skip'] : ['create', 'skip'];
  const wording = (choice: UploadChoice) => text.choices[wordOf(choice, clash.sameName, capabilities.versions)];
  return (
    <>
      {clash.sameContent !== null && (
        <MessageStrip design="Critical" hideCloseButton>
          {clash.sameContent.isStored
            ? text.sameContent(clash.sameContent.name)
            : text.sameContentHere(clash.sameContent.name)}
        </MessageStrip>
      )}
      {clash.sameName && clash.sameContent === null && (
        <MessageStrip design="Critical" hideCloseButton>
          {text.sameName(item.fileName)}
        </MessageStrip>
      )}
      <div className={styles.fields}>
        {clashes && (
          <div className={styles.field}>
            <Label for={choiceId}>{text.choiceLabel}</Label>
            <Select
              id={choiceId}
              className={classNames(styles.wide)}
              accessibleName={text.choiceLabel}
              onChange={(event) => onChange({ choice: event.detail.selectedOption.value as UploadChoice })}
            >
              {choices.map((choice) => (
                <Option key={choice} value={choice} selected={plan.choice === choice}>
                  {wording(choice)}
                </Option>
              ))}
            </Select>
          </div>
        )}
        {plan.choice === 'create' && (
          <div className={styles.field}>
            <Label for={nameId} required showColon>
              {text.name}
            </Label>
            <Input
              id={nameId}
              className={classNames(styles.wide)}
              accessibleName={text.name}
              required
              value={plan.name}
              maxlength={200}
              valueState={nameProblem === null ? 'None' : 'Negative'}
              valueStateMessage={<div>{nameProblem !== null && text.nameProblems[nameProblem]}</div>}
              onInput={(event) => onChange({ typedName: event.target.value })}
            />
            {item.typedName === null && extensionOf(plan.name) !== extensionOf(item.fileName) && (
              <span className={styles.quiet}>{text.renamed}</span>
            )}
          </div>
        )}
      </div>
    </>
  );
}
