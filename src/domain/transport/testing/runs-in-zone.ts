import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { transformWithOxc } from 'vite';
import type { SchedulePattern } from '../types';

/** Runs to be planned one after the other. */
export interface Runs {
  readonly pattern: SchedulePattern;
  /** ISO time. */
  readonly from: string;
  readonly count: number;
}

/**
 * The next runs of each, as ISO times to the minute, in a time zone. A process of its own plans them: that of the tests
 * has one zone, which its threads cannot change.
 */
export async function runsInZone(zone: string, all: readonly Runs[]): Promise<readonly (readonly string[])[]> {
  const file = new URL('../schedule.ts', import.meta.url).pathname;
  const { code } = await transformWithOxc(readFileSync(file, 'utf8'), file);
  const script = `${code}
    const plan = ({ pattern, from, count }) => {
      const times = [];
      for (let at = new Date(from); times.length < count; ) {
        at = nextRun(pattern, at);
        times.push(at.toISOString().slice(0, 16));
      }
      return times;
    };
    process.stdout.write(JSON.stringify(${JSON.stringify(all)}.map(plan)));`;
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...process.env, TZ: zone },
    encoding: 'utf8',
  });
  return JSON.parse(output);
}
