/**
 * Dates, numbers and sizes as the browser's language writes them.
 * Times come in as ISO text or `Date`; a time that is none is shown as it came, because a certificate may hold one.
 */

const dateFormat = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });
const dateTimeFormat = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });
const numberFormat = new Intl.NumberFormat();
const listFormat = new Intl.ListFormat(undefined, { style: 'long', type: 'conjunction' });

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

/** `a, b and c`. */
export function formatList(items: readonly string[]): string {
  return listFormat.format(items);
}
