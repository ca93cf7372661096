import { readPublicKeys } from '../backend/create-backend/read-public-keys';
import type { PkiTools, WithPki } from '../backend/pki-tools';
import type { Summarise } from '../backend/port';
import { readStore } from '../pki';
import { PkiError } from '../pki/errors';
import { fail, ok } from '../shared/result';

/**
 * In place of pki something predictable: keys, certificates and files are texts that say what they were made from. A
 * file with a password opens only with it; public keys are those of real files. What a certificate is to say can be refused by the common name `refused`.
 */
export function pretendPki(summarise: Summarise): WithPki {
  let keys = 0;
  const tools: PkiTools = {
    generateCertificate: async ({ commonName, csr, privateKey, issuer, notAfter }) => {
      if (commonName === 'refused') {
        throw new PkiError('invalid-request', 'refused', { field: 'subject', rule: 'unknown' });
      }
      keys += 1;
      const key = privateKey ?? toBytes(`key ${keys}`);
      const leaf = toBytes(`${commonName} until ${notAfter.toISOString()} for ${csr ? toText(csr) : toText(key)}`);
      return { ...(csr === undefined && { privateKey: key }), chain: [leaf, ...(issuer?.chain ?? [])] };
    },
    writeStore: async (entries, { format, password = null }) =>
      toBytes(
        JSON.stringify({
          format,
          password,
          entries: entries.map(({ alias, privateKey, chain }) => ({
            alias,
            privateKey: privateKey ? toText(privateKey) : null,
            chain: chain.map(toText),
          })),
        }),
      ),
    readEntries: async (bytes, { password }) => {
      const file: PretendFile = JSON.parse(toText(bytes));
      if (file.password !== (password ?? null)) return fail(new PkiError('wrong-password', 'not its password', {}));
      return ok(
        file.entries.map(({ alias, privateKey, chain }) => ({
          alias,
          ...(privateKey !== null && { privateKey: toBytes(privateKey) }),
          chain: chain.map(toBytes),
        })),
      );
    },
    readPublicKeys: (bytes, options) => readPublicKeys({ readStore }, bytes, options),
    summarise,
  };
  return async (work, signal) => {
    signal?.throwIfAborted();
    const result = await work(tools);
    signal?.throwIfAborted();
    return result;
  };
}

interface PretendFile {
  readonly password: string | null;
  readonly entries: readonly {
    readonly alias: string;
    readonly privateKey: string | null;
    readonly chain: readonly string[];
  }[];
}

function toBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function toText(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
