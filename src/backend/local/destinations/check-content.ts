import { type DestinationContent, type DestinationKind, nameKeys } from '../../../domain/destination/types';
import { checkLabels } from '../../../domain/labels';
import { invalid } from '../refusals';

const LONGEST_NAME = 200;

/** Letters, digits, hyphen and underscore (destinations-editor.md section 4). */
const NAME = /^[A-Za-z0-9_-]*$/;

/** The name a content gives itself; empty when there is none. */
export function nameOf(kind: DestinationKind, { properties }: DestinationContent): string {
  return ownProperty(properties, nameKeys[kind]) ?? '';
}

/** Throws `invalid` with field and rule for what SAP's service would refuse. */
export function assertContent(kind: DestinationKind, content: DestinationContent): void {
  const name = nameOf(kind, content);
  const refuse = (field: string, rule: string) => invalid(kind, field, rule, name);
  if (name === '') throw refuse('name', 'empty');
  if (name.length > LONGEST_NAME) throw refuse('name', 'too-long');
  if (!NAME.test(name)) throw refuse('name', 'characters');
  if (kind === 'destination' && (ownProperty(content.properties, 'Type') ?? '') === '') throw refuse('Type', 'empty');
  const problem = checkLabels(content.labels);
  if (problem !== null) throw refuse('labels', problem.rule);
}

function ownProperty(properties: DestinationContent['properties'], key: string): string | undefined {
  return Object.hasOwn(properties, key) ? properties[key] : undefined;
}
