import { digest, hmac } from '../crypto/digest';
import { encryptPbe, type PbeGeneration, pbeIterations, randomBytes } from '../crypto/encrypt-pbe';
import { bmpWithTerminator } from '../crypto/passwords';
import { derivePkcs12, kdfPurpose } from '../crypto/pkcs12-kdf';
import { bagTypes, x509Certificate } from '../read/pkcs12/bags';
import { contentTypes } from '../read/pkcs12/structure';
import { der, derInteger, derNull, derOid } from '../x509/encode';
import { lastOfEach } from './last-of-each';
import { type BagAttributeValues, safeBag } from './pkcs12-bags';
import type { StoreEntryInput, WriteOptions } from './types';

/** The MAC is HMAC with a key of the PKCS#12 derivation: openssl 3 and Java 17 know no other. */
const macs = {
  current: { digest: 'SHA-256', oid: '2.16.840.1.101.3.4.2.1', length: 32, saltLength: 16 },
  legacy: { digest: 'SHA-1', oid: '1.3.14.3.2.26', length: 20, saltLength: 8 },
} as const;

/**
 * A PKCS#12 file (RFC 7292): the keys, each encrypted on its own, then the certificates, encrypted together. Without a
 * password nothing is encrypted and there is no MAC. Entries without a key get Oracle's attribute for trusted
 * certificates, without which Java does not list them.
 */
export async function writePkcs12(entries: readonly StoreEntryInput[], options: WriteOptions): Promise<Uint8Array> {
  const { password } = options;
  const generation = options.legacy ? 'legacy' : 'current';
  const keys = await keyBags(entries, password, generation);
  const certificates = certificateBags(entries);
  const parts = [
    ...(keys.length > 0 ? [dataContent(der(0x30, ...keys))] : []),
    ...(certificates.length > 0 ? [await certificatePart(der(0x30, ...certificates), password, generation)] : []),
  ];
  const authenticatedSafe = der(0x30, ...parts);
  const mac = password === undefined ? [] : [macData(authenticatedSafe, password, generation)];
  return der(0x30, derInteger(3), dataContent(authenticatedSafe), ...mac);
}

async function keyBags(
  entries: readonly StoreEntryInput[],
  password: string | undefined,
  generation: PbeGeneration,
): Promise<readonly Uint8Array[]> {
  const bags: Uint8Array[] = [];
  for (const entry of entries) {
    const { privateKey } = entry;
    if (!privateKey) continue;
    const attributes = attributesOf(entry);
    if (password === undefined) {
      bags.push(safeBag(bagTypes.key, privateKey, attributes));
      continue;
    }
    const { algorithm, ciphertext } = await encryptPbe(generation, privateKey, password);
    bags.push(safeBag(bagTypes.shroudedKey, der(0x30, algorithm, der(0x04, ciphertext)), attributes));
  }
  return bags;
}

/** Leaves and trusted certificates with their names; what stands above a leaf once, without. */
function certificateBags(entries: readonly StoreEntryInput[]): readonly Uint8Array[] {
  const own = entries.flatMap(({ privateKey, chain: [leaf] }) => (leaf && !privateKey ? [leaf] : []));
  const above = entries.flatMap(({ chain }) => chain.slice(1));
  // A trusted certificate serves the chains too.
  const kept = lastOfEach([...above, ...own]);
  let place = 0;
  return entries.flatMap((entry) => {
    const [leaf, ...issuers] = entry.chain;
    const bags = leaf ? [certificateBag(leaf, attributesOf(entry))] : [];
    for (const issuer of issuers) {
      if (kept.has(place)) bags.push(certificateBag(issuer, {}));
      place += 1;
    }
    return bags;
  });
}

function attributesOf({ alias, privateKey, chain: [leaf] }: StoreEntryInput): BagAttributeValues {
  return {
    ...(alias === '' ? {} : { friendlyName: alias }),
    // As openssl: the digest of the certificate ties the key to it.
    ...(privateKey && leaf ? { localKeyId: digest('SHA-1', leaf) } : {}),
    ...(privateKey ? {} : { trusted: true }),
  };
}

function certificateBag(certificate: Uint8Array, attributes: BagAttributeValues): Uint8Array {
  const certBag = der(0x30, derOid(x509Certificate), der(0xa0, der(0x04, certificate)));
  return safeBag(bagTypes.certificate, certBag, attributes);
}

async function certificatePart(
  safeContents: Uint8Array,
  password: string | undefined,
  generation: PbeGeneration,
): Promise<Uint8Array> {
  if (password === undefined) return dataContent(safeContents);
  const { algorithm, ciphertext } = await encryptPbe(generation, safeContents, password);
  const content = der(0x30, derOid(contentTypes.data), algorithm, der(0x80, ciphertext));
  return der(0x30, derOid(contentTypes.encryptedData), der(0xa0, der(0x30, derInteger(0), content)));
}

/** ContentInfo of type data. */
function dataContent(content: Uint8Array): Uint8Array {
  return der(0x30, derOid(contentTypes.data), der(0xa0, der(0x04, content)));
}

function macData(authenticatedSafe: Uint8Array, password: string, generation: PbeGeneration): Uint8Array {
  const { digest: name, oid, length, saltLength } = macs[generation];
  const salt = randomBytes(saltLength);
  const iterations = pbeIterations[generation];
  const secret = bmpWithTerminator(password);
  const key = derivePkcs12({ digest: name, password: secret, salt, iterations, purpose: kdfPurpose.mac, length });
  const digestInfo = der(0x30, der(0x30, derOid(oid), derNull), der(0x04, hmac(name, key, authenticatedSafe)));
  return der(0x30, digestInfo, der(0x04, salt), derInteger(iterations));
}
