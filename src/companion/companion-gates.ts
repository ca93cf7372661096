import { companionPaths } from '../shared/companion-paths.ts';
import type { Gate } from './admission.ts';

/** Paths with their methods; everything else is refused. */
const routes: Readonly<Record<string, readonly string[]>> = {
  [companionPaths.session]: ['GET', 'POST'],
  [companionPaths.check]: ['POST'],
};

/** What the companion itself can be asked for, by those it knows. */
export const companionGates: readonly Gate[] = [
  { status: 404, error: 'path', words: 'There is no such path.', isClosed: ({ path }) => routes[path] === undefined },
  {
    status: 405,
    error: 'method',
    words: 'This path has no such method.',
    isClosed: ({ path, method }) => routes[path]?.includes(method ?? '') !== true,
  },
  {
    status: 415,
    error: 'content-type',
    words: 'A body has to be JSON.',
    isClosed: ({ method, headers }) =>
      method === 'POST' && !/^application\/json(?:;\s*charset=utf-8)?$/i.test(headers['content-type'] ?? ''),
  },
];
