import declineIcon from '@ui5/webcomponents-icons/dist/decline.js';
import documentIcon from '@ui5/webcomponents-icons/dist/document.js';
import { Button, CheckBox, Icon, Input, Label, MessageStrip, Option, Select, Title } from '@ui5/webcomponents-react';
import { useId } from 'react';
import type { NameProblem } from '../../../domain/certificate/name';
import type { StorePasswords } from '../../../domain/certificate/types';
import { type PlannedUpload, passwordNeed, type UploadChoice } from '../../../domain/certificate/upload-plan';
import { describeError } from '../../../i18n/errors';
import { uploadText as text } from '../../../i18n/upload';
import { classNames } from '../../../ui/class-names';
import { ErrorStrip } from '../../../ui/error-strip';
import { ItemPasswords } from './item-passwords';
import { RecognisedStore } from './recognised-store';
import type { ItemChange, UploadItem } from './upload-items';
import styles from './upload-panel.module.css';

/** One file of the panel: what was recognised, what is wrong with it, what it needs, and what will become of it. */
export function UploadItemCard({
  item,
  plan,
  nameProblem,
  canRemember,
  onChange,
  onOpen,
  onRemove,
}: {
  item: UploadItem;
  plan: PlannedUpload | null;
  nameProblem: NameProblem | 'taken' | null;
  canRemember: boolean;
  onChange: (change: ItemChange) => void;
  onOpen: (passwords: StorePasswords) => Promise<void>;
  onRemove: () => void;
}) {
  const { reading } = item;
  const need = reading.state === 'waiting' || reading.state === 'archive-refused' ? null : passwordNeed(reading);
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
        <Button icon={declineIcon} design="Transparent" tooltip={text.remove(item.fileName)} onClick={onRemove} />
      </div>
      {reading.state === 'waiting' && <span className={styles.quiet}>{text.waiting}</span>}
      {(reading.state === 'refused' || reading.state === 'archive-refused') && <ErrorStrip error={reading.error} />}
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
}

function Decision({
  item,
  plan,
  nameProblem,
  onChange,
}: {
  item: UploadItem;
  plan: PlannedUpload;
  nameProblem: NameProblem | 'taken' | null;
  onChange: (change: ItemChange) => void;
}) {
  const nameId = useId();
  const choiceId = useId();
  const { clash } = plan;
  const clashes = clash.sameContent !== null || clash.sameName;
  const choices: UploadChoice[] = clash.replaceable ? ['create', 'replace', 'skip'] : ['create', 'skip'];
  const wording = (choice: UploadChoice) =>
    choice === 'create' && !clash.sameName ? text.choices.createPlain : text.choices[choice];
  return (
    <>
      {clash.sameContent !== null && (
        <MessageStrip design="Critical" hideCloseButton>
          {text.sameContent(clash.sameContent)}
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
          </div>
        )}
      </div>
    </>
  );
}
