import { BackendError, type BackendErrorCode } from '../errors';

/** Assertions without a test runner, so that one suite runs in Vitest and in a page. */

export function assertTrue(condition: boolean, what: string): asserts condition {
  if (!condition) throw new Error(what);
}

/** Compares plain data (no functions, no cycles) by value; bytes by length and content. */
export function assertEqual(actual: unknown, expected: unknown, what: string): void {
  if (!isEqual(actual, expected)) throw new Error(`${what}: expected ${show(expected)}, got ${show(actual)}`);
}

/** The error a promise rejects with; throws when it resolves, or rejects with anything but a `BackendError` of this code. */
export async function assertRejects(
  promise: Promise<unknown>,
  code: BackendErrorCode,
  what: string,
): Promise<BackendError> {
  let value: unknown;
  try {
    value = await promise;
  } catch (error) {
    return assertBackendError(error, code, what);
  }
  throw new Error(`${what}: expected a refusal with ${code}, got ${show(value)}`);
}

/** The refusal of a method whose capability is missing. */
export async function assertNotSupported(promise: Promise<unknown>, what: string): Promise<void> {
  const error = await assertRejects(promise, 'forbidden', what);
  assertEqual(error.details.rule, 'not-supported', `${what}: rule`);
}

export function assertBackendError(error: unknown, code: BackendErrorCode, what: string): BackendError {
  if (!(error instanceof BackendError)) throw new Error(`${what}: expected a BackendError, got ${String(error)}`);
  assertEqual(error.code, code, `${what}: code of "${error.message}"`);
  return error;
}

function isEqual(left: unknown, right: unknown): boolean {
  if (Object.is(left, right)) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
  if (left instanceof Uint8Array || right instanceof Uint8Array) {
    if (!(left instanceof Uint8Array && right instanceof Uint8Array) || left.length !== right.length) return false;
    return left.every((byte, index) => byte === right[index]);
  }
  if (Array.isArray(left) !== Array.isArray(right)) return false;
  const leftEntries = Object.entries(left).filter(([, value]) => value !== undefined);
  const rightEntries = new Map(Object.entries(right).filter(([, value]) => value !== undefined));
  return (
    leftEntries.length === rightEntries.size &&
    leftEntries.every(([key, value]) => rightEntries.has(key) && isEqual(value, rightEntries.get(key)))
  );
}

function show(value: unknown): string {
  if (value instanceof Uint8Array) return `${value.length} bytes`;
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}
