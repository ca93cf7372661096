import { useNavigate } from '@tanstack/react-router';
import { Button, MessageStrip } from '@ui5/webcomponents-react';
import { wizardText as text } from '../../../i18n/transport-wizard';
import { ErrorStrip } from '../../../ui/error-strip';
import { RouteLink } from '../../../ui/route-link';
import { useSubaccounts } from '../../../ui/use-workspace-data';
import type { Outcome } from './generation';
import { landscapeLines, namesOf } from './landscape-lines';
import { MadeTable } from './made-table';
import type { Generation, Outcomes } from './use-generation';
import styles from './wizard.module.css';
import { shownNodes, type WizardState } from './wizard-state';

interface ResultStepProps {
  readonly state: WizardState;
  readonly generation: Generation;
  readonly outcomes: Outcomes;
  readonly onAgain: () => void;
}

/** What was made, and the ways on. */
export function ResultStep({ state, generation, outcomes, onAgain }: ResultStepProps) {
  const navigate = useNavigate();
  const nameOf = namesOf(useSubaccounts() ?? []);
  const sourceId = shownNodes(state)[0]?.subaccountId ?? '';
  const failures = [...outcomes.byTask.values()].filter(({ state: result }) => result === 'failed');
  const lines = [
    ...landscapeLines(state, nameOf, 'created').map((line) => ({ ...line, result: text.made })),
    ...outcomes.tasks.map(({ id, name, subaccountId, points }) => ({
      id,
      kind: 'destination' as const,
      name,
      what:
        points.to === 'node'
          ? text.namesNode(nameOf(subaccountId), points.name)
          : text.pointsTo(nameOf(subaccountId), nameOf(points.id)),
      result: <OutcomeText outcome={outcomes.byTask.get(id)} />,
    })),
  ];
  return (
    <>
      <MessageStrip design={failures.length === 0 ? 'Positive' : 'Critical'} hideCloseButton>
        {failures.length === 0 ? text.done : text.doneWithFailures(failures.length)}
      </MessageStrip>
      <MadeTable lines={lines} stage="created" />
      <ErrorStrip error={generation.error} />
      <div className={styles.links}>
        {failures.length > 0 && (
          <Button design="Emphasized" loading={generation.isRunning} onClick={() => void generation.retry()}>
            {text.tryAgain}
          </Button>
        )}
        <Button
          design={failures.length > 0 ? 'Default' : 'Emphasized'}
          onClick={() => void navigate({ to: '/transport/landscape' })}
        >
          {text.toLandscape}
        </Button>
        <Button onClick={onAgain}>{text.another}</Button>
        <RouteLink href="/transport/nodes">{text.toNodes}</RouteLink>
        <RouteLink href={`/subaccounts/${encodeURIComponent(sourceId)}/certificates`}>
          {text.toSource(nameOf(sourceId))}
        </RouteLink>
      </div>
    </>
  );
}

function OutcomeText({ outcome }: { readonly outcome: Outcome | undefined }) {
  if (outcome === undefined) return null;
  if (outcome.state !== 'failed') return text[outcome.state];
  return (
    <div>
      {text.failed}
      <ErrorStrip error={outcome.error} />
    </div>
  );
}
