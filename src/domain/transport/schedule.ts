import type { ImportSchedule, SchedulePattern } from './types';

/** The intervals of a daily schedule: the numbers of hours that divide a day (transport.md section 7.4). */
export const dailyIntervals: readonly number[] = [1, 2, 3, 4, 6, 8, 12, 24];

const longestInterval = 52;
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** What switches a schedule off (transport.md section 7.4). */
const failureLimits = { runs: 3, days: 21 } as const;

export type ScheduleRule = 'hours' | 'weeks' | 'no-day' | 'day' | 'time';

/** The first rule that a pattern breaks, or null (transport.md section 7.4). */
export function checkSchedule(pattern: SchedulePattern): ScheduleRule | null {
  if (pattern.kind === 'daily') return dailyIntervals.includes(pattern.everyHours) ? null : 'hours';
  const { everyWeeks, days, time } = pattern;
  if (!Number.isInteger(everyWeeks) || everyWeeks < 1 || everyWeeks > longestInterval) return 'weeks';
  if (days.length === 0) return 'no-day';
  if (new Set(days).size < days.length || !days.every((day) => Number.isInteger(day) && day >= 1 && day <= 7)) {
    return 'day';
  }
  return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(time) ? null : 'time';
}

/**
 * When a schedule runs next, strictly after a time; in the time zone of the browser. Where the clock is put forward
 * over the time, it runs that much later; where it is put back, at the first of the two times, and hourly at both.
 * Weeks begin on Monday and are counted from the week of `planned`, the run before. Source: transport.md section 7.4.
 */
export function nextRun(pattern: SchedulePattern, after: Date, planned: Date = after): Date {
  if (pattern.kind === 'daily') return pattern.everyHours === 1 ? nextHour(after) : nextOfDay(pattern, after);
  return nextOfWeek(pattern, after, planned);
}

function nextHour(after: Date): Date {
  const sinceHour = after.getMinutes() * 60_000 + after.getSeconds() * 1000 + after.getMilliseconds();
  return new Date(after.getTime() - sinceHour + hourMs);
}

function nextOfDay({ everyHours }: { readonly everyHours: number }, after: Date): Date {
  for (let hour = 0; ; hour += everyHours) {
    const candidate = new Date(after.getFullYear(), after.getMonth(), after.getDate(), hour);
    if (candidate > after) return candidate;
  }
}

function nextOfWeek(
  { everyWeeks, days, time }: Extract<SchedulePattern, { readonly kind: 'weekly' }>,
  after: Date,
  planned: Date,
): Date {
  const [hour, minute] = [Number(time.slice(0, 2)), Number(time.slice(3))];
  const inOrder = days.toSorted((left, right) => left - right);
  for (let weeks = 0; ; weeks += everyWeeks) {
    const monday = planned.getDate() - ((planned.getDay() + 6) % 7) + 7 * weeks;
    for (const day of inOrder) {
      const candidate = new Date(planned.getFullYear(), planned.getMonth(), monday + day - 1, hour, minute);
      if (candidate > after) return candidate;
    }
  }
}

/** A schedule as a user sets it; its first run comes as soon as the pattern allows, its failures are forgotten. */
export function setSchedule(
  pattern: SchedulePattern,
  active: boolean,
  before: ImportSchedule | null,
  now: Date,
): ImportSchedule {
  const everyWeek = pattern.kind === 'weekly' ? { ...pattern, everyWeeks: 1 } : pattern;
  return {
    pattern,
    active,
    nextRunAt: active ? nextRun(everyWeek, now).toISOString() : null,
    lastRunAt: before?.lastRunAt ?? null,
    fatalRuns: 0,
    firstFatalRunAt: null,
    deactivatedByFailures: false,
  };
}

/** Switched off, as automatic import does; the user may switch it on again (transport.md section 7.2). */
export function stopSchedule(schedule: ImportSchedule): ImportSchedule {
  return { ...schedule, active: false, nextRunAt: null };
}

/** Whether a run is due (transport.md section 7.4). */
export function isDue({ active, nextRunAt }: ImportSchedule, now: Date): boolean {
  return active && nextRunAt !== null && Date.parse(nextRunAt) <= now.getTime();
}

/**
 * A schedule after a run that ended now: with its next run, or switched off when this was at least the third fatal run
 * in a row and the first of them was at least three weeks ago (transport.md section 7.4).
 */
export function afterRun(schedule: ImportSchedule, { fatal }: { readonly fatal: boolean }, now: Date): ImportSchedule {
  const at = now.toISOString();
  const firstFatalRunAt = fatal ? (schedule.firstFatalRunAt ?? at) : null;
  const fatalRuns = fatal ? schedule.fatalRuns + 1 : 0;
  const failed =
    firstFatalRunAt !== null &&
    fatalRuns >= failureLimits.runs &&
    now.getTime() - Date.parse(firstFatalRunAt) >= failureLimits.days * dayMs;
  const planned = schedule.nextRunAt === null ? now : new Date(schedule.nextRunAt);
  return {
    ...schedule,
    active: schedule.active && !failed,
    nextRunAt: schedule.active && !failed ? nextRun(schedule.pattern, now, planned).toISOString() : null,
    lastRunAt: at,
    fatalRuns,
    firstFatalRunAt,
    deactivatedByFailures: schedule.deactivatedByFailures || failed,
  };
}

const cronDays = ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'] as const;

/** A pattern as logs show it: a cron expression, and `/2w` after it for every second week (transport.md section 7.4). */
export function toCron(pattern: SchedulePattern): string {
  if (pattern.kind === 'daily') {
    const hours = { 1: '*', 24: '0' }[pattern.everyHours] ?? `*/${pattern.everyHours}`;
    return `0 ${hours} * * *`;
  }
  const [hour, minute] = pattern.time.split(':').map(Number);
  const days = pattern.days.toSorted((left, right) => left - right).map((day) => cronDays[day - 1]);
  const weeks = pattern.everyWeeks === 1 ? '' : ` /${pattern.everyWeeks}w`;
  return `${minute} ${hour} * * ${days.join(',')}${weeks}`;
}
