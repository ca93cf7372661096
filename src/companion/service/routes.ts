/** What a request may carry. */
export type BodyKind = 'none' | 'json' | 'upload';

export interface Route {
  /** Of the path below the prefix of the service. */
  readonly pattern: RegExp;
  readonly methods: readonly string[];
  /** What POST, PUT and PATCH carry. */
  readonly body: BodyKind;
}

export type Row = readonly [path: string, methods: string, body?: BodyKind];

const parts: Readonly<Record<string, string>> = {
  level: '(?:subaccount|instance)',
  kind: '(?:Destinations|DestinationFragments|Certificates)',
  name: '[^/]+',
  id: '\\d{1,19}',
  action: '(?:import|importAll|forward|reset|remove)',
};

/** Whatever else the services can do is refused. Rows of destination-service-api.md section 4, without the calls of version 2. */
export const destinationRoutes = toRoutes([
  ['/v1/{level}Destinations', 'GET POST PUT DELETE'],
  ['/v1/{level}Destinations/{name}', 'GET DELETE'],
  ['/v1/{level}DestinationFragments', 'GET POST PUT'],
  ['/v1/{level}DestinationFragments/{name}', 'GET DELETE'],
  ['/v1/{level}Certificates', 'GET POST PUT DELETE'],
  ['/v1/{level}Certificates/{name}', 'GET DELETE'],
  ['/v1/{level}Certificates/{name}/publicKeys', 'GET'],
  ['/v1/{level}{kind}/{name}/labels', 'GET PUT PATCH'],
  ['/v1/destinations/{name}', 'GET'],
  ['/v1/saml2Metadata', 'GET'],
  ['/v1/saml2Metadata/certificate', 'GET POST', 'none'],
  ['/v1/saml2Metadata/certificate/passive', 'GET POST DELETE', 'none'],
  ['/v1/saml2Metadata/rotateCertificate', 'POST', 'none'],
]);

/** Rows of tms-api.md section 2, without those of MTA extension descriptors. */
export const transportRoutes = toRoutes([
  ['/v2/nodes', 'GET'],
  ['/v2/nodes/{id}/transportRequests', 'GET'],
  ['/v2/nodes/{id}/transportRequests/{id}', 'GET'],
  ['/v2/nodes/{id}/transportRequests/{id}/logs', 'GET'],
  ['/v2/nodes/{id}/transportRequests/{action}', 'POST'],
  ['/v2/transportRequests/{id}/tracking', 'GET'],
  ['/v2/actions/{id}', 'GET'],
  ['/v2/actions/{id}/logs', 'GET'],
  ['/v2/files/upload', 'POST', 'upload'],
  ['/v2/files/{id}', 'DELETE'],
  ['/v2/nodes/upload', 'POST'],
  ['/v2/nodes/export', 'POST'],
]);

/** The row of a path, or null where it is not listed or is not written in the one plain way. */
export function findRoute(routes: readonly Route[], path: string): Route | null {
  if (!isPlain(path)) return null;
  return routes.find(({ pattern }) => pattern.test(path)) ?? null;
}

function toRoutes(rows: readonly Row[]): readonly Route[] {
  return rows.map(([path, methods, body = 'json']) => ({
    pattern: new RegExp(`^${path.replaceAll(/\{(\w+)\}/g, (_, part: string) => parts[part] ?? '')}$`),
    methods: methods.split(' '),
    body,
  }));
}

/** As `encodeURIComponent` writes it; nothing that another server could take for a `/` or a step up, also when it decodes twice. */
function isPlain(path: string): boolean {
  return path.split('/').slice(1).every(isPlainSegment);
}

function isPlainSegment(segment: string): boolean {
  if (!/^(?:[\w.!~*'()@-]|%[\dA-Fa-f]{2})+$/.test(segment) || /%25[\dA-Fa-f]{2}/.test(segment)) return false;
  try {
    const name = decodeURIComponent(segment);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
    return !/[/\\\u0000-\u001f\u007f]|^\.{1,2}(?:;|$)/.test(name);
  } catch {
    return false;
  }
}
