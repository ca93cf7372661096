import { findType } from './catalogue/catalogue';
import type { TypeDefinition } from './catalogue/definition';
import type { DestinationRecord, Properties } from './types';

/** Stands for a secret that only the vault holds, so that rules and forms see that it is there. */
export const hiddenSecret = '••••••••';

/** The properties of a record in their order, with a fixed mark in place of each secret of the vault. */
export function shownProperties(record: Pick<DestinationRecord, 'properties' | 'keys' | 'secretKeys'>): Properties {
  if (record.secretKeys.length === 0) return record.properties;
  const hidden = new Set(record.secretKeys);
  return Object.fromEntries(
    record.keys.flatMap((key): [string, string][] => {
      const value = hidden.has(key) ? hiddenSecret : record.properties[key];
      return value === undefined ? [] : [[key, value]];
    }),
  );
}

/** What every type says under a key of its own; of an unknown type the usual keys are read. */
function read(properties: Properties, part: keyof TypeDefinition['keys'], usual: string): string | null {
  const type = findType(properties);
  const key = type === null ? usual : type.keys[part];
  const value = key === null ? undefined : properties[key];
  return value === undefined || value === '' ? null : value;
}

type WithProperties = Pick<DestinationRecord, 'properties'>;

/** The address of the target: URL, LDAP URL or host and port; of RFC its host, of MAIL its server. */
export function urlOf({ properties }: WithProperties): string | null {
  const type = findType(properties);
  if (type === null || type.keys.url !== null) return read(properties, 'url', 'URL');
  const key = hostKeys.find((candidate) => (properties[candidate] ?? '') !== '');
  return key === undefined ? null : (properties[key] ?? null);
}

const hostKeys = [
  'jco.client.wshost',
  'jco.client.ashost',
  'jco.client.mshost',
  'mail.smtp.host',
  'mail.smtps.host',
  'mail.imap4.host',
  'mail.imap4s.host',
  'mail.pop3.host',
  'mail.pop3s.host',
];

export function proxyTypeOf({ properties }: WithProperties): string | null {
  return read(properties, 'proxyType', 'ProxyType');
}

export function authenticationOf({ properties }: WithProperties): string | null {
  return read(properties, 'authentication', 'Authentication');
}

/** The description; MAIL destinations from older exports keep it under a key of their own. */
export function descriptionOf({ properties }: WithProperties): string | null {
  return read(properties, 'description', 'Description') ?? properties['mail.description'] ?? null;
}
