import { basename } from 'node:path';
import type { Handler } from '../companion.ts';

/** Answers 404 to whatever names one of these files: in development Vite serves all files of the project's folder. */
export function hideFiles(paths: readonly string[]): Handler {
  const names = paths.map((path) => Buffer.from(basename(path), 'utf8').toString('latin1').toLowerCase());
  return (request, response, next) => {
    const asked = decode(request.url ?? '').toLowerCase();
    if (names.some((name) => asked.includes(name))) response.writeHead(404).end();
    else next();
  };
}

/** Without percent-encoding, however often it was encoded; one character for each byte. */
function decode(url: string): string {
  const decoded = url.replaceAll(/%[\dA-Fa-f]{2}/g, (code) => String.fromCharCode(Number.parseInt(code.slice(1), 16)));
  return decoded === url ? url : decode(decoded);
}
