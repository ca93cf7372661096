import { describe, expect, it } from 'vitest';
import type { LandscapeChange } from '../../../backend/port';
import { changeFiles } from './change-file';

const change: LandscapeChange = {
  id: 'one',
  entity: 'node',
  action: 'edit',
  object: 'TEST',
  by: 'Ada',
  at: '2026-11-22T12:00:00.000Z',
  changes: [
    { field: 'forwardMode', before: 'pre-import', after: 'manual' },
    { field: 'destination', before: null, after: 'TMS_TEST' },
    { field: 'somethingNew', before: 'true', after: null },
  ],
};

describe('changeFiles', () => {
  it('writes a row for each value as CSV, in the words of the screen', () => {
    expect(changeFiles.csv([change]).split('\r\n').slice(1, 4)).toEqual([
      '2026-11-22T12:00:00.000Z,Node,Edit,TEST,Ada,Forward Mode,Pre-Import,Manual',
      '2026-11-22T12:00:00.000Z,Node,Edit,TEST,Ada,Destination,,TMS_TEST',
      '2026-11-22T12:00:00.000Z,Node,Edit,TEST,Ada,somethingNew,Yes,',
    ]);
  });

  it('takes what somebody entered as it is', () => {
    const changes = [
      { field: 'name', before: 'true', after: 'constructor' },
      { field: 'forwardMode', before: 'toString', after: 'manual' },
    ];
    expect(changeFiles.csv([{ ...change, changes }])).toMatch(/,Name,true,constructor\r\n.*,toString,Manual\r\n$/);
  });

  it('writes a heading with its values below as text', () => {
    expect(changeFiles.text([change, { ...change, changes: [] }])).toBe(
      [
        '2026-11-22T12:00:00.000Z | Node | Edit | TEST | Ada',
        '    Forward Mode: Pre-Import → Manual',
        '    Destination: – → TMS_TEST',
        '    somethingNew: Yes → –',
        '',
        '2026-11-22T12:00:00.000Z | Node | Edit | TEST | Ada',
        '',
      ].join('\n'),
    );
  });
});
