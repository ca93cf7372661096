import { CheckBox, Input, Title } from '@ui5/webcomponents-react';
import { useState } from 'react';
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
import { uploadText } from '../../../i18n/upload';
import { useServices } from '../../../ui/services';
import createStyles from '../create/create.module.css';
import { CreateFormFrame } from '../create/create-form-frame';
import type { CreatePanelProps } from '../create/create-panel-props';
import { useCreateForm } from '../create/use-create-form';
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
  const making = useNewStore(scope);

  const change = (changes: Partial<ConversionForm>) => {
    setForm((before) => ({ ...before, ...changes }));
    setUnderstood(false);
  };
  const toggle = async ({ name }: { readonly name: string }, isOpen: boolean) => {
    if (isOpen && !(await creation.unlock())) return;
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

  const creation = useCreateForm({
    method: 'store',
    isDirty: chosen.length > 0 || base !== '' || form.password !== '',
    isComplete,
    isRunning: making.isRunning,
    run: async () => {
      await making.run({ name, chosen, form, rememberPassword: remember });
      return true;
    },
    onStored: () => onStored([name]),
    onClose,
  });
  const { isChecked } = creation;

  return (
    <CreateFormFrame form={creation} confirmLabel={text.confirm} working={text.writing}>
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
      <ProblemList role="alert" problems={isChecked ? missing : []} />
    </CreateFormFrame>
  );
}
