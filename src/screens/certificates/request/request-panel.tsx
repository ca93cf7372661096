import { Button, Title } from '@ui5/webcomponents-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { createText } from '../../../i18n/create';
import { generateText } from '../../../i18n/generate';
import { requestText as text } from '../../../i18n/request';
import { ErrorStrip } from '../../../ui/error-strip';
import { useUnsavedChanges } from '../../../ui/unsaved-changes';
import { useFinishedWhenClean } from '../../../ui/use-finished-when-clean';
import { useNow } from '../../../ui/use-now';
import { useUnlock } from '../../../ui/use-unlock';
import createStyles from '../create/create.module.css';
import { CreateFooter } from '../create/create-footer';
import type { CreatePanelProps } from '../create/create-panel-props';
import { leavesMethod } from '../create/leaves-method';
import { focusFirstProblem } from '../generate/focus-first-problem';
import styles from '../generate/generate.module.css';
import { type ChangeDraft, emptyDraft, toRequest } from '../generate/generation-draft';
import { MoreCard } from '../generate/more-card';
import { PasswordField } from '../generate/password-field';
import { type FieldName, findProblems, noProblems, type Problems, problemOfError } from '../generate/problems';
import { TextInput } from '../generate/text-input';
import { useRequest } from './use-request';

const leavesRequest = leavesMethod('request');

/** The method *Signing request*: a key is made here, another authority certifies it. */
export function RequestPanel({ scope, existing, onStored, onClose }: CreatePanelProps) {
  const now = useNow();
  const [draft, setDraft] = useState(emptyDraft);
  /** Fields that were left once: what is wrong with them is shown. */
  const [left, setLeft] = useState<ReadonlySet<FieldName>>(new Set());
  const [isChecked, setIsChecked] = useState(false);
  const [isMoreOpen, setIsMoreOpen] = useState(true);
  const [refused, setRefused] = useState<Problems>(noProblems);
  const [error, setError] = useState<unknown>(null);
  const making = useRequest(scope);
  const unlock = useUnlock();
  const fields = useRef<HTMLDivElement>(null);

  const change = useCallback<ChangeDraft>((changes) => {
    setDraft((current) => ({ ...current, ...changes }));
    setRefused(noProblems);
  }, []);
  const leave = (field: FieldName) => setLeft((before) => new Set([...before, field]));

  // An authority is asked for a name, not for a file.
  const request = toRequest({ ...draft, commonName: draft.commonName.trim() || draft.name.trim() }, []);
  const taken = useMemo(() => new Set(existing.map(({ name }) => name)), [existing]);
  const problems = findProblems(request, { now, authorityEnds: null, renewsHere: false, taken });
  const shown: Problems = new Map([...[...problems].filter(([field]) => isChecked || left.has(field)), ...refused]);

  const [isDone, setIsDone] = useState(false);
  const isDirty = !isDone && draft !== emptyDraft;
  const leaveDialog = useUnsavedChanges(isDirty, leavesRequest);
  const finish = useFinishedWhenClean(!isDirty);

  // After the next drawing: only then do the fields show what is wrong with them.
  const [checks, setChecks] = useState(0);
  useEffect(() => {
    if (checks > 0 && fields.current !== null) focusFirstProblem(fields.current);
  }, [checks]);
  const showProblems = () => setChecks((count) => count + 1);

  const create = async () => {
    setIsChecked(true);
    setError(null);
    if (problems.size > 0) return showProblems();
    if (!(await unlock.unlock())) return;
    try {
      const { name, password, rememberPassword = false, ...asked } = request;
      const { commonName, subject, keyAlgorithm, subjectAltNames, extendedKeyUsage } = asked;
      const wanted = { commonName, subject, keyAlgorithm, subjectAltNames, extendedKeyUsage };
      const kept = { rememberPassword, ...(password !== undefined && { password }) };
      if (!(await making.run({ name, request: wanted, ...kept }))) return;
      setIsDone(true);
      finish(() => onStored([name]));
    } catch (cause) {
      const problem = problemOfError(cause, draft);
      if (problem === null) return setError(cause);
      setRefused(new Map([[problem.field, problem.words]]));
      setIsMoreOpen(true);
      showProblems();
    }
  };
  const discard = () => {
    making.cancel();
    setIsDone(true);
    finish(onClose);
  };

  return (
    <>
      <div ref={fields} className={styles.cards} inert={making.isRunning}>
        <section className={createStyles.card} aria-label={text.details}>
          <Title level="H3" size="H5">
            {text.details}
          </Title>
          <p className={styles.quiet}>{text.hint}</p>
          <div className={styles.fields}>
            <TextInput
              label={generateText.name}
              value={draft.name}
              isRequired
              problem={shown.get('name')}
              note={text.nameHint}
              onChange={(name) => change({ name: name.replace(/\.pem$/i, '') })}
              onBlur={() => leave('name')}
            />
            <TextInput
              label={generateText.commonName}
              value={draft.commonName}
              placeholder={draft.name.trim()}
              problem={shown.get('commonName')}
              note={text.commonNameHint}
              onChange={(commonName) => change({ commonName })}
              onBlur={() => leave('commonName')}
            />
            <PasswordField
              draft={draft}
              problem={shown.get('password')}
              onChange={change}
              onBlur={() => leave('password')}
            />
          </div>
        </section>
        <MoreCard
          draft={draft}
          problems={shown}
          isOpen={isMoreOpen}
          onToggle={setIsMoreOpen}
          onChange={change}
          onLeave={leave}
        />
      </div>
      <ErrorStrip error={error} />
      <CreateFooter working={making.isRunning ? text.working(draft.keyAlgorithm) : null}>
        {making.isRunning && (
          <Button key="cancel" onClick={making.cancel}>
            {createText.cancel}
          </Button>
        )}
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
