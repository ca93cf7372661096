import { basename } from 'node:path';
import type { Handler } from '../companion.ts';

/** Answers 404 to whatever names one of these files: in development Vite serves all files of the project's folder. */
export function hideFiles(paths: readonly string[]): Handler {
  const names = paths.map((path) => Buffer.from(basename(path), 'utf8').toString('latin1').toLowerCase());
  return (request, response, next) => {
    const asked = decode(request.url ?? '');
    if (asked === null || names.some((name) => asked.includes(name))) response.writeHead(404).end();
    else next();
  };
}

/** More often than any server decodes. */
const layers = 5;

/** Without percent-encoding, in lower case, one character for each byte; null when it was encoded more often than `layers`. */
function decode(url: string): string | null {
  let text = url;
  for (let layer = 0; layer <= layers; layer += 1) {
    const decoded = text.replaceAll(/%[\dA-Fa-f]{2}/g, (code) =>
      String.fromCharCode(Number.parseInt(code.slice(1), 16)),
    );
    if (decoded === text) return text.toLowerCase();
    text = decoded;
  }
  return null;
}
