import { createCipheriv, createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import {
  algorithm,
  bmp,
  bmpOctets,
  context,
  indefinite,
  integer,
  nullValue,
  octets,
  oid,
  sequence,
  setOf,
} from './der.mjs';

/** PKCS#12 (RFC 7292) and PBES2 (RFC 8018) put together by hand, to reach what no tool offers as a switch. */

export const oids = {
  data: '1.2.840.113549.1.7.1',
  encryptedData: '1.2.840.113549.1.7.6',
  keyBag: '1.2.840.113549.1.12.10.1.1',
  shroudedKeyBag: '1.2.840.113549.1.12.10.1.2',
  certBag: '1.2.840.113549.1.12.10.1.3',
  crlBag: '1.2.840.113549.1.12.10.1.4',
  secretBag: '1.2.840.113549.1.12.10.1.5',
  safeContentsBag: '1.2.840.113549.1.12.10.1.6',
  x509Certificate: '1.2.840.113549.1.9.22.1',
  x509Crl: '1.2.840.113549.1.9.23.1',
  friendlyName: '1.2.840.113549.1.9.20',
  localKeyId: '1.2.840.113549.1.9.21',
  javaTrusted: '2.16.840.1.113894.746875.1.1',
  anyPurpose: '2.5.29.37.0',
};
const prfs = { sha1: 7, sha224: 8, sha256: 9, sha384: 10, sha512: 11, 'sha512-224': 12, 'sha512-256': 13 };
const ciphers = {
  'aes-128-cbc': { oid: '2.16.840.1.101.3.4.1.2', key: 16, iv: 16 },
  'aes-192-cbc': { oid: '2.16.840.1.101.3.4.1.22', key: 24, iv: 16 },
  'aes-256-cbc': { oid: '2.16.840.1.101.3.4.1.42', key: 32, iv: 16 },
  'des-ede3-cbc': { oid: '1.2.840.113549.3.7', key: 24, iv: 8 },
};
const digestOids = {
  md5: '1.2.840.113549.2.5',
  sha1: '1.3.14.3.2.26',
  sha224: '2.16.840.1.101.3.4.2.4',
  sha256: '2.16.840.1.101.3.4.2.1',
  sha384: '2.16.840.1.101.3.4.2.2',
  sha512: '2.16.840.1.101.3.4.2.3',
  'sha512-256': '2.16.840.1.101.3.4.2.6',
};
const hmacOid = (hash) => `1.2.840.113549.2.${prfs[hash]}`;

/** PBES2 with PBKDF2: `{ algorithm, ciphertext }`. `password` is text (UTF-8) or the very bytes. */
export function pbes2(
  plain,
  password,
  { cipher = 'aes-256-cbc', prf = 'sha256', iterations = 2048, keyLength = false, prfAbsent = false } = {},
) {
  const { oid: cipherOid, key: keyBytes, iv: ivBytes } = ciphers[cipher];
  const salt = randomBytes(16);
  const iv = randomBytes(ivBytes);
  const key = pbkdf2Sync(password, salt, iterations, keyBytes, prf);
  const encryptor = createCipheriv(cipher, key, iv);
  const kdf = algorithm(
    '1.2.840.113549.1.5.12',
    sequence(
      octets(salt),
      integer(iterations),
      ...(keyLength ? [integer(keyBytes)] : []),
      ...(prfAbsent ? [] : [algorithm(hmacOid(prf), nullValue())]),
    ),
  );
  return {
    algorithm: algorithm('1.2.840.113549.1.5.13', sequence(kdf, algorithm(cipherOid, octets(iv)))),
    ciphertext: Buffer.concat([encryptor.update(plain), encryptor.final()]),
  };
}

/** RFC 7292 appendix B.2: key material of one purpose (1 key, 2 IV, 3 MAC). `password` is already encoded. */
function pkcs12Kdf(hash, password, salt, purpose, iterations, length) {
  const block = hash === 'sha384' || hash.startsWith('sha512') ? 128 : 64;
  const fill = (bytes) => {
    const filled = Buffer.alloc(bytes.length === 0 ? 0 : block * Math.ceil(bytes.length / block));
    for (let index = 0; index < filled.length; index++) filled[index] = bytes[index % bytes.length];
    return filled;
  };
  const diversifier = Buffer.alloc(block, purpose);
  const input = Buffer.concat([fill(salt), fill(password)]);
  const output = [];
  for (let made = 0; made < length; ) {
    let digest = createHash(hash).update(diversifier).update(input).digest();
    for (let round = 1; round < iterations; round++) digest = createHash(hash).update(digest).digest();
    output.push(digest);
    made += digest.length;
    const addend = Buffer.alloc(block);
    for (let index = 0; index < block; index++) addend[index] = digest[index % digest.length];
    for (let start = 0; start < input.length; start += block) {
      let carry = 1;
      for (let index = block - 1; index >= 0; index--) {
        carry += input[start + index] + addend[index];
        input[start + index] = carry & 0xff;
        carry >>= 8;
      }
    }
  }
  return Buffer.concat(output).subarray(0, length);
}

/** The password as PKCS#12 wants it: UTF-16 with a terminator. */
export const bmpPassword = (password) => Buffer.concat([bmpOctets(password), Buffer.from([0, 0])]);

/** pbeWithSHAAnd3-KeyTripleDES-CBC. */
export function pbes1TripleDes(plain, passwordBytes, iterations = 2048) {
  const salt = randomBytes(8);
  const key = pkcs12Kdf('sha1', passwordBytes, salt, 1, iterations, 24);
  const encryptor = createCipheriv('des-ede3-cbc', key, pkcs12Kdf('sha1', passwordBytes, salt, 2, iterations, 8));
  return {
    algorithm: algorithm('1.2.840.113549.1.12.1.3', sequence(octets(salt), integer(iterations))),
    ciphertext: Buffer.concat([encryptor.update(plain), encryptor.final()]),
  };
}

function attributes({ friendlyName, localKeyId, trusted } = {}) {
  const list = [
    ...(friendlyName === undefined ? [] : [sequence(oid(oids.friendlyName), setOf(bmp(friendlyName)))]),
    ...(localKeyId === undefined ? [] : [sequence(oid(oids.localKeyId), setOf(octets(Buffer.from(localKeyId))))]),
    ...(trusted ? [sequence(oid(oids.javaTrusted), setOf(oid(oids.anyPurpose)))] : []),
  ];
  return list.length === 0 ? [] : [setOf(...list)];
}

export const bag = (type, value, named) => sequence(oid(type), context(0, value), ...attributes(named));
export const certBag = (der, named) =>
  bag(oids.certBag, sequence(oid(oids.x509Certificate), context(0, octets(der))), named);
export const crlBag = (der, named) => bag(oids.crlBag, sequence(oid(oids.x509Crl), context(0, octets(der))), named);
export const keyBag = (pkcs8, named) => bag(oids.keyBag, pkcs8, named);
export const shroudedKeyBag = (encrypted, named) =>
  bag(oids.shroudedKeyBag, sequence(encrypted.algorithm, octets(encrypted.ciphertext)), named);
export const nestedBag = (...bags) => bag(oids.safeContentsBag, sequence(...bags));

/** ContentInfo of type data around SafeContents. */
export const plainContent = (...bags) => sequence(oid(oids.data), context(0, octets(sequence(...bags))));
/** ContentInfo of type encryptedData; `encrypt` gets the SafeContents. */
export function encryptedContent(encrypt, ...bags) {
  const { algorithm: identifier, ciphertext } = encrypt(sequence(...bags));
  return sequence(
    oid(oids.encryptedData),
    context(
      0,
      sequence(
        integer(0),
        sequence(oid(oids.data), identifier, Buffer.concat([Buffer.from([0x80]), lengthOf(ciphertext), ciphertext])),
      ),
    ),
  );
}

function lengthOf(content) {
  return octets(content).subarray(1, octets(content).length - content.length);
}

/** MacData by RFC 7292; `password` is encoded already. */
export function macData(
  authenticatedSafe,
  password,
  { hash = 'sha1', iterations = 2048, algorithmOid = digestOids[hash] } = {},
) {
  const salt = randomBytes(16);
  const length = createHash(hash).digest().length;
  const key = pkcs12Kdf(hash, password, salt, 3, iterations, length);
  const mac = createHmac(hash, key).update(authenticatedSafe).digest();
  return sequence(
    sequence(algorithm(algorithmOid, nullValue()), octets(mac)),
    octets(salt),
    ...(iterations === 1 ? [] : [integer(iterations)]),
  );
}

/** MacData by RFC 9579. */
export function pbmac1(
  authenticatedSafe,
  password,
  {
    prf = 'sha256',
    hash = 'sha256',
    iterations = 2048,
    keyLength = 32,
    keyLengthAbsent = false,
    claimedIterations = iterations,
  } = {},
) {
  const salt = randomBytes(16);
  const mac = createHmac(hash, pbkdf2Sync(password, salt, iterations, keyLength, prf))
    .update(authenticatedSafe)
    .digest();
  const kdf = algorithm(
    '1.2.840.113549.1.5.12',
    sequence(
      octets(salt),
      integer(claimedIterations),
      ...(keyLengthAbsent ? [] : [integer(keyLength)]),
      algorithm(hmacOid(prf), nullValue()),
    ),
  );
  const parameters = sequence(kdf, algorithm(hmacOid(hash), nullValue()));
  return sequence(
    sequence(algorithm('1.2.840.113549.1.5.14', parameters), octets(mac)),
    octets(Buffer.from('NOT USED')),
    integer(1),
  );
}

/** PFX from ContentInfos; `mac` gets the AuthenticatedSafe and returns MacData, or is absent. */
export function pfx(contents, mac) {
  const safe = sequence(...contents);
  return sequence(integer(3), sequence(oid(oids.data), context(0, octets(safe))), ...(mac ? [mac(safe)] : []));
}

/** The same in BER: indefinite lengths, and octet strings cut into pieces, as older Windows and NSS write them. */
export function pfxIndefinite(contents, mac, pieceLength = 100) {
  const safe = indefinite(0x30, ...contents);
  return indefinite(
    0x30,
    integer(3),
    indefinite(0x30, oid(oids.data), indefinite(0xa0, octetsInPieces(safe, pieceLength))),
    ...(mac ? [mac(safe)] : []),
  );
}

function octetsInPieces(content, pieceLength) {
  const pieces = [];
  for (let offset = 0; offset < content.length; offset += pieceLength)
    pieces.push(octets(content.subarray(offset, offset + pieceLength)));
  return indefinite(0x24, ...pieces);
}

/** encryptedData in BER: the implicit [0] content is constructed of pieces. */
export function encryptedContentIndefinite(encrypt, pieceLength, ...bags) {
  const { algorithm: identifier, ciphertext } = encrypt(sequence(...bags));
  const pieces = [];
  for (let offset = 0; offset < ciphertext.length; offset += pieceLength)
    pieces.push(octets(ciphertext.subarray(offset, offset + pieceLength)));
  return indefinite(
    0x30,
    oid(oids.encryptedData),
    indefinite(
      0xa0,
      indefinite(0x30, integer(0), indefinite(0x30, oid(oids.data), identifier, indefinite(0xa0, ...pieces))),
    ),
  );
}
