import * as v from 'valibot';

/** The fields of SAP's service keys that are used; others are left alone. Messages go without a value. */

const text = v.pipe(
  v.string('is no text'),
  v.check((value) => value.trim() !== '', 'is empty'),
);

const address = v.pipe(
  text,
  v.trim(),
  v.check(isServiceAddress, 'is no https address without user, query and fragment (http is for this machine alone)'),
  v.transform((value) => value.replace(/\/+$/, '')),
);

const loopbackHosts: ReadonlySet<string> = new Set(['127.0.0.1', '[::1]', 'localhost']);

function isServiceAddress(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname, username, password, search, hash } = new URL(value);
  const isSecure = protocol === 'https:' || (protocol === 'http:' && loopbackHosts.has(hostname));
  return isSecure && [username, password, search, hash].every((part) => part === '');
}

const logonFields = {
  clientid: text,
  clientsecret: v.optional(text),
  certificate: v.optional(text),
  key: v.optional(text),
  url: v.optional(address),
  certurl: v.optional(address),
};

const noObject = 'is no object';

/** XSUAA's part of a key. */
const logonSchema = v.object(logonFields, noObject);
export type LogonFields = v.InferOutput<typeof logonSchema>;

/** Of the Destination service: credentials and address side by side. */
export const destinationKeySchema = v.object(
  {
    ...logonFields,
    uri: address,
    subaccountid: v.optional(text),
    tenantid: v.optional(text),
    identityzone: v.optional(text),
    instance_name: v.optional(text),
    serviceInstanceName: v.optional(text),
  },
  noObject,
);

/** Of Transport Management: the credentials under `uaa`. */
export const transportKeySchema = v.object({ uri: address, uaa: logonSchema }, noObject);
