import type { Scope } from '../../domain/scope';
import { BackendError } from '../errors';
import type { FoundDestination, FoundToken, Lookup, LookupOptions } from '../port';
import type { HttpClient } from './http-client';
import { wordsOf } from './http-errors';
import { splitRow } from './property-set-state';
import { type WireToken, wireLookup } from './wire-lookup';

export interface ServiceLookupParts {
  readonly http: HttpClient;
  /** Throws `not-found` for a scope that the service key does not reach. */
  readonly requireScope: (scope: Scope) => void;
}

/**
 * *Find Destination* of the Destination service (destination-service-api.md section 4.6). The levels follow from the
 * service key: its service instance first, whichever level of the subaccount is asked for. No value of a secret or of a
 * token, and no content of a certificate, outlives the reading of the answer.
 */
export function createServiceLookup({ http, requireScope }: ServiceLookupParts): Lookup {
  return {
    find: async (scope, name, options = {}) => {
      requireScope(scope);
      const { fragment, skipTokens = false, signal } = options;
      const subject = { resource: 'destination', name } as const;
      if (fragment !== undefined && !isHeaderText(fragment)) throw fragmentCharacters(fragment);
      signal?.throwIfAborted();
      try {
        const answer = await http.send({
          method: 'GET',
          path: `/destinations/${encodeURIComponent(name)}${skipTokens ? '?$skipTokenRetrieval=true' : ''}`,
          headers: fragmentHeaders(options),
          subject,
          ...(signal === undefined ? {} : { signal }),
        });
        const { owner, destinationConfiguration, certificates, authTokens } = answer.read(wireLookup);
        return {
          level: levelOf(owner),
          ...withoutSecrets(destinationConfiguration.row),
          certificates,
          tokens: authTokens.map(toToken),
        };
      } catch (error) {
        if (signal?.aborted) throw signal.reason;
        throw error;
      }
    },
  };
}

function fragmentHeaders({ fragment = '', fragmentOptional = false }: LookupOptions): Readonly<Record<string, string>> {
  if (fragment === '') return {};
  return { 'X-fragment-name': fragment, ...(fragmentOptional ? { 'X-fragment-optional': 'true' } : {}) };
}

/** Browsers send nothing else in a header. */
function isHeaderText(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text);
}

function fragmentCharacters(name: string): BackendError {
  return new BackendError('invalid', `No fragment can be named ${JSON.stringify(name)}.`, {
    resource: 'fragment',
    field: 'name',
    rule: 'characters',
    name,
  });
}

/** Of the two ids of an owner one may be null: that of the instance is there only on its level. */
function levelOf(
  owner: { readonly SubaccountId: string | null; readonly InstanceId: string | null } | null,
): FoundDestination['level'] {
  if (owner === null) return null;
  if (owner.InstanceId !== null) return 'instance';
  return owner.SubaccountId === null ? null : 'subaccount';
}

function withoutSecrets(row: Readonly<Record<string, string>>): Pick<FoundDestination, 'properties' | 'secrets'> {
  const { properties, keys, secretKeys } = splitRow(row);
  return { properties: Object.fromEntries(keys.map((key) => [key, properties[key] ?? ''])), secrets: secretKeys };
}

function toToken({ type, http_header, scope, expires_in, error }: WireToken): FoundToken {
  return {
    type,
    header: http_header?.key ?? null,
    scope,
    expiresIn: expires_in,
    error: error === null || error === '' ? null : (wordsOf(error) ?? ''),
  };
}
