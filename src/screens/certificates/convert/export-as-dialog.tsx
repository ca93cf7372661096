import { useQuery } from '@tanstack/react-query';
import { RadioButton } from '@ui5/webcomponents-react';
import { useEffect, useRef, useState } from 'react';
import {
  aliasProblems,
  type ConversionForm,
  conversionProblems,
  convertedName,
  exportFormats,
  exposesKey,
  formatFacts,
  isKept,
} from '../../../domain/certificate/convert';
import { checkCertificateName, proposeFreeName } from '../../../domain/certificate/name';
import type { CertificateRecord } from '../../../domain/certificate/types';
import type { Scope } from '../../../domain/scope';
import { convertText as text } from '../../../i18n/convert';
import { uploadText } from '../../../i18n/upload';
import { saveFile } from '../../../ui/download';
import { ErrorStrip } from '../../../ui/error-strip';
import { FormDialog } from '../../../ui/form-dialog';
import { certificateListQuery } from '../../../ui/scope-queries';
import { useServices } from '../../../ui/services';
import { TextField } from '../../../ui/text-field';
import { UnlockFirst } from '../../../ui/unlock-first';
import generateStyles from '../generate/generate.module.css';
import { AliasInput } from './alias-input';
import { Consent, ConversionFields } from './conversion-fields';
import styles from './convert.module.css';
import { emptyForm } from './empty-form';
import { EntryList } from './entry-list';
import { FilePasswords } from './file-passwords';
import { ProblemList } from './problem-list';
import { writeFile } from './store-file';
import { useChosen } from './use-chosen';
import { useFileEntries } from './use-file-entries';
import { useNewStore } from './use-new-store';

interface ExportAsDialogProps {
  readonly scope: Scope;
  readonly record: CertificateRecord;
  /** An older version; undefined for the current one. */
  readonly version: number | undefined;
  readonly onClose: () => void;
}

/** Writes what a stored file holds in another format: to be downloaded, or as a new file. */
export function ExportAsDialog(props: ExportAsDialogProps) {
  return (
    <UnlockFirst onClose={props.onClose}>
      <OpenExportAsDialog {...props} />
    </UnlockFirst>
  );
}

function OpenExportAsDialog({ scope, record, version, onClose }: ExportAsDialogProps) {
  const { backend } = useServices();
  const newStore = useNewStore(scope);
  const list = useQuery(certificateListQuery(backend, scope));
  const taken = new Set(list.data?.map((item) => item.name));
  const file = useFileEntries(scope, record, newStore.pki, version);
  const { chosen, add, remove, rename } = useChosen();
  const [form, setForm] = useState<ConversionForm>(emptyForm);
  const [wantsToStore, setWantsToStore] = useState(false);
  /** Null while it is the proposed one. */
  const [typedName, setTypedName] = useState<string | null>(null);
  const [understood, setUnderstood] = useState(false);
  const candidates = file.entries?.state === 'open' ? file.entries.candidates : null;

  const filled = useRef<typeof candidates>(null);
  useEffect(() => {
    if (candidates === null || filled.current === candidates) return;
    filled.current = candidates;
    add(candidates.filter(({ type }) => type !== 'chain-certificate'));
  }, [candidates, add]);

  const change = (changes: Partial<ConversionForm>) => {
    setForm((before) => ({ ...before, ...changes }));
    setUnderstood(false);
  };
  const problems = conversionProblems(chosen, form);
  const aliases = aliasProblems(chosen, form.format);
  const canStore = isKept(chosen, form.format);
  const stores = wantsToStore && canStore;
  const proposed = convertedName(record.name, chosen, form.format);
  const name = typedName ?? (stores ? proposeFreeName(proposed, taken) : proposed);
  const nameProblem = stores ? (checkCertificateName(name) ?? (taken.has(name) ? 'taken' : null)) : null;
  const needsConsent = exposesKey(chosen, form);

  const submit = async () => {
    if (stores) await newStore.run({ name, chosen, form, rememberPassword: false });
    else saveFile(name, await writeFile(newStore.pki(), chosen, form));
  };

  return (
    <FormDialog
      title={text.title(record.name)}
      isWide
      submitLabel={text.export}
      isComplete={
        problems.length === 0 &&
        aliases.size === 0 &&
        name.trim() !== '' &&
        nameProblem === null &&
        (!needsConsent || understood)
      }
      onSubmit={submit}
      onClose={onClose}
    >
      <ErrorStrip error={file.failure} onRetry={file.retry} />
      {file.entries === undefined && file.failure === null && <p role="status">{text.reading}</p>}
      {file.entries?.state === 'refused' && <ErrorStrip error={file.entries.error} />}
      {file.entries?.state === 'locked' && (
        <FilePasswords name={record.name} need={file.entries.need} unlock={file.unlock} />
      )}
      {candidates?.length === 0 && <p>{text.noEntries}</p>}
      {candidates !== null && candidates.length > 0 && (
        <>
          <ConversionFields formats={exportFormats} chosen={chosen} form={form} onChange={change} />
          <fieldset className={generateStyles.group}>
            <legend>{text.entries}:</legend>
            <EntryList
              candidates={candidates}
              chosen={chosen}
              onToggle={(candidate, isOn) => (isOn ? add([candidate]) : remove([candidate.id]))}
              details={(one) =>
                formatFacts[form.format].aliases && (
                  <AliasInput chosen={one} problem={aliases.get(one.candidate.id)} onRename={rename} />
                )
              }
            />
          </fieldset>
          <div role="radiogroup" aria-label={text.target} className={styles.options}>
            <RadioButton name="target" text={text.download} checked={!stores} onChange={() => setWantsToStore(false)} />
            <RadioButton
              name="target"
              text={text.store}
              wrappingType="Normal"
              disabled={!canStore}
              checked={stores}
              onChange={() => setWantsToStore(true)}
            />
            {!canStore && <span className={styles.facts}>{text.notKept}</span>}
          </div>
          <TextField
            label={text.fileName}
            isRequired
            value={name}
            problem={nameProblem === null ? null : uploadText.nameProblems[nameProblem]}
            onChange={setTypedName}
          />
          {needsConsent && (
            <Consent
              words={stores ? text.consentStored : text.consent}
              understood={understood}
              onChange={setUnderstood}
            />
          )}
          <ProblemList role="status" problems={problems.map((problem) => text.problems[problem])} />
        </>
      )}
    </FormDialog>
  );
}
