import type { CertificateRecord } from '../../domain/certificate/types';
import type { Label, Scope } from '../../domain/scope';
import type { BackendError } from '../errors';
import type { Backend, ItemResult, NewCertificate } from '../port';
import { assertTrue } from './assert';
import { textContent } from './harness';

/** A certificate to be created, with what a case does not care about filled in. */
export function draft(name: string, overrides: Partial<NewCertificate> = {}): NewCertificate {
  return { name, content: textContent(`content of ${name}`), origin: 'uploaded', labels: [], ...overrides };
}

/** Creates one and returns its record. */
export async function createOne(backend: Backend, scope: Scope, wanted: NewCertificate): Promise<CertificateRecord> {
  const [result] = await backend.certificates.create(scope, [wanted]);
  assertTrue(result !== undefined, 'create answers one result for one draft');
  return recordOf(result);
}

export function recordOf(result: ItemResult | undefined): CertificateRecord {
  if (result === undefined) throw new Error('a result is missing');
  if (!result.ok) throw new Error(`${result.name} was refused: ${result.error.code}, ${result.error.message}`);
  return result.record;
}

export function errorOf(result: ItemResult | undefined): BackendError {
  if (result === undefined) throw new Error('a result is missing');
  if (result.ok) throw new Error(`${result.name} was stored but should have been refused`);
  return result.error;
}

export async function namesIn(backend: Backend, scope: Scope): Promise<readonly string[]> {
  return (await backend.certificates.list(scope)).map((record) => record.name);
}

/** Labels in an order of their own: a service need not keep the order it was given. */
export function sortedLabels(labels: readonly Label[]): readonly Label[] {
  const byText = (left: string, right: string) => (left < right ? -1 : left > right ? 1 : 0);
  return labels
    .map(({ key, values }) => ({ key, values: values.toSorted(byText) }))
    .toSorted((left, right) => byText(left.key, right.key));
}

/** Rejects when no notice arrives in time: a guard against hanging, not a pause. */
export function withinSeconds<T>(promise: Promise<T>, seconds: number, what: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const guard = setTimeout(() => reject(new Error(`${what}: nothing within ${seconds} s`)), seconds * 1000);
    promise.then(resolve, reject).finally(() => clearTimeout(guard));
  });
}
