import type { Properties } from '../types';
import { secretPlaceholder } from './placeholder';

/**
 * A .properties file as `java.util.Properties.store` writes it: ASCII, everything else as `\uXXXX` in capital
 * hexadecimal digits, so that an export differs from one of the cockpit only where the destination does.
 */
export function writeProperties(
  properties: Properties,
  removedSecrets: readonly string[],
  now: Date | undefined,
): Uint8Array<ArrayBuffer> {
  const comments = removedSecrets.map((key) => `#${escapeKey(key)}=${secretPlaceholder}`);
  const lines = [
    ...(comments.length === 0 ? [] : [...comments, '#']),
    ...(now === undefined ? [] : [`#${javaDate(now)}`]),
    ...Object.entries(properties).map(([key, value]) => `${escapeKey(key)}=${escapeValue(value)}`),
  ];
  return new TextEncoder().encode(lines.map((line) => `${line}\n`).join(''));
}

function escapeKey(key: string): string {
  return escapeText(key).replaceAll(' ', '\\ ');
}

/** Java escapes only the first of several blanks: reading skips blanks up to the first other character. */
function escapeValue(value: string): string {
  return escapeText(value).replace(/^ /, '\\ ');
}

const shortEscapes: Readonly<Record<string, string>> = { '\t': '\\t', '\n': '\\n', '\r': '\\r', '\f': '\\f' };

function escapeText(text: string): string {
  return text.replaceAll(/[\\=:#!]|[^ -~]/g, (character) => shortEscapes[character] ?? longEscape(character));
}

/** Called for each UTF-16 unit, as Java counts characters. */
function longEscape(character: string): string {
  if (character > '\x1f' && character < '\x7f') return `\\${character}`;
  return `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}

const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `EEE MMM dd HH:mm:ss zzz yyyy`, as `java.util.Date.toString` prints it in UTC. */
function javaDate(date: Date): string {
  const day = String(date.getUTCDate()).padStart(2, '0');
  const time = date.toISOString().slice(11, 19);
  return `${days[date.getUTCDay()]} ${months[date.getUTCMonth()]} ${day} ${time} UTC ${date.getUTCFullYear()}`;
}
