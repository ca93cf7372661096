import type { Clock } from '../../shared/clock';

/** Milliseconds before the second attempt; doubled with each further one. */
const FIRST_PAUSE = 250;

/**
 * How long to wait before the next attempt, in milliseconds. `random` (0 to 1) spreads the pages that a service which
 * was away would hear at once: between half the pause and the whole, but never less than the service asked for.
 */
export function pauseBefore(attempt: number, asked: number | null, random: () => number): number {
  if (asked !== null) return asked;
  const longest = FIRST_PAUSE * 2 ** (attempt - 2);
  return Math.round(longest * (0.5 + random() / 2));
}

/**
 * Milliseconds of `Retry-After` (RFC 9110 section 10.2.3): seconds, or an HTTP date, counted from the `Date` of the same
 * answer where it has one, for the two clocks may differ. Null where there is none, or nothing that can be understood.
 */
export function retryAfterOf(headers: Headers, clock: Clock): number | null {
  const header = headers.get('Retry-After')?.trim() ?? '';
  if (/^\d+$/.test(header)) return Number(header) * 1000;
  const time = Date.parse(header);
  if (Number.isNaN(time)) return null;
  const answeredAt = Date.parse(headers.get('Date') ?? '');
  return Math.max(0, time - (Number.isNaN(answeredAt) ? clock.now().getTime() : answeredAt));
}
