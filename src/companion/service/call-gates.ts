import type { Asked, Gate } from '../admission.ts';
import type { CarriedService } from './carried-services.ts';
import { limits } from './limits.ts';
import { type BodyKind, findRoute, type Route } from './routes.ts';

const bodies: Readonly<Record<BodyKind, { readonly type: RegExp; readonly limit: number }>> = {
  none: { type: /^/, limit: 0 },
  json: { type: /^application\/json(?:;\s*charset=utf-8)?$/i, limit: limits.json },
  upload: { type: /^multipart\/form-data;\s*boundary=[\w'()+,./:=?"-]{1,80}$/i, limit: limits.upload },
};

/** The row of the service's table for this path, or null. */
export function routeOf({ prefix, routes }: CarriedService, path: string): Route | null {
  return path.startsWith(`${prefix}/`) ? findRoute(routes, path.slice(prefix.length)) : null;
}

/** What may be in the body of a request. */
export function bodyKindOf(route: Route, method: string | undefined): BodyKind {
  return isRead(method) || method === 'DELETE' ? 'none' : route.body;
}

/** What a service can be asked for, by those the companion knows. */
export function callGates(service: CarriedService): readonly Gate[] {
  const expected = ({ path, method }: Asked) => {
    const route = routeOf(service, path);
    return bodies[route === null ? 'none' : bodyKindOf(route, method)];
  };
  return [
    {
      status: 404,
      error: 'path',
      words: `The companion does not carry this path to the service: it is not among those listed.`,
      isClosed: ({ path }) => routeOf(service, path) === null,
    },
    {
      status: 405,
      error: 'method',
      words: 'The companion does not carry this method to the service for this path.',
      isClosed: ({ path, method = '' }) => routeOf(service, path)?.methods.includes(method) !== true,
    },
    {
      status: 403,
      error: 'requested-with',
      words: 'The header X-Requested-With: XMLHttpRequest is missing, which every request that writes has to carry.',
      isClosed: ({ method, headers }) => !isRead(method) && headers['x-requested-with'] !== 'XMLHttpRequest',
    },
    {
      status: 415,
      error: 'content-type',
      words: 'The companion does not carry a body of this type to this path.',
      isClosed: (asked) => hasBody(asked) && !expected(asked).type.test(asked.headers['content-type'] ?? ''),
    },
    {
      status: 413,
      error: 'too-large',
      words: 'The companion does not carry so large a body to this path.',
      isClosed: (asked) => lengthOf(asked) > expected(asked).limit,
    },
  ];
}

function isRead(method: string | undefined): boolean {
  return method === 'GET';
}

function hasBody({ headers }: Asked): boolean {
  return headers['transfer-encoding'] !== undefined || lengthOf({ headers }) > 0;
}

function lengthOf({ headers }: Pick<Asked, 'headers'>): number {
  return Number(headers['content-length'] ?? 0);
}
