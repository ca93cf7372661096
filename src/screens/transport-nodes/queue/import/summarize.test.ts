import { describe, expect, it } from 'vitest';
import { BackendError } from '../../../../backend/errors';
import type { ImportResult } from '../../../../backend/port';
import type { QueueStatus } from '../../../../domain/transport/types';
import { summarize } from './summarize';

const ended = (request: number, status: QueueStatus, existed = false): ImportResult => ({
  request,
  ok: true,
  status,
  existed,
});

const refused = (request: number, rule: string): ImportResult => ({
  request,
  ok: false,
  error: new BackendError('invalid', 'refused', { rule }),
});

const nothingUntried = { gone: 0, cancelled: 0 };

describe('summarize', () => {
  it('counts how requests ended, and what became of the certificates', () => {
    const results = [
      ended(1, 'succeeded'),
      ended(2, 'succeeded', true),
      ended(3, 'warning'),
      ended(4, 'fatal'),
      ended(5, 'skipped'),
    ];
    const { statuses, failures, ...numbers } = summarize(results, nothingUntried);
    expect([...statuses]).toEqual([
      ['succeeded', 2],
      ['warning', 1],
      ['fatal', 1],
      ['skipped', 1],
    ]);
    expect(numbers).toEqual({ tried: 5, refused: 0, running: 0, gone: 0, cancelled: 0, created: 2, existed: 1 });
    expect(failures.map(({ request }) => request)).toEqual([3, 4]);
  });

  it('tells what could not be imported any more from what was refused', () => {
    const results = [ended(1, 'succeeded'), refused(2, 'not-importable'), refused(3, 'import-disabled')];
    const { failures, ...numbers } = summarize(results, { gone: 2, cancelled: 4 });
    expect(numbers).toMatchObject({ tried: 2, refused: 1, gone: 3, cancelled: 4, created: 1 });
    expect(failures.map(({ request }) => request)).toEqual([3]);
  });

  it('tells what is still being imported, which needs no attention', () => {
    const { failures, running, statuses } = summarize([ended(1, 'running'), ended(2, 'succeeded')], nothingUntried);
    expect([running, failures, statuses.get('running')]).toEqual([1, [], 1]);
  });
});
