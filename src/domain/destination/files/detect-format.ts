export type DestinationFormat = 'json' | 'yaml' | 'properties';

const extensions: Readonly<Record<string, DestinationFormat>> = {
  json: 'json',
  yaml: 'yaml',
  yml: 'yaml',
  properties: 'properties',
};

/** The format a file name promises; null for a name that promises none. */
export function formatOfName(fileName: string): DestinationFormat | null {
  const extension = /\.([^./\\]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(extensions, extension) ? (extensions[extension] ?? null) : null;
}

/** What begins a line that only YAML has: a mark, a directive, an item of a sequence, an explicit key. */
const yamlOnly = /^(?:(?:---|\.\.\.|%YAML|-|\?)(?:\s|$))/;
/** Without a colon before a blank no line at the margin is part of a YAML mapping. */
const yamlKey = /:(?:\s|$)/;

/**
 * JSON begins with a bracket. Between YAML and .properties, whose simple files read the same (`Name: orders`),
 * the first line decides that only one of them would have; the file name where there is none.
 */
export function detectFormat(text: string, fileName: string): DestinationFormat {
  const promised = formatOfName(fileName);
  const beginning = text.trimStart();
  if (/^[{[]/.test(beginning)) return promised === null || isJson(beginning) ? 'json' : promised;
  let leaning: DestinationFormat | null = promised === 'json' ? null : promised;
  for (const line of significantLines(text)) {
    if (yamlOnly.test(line)) return 'yaml';
    const colon = line.search(yamlKey);
    if (colon === -1) return 'properties';
    leaning ??= line.slice(0, colon).includes('=') ? 'properties' : 'yaml';
  }
  return leaning ?? 'yaml';
}

const linesToLookAt = 200;

/** Lines at the margin: what is indented is the content of another one. */
function* significantLines(text: string): Generator<string> {
  let count = 0;
  // Not by `^`, which also stands behind U+2028, no line break in any of the formats.
  for (const [line] of text.matchAll(/[^\r\n]+/g)) {
    if (/^[ \t\f#!]/.test(line)) continue;
    yield line;
    count += 1;
    if (count === linesToLookAt) return;
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}
