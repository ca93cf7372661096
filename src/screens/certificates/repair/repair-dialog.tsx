import { BusyIndicator, CheckBox, MessageStrip, Title } from '@ui5/webcomponents-react';
import { useState } from 'react';
import {
  isRepairable,
  planRepair,
  possibleRepairs,
  type RepairStep,
  repairOptions,
  repairSteps,
  sharedAlias,
} from '../../../domain/certificate/repair';
import { displayName } from '../../../domain/certificate/summary';
import type { CertificateRecord } from '../../../domain/certificate/types';
import type { Scope } from '../../../domain/scope';
import { convertText } from '../../../i18n/convert';
import { repairText as text } from '../../../i18n/repair';
import type { Store } from '../../../pki/types';
import { classNames } from '../../../ui/class-names';
import { ErrorStrip } from '../../../ui/error-strip';
import { FormDialog } from '../../../ui/form-dialog';
import { useServices } from '../../../ui/services';
import { useToast } from '../../../ui/toast';
import { UnlockFirst } from '../../../ui/unlock-first';
import { NewPassword } from '../convert/new-password';
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
  const holdsKey = store.entries.some(({ key }) => key !== undefined);
  // A file without a key may say whom to trust: then an issuer more is not to be there unasked.
  const [unwanted, setUnwanted] = useState<ReadonlySet<RepairStep>>(
    new Set(holdsKey ? ['password'] : ['password', 'issuers']),
  );
  const [entered, setEntered] = useState({ password: '', repeated: '' });
  const [remember, setRemember] = useState(record.passwordRemembered);

  const issuers = search.data ?? [];
  const possible = possibleRepairs(store, opened.findings, issuers);
  const steps = new Set(possible.filter((step) => step === 'order' || !unwanted.has(step)));
  // The order is mended by every repair; alone it is one only where it was wrong.
  const entries = planRepair(store, steps, issuers);
  const obstacle = obstacleTo(store, opened);
  const asksPassword = steps.has('password');
  const hasPassword = !asksPassword || (entered.password !== '' && entered.password === entered.repeated);
  const ambiguous = sharedAlias(store, entries);

  const submit = async () => {
    const options = repairOptions(store, steps, entries, await save.passwords(), entered.password);
    await save.run(entries, options, asksPassword ? remember : record.passwordRemembered);
    toast(text.saved(record.name));
  };

  return (
    <FormDialog
      title={`${text.title} "${record.name}"`}
      isWide
      submitLabel={capabilities.versions ? text.submit : text.submitFinal}
      isComplete={obstacle === null && ambiguous === null && steps.size > 0 && hasPassword}
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
            {text.hint} {capabilities.versions ? text.versionStays : text.noVersions}
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
                {step === 'issuers' && !holdsKey && <p className={styles.note}>{text.trustsMore}</p>}
                {step === 'issuers' &&
                  issuers.map(({ certificate, fileName, subaccount }) => (
                    <p key={certificate.fingerprints.sha256} className={styles.note}>
                      {text.foundIn([displayName(certificate.subject)], fileName, subaccount)}
                    </p>
                  ))}
              </div>
            ))}
          {asksPassword && (
            <>
              <NewPassword
                labels={{ password: text.newPassword, repeated: text.repeatPassword }}
                format={store.format}
                value={entered}
                isRequired
                onChange={(changes) => setEntered((before) => ({ ...before, ...changes }))}
              />
              {capabilities.rememberPasswords && (
                <CheckBox
                  text={convertText.remember}
                  checked={remember}
                  onChange={(event) => setRemember(event.target.checked)}
                />
              )}
              {record.generation?.automaticRenewal === true && !remember && (
                <MessageStrip design="Critical" hideCloseButton>
                  {text.renewalNeedsPassword}
                </MessageStrip>
              )}
            </>
          )}
          {ambiguous !== null && (
            <MessageStrip design="Critical" hideCloseButton>
              {text.sharedAlias(ambiguous)}
            </MessageStrip>
          )}
          {steps.size > 0 && <RepairResult store={store} entries={entries} />}
        </>
      )}
    </FormDialog>
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
