import { useQuery } from '@tanstack/react-query';
import { Button, Title } from '@ui5/webcomponents-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { createText } from '../../../i18n/create';
import { generateText as text } from '../../../i18n/generate';
import { labelsText } from '../../../i18n/labels';
import { LabelFields } from '../../../ui/detail/label-fields';
import { useLabelDrafts } from '../../../ui/detail/use-label-drafts';
import { ErrorStrip } from '../../../ui/error-strip';
import { useServices } from '../../../ui/services';
import { useUnsavedChanges } from '../../../ui/unsaved-changes';
import { useFinishedWhenClean } from '../../../ui/use-finished-when-clean';
import { useNow } from '../../../ui/use-now';
import { useUnlock } from '../../../ui/use-unlock';
import createStyles from '../create/create.module.css';
import { CreateFooter } from '../create/create-footer';
import type { CreatePanelProps } from '../create/create-panel-props';
import { leavesMethod } from '../create/leaves-method';
import { authorityQuery } from '../queries';
import { DetailsCard } from './details-card';
import { focusFirstProblem } from './focus-first-problem';
import styles from './generate.module.css';
import { type ChangeDraft, emptyDraft, type GenerationDraft, toRequest } from './generation-draft';
import { MoreCard } from './more-card';
import { type FieldName, findProblems, isInMore, noProblems, type Problems, problemOfError } from './problems';
import { type ReadCsr, useCsr } from './use-csr';
import { useGeneration } from './use-generation';

const leavesGeneration = leavesMethod('generate');

/** The method *External service*: the fields of the cockpit, and what it leaves to its service. */
export function GeneratePanel({ scope, existing, incoming, onIncomingTaken, onStored, onClose }: CreatePanelProps) {
  const { backend } = useServices();
  const now = useNow();
  const authority = useQuery(authorityQuery(backend));
  const [draft, setDraft] = useState(emptyDraft);
  const labels = useLabelDrafts([]);
  /** Fields that were left once: what is wrong with them is shown. */
  const [left, setLeft] = useState<ReadonlySet<FieldName>>(new Set());
  const [isChecked, setIsChecked] = useState(false);
  const [isMoreOpen, setIsMoreOpen] = useState(false);
  /** What came back for single fields, until the next change. */
  const [refused, setRefused] = useState<Problems>(noProblems);
  const [error, setError] = useState<unknown>(null);
  const generation = useGeneration(scope);
  const unlock = useUnlock();
  const fields = useRef<HTMLDivElement>(null);

  const change = useCallback<ChangeDraft>((changes) => {
    setDraft((current) => ({ ...current, ...changes }));
    setRefused(noProblems);
  }, []);
  const leave = (field: FieldName) => setLeft((before) => new Set([...before, field]));
  const takeCsr = useCallback((csr: ReadCsr) => change({ csr, extension: 'pem' }), [change]);
  const csr = useCsr(takeCsr);
  useEffect(() => {
    const [file] = incoming;
    if (file === undefined) return;
    onIncomingTaken();
    void csr.take(file);
  }, [incoming, onIncomingTaken, csr.take]);

  const request = toRequest(draft, labels.labels);
  const taken = useMemo(() => new Set(existing.map(({ name }) => name)), [existing]);
  const authorityEnds = authority.data == null ? null : new Date(authority.data.client.notAfter);
  const problems = findProblems(request, { now, authorityEnds, renewsHere: backend.renewal !== null, taken });
  const shown: Problems = new Map([...[...problems].filter(([field]) => isChecked || left.has(field)), ...refused]);

  const [isDone, setIsDone] = useState(false);
  const isDirty = !isDone && (draft !== emptyDraft || labels.drafts.length > 0);
  const leaveDialog = useUnsavedChanges(isDirty, leavesGeneration);
  const finish = useFinishedWhenClean(!isDirty);

  // After the next drawing: only then do the fields show what is wrong with them.
  const [checks, setChecks] = useState(0);
  useEffect(() => {
    if (checks > 0 && fields.current !== null) focusFirstProblem(fields.current);
  }, [checks]);
  const showProblems = () => setChecks((count) => count + 1);

  const generate = async () => {
    setIsChecked(true);
    setError(null);
    if (problems.size > 0) return showProblems();
    if (!(await unlock.unlock())) return;
    try {
      if (!(await generation.run(request))) return;
      setIsDone(true);
      finish(() => onStored([request.name]));
    } catch (cause) {
      const problem = problemOfError(cause, draft);
      if (problem === null) return setError(cause);
      setRefused(new Map([[problem.field, problem.words]]));
      if (isInMore(problem.field)) setIsMoreOpen(true);
      showProblems();
    }
  };
  const discard = () => {
    generation.cancel();
    setIsDone(true);
    finish(onClose);
  };

  return (
    <>
      <div ref={fields} className={styles.cards} inert={generation.isRunning}>
        <DetailsCard draft={draft} problems={shown} reading={csr} onChange={change} onLeave={leave} />
        {backend.capabilities.generationChoices && (
          <MoreCard
            draft={draft}
            problems={shown}
            isOpen={isMoreOpen}
            onToggle={setIsMoreOpen}
            onChange={change}
            onLeave={leave}
          />
        )}
        <section className={createStyles.card} aria-label={labelsText.labels}>
          <Title level="H3" size="H5">
            {labelsText.labels}
          </Title>
          <LabelFields drafts={labels} isChecked={isChecked} />
        </section>
      </div>
      <ErrorStrip error={error} />
      <CreateFooter working={generation.isRunning ? workingWords(draft) : null}>
        {generation.isRunning && (
          <Button key="cancel" onClick={generation.cancel}>
            {createText.cancel}
          </Button>
        )}
        <Button key="confirm" design="Emphasized" loading={generation.isRunning} onClick={() => void generate()}>
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

function workingWords({ csr, keyAlgorithm }: GenerationDraft): string {
  return csr === null ? text.working(keyAlgorithm) : text.workingWithRequest;
}
