import { checkDestinationName } from '../../domain/destination/name';
import type { DestinationContent, DestinationKind } from '../../domain/destination/types';
import { BackendError } from '../errors';
import { notSupported } from './http-errors';
import { refusalOfLabels, refusalOfName } from './refusals';

/** What is wrong with a new destination or fragment before it is sent, or null. */
export function refusalOfContent(
  kind: DestinationKind,
  name: string,
  { properties, labels }: DestinationContent,
): BackendError | null {
  const rule = checkDestinationName(name);
  if (rule !== null) return refusalOfName(kind, name, rule);
  if (kind === 'destination' && !properties.Type) {
    return new BackendError('invalid', `${name} has no type.`, { resource: kind, name, field: 'Type', rule: 'empty' });
  }
  return refusalOfLabels(kind, name, labels);
}

/** The same for one that is to be overwritten: the service knows it by the name it has, and keeps that. */
export function refusalOfUpdate(
  kind: DestinationKind,
  storedName: string,
  name: string,
  content: DestinationContent,
): BackendError | null {
  return (
    refusalOfContent(kind, name, content) ?? (name === storedName ? null : notSupported('other name for an entry'))
  );
}
