import { describe, expect, it } from 'vitest';
import type { TransportAction } from '../../../domain/transport/types';
import { actionFiles } from './action-file';

const action: TransportAction = {
  id: 'one',
  type: 'import',
  request: 7,
  nodeId: 'node',
  node: '=cmd|calc',
  status: 'warning',
  user: 'Ada, "the first"',
  startedAt: '2026-11-22T12:00:00.000Z',
  endedAt: '2026-11-22T12:00:01.000Z',
  messages: [
    { severity: 'info', code: 'created-dummy', details: { name: 'a\nb.pem', subaccount: 'Test' } },
    { severity: 'warning', code: 'label-not-set', details: { label: 'team', rule: 'too-many-labels' } },
  ],
};

const silent: TransportAction = { ...action, id: 'two', type: 'delete', node: 'TEST', status: 'deleted', messages: [] };

describe('actionFiles', () => {
  it('writes a row for each message as CSV, and one for an action without any', () => {
    const lines = actionFiles.csv([action, silent]).split('\r\n');
    expect(lines).toHaveLength(5);
    expect(lines[1]).toMatch(/^2026-11-22T12:00:01\.000Z,/);
    expect(lines[1]).toContain('\'=cmd|calc,Import to Node,7,"Ada, ""the first""",Warning,Information,');
    expect(lines[2]).toContain('Warning,Warning,');
    expect(lines[3]).toMatch(/TEST,Delete Queue Entry,7,.*,Deleted,,$/);
  });

  it('writes a heading with its messages below as text; no name begins a line of its own', () => {
    const lines = actionFiles.text([action]).trimEnd().split('\n');
    expect(lines[0]).toBe(
      '2026-11-22T12:00:01.000Z | =cmd|calc | Import to Node | Transport Request 7 | Warning | Ada, "the first"',
    );
    expect(lines.slice(1).every((line) => /^ {4}(Information|Warning): /.test(line))).toBe(true);
  });
});
