import { checkDestinationName } from '../../../domain/destination/name';
import { type DestinationContent, type DestinationKind, nameKeys } from '../../../domain/destination/types';
import { checkLabels } from '../../../domain/labels';
import { invalid } from '../refusals';

/** The name a content gives itself; empty when there is none. */
export function nameOf(kind: DestinationKind, { properties }: DestinationContent): string {
  return ownProperty(properties, nameKeys[kind]) ?? '';
}

/** Throws `invalid` with field and rule for what SAP's service would refuse. */
export function assertContent(kind: DestinationKind, content: DestinationContent): void {
  const name = nameOf(kind, content);
  const refuse = (field: string, rule: string) => invalid(kind, field, rule, name);
  const nameProblem = checkDestinationName(name);
  if (nameProblem !== null) throw refuse('name', nameProblem);
  if (kind === 'destination' && (ownProperty(content.properties, 'Type') ?? '') === '') throw refuse('Type', 'empty');
  const labelProblem = checkLabels(content.labels);
  if (labelProblem !== null) throw refuse('labels', labelProblem.rule);
}

function ownProperty(properties: DestinationContent['properties'], key: string): string | undefined {
  return Object.hasOwn(properties, key) ? properties[key] : undefined;
}
