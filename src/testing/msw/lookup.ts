import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { HttpResponse } from 'msw';
import type { DestinationServiceModel, PropertyRow } from './destination-service-model';
import { answerWithEtag } from './etag-answer';
import type { Level } from './item-store';
import { retrieveTokens } from './lookup-tokens';

/** *Find a destination* as applications ask it (destination-service-api.md section 4.6). */

const PATH = /\/v1\/destinations\/([^/]+)$/;
const LEVELS: readonly Level[] = ['instance', 'subaccount'];
const BOOLEANS: readonly (string | null)[] = [null, 'true', 'false'];
const STORES = ['KeyStoreLocation', 'TrustStoreLocation'];
/** Comes only where the application itself has to fetch the token (`$skipTokenRetrieval`). */
const TOKEN_STORES = ['tokenService.KeyStoreLocation'];

const SECRETS: ReadonlySet<string> = new Set([
  'KeyStorePassword',
  'Password',
  'TrustStorePassword',
  'clientKey',
  'clientSecret',
  'jco.client.passwd',
  'jco.client.tech_user_secret',
  'jco.destination.repository.passwd',
  'ldap.password',
  'mail.password',
  'tokenService.KeyStorePassword',
  'tokenServicePassword',
]);

/** The name a path of a lookup asks for, percent-encoded; null for any other path. */
export function nameOfLookup(pathname: string): string | null {
  return PATH.exec(pathname)?.[1] ?? null;
}

export async function lookUp(model: DestinationServiceModel, request: Request, name: string): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const flags = ['$skipCredentials', '$skipTokenRetrieval'].map((option) => query.get(option));
  if (!flags.every((flag) => BOOLEANS.includes(flag))) return refuse(400, 'A flag is neither true nor false');
  const [skipCredentials, skipTokens] = flags.map((flag) => flag === 'true');
  if (request.headers.has('X-user-token') && request.headers.has('X-tenant'))
    return refuse(400, 'X-user-token and X-tenant exclude each other');

  const level = LEVELS.find((each) => model.destinations.find(each, name) !== undefined);
  const found = level && model.destinations.find(level, name);
  if (level === undefined || found === undefined)
    return refuse(404, 'Configuration with the specified name was not found');
  const merged = withFragments(model, level, found, request.headers);
  if ('missing' in merged) return refuse(404, `Fragment ${merged.missing} was not found`);

  const { properties } = merged;
  const certificates = [...STORES, ...(skipTokens ? TOKEN_STORES : [])].flatMap((key) =>
    certificateOf(model, level, properties[key]),
  );
  const shown = skipCredentials ? withoutSecrets(properties) : properties;
  const etag = bytesToHex(sha256(utf8ToBytes(JSON.stringify([level, shown, certificates]))));
  const authTokens = skipTokens ? null : await retrieveTokens(model, properties, request.headers);
  return answerWithEtag(request, etag, {
    owner: {
      SubaccountId: level === 'subaccount' ? model.owner.subaccountId : null,
      InstanceId: level === 'instance' ? model.owner.instanceId : null,
    },
    destinationConfiguration: shown,
    ...(certificates.length === 0 ? {} : { certificates }),
    ...(authTokens === null ? {} : { authTokens }),
  });
}

type Merged = { readonly properties: PropertyRow } | { readonly missing: string };

/** Fragments of the destination's own level, from left to right; what comes later wins (destinations-editor.md section 10). */
function withFragments(model: DestinationServiceModel, level: Level, found: PropertyRow, headers: Headers): Merged {
  const names = (headers.get('X-fragment-name') ?? '').split(',').map((each) => each.trim());
  const isOptional = headers.get('X-fragment-optional') === 'true' && names.length === 1;
  let properties = found;
  for (const name of names.filter((each) => each !== '')) {
    const fragment = model.fragments.find(level, name);
    if (fragment === undefined && !isOptional) return { missing: name };
    properties = { ...properties, ...fragment };
  }
  return { properties };
}

function certificateOf(model: DestinationServiceModel, level: Level, name: string | undefined) {
  const row = name && (model.certificates.find(level, name) ?? model.certificates.find('subaccount', name));
  return row ? [{ Name: row.Name, Content: row.Content, Type: 'CERTIFICATE' }] : [];
}

function withoutSecrets(properties: PropertyRow): PropertyRow {
  return Object.fromEntries(Object.entries(properties).filter(([key]) => !SECRETS.has(key)));
}

/** Whatever the other refusals look like, these are objects. */
function refuse(status: number, words: string): Response {
  return HttpResponse.json({ ErrorMessage: words }, { status });
}
