import { useQuery } from '@tanstack/react-query';
import { Button, MessageStrip } from '@ui5/webcomponents-react';
import { useEffect, useRef, useState } from 'react';
import type { TransportLandscape } from '../../../backend/port';
import { targetProperties } from '../../../domain/transport';
import { wizardText as text } from '../../../i18n/transport-wizard';
import { ErrorStrip } from '../../../ui/error-strip';
import { destinationListQuery } from '../../../ui/scope-queries';
import { useServices } from '../../../ui/services';
import { useUnsavedChanges } from '../../../ui/unsaved-changes';
import { useSubaccounts } from '../../../ui/use-workspace-data';
import { NodesStep } from './nodes-step';
import { NumberStep } from './number-step';
import { ResultStep } from './result-step';
import { RoutesStep } from './routes-step';
import { StepList } from './step-list';
import { SummaryStep } from './summary-step';
import { TransportStep } from './transport-step';
import { useGeneration } from './use-generation';
import styles from './wizard.module.css';
import { checkWizard, emptyState, isFilledIn, type WizardState } from './wizard-state';
import { openSteps, problemsOfStep, type WizardStep } from './wizard-steps';

interface WizardProps {
  readonly landscape: TransportLandscape;
  readonly onAgain: () => void;
}

/** The steps of the wizard; what was entered stays when the user goes back. */
export function Wizard({ landscape, onAgain }: WizardProps) {
  const { backend } = useServices();
  const subaccounts = useSubaccounts() ?? [];
  const transport = subaccounts.find(({ id }) => id === landscape.transportSubaccountId) ?? null;
  const known = useQuery({
    ...destinationListQuery(backend, { subaccountId: transport?.id ?? '', serviceInstance: null }),
    enabled: transport !== null,
  });
  const destinations = (known.data ?? []).map(({ name, properties }) => ({
    name,
    targetSubaccount: properties[targetProperties.subaccount],
  }));

  const [wished, setWished] = useState<WizardStep>(transport === null ? 'transport' : 'number');
  const [checked, setChecked] = useState<ReadonlySet<WizardStep>>(() => new Set());
  const [state, setState] = useState<WizardState>(emptyState);
  const generation = useGeneration();
  const step = generation.outcomes === null ? wished : 'result';
  const problems = problemsOfStep(step, checkWizard(state, { landscape, destinations }));
  const isChecked = checked.has(step);
  const isDirty = generation.outcomes === null && isFilledIn(state);
  const leaveDialog = useUnsavedChanges(isDirty);
  const [refusals, setRefusals] = useState(0);
  const content = useFocusOfStep(step, refusals);

  const place = openSteps.indexOf(step);
  const go = (to: WizardStep | undefined) => {
    if (to !== undefined) setWished(to);
  };
  const goOn = () => {
    setChecked(new Set([...checked, step]));
    if (problems.length === 0) go(openSteps[place + 1]);
    else setRefusals(refusals + 1);
  };
  const shared = { state, problems, isChecked, onChange: setState };

  return (
    <div className={styles.wizard}>
      {leaveDialog}
      <StepList step={step} />
      <section ref={content} tabIndex={-1} className={styles.content} aria-label={text.steps[step]}>
        <h2 className={styles.title}>{text.steps[step]}</h2>
        {step === 'transport' && <TransportStep transport={transport} />}
        {step === 'number' && <NumberStep state={state} onChange={setState} />}
        {step === 'nodes' && <NodesStep {...shared} destinations={destinations} transport={transport} />}
        {step === 'routes' && <RoutesStep {...shared} />}
        {step === 'summary' && transport !== null && (
          <SummaryStep state={state} transport={transport} destinations={destinations} generation={generation} />
        )}
        {generation.outcomes !== null && (
          <ResultStep state={state} generation={generation} outcomes={generation.outcomes} onAgain={onAgain} />
        )}
        <ErrorStrip error={known.error} onRetry={() => void known.refetch()} />
        {isChecked && problems.length > 0 && (
          <MessageStrip design="Negative" hideCloseButton>
            {text.problemsLeft(problems.length)}
          </MessageStrip>
        )}
      </section>
      {step !== 'result' && (
        <div className={styles.foot}>
          {place > 0 && (
            <Button disabled={generation.isRunning} onClick={() => go(openSteps[place - 1])}>
              {text.back}
            </Button>
          )}
          {step !== 'summary' && (
            <Button design="Emphasized" disabled={transport === null} onClick={goOn}>
              {text.next}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

/** Another step is read from its beginning, a refused one from its first wrong field; the first step leaves the focus where it is. */
function useFocusOfStep(step: WizardStep, refusals: number) {
  const content = useRef<HTMLElement>(null);
  const previous = useRef(step);
  useEffect(() => {
    if (previous.current === step) return;
    previous.current = step;
    content.current?.focus();
    content.current?.scrollIntoView({ block: 'start' });
  }, [step]);
  useEffect(() => {
    if (refusals > 0) content.current?.querySelector<HTMLElement>('[value-state="Negative"]')?.focus();
  }, [refusals]);
  return content;
}
