import { checkDestinationName } from '../../../domain/destination/name';
import { type DestinationContent, type DestinationKind, nameKeys } from '../../../domain/destination/types';
import { checkLabels } from '../../../domain/labels';
import type { BackendError } from '../../errors';
import { invalid } from '../refusals';

/** The name a content gives itself; empty when there is none. */
export function nameOf(kind: DestinationKind, { properties }: DestinationContent): string {
  return ownProperty(properties, nameKeys[kind]) ?? '';
}

/** What SAP's service would refuse, as `invalid` with field and rule; null when there is nothing. */
export function refusalOfContent(kind: DestinationKind, content: DestinationContent): BackendError | null {
  const name = nameOf(kind, content);
  const refuse = (field: string, rule: string) => invalid(kind, field, rule, name);
  const nameProblem = checkDestinationName(name);
  if (nameProblem !== null) return refuse('name', nameProblem);
  if (kind === 'destination' && (ownProperty(content.properties, 'Type') ?? '') === '') return refuse('Type', 'empty');
  const labelProblem = checkLabels(content.labels);
  return labelProblem === null ? null : refuse('labels', labelProblem.rule);
}

/** Throws what `refusalOfContent` finds. */
export function assertContent(kind: DestinationKind, content: DestinationContent): void {
  const refusal = refusalOfContent(kind, content);
  if (refusal !== null) throw refusal;
}

function ownProperty(properties: DestinationContent['properties'], key: string): string | undefined {
  return Object.hasOwn(properties, key) ? properties[key] : undefined;
}
