import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { asBulkChange } from '../../../ui/bulk-change';
import { useServices } from '../../../ui/services';
import { useTransport } from '../../../ui/use-transport';
import { workspaceKeys } from '../../../ui/use-workspace-data';
import { type DestinationTask, makeDestinations, makeLandscape, type Outcome } from './generation';
import type { WizardState } from './wizard-state';

/** What was made of the destinations, each with what became of it. */
export interface Outcomes {
  readonly tasks: readonly DestinationTask[];
  readonly byTask: ReadonlyMap<string, Outcome>;
}

export interface Generation {
  readonly isRunning: boolean;
  /** Why nothing was made. */
  readonly error: unknown;
  /** Null as long as there is no landscape. */
  readonly outcomes: Outcomes | null;
  readonly generate: (state: WizardState, tasks: readonly DestinationTask[]) => Promise<void>;
  /** Makes those destinations that failed once more. */
  readonly retry: () => Promise<void>;
}

/** Makes the landscape of a wizard: nodes and routes all together or not at all, then the destinations one by one. */
export function useGeneration(): Generation {
  const { backend } = useServices();
  const transport = useTransport();
  const client = useQueryClient();
  const [isRunning, setIsRunning] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [outcomes, setOutcomes] = useState<Outcomes | null>(null);

  const run = async (work: () => Promise<Outcomes>) => {
    setIsRunning(true);
    setError(null);
    try {
      setOutcomes(await asBulkChange(client, workspaceKeys.transport, work));
    } catch (cause) {
      setError(cause);
    } finally {
      setIsRunning(false);
    }
  };

  return {
    isRunning,
    error,
    outcomes,
    generate: (state, tasks) =>
      run(async () => {
        await makeLandscape(transport, state);
        return { tasks, byTask: await makeDestinations(backend, tasks) };
      }),
    retry: () =>
      run(async () => {
        const { tasks, byTask } = outcomes ?? { tasks: [], byTask: new Map<string, Outcome>() };
        const again = tasks.filter(({ id }) => byTask.get(id)?.state === 'failed');
        return { tasks, byTask: new Map([...byTask, ...(await makeDestinations(backend, again))]) };
      }),
  };
}
