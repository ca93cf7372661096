import { PkiError } from '../errors';
import { integrityDigest } from '../read/jks/integrity-digest';
import { jceKeyProtectorIterations, protectJceKey } from '../read/jks/jce-key-protector';
import { keyProtectorOids } from '../read/jks/jks-keys';
import { protectSunKey } from '../read/jks/sun-key-protector';
import { load } from '../read/load';
import { der, derInteger, derNull, derOid } from '../x509/encode';
import { JavaOutput, maximumUtfBytes, toModifiedUtf8 } from './java-output';
import type { StoreEntryInput, WriteOptions } from './types';

const magic = { jks: 0xfeedfeed, jceks: 0xcececece };
const tagOf = { key: 1, certificate: 2 };

/**
 * A JKS or JCEKS file (version 2). Aliases are written in lower case: Java stores them so and asks for them so, and
 * would list, but never find, any other.
 */
export async function writeJks(
  entries: readonly StoreEntryInput[],
  { format, password = '', keyPasswords = {} }: WriteOptions,
): Promise<Uint8Array> {
  const protect = format === 'jceks' ? protectForJceks : protectForJks;
  const output = new JavaOutput();
  output
    .u4(format === 'jceks' ? magic.jceks : magic.jks)
    .u4(2)
    .u4(entries.length);
  for (const entry of entries) {
    const { alias, privateKey, chain } = entry;
    output.u4(privateKey ? tagOf.key : tagOf.certificate);
    output.utf(checkedAlias(alias.toLowerCase(), format.toUpperCase())).time(await creationDate(entry));
    if (privateKey) {
      const own = Object.hasOwn(keyPasswords, alias) ? keyPasswords[alias] : undefined;
      output.block(await protect(privateKey, own ?? password)).u4(chain.length);
    }
    for (const certificate of chain) output.utf('X.509').block(certificate);
  }
  const content = output.toBytes();
  return output.bytes(integrityDigest(content, password)).toBytes();
}

function checkedAlias(alias: string, format: string): string {
  const found = toModifiedUtf8(alias).length;
  if (found <= maximumUtfBytes) return alias;
  const details = { format, where: 'alias', limit: 'aliasBytes', maximum: maximumUtfBytes, found };
  throw new PkiError('limit-exceeded', `${format} has room for an alias of ${maximumUtfBytes} bytes`, details);
}

async function creationDate({ createdAt, chain: [leaf] }: StoreEntryInput): Promise<Date> {
  if (createdAt) return createdAt;
  const { readCertificate } = await load(import('../x509/certificate'));
  const certificate = leaf ? readCertificate(leaf) : null;
  return certificate?.ok ? certificate.value.notBefore : new Date(0);
}

async function protectForJks(pkcs8: Uint8Array, password: string): Promise<Uint8Array> {
  return encryptedPrivateKey(keyProtectorOids.sun, derNull, protectSunKey(pkcs8, password));
}

async function protectForJceks(pkcs8: Uint8Array, password: string): Promise<Uint8Array> {
  const { salt, ciphertext } = await protectJceKey(pkcs8, password);
  const parameters = der(0x30, der(0x04, salt), derInteger(jceKeyProtectorIterations));
  return encryptedPrivateKey(keyProtectorOids.jce, parameters, ciphertext);
}

/** EncryptedPrivateKeyInfo (RFC 5208 section 6). */
function encryptedPrivateKey(oid: string, parameters: Uint8Array, ciphertext: Uint8Array): Uint8Array {
  return der(0x30, der(0x30, derOid(oid), parameters), der(0x04, ciphertext));
}
