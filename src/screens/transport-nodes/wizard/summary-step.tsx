import { useQuery } from '@tanstack/react-query';
import { BusyIndicator, Button } from '@ui5/webcomponents-react';
import type { Subaccount } from '../../../backend/port';
import { sourceDestination } from '../../../domain/transport';
import { wizardText as text } from '../../../i18n/transport-wizard';
import { ErrorStrip } from '../../../ui/error-strip';
import { destinationListQuery } from '../../../ui/scope-queries';
import { useServices } from '../../../ui/services';
import { useSubaccounts } from '../../../ui/use-workspace-data';
import { destinationTasks } from './generation';
import { destinationLine, landscapeLines, namesOf } from './landscape-lines';
import { MadeTable } from './made-table';
import type { Generation } from './use-generation';
import { type KnownDestination, shownNodes, type WizardState } from './wizard-state';

interface SummaryStepProps {
  readonly state: WizardState;
  readonly transport: Subaccount;
  readonly destinations: readonly KnownDestination[];
  readonly generation: Generation;
}

/** All that will be made, before it is. */
export function SummaryStep({ state, transport, destinations, generation }: SummaryStepProps) {
  const { backend } = useServices();
  const nameOf = namesOf(useSubaccounts() ?? []);
  const subaccountId = shownNodes(state)[0]?.subaccountId ?? '';
  const ofSource = useQuery(destinationListQuery(backend, { subaccountId, serviceInstance: null }));
  if (ofSource.isError) return <ErrorStrip error={ofSource.error} onRetry={() => void ofSource.refetch()} />;
  if (ofSource.data === undefined) return <BusyIndicator active delay={300} />;

  const known = ofSource.data.find(({ name }) => name === sourceDestination.name);
  const before = known === undefined ? null : (known.properties[sourceDestination.property] ?? '');
  const tasks = destinationTasks(state, transport, destinations, before ?? undefined);
  const lines = [
    ...landscapeLines(state, nameOf, 'planned'),
    ...tasks.map((task) => destinationLine(task, before, nameOf)),
  ];
  return (
    <>
      <p>{text.summaryHint}</p>
      <MadeTable lines={lines} stage="planned" />
      <ErrorStrip error={generation.error} />
      <div>
        <Button
          design="Emphasized"
          loading={generation.isRunning}
          disabled={generation.isRunning}
          onClick={() => void generation.generate(state, tasks)}
        >
          {text.generate}
        </Button>
      </div>
    </>
  );
}
