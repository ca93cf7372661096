import { BusyIndicator, Button, CheckBox, Input, Title } from '@ui5/webcomponents-react';
import { useEffect, useRef, useState } from 'react';
import {
  aliasProblems,
  asksPassword,
  type ConversionForm,
  conversionProblems,
  exposesKey,
  fileOf,
  formatFacts,
  kindOfChosen,
  storeFormats,
} from '../../../domain/certificate/convert';
import { checkCertificateName } from '../../../domain/certificate/name';
import { convertText as text } from '../../../i18n/convert';
import { createText } from '../../../i18n/create';
import { uploadText } from '../../../i18n/upload';
import { ErrorStrip } from '../../../ui/error-strip';
import { useServices } from '../../../ui/services';
import { useUnsavedChanges } from '../../../ui/unsaved-changes';
import { useFinishedWhenClean } from '../../../ui/use-finished-when-clean';
import { useUnlock } from '../../../ui/use-unlock';
import createStyles from '../create/create.module.css';
import { CreateFooter } from '../create/create-footer';
import type { CreatePanelProps } from '../create/create-panel-props';
import { leavesMethod } from '../create/leaves-method';
import { focusFirstProblem } from '../generate/focus-first-problem';
import generateStyles from '../generate/generate.module.css';
import { TextInput } from '../generate/text-input';
import { AliasFields } from './alias-fields';
import { Consent, ConversionFields } from './conversion-fields';
import styles from './convert.module.css';
import { emptyForm } from './empty-form';
import { ProblemList } from './problem-list';
import { SourceFile } from './source-file';
import { useChosen } from './use-chosen';
import { useNewStore } from './use-new-store';

const leavesStore = leavesMethod('store');

/** The method *New store*: a key store or trust store from entries of several stored files. */
export function StorePanel({ scope, existing, onStored, onClose }: CreatePanelProps) {
  const { capabilities } = useServices().backend;
  const entries = useChosen();
  const { chosen } = entries;
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const [query, setQuery] = useState('');
  const [form, setForm] = useState<ConversionForm>(emptyForm);
  const [base, setBase] = useState('');
  const [remember, setRemember] = useState(false);
  const [understood, setUnderstood] = useState(false);
  const [isChecked, setIsChecked] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const making = useNewStore(scope);
  const unlock = useUnlock();
  const fields = useRef<HTMLDivElement>(null);

  const change = (changes: Partial<ConversionForm>) => {
    setForm((before) => ({ ...before, ...changes }));
    setUnderstood(false);
  };
  const toggle = async ({ name }: { readonly name: string }, isOpen: boolean) => {
    if (isOpen && !(await unlock.unlock())) return;
    setOpened((before) => new Set(isOpen ? [...before, name] : [...before].filter((one) => one !== name)));
  };

  const files = existing.filter(({ name, dummy }) => !dummy && name.toLowerCase().includes(query.trim().toLowerCase()));
  const problems = conversionProblems(chosen, form);
  const aliases = aliasProblems(chosen, form.format);
  const name = base.trim() === '' ? '' : `${base.trim()}.${formatFacts[form.format].stored}`;
  const nameProblem = checkCertificateName(name) ?? (existing.some((one) => one.name === name) ? 'taken' : null);
  const needsConsent = exposesKey(chosen, form);
  const lacksConsent = needsConsent && !understood;
  const usedFiles = new Set(chosen.map(({ candidate }) => fileOf(candidate)));
  const unused = [...opened].filter((file) => !usedFiles.has(file));
  const missing = [
    ...unused.map(text.unusedFile),
    ...problems.map((problem) => text.problems[problem]),
    ...(lacksConsent ? [text.consentMissing] : []),
  ];
  const isComplete = missing.length === 0 && aliases.size === 0 && nameProblem === null;

  const [isDone, setIsDone] = useState(false);
  const isDirty = !isDone && (chosen.length > 0 || base !== '' || form.password !== '');
  const leaveDialog = useUnsavedChanges(isDirty, leavesStore);
  const finish = useFinishedWhenClean(!isDirty);

  // After the next drawing: only then do the fields show what is wrong with them.
  const [checks, setChecks] = useState(0);
  useEffect(() => {
    if (checks > 0 && fields.current !== null) focusFirstProblem(fields.current);
  }, [checks]);

  const create = async () => {
    setIsChecked(true);
    setError(null);
    if (!isComplete) return setChecks((count) => count + 1);
    if (making.isRunning || !(await unlock.unlock())) return;
    try {
      await making.run({ name, chosen, form, rememberPassword: remember });
      setIsDone(true);
      finish(() => onStored([name]));
    } catch (cause) {
      setError(cause);
    }
  };
  const discard = () => {
    setIsDone(true);
    finish(onClose);
  };

  return (
    <>
      <div ref={fields} className={generateStyles.cards} inert={making.isRunning}>
        <section className={createStyles.card} aria-label={text.files}>
          <Title level="H3" size="H5">
            {text.files}
          </Title>
          <p className={styles.quiet}>{text.filesHint}</p>
          <Input
            className={styles.input ?? ''}
            type="Search"
            accessibleName={text.searchFiles}
            placeholder={text.searchFiles}
            value={query}
            onInput={(event) => setQuery(event.target.value)}
          />
          {files.length === 0 && <p className={styles.quiet}>{text.noFiles}</p>}
          {files.length > 0 && (
            <ul className={styles.files}>
              {files.map((record) => (
                <SourceFile
                  key={record.name}
                  scope={scope}
                  record={record}
                  isOpen={opened.has(record.name)}
                  entries={entries}
                  pki={making.pki}
                  onToggle={(isOpen) => void toggle(record, isOpen)}
                />
              ))}
            </ul>
          )}
        </section>
        <section className={createStyles.card} aria-label={text.content}>
          <Title level="H3" size="H5">
            {text.content}
          </Title>
          <p className={styles.quiet} role="status">
            {text.contentHint(chosen.length)} {chosen.length > 0 && text.kinds[kindOfChosen(chosen)]}
          </p>
          <AliasFields
            chosen={chosen}
            problems={aliases}
            onRename={entries.rename}
            onRemove={(id) => entries.remove([id])}
          />
        </section>
        <section className={createStyles.card} aria-label={text.newStore}>
          <Title level="H3" size="H5">
            {text.newStore}
          </Title>
          <div className={generateStyles.fields}>
            <ConversionFields
              formats={storeFormats}
              chosen={chosen}
              form={form}
              isChecked={isChecked}
              onChange={change}
            />
            {form.password !== '' && asksPassword(chosen, form.format) && capabilities.rememberPasswords && (
              <div className={generateStyles.field}>
                <CheckBox
                  text={text.remember}
                  checked={remember}
                  onChange={(event) => setRemember(event.target.checked)}
                />
                <span className={styles.facts}>{text.rememberHint}</span>
              </div>
            )}
            <TextInput
              label={text.name}
              value={base}
              isRequired
              note={name === '' ? text.nameHint : name}
              problem={isChecked && nameProblem !== null ? uploadText.nameProblems[nameProblem] : undefined}
              onChange={setBase}
            />
            {needsConsent && <Consent words={text.consentStored} understood={understood} onChange={setUnderstood} />}
          </div>
        </section>
      </div>
      <ProblemList role="alert" problems={isChecked ? missing : []} />
      <ErrorStrip error={error} />
      <CreateFooter
        start={
          <div className={createStyles.progress} role="status">
            {making.isRunning && (
              <>
                <BusyIndicator active delay={0} size="S" />
                <span>{text.writing}</span>
              </>
            )}
          </div>
        }
      >
        <Button key="confirm" design="Emphasized" loading={making.isRunning} onClick={() => void create()}>
          {text.confirm}
        </Button>
        <Button key="discard" design="Transparent" onClick={discard}>
          {createText.discard}
        </Button>
      </CreateFooter>
      {unlock.dialog}
      {leaveDialog}
    </>
  );
}
