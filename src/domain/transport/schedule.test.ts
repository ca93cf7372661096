import { beforeAll, describe, expect, it } from 'vitest';
import { afterRun, checkSchedule, isDue, nextRun, setSchedule, stopSchedule, toCron } from './schedule';
import { runsInZone } from './testing/runs-in-zone';
import type { ImportSchedule, SchedulePattern } from './types';

const daily = (everyHours: number): SchedulePattern => ({ kind: 'daily', everyHours });
const weekly = (days: readonly number[], time = '18:30', everyWeeks = 1): SchedulePattern => ({
  kind: 'weekly',
  everyWeeks,
  days,
  time,
});

/** What runs next, in a zone whose clock is put forward and back. */
const inBerlin: readonly {
  readonly title: string;
  readonly pattern: SchedulePattern;
  readonly from: string;
  readonly times: readonly string[];
}[] = [
  {
    title: 'every hour',
    pattern: daily(1),
    from: '2026-01-10T10:20:30.400Z',
    times: ['2026-01-10T11:00', '2026-01-10T12:00'],
  },
  {
    title: 'every hour, on the hour itself',
    pattern: daily(1),
    from: '2026-01-10T10:00:00Z',
    times: ['2026-01-10T11:00'],
  },
  {
    title: 'every six hours, from local midnight',
    pattern: daily(6),
    from: '2026-01-10T10:20:00Z',
    times: ['2026-01-10T11:00', '2026-01-10T17:00', '2026-01-10T23:00', '2026-01-11T05:00'],
  },
  {
    title: 'once a day, at local midnight',
    pattern: daily(24),
    from: '2026-01-10T10:20:00Z',
    times: ['2026-01-10T23:00', '2026-01-11T23:00'],
  },
  {
    title: 'every hour while the clock is put forward',
    pattern: daily(1),
    from: '2026-03-28T23:30:00Z',
    times: ['2026-03-29T00:00', '2026-03-29T01:00', '2026-03-29T02:00'],
  },
  {
    title: 'every two hours while the clock is put forward: at three, as there is no two',
    pattern: daily(2),
    from: '2026-03-28T23:30:00Z',
    times: ['2026-03-29T01:00', '2026-03-29T02:00', '2026-03-29T04:00'],
  },
  {
    title: 'every hour while the clock is put back: no hour is left out',
    pattern: daily(1),
    from: '2026-10-24T23:30:00Z',
    times: ['2026-10-25T00:00', '2026-10-25T01:00', '2026-10-25T02:00'],
  },
  {
    title: 'every two hours while the clock is put back: two o’clock once',
    pattern: daily(2),
    from: '2026-10-24T22:30:00Z',
    times: ['2026-10-25T00:00', '2026-10-25T03:00'],
  },
  {
    title: 'on Monday and Friday',
    pattern: weekly([5, 1]),
    from: '2026-01-07T12:00:00Z',
    times: ['2026-01-09T17:30', '2026-01-12T17:30', '2026-01-16T17:30'],
  },
  {
    title: 'on Sunday, the last day of the week',
    pattern: weekly([7]),
    from: '2026-01-11T12:00:00Z',
    times: ['2026-01-11T17:30', '2026-01-18T17:30'],
  },
  {
    title: 'every second week',
    pattern: weekly([1, 3], '08:00', 2),
    from: '2026-01-05T06:00:00Z',
    times: ['2026-01-05T07:00', '2026-01-07T07:00', '2026-01-19T07:00', '2026-01-21T07:00'],
  },
  {
    title: 'at the same local time in winter and summer',
    pattern: weekly([6], '12:00'),
    from: '2026-03-27T12:00:00Z',
    times: ['2026-03-28T11:00', '2026-04-04T10:00'],
  },
  {
    title: 'at a time the clock jumps over: later by that much',
    pattern: weekly([7], '02:30'),
    from: '2026-03-28T12:00:00Z',
    times: ['2026-03-29T01:30', '2026-04-05T00:30'],
  },
  {
    title: 'at a time there is twice: the first of the two',
    pattern: weekly([7], '02:30'),
    from: '2026-10-24T12:00:00Z',
    times: ['2026-10-25T00:30', '2026-11-01T01:30'],
  },
];

describe('nextRun', () => {
  let planned: readonly (readonly string[])[] = [];
  beforeAll(async () => {
    planned = await runsInZone(
      'Europe/Berlin',
      inBerlin.map(({ pattern, from, times }) => ({ pattern, from, count: times.length })),
    );
  });

  it.each(inBerlin.map(({ title }, index) => ({ title, index })))('in Berlin $title', ({ index }) => {
    expect(planned[index]).toEqual(inBerlin[index]?.times);
  });

  it('runs once on a day that has no midnight, an hour later', async () => {
    const runs = { pattern: daily(24), from: '2026-04-23T10:00:00Z', count: 2 };
    expect(await runsInZone('Africa/Cairo', [runs])).toEqual([['2026-04-23T22:00', '2026-04-24T21:00']]);
  });

  it('counts weeks from the run that was planned, however late it was', () => {
    const late = new Date(2026, 0, 14, 8);
    expect(nextRun(weekly([1], '08:00', 2), late, new Date(2026, 0, 5, 8))).toEqual(new Date(2026, 0, 19, 8));
  });
});

describe('checkSchedule', () => {
  it.each<{ pattern: SchedulePattern; rule: ReturnType<typeof checkSchedule> }>([
    { pattern: daily(4), rule: null },
    { pattern: daily(5), rule: 'hours' },
    { pattern: daily(0), rule: 'hours' },
    { pattern: weekly([1, 7], '23:59', 52), rule: null },
    { pattern: weekly([1], '08:00', 0), rule: 'weeks' },
    { pattern: weekly([1], '08:00', 1.5), rule: 'weeks' },
    { pattern: weekly([1], '08:00', 53), rule: 'weeks' },
    { pattern: weekly([]), rule: 'no-day' },
    { pattern: weekly([0]), rule: 'day' },
    { pattern: weekly([8]), rule: 'day' },
    { pattern: weekly([1, 1]), rule: 'day' },
    { pattern: weekly([1], '24:00'), rule: 'time' },
    { pattern: weekly([1], '8:00'), rule: 'time' },
  ])('$pattern: $rule', ({ pattern, rule }) => {
    expect(checkSchedule(pattern)).toBe(rule);
  });
});

describe('a schedule', () => {
  const now = new Date('2026-01-05T12:00:00Z');
  const active = setSchedule(daily(24), true, null, now);

  it('begins with its first run, and forgets its failures when it is set again', () => {
    const failed: ImportSchedule = { ...active, fatalRuns: 4, deactivatedByFailures: true, lastRunAt: 'before' };
    expect(setSchedule(daily(1), true, failed, now)).toEqual({
      pattern: daily(1),
      active: true,
      nextRunAt: '2026-01-05T13:00:00.000Z',
      lastRunAt: 'before',
      fatalRuns: 0,
      firstFatalRunAt: null,
      deactivatedByFailures: false,
    });
  });

  it('for every second week begins in the next one that has its day', () => {
    const schedule = setSchedule(weekly([1], '00:00', 2), true, null, now);
    expect(new Date(schedule.nextRunAt ?? '').getTime() - now.getTime()).toBeLessThan(7 * 86_400_000);
  });

  it('is due from its time on, and never while it is off', () => {
    const hourly = setSchedule(daily(1), true, null, now);
    expect(isDue(hourly, now)).toBe(false);
    expect(isDue(hourly, new Date('2026-01-05T13:00:00Z'))).toBe(true);
    expect(isDue(stopSchedule(hourly), new Date('2026-01-05T13:00:00Z'))).toBe(false);
    expect(setSchedule(daily(1), false, null, now).nextRunAt).toBeNull();
  });

  const day = (number: number) => new Date(Date.UTC(2026, 0, 5 + number, 12));

  it.each<{ title: string; runs: readonly (readonly [day: number, fatal: boolean])[]; off: boolean }>([
    {
      title: 'two fatal runs over four weeks',
      runs: [
        [0, true],
        [28, true],
      ],
      off: false,
    },
    {
      title: 'three fatal runs within three days',
      runs: [
        [0, true],
        [1, true],
        [2, true],
      ],
      off: false,
    },
    {
      title: 'three fatal runs, twenty days',
      runs: [
        [0, true],
        [10, true],
        [20, true],
      ],
      off: false,
    },
    {
      title: 'three fatal runs, three weeks',
      runs: [
        [0, true],
        [10, true],
        [21, true],
      ],
      off: true,
    },
    {
      title: 'a good run in between',
      runs: [
        [0, true],
        [7, true],
        [14, false],
        [21, true],
        [28, true],
      ],
      off: false,
    },
  ])('with $title is switched off: $off', ({ runs: history, off }) => {
    const after = history.reduce((schedule, [number, fatal]) => afterRun(schedule, { fatal }, day(number)), active);
    expect(after.active).toBe(!off);
    expect(after.deactivatedByFailures).toBe(off);
    expect(after.nextRunAt === null).toBe(off);
    expect(after.lastRunAt).toBe(day(history.at(-1)?.[0] ?? 0).toISOString());
  });
});

describe('toCron', () => {
  it.each<[SchedulePattern, string]>([
    [daily(1), '0 * * * *'],
    [daily(6), '0 */6 * * *'],
    [daily(24), '0 0 * * *'],
    [weekly([5, 1], '08:05'), '5 8 * * MON,FRI'],
    [weekly([7], '18:30', 2), '30 18 * * SUN /2w'],
  ])('%j is %s', (pattern, text) => {
    expect(toCron(pattern)).toBe(text);
  });
});
