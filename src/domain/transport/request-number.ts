import type { RequestNumber } from './types';

/** The greatest id of a service: they are int64 (tms-api.md section 1). */
const greatest = 2n ** 63n - 1n;

/** The number in its one form, or null when it is none: digits alone, without leading zeros, from 1 up to the greatest int64. */
export function parseRequestNumber(text: string): RequestNumber | null {
  if (!/^[1-9]\d{0,18}$/.test(text)) return null;
  const exact = BigInt(text);
  if (exact > greatest) return null;
  return exact <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(exact) : exact;
}
