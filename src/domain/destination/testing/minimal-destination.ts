import type { PropertyField, Switches } from '../field-types';
import { fieldsFor } from '../fields';
import type { Properties } from '../types';

const sampleByKey: Properties = {
  Name: 'orders',
  URL: 'https://orders.example.com',
  Address: 'sftp.example.com:22',
  'ldap.url': 'ldap://directory.example.com:389',
  KeyStoreLocation: 'client.p12',
  'tokenService.KeyStoreLocation': 'token.pem',
  TrustStoreLocation: 'trusted.pem',
  'jco.client.sysnr': '00',
  'jco.client.client': '100',
  'jco.client.wsport': '443',
  'jco.client.r3name': 'ABC',
};

/** A value that the field takes. */
export function sampleValue({ key, type, values }: PropertyField): string {
  if (type === 'url') return sampleByKey[key] ?? 'https://login.example.com/oauth/token';
  return sampleByKey[key] ?? values?.[0] ?? 'x';
}

/** The given properties completed by a value for each field that is required and missing, as a user would go on. */
export function completed(properties: Properties, switches?: Partial<Switches>): Properties {
  const fields = fieldsFor(properties, switches).flatMap((group) => group.fields);
  const missing = fields.flatMap((field) =>
    field.kind === 'property' && field.required && !Object.hasOwn(properties, field.key)
      ? [[field.key, sampleValue(field)] as const]
      : [],
  );
  return missing.length === 0 ? properties : completed({ ...properties, ...Object.fromEntries(missing) }, switches);
}
