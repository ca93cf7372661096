import { BusyIndicator, CheckBox, MessageStrip, Title } from '@ui5/webcomponents-react';
import { useState } from 'react';
import {
  isRepairable,
  planRepair,
  possibleRepairs,
  type RepairStep,
  repairOptions,
  repairSteps,
} from '../../../domain/certificate/repair';
import { displayName } from '../../../domain/certificate/summary';
import type { CertificateRecord } from '../../../domain/certificate/types';
import { isAscii } from '../../../domain/password-strength';
import type { Scope } from '../../../domain/scope';
import { generateText } from '../../../i18n/generate';
import { repairText as text } from '../../../i18n/repair';
import type { Store } from '../../../pki/types';
import { classNames } from '../../../ui/class-names';
import { ErrorStrip } from '../../../ui/error-strip';
import { FormDialog } from '../../../ui/form-dialog';
import { useServices } from '../../../ui/services';
import { TextField } from '../../../ui/text-field';
import { useToast } from '../../../ui/toast';
import { UnlockFirst } from '../../../ui/unlock-first';
import type { OpenedContent } from '../use-opened-content';
import styles from './repair.module.css';
import { RepairResult } from './repair-result';
import { useMissingIssuers, useSaveRepair } from './use-repair';

interface RepairDialogProps {
  readonly scope: Scope;
  readonly record: CertificateRecord;
  readonly opened: OpenedContent;
  readonly onClose: () => void;
}

/** Mends what writing the file anew can mend; shows the result before anything is stored. */
export function RepairDialog(props: RepairDialogProps) {
  const { opened } = props;
  // As it was when the dialog opened: saving reads the file again, and the dialog is still closing then.
  const [before] = useState(opened);
  const { store } = before;
  return (
    <UnlockFirst onClose={props.onClose}>
      {store !== null && <OpenRepairDialog {...props} opened={before} store={store} />}
    </UnlockFirst>
  );
}

function OpenRepairDialog({ scope, record, opened, onClose, store }: RepairDialogProps & { readonly store: Store }) {
  const { capabilities } = useServices().backend;
  const toast = useToast();
  const { missing, search } = useMissingIssuers(store, opened);
  const save = useSaveRepair(scope, record, opened);
  const [unwanted, setUnwanted] = useState<ReadonlySet<RepairStep>>(new Set(['password']));
  const [password, setPassword] = useState({ first: '', second: '' });

  const issuers = search.data ?? [];
  const possible = possibleRepairs(store, opened.findings, issuers);
  const steps = new Set(possible.filter((step) => step === 'order' || !unwanted.has(step)));
  // The order is mended by every repair; alone it is one only where it was wrong.
  const entries = planRepair(store, steps, issuers);
  const obstacle = obstacleTo(store, opened);
  const asksPassword = steps.has('password');
  const hasPassword = !asksPassword || (password.first !== '' && password.first === password.second);

  const submit = async () => {
    const options = repairOptions(store, steps, entries, await save.passwords(), password.first);
    await save.run(entries, options);
    toast(text.saved(record.name));
  };

  return (
    <FormDialog
      title={`${text.title} "${record.name}"`}
      isWide
      submitLabel={text.submit}
      isComplete={obstacle === null && steps.size > 0 && hasPassword}
      onSubmit={submit}
      onClose={onClose}
    >
      {obstacle !== null ? (
        <MessageStrip design="Critical" hideCloseButton>
          {obstacle}
        </MessageStrip>
      ) : (
        <>
          <p>
            {text.hint} {capabilities.versions && text.versionStays}
          </p>
          <Title level="H2" size="H6">
            {text.steps}
          </Title>
          {search.isLoading && <BusyIndicator active delay={300} text={text.searching} />}
          {search.error !== null && <ErrorStrip error={search.error} onRetry={() => void search.refetch()} />}
          {search.isSuccess && missing.length > 0 && issuers.length === 0 && (
            <p>{text.noIssuer(missing.map(({ issuer }) => displayName(issuer)))}</p>
          )}
          {possible.length === 0 && !search.isLoading && <p>{text.nothing}</p>}
          {repairSteps
            .filter((step) => possible.includes(step))
            .map((step) => (
              <div key={step}>
                <CheckBox
                  className={classNames(styles.step)}
                  text={text.step[step]}
                  wrappingType="Normal"
                  checked={steps.has(step)}
                  disabled={step === 'order'}
                  onChange={(event) => setUnwanted(withStep(unwanted, step, !event.target.checked))}
                />
                {step === 'order' && <p className={styles.note}>{text.orderAlways}</p>}
                {step === 'issuers' &&
                  issuers.map(({ certificate, fileName, subaccount }) => (
                    <p key={certificate.fingerprints.sha256} className={styles.note}>
                      {text.foundIn([displayName(certificate.subject)], fileName, subaccount)}
                    </p>
                  ))}
              </div>
            ))}
          {asksPassword && <NewPassword store={store} value={password} onChange={setPassword} />}
          {steps.size > 0 && <RepairResult store={store} entries={entries} />}
        </>
      )}
    </FormDialog>
  );
}

interface NewPasswordProps {
  readonly store: Store;
  readonly value: { readonly first: string; readonly second: string };
  readonly onChange: (value: { readonly first: string; readonly second: string }) => void;
}

function NewPassword({ store: { format }, value, onChange }: NewPasswordProps) {
  const isShort = (format === 'jks' || format === 'jceks') && value.first !== '' && value.first.length < 6;
  const differs = value.second !== '' && !value.first.startsWith(value.second);
  return (
    <>
      <TextField
        label={text.newPassword}
        type="Password"
        isRequired
        value={value.first}
        onChange={(first) => onChange({ ...value, first })}
      />
      {isShort && <p className={styles.note}>{text.tooShort}</p>}
      {(format === 'pkcs12' || format === 'jceks') && !isAscii(value.first) && (
        <MessageStrip design="Critical" hideCloseButton>
          {generateText.notAscii}
        </MessageStrip>
      )}
      <TextField
        label={text.repeatPassword}
        type="Password"
        isRequired
        value={value.second}
        problem={differs ? text.notSame : null}
        onChange={(second) => onChange({ ...value, second })}
      />
    </>
  );
}

/** Why the file cannot be written anew; null when it can. */
function obstacleTo(store: Store, { need }: OpenedContent): string | null {
  if (need.store || need.aliases.length > 0) return text.locked;
  return isRepairable(store) ? null : text.unwritable;
}

function withStep(steps: ReadonlySet<RepairStep>, step: RepairStep, isIn: boolean): ReadonlySet<RepairStep> {
  const others = [...steps].filter((other) => other !== step);
  return new Set(isIn ? [...others, step] : others);
}
