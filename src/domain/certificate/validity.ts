import { type Validity, type ValidityUnit, validityUnits } from './generation';

/** What the cockpit fills in (certificates.md section 1.2). */
export const defaultValidity: Validity = { value: 3, unit: 'MONTHS' };

/** Ten years in each unit: longer ones outlive every authority that signs them. */
export const longestValidity: Readonly<Record<ValidityUnit, number>> = { DAYS: 3650, MONTHS: 120, YEARS: 10 };

export type ValidityProblem = 'unit' | 'value';

/** What is wrong with a validity that was typed or came from outside, or null. */
export function checkValidity({ value, unit }: Validity): ValidityProblem | null {
  if (!validityUnits.includes(unit)) return 'unit';
  return Number.isInteger(value) && value >= 1 && value <= longestValidity[unit] ? null : 'value';
}

/**
 * The end of a validity that begins at `from`, in whole seconds as certificates have them (RFC 5280 section 4.1.2.5).
 * Days have 24 hours; months and years keep the day of the month in UTC, or take the last one where there is none:
 * a month after 31 January ends on 28 or 29 February.
 */
export function notAfterOf({ value, unit }: Validity, from: Date): Date {
  const end = new Date(from);
  end.setUTCMilliseconds(0);
  if (unit === 'DAYS') {
    end.setUTCDate(end.getUTCDate() + value);
    return end;
  }
  const day = end.getUTCDate();
  end.setUTCDate(1);
  end.setUTCMonth(end.getUTCMonth() + (unit === 'YEARS' ? 12 * value : value));
  end.setUTCDate(Math.min(day, lastDayOfMonth(end)));
  return end;
}

function lastDayOfMonth(date: Date): number {
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
}
