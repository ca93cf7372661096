/**
 * Dates, numbers and sizes as the browser's language writes them.
 * Times come in as ISO text or `Date`; a time that is none is shown as it came, because a certificate may hold one.
 */

const dateFormat = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });
const dateTimeFormat = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });
const exactTimeFormat = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'long' });
const numberFormat = new Intl.NumberFormat();
const relativeFormat = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' });
const listFormat = new Intl.ListFormat(undefined, { style: 'long', type: 'conjunction' });

const dayInMilliseconds = 86_400_000;

function formatTime(time: string | Date, format: Intl.DateTimeFormat): string {
  const date = typeof time === 'string' ? new Date(time) : time;
  return Number.isNaN(date.getTime()) ? String(time) : format.format(date);
}

/** Day, without the time of day. */
export function formatDate(time: string | Date): string {
  return formatTime(time, dateFormat);
}

/** Day and time to the minute. */
export function formatDateTime(time: string | Date): string {
  return formatTime(time, dateTimeFormat);
}

/** Day and time to the second, with the time zone. */
export function formatExactTime(time: string | Date): string {
  return formatTime(time, exactTimeFormat);
}

export function formatNumber(value: number): string {
  return numberFormat.format(value);
}

const byteUnits = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** Bytes in the largest unit that keeps the number at or above one; units of 1,000, one digit after the point. */
export function formatBytes(bytes: number): string {
  let value = bytes;
  let step = 0;
  while (value >= 1000 && step < byteUnits.length - 1) {
    value /= 1000;
    step += 1;
  }
  return new Intl.NumberFormat(undefined, {
    style: 'unit',
    unit: byteUnits[step] ?? 'byte',
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: step === 0 ? 0 : 1,
  }).format(value);
}

/** Whole days from `from` to `to`, rounded down: 0 within the same 24 hours, negative in the past. */
export function daysBetween(from: Date, to: Date): number {
  return Math.floor((to.getTime() - from.getTime()) / dayInMilliseconds);
}

/** `in 5 days`, `yesterday`, `in 2 years`: the distance in the largest fitting unit. */
export function formatRelativeDays(days: number): string {
  const size = Math.abs(days);
  if (size < 60) return relativeFormat.format(days, 'day');
  if (size < 730) return relativeFormat.format(Math.trunc(days / 30.44), 'month');
  return relativeFormat.format(Math.trunc(days / 365.25), 'year');
}

/** `a, b and c`. */
export function formatList(items: readonly string[]): string {
  return listFormat.format(items);
}
