/** Logs as files to keep (transport.md section 10): as a table for other programs, and as text to read. */

/**
 * A table as CSV (RFC 4180), with a byte order mark, without which spreadsheets take UTF-8 for something else.
 * A text that a spreadsheet would run as a formula begins with an apostrophe instead: descriptions and names come from
 * anywhere.
 */
export function writeCsv(rows: readonly (readonly (string | number | bigint)[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(toCell).join(',')}\r\n`).join('')}`;
}

const formulaStart = /^[=+\-@\t\r\n]/;

function toCell(value: string | number | bigint): string {
  const text = typeof value === 'string' && formulaStart.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** One thing that happened: a heading with its facts, and the lines below it. */
export interface LogSection {
  readonly heading: readonly string[];
  readonly lines: readonly string[];
}

/** Sections as text, one line each; line breaks inside of a text cannot pretend to be another line. */
export function writeLogText(sections: readonly LogSection[]): string {
  return sections
    .map(({ heading, lines }) =>
      [heading.map(toOneLine).join(' | '), ...lines.map((line) => `    ${toOneLine(line)}`)].join('\n'),
    )
    .map((section) => `${section}\n`)
    .join('\n');
}

function toOneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}
