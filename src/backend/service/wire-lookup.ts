import * as v from 'valibot';
import { nameKeys } from '../../domain/destination/types';
import { wirePropertySet } from './wire-property-set';

/**
 * What *Find Destination* answers (destination-service-api.md sections 3 and 4.6), read without what is secret in it:
 * values of tokens and contents of certificates are no part of the schemas, so that they are dropped while the body is
 * checked. The documentation spells the keys of a certificate in two ways.
 */

const optionalText = v.nullish(v.string(), null);

/** The specification knows neither `expires_in` nor `error`; the guide does, and services write the time as text. */
const seconds = v.nullish(v.union([v.number(), v.pipe(v.string(), v.decimal(), v.transform(Number))]), null);

const wireToken = v.object({
  type: v.nullish(v.string(), ''),
  http_header: v.nullish(v.object({ key: optionalText }), null),
  scope: optionalText,
  expires_in: v.fallback(seconds, null),
  error: optionalText,
});

const wireFoundCertificate = v.pipe(
  v.object({ Name: optionalText, Type: optionalText, name: optionalText, type: optionalText }),
  v.transform(({ Name, Type, name, type }) => ({ name: Name ?? name ?? '', type: Type ?? type })),
);

export const wireLookup = v.object({
  owner: v.nullish(v.object({ SubaccountId: optionalText, InstanceId: optionalText }), null),
  destinationConfiguration: wirePropertySet(nameKeys.destination),
  certificates: v.nullish(v.array(wireFoundCertificate), []),
  authTokens: v.nullish(v.array(wireToken), []),
});

export type WireToken = v.InferOutput<typeof wireToken>;
