import type { NodeView } from '../../../backend/port';
import type { TransportAction } from '../../../domain/transport/types';
import { type Period, periodStart } from '../components/period';

/** Results of imports, in the order of the chart (transport.md section 2); what was skipped is not counted. */
export const importResults = ['succeeded', 'running', 'warning', 'error', 'fatal'] as const;

export type ImportResult = (typeof importResults)[number];

export interface ImportSlice {
  readonly result: ImportResult;
  readonly count: number;
  /** Of all imports: between 0 and 1. */
  readonly share: number;
}

/** How many imports of a period ended how; every result is there, also those that did not occur. */
export function countImports(actions: readonly TransportAction[], period: Period, now: Date): readonly ImportSlice[] {
  const from = periodStart(period, now)?.getTime() ?? null;
  return toSlices(
    actions.flatMap(({ type, status, endedAt }) =>
      type === 'import' && (from === null || Date.parse(endedAt) >= from) ? [[status, 1]] : [],
    ),
  );
}

/** The same of the entries that are in the queues now: all that is known without a log. */
export function countEntries(nodes: readonly Pick<NodeView, 'counts'>[]): readonly ImportSlice[] {
  return toSlices(nodes.flatMap(({ counts }) => Object.entries(counts)));
}

function toSlices(found: readonly (readonly [status: string, count: number])[]): readonly ImportSlice[] {
  const counts = new Map<string, number>(importResults.map((result) => [result, 0]));
  let all = 0;
  for (const [status, count] of found) {
    const before = counts.get(status);
    if (before === undefined) continue;
    counts.set(status, before + count);
    all += count;
  }
  return importResults.map((result) => {
    const count = counts.get(result) ?? 0;
    return { result, count, share: all === 0 ? 0 : count / all };
  });
}
