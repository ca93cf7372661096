import { Button } from '@ui5/webcomponents-react';
import { useState } from 'react';
import { destinationFormText as text } from '../../../i18n/destination-form';
import { describeError } from '../../../i18n/errors';
import type { Finding } from '../../../pki/types';
import { classNames } from '../../../ui/class-names';
import { useServices } from '../../../ui/services';
import { usePki } from '../../../ui/use-pki';
import { type FileToOpen, findingsForUse } from './certificate-findings';
import { FindingNotes } from './finding-notes';
import styles from './form.module.css';
import { useFormActions } from './form-context';
import { type PasswordVerdict, testPassword } from './test-password';

interface Outcome {
  /** What was tested: the outcome is about nothing else. */
  readonly fileName: string;
  readonly password: string;
  readonly isGood: boolean;
  readonly message: string;
  /** What stands in the way of using what was opened. */
  readonly findings: readonly Finding[];
}

/** Opens the stored file with the typed password, in a worker, and says in place what came of it. */
export function PasswordTest({ file, password }: { readonly file: FileToOpen; readonly password: string }) {
  const { scope } = useFormActions();
  const { backend, clock } = useServices();
  const pki = usePki();
  const [isTesting, setIsTesting] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const shown = outcome?.fileName === file.name && outcome.password === password ? outcome : null;

  const test = async () => {
    const about = { fileName: file.name, password };
    setIsTesting(true);
    try {
      const content = await backend.certificates.readContent(scope, file.name);
      const verdict = await testPassword(pki(), content, file.name, password);
      const found = 'store' in verdict ? await pki().checkHealth(verdict.store, { now: clock.now() }) : [];
      setOutcome({ ...about, ...describeVerdict(verdict), findings: findingsForUse(found, file.use) });
    } catch (error) {
      const { message, nextStep } = describeError(error);
      setOutcome({ ...about, isGood: false, message: `${message} ${nextStep}`, findings: [] });
    } finally {
      setIsTesting(false);
    }
  };

  return (
    <>
      <div className={styles.test}>
        <Button loading={isTesting} onClick={() => void test()}>
          {text.testPassword}
        </Button>
        <span
          role="status"
          className={classNames(styles.verdict, shown !== null && (shown.isGood ? styles.good : styles.bad))}
        >
          {shown?.message ?? ''}
        </span>
      </div>
      <FindingNotes findings={shown?.findings ?? []} />
    </>
  );
}

function describeVerdict(verdict: PasswordVerdict): Pick<Outcome, 'isGood' | 'message'> {
  switch (verdict.code) {
    case 'opens':
    case 'not-needed':
      return { isGood: true, message: text.verdicts[verdict.code] };
    case 'wrong':
      return { isGood: false, message: text.verdicts.wrong };
    case 'key-closed':
      return { isGood: false, message: text.keyClosed(verdict.alias) };
    case 'unreadable':
      return { isGood: false, message: describeError(verdict.error).message };
  }
}
