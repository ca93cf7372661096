import type { Subaccount } from '../../../backend/port';
import { wizardText as text } from '../../../i18n/transport-wizard';
import type { DestinationTask } from './generation';
import type { MadeLine, MadeStage } from './made-table';
import { shownNodes, toPlan, type WizardState } from './wizard-state';

export type SubaccountNames = (id: string) => string;

export function namesOf(subaccounts: readonly Subaccount[]): SubaccountNames {
  const names = new Map(subaccounts.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? '';
}

/** Nodes and routes of a line, in words: as they will be made, or were. */
export function landscapeLines(state: WizardState, nameOf: SubaccountNames, stage: MadeStage): readonly MadeLine[] {
  const { nodes, routes } = toPlan(state);
  const shown = shownNodes(state);
  return [
    ...nodes.map(
      ({ name }, place): MadeLine => ({
        id: `node ${place}`,
        kind: 'node',
        name,
        what: text[stage].node(nameOf(shown[place]?.subaccountId ?? '')),
      }),
    ),
    ...routes.map(
      ({ name, source, target }, place): MadeLine => ({
        id: `route ${place}`,
        kind: 'route',
        name,
        what: text[stage].route(source, target),
      }),
    ),
  ];
}

/** What is done about a destination, in words; `before` is the node that a source named so far, null where nothing does. */
export function destinationLine(task: DestinationTask, before: string | null, nameOf: SubaccountNames): MadeLine {
  return { id: task.id, kind: 'destination', name: task.name, what: whatOf(task, before, nameOf) };
}

function whatOf({ subaccountId, points, isNeeded }: DestinationTask, before: string | null, nameOf: SubaccountNames) {
  const where = nameOf(subaccountId);
  if (points.to === 'subaccount') {
    return (isNeeded ? text.destinationPlanned : text.destinationKept)(where, nameOf(points.id));
  }
  if (!isNeeded) return text.sourceSame(where, points.name);
  return before === null ? text.sourcePlanned(where, points.name) : text.sourceChanged(where, before, points.name);
}
