/**
 * A scanner that knows just enough of TypeScript to tell code from comments, strings, templates and regular
 * expressions. It reads no types and resolves nothing.
 */

/** One import or re-export, static or dynamic. */
interface ImportStatement {
  readonly specifier: string;
  /** Erased by the compiler: `import type`, or all names marked `type`. */
  readonly typeOnly: boolean;
}

export interface ScannedSource {
  /** The source with comments and the contents of strings, templates and regular expressions blanked out, same length. */
  readonly code: string;
  readonly imports: readonly ImportStatement[];
}

/** Before these a `/` divides; after anything else it starts a regular expression. */
const ENDS_A_VALUE = /[\w$)\]'"`]$/;
const KEYWORD_BEFORE_A_VALUE = /\b(?:return|typeof|case|in|of|void|delete|throw|new|await|yield|else|do)$/;

export function scanSource(source: string): ScannedSource {
  const code = blank(source);
  return { code, imports: findImports(code, source) };
}

const STATEMENT = /(?<![\w$.])(?:import|export)\s+(type\s+)?([\w$*\s{},]*?)\s*from\s*(['"])(?<specifier> +)\3/dg;
const BARE_OR_DYNAMIC = /(?<![\w$.])import\s*\(?\s*(['"])(?<specifier> +)\1/dg;
const URL_OF_MODULE = /(?<![\w$.])new\s+URL\(\s*(['"])(?<specifier> +)\1\s*,\s*import\.meta/dg;

/** Looks for the statements in the blanked code, where no string can pretend to be one, and reads the name in the source. */
function findImports(code: string, source: string): readonly ImportStatement[] {
  const specifierOf = (match: RegExpExecArray) => source.slice(...(match.indices?.groups?.specifier ?? [0, 0]));
  const statements = [...code.matchAll(STATEMENT)].map((match) => ({
    specifier: specifierOf(match),
    typeOnly: match[1] !== undefined || hasOnlyTypes(match[2] ?? ''),
  }));
  const others = [...code.matchAll(BARE_OR_DYNAMIC), ...code.matchAll(URL_OF_MODULE)].map((match) => ({
    specifier: specifierOf(match),
    typeOnly: false,
  }));
  return [...statements, ...others];
}

function hasOnlyTypes(names: string): boolean {
  const inBraces = /^\s*\{([^}]*)\}\s*$/.exec(names)?.[1];
  const each =
    inBraces
      ?.split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '') ?? [];
  return each.length > 0 && each.every((name) => name.startsWith('type '));
}

/** The code alone, every other character a space, so that places stay the same. */
function blank(source: string): string {
  let code = '';
  let position = 0;
  /** For each open `${`, how many braces are open inside it. */
  const templates: number[] = [];
  const keep = (text: string) => {
    code += text;
    position += text.length;
  };
  const hide = (end: number) => {
    code += source.slice(position, end).replace(/[^\n]/g, ' ');
    position = end;
  };
  const hideTemplate = () => {
    const end = endOfTemplatePart(source, position);
    hide(end);
    if (source.startsWith('${', position)) {
      templates.push(0);
      keep('${');
    } else {
      keep(source.slice(position, position + 1));
    }
  };
  while (position < source.length) {
    const character = source.charAt(position);
    const next = source.charAt(position + 1);
    const depth = templates.at(-1);
    if (character === '/' && next === '/') hide(endOf(source, '\n', position));
    else if (character === '/' && next === '*') hide(endOf(source, '*/', position + 2) + 2);
    else if (character === "'" || character === '"') {
      keep(character);
      hide(endOfString(source, position, character));
      keep(source.slice(position, position + 1));
    } else if (character === '`') {
      keep(character);
      hideTemplate();
    } else if (character === '}' && depth === 0) {
      templates.pop();
      keep(character);
      hideTemplate();
    } else if (character === '/' && startsRegularExpression(code)) {
      keep(character);
      hide(endOfRegularExpression(source, position));
      keep(source.slice(position, position + 1));
    } else {
      if (depth !== undefined && character === '{') templates[templates.length - 1] = depth + 1;
      if (depth !== undefined && character === '}') templates[templates.length - 1] = depth - 1;
      keep(character);
    }
  }
  return code;
}

function endOf(source: string, text: string, from: number): number {
  const found = source.indexOf(text, from);
  return found === -1 ? source.length : found;
}

/** The closing quote, or the end of the line: an apostrophe in JSX text must not swallow the file. */
function endOfString(source: string, from: number, quote: string): number {
  let position = from;
  while (position < source.length && source[position] !== quote && source[position] !== '\n') {
    position += source[position] === '\\' ? 2 : 1;
  }
  return Math.min(position, source.length);
}

function endOfTemplatePart(source: string, from: number): number {
  let position = from;
  while (position < source.length && source[position] !== '`' && !source.startsWith('${', position)) {
    position += source[position] === '\\' ? 2 : 1;
  }
  return Math.min(position, source.length);
}

function startsRegularExpression(codeBefore: string): boolean {
  const before = codeBefore.slice(-40).trimEnd();
  // After `<` it closes a JSX element.
  if (before.endsWith('<')) return false;
  return !ENDS_A_VALUE.test(before) || KEYWORD_BEFORE_A_VALUE.test(before);
}

function endOfRegularExpression(source: string, from: number): number {
  let position = from;
  let inClass = false;
  while (position < source.length && source[position] !== '\n') {
    const character = source[position];
    if (character === '/' && !inClass) return position;
    if (character === '[') inClass = true;
    if (character === ']') inClass = false;
    position += character === '\\' ? 2 : 1;
  }
  return Math.min(position, source.length);
}
