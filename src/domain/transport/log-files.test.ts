import { describe, expect, it } from 'vitest';
import { writeCsv, writeLogText } from './log-files';

describe('writeCsv', () => {
  it.each<{ title: string; cell: string | number; written: string }>([
    { title: 'a plain text', cell: 'client.p12', written: 'client.p12' },
    { title: 'nothing', cell: '', written: '' },
    { title: 'a comma', cell: 'a,b', written: '"a,b"' },
    { title: 'quotes', cell: 'say "yes"', written: '"say ""yes"""' },
    { title: 'a line break', cell: 'a\nb', written: '"a\nb"' },
    { title: 'a carriage return', cell: 'a\rb', written: '"a\rb"' },
    { title: 'a number', cell: -5, written: '-5' },
    {
      title: 'a formula',
      cell: '=HYPERLINK("http://evil.example","x")',
      written: '"\'=HYPERLINK(""http://evil.example"",""x"")"',
    },
    { title: 'a sum', cell: '+1+1', written: "'+1+1" },
    { title: 'a difference', cell: '-1+1', written: "'-1+1" },
    { title: 'a function', cell: '@SUM(A1)', written: "'@SUM(A1)" },
    { title: 'a tabulator in front', cell: '\t=1', written: "'\t=1" },
    { title: 'a line break in front', cell: '\n=1', written: '"\'\n=1"' },
    { title: 'umlauts', cell: 'Schlüssel', written: 'Schlüssel' },
  ])('writes $title', ({ cell, written }) => {
    expect(writeCsv([['head'], [cell]])).toBe(`\uFEFFhead\r\n${written}\r\n`);
  });

  it('keeps the cells of a row apart', () => {
    expect(writeCsv([['a', 1, 'b,c']])).toBe('\uFEFFa,1,"b,c"\r\n');
    expect(writeCsv([])).toBe('\uFEFF');
  });
});

describe('writeLogText', () => {
  it('writes a section after the other', () => {
    const text = writeLogText([
      { heading: ['QA', 'Import'], lines: ['Created client.p12', 'Forwarded to PROD'] },
      { heading: ['DEV', 'Export'], lines: [] },
    ]);
    expect(text).toBe('QA | Import\n    Created client.p12\n    Forwarded to PROD\n\nDEV | Export\n');
  });

  it('lets no text begin a line of its own', () => {
    const text = writeLogText([{ heading: ['QA\r\nPROD | Import'], lines: ['a\u2028b\u0000c'] }]);
    expect(text).toBe('QA PROD | Import\n    a b c\n');
  });
});
