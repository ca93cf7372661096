import { createCipheriv, createHash, randomBytes } from 'node:crypto';
import { algorithm, integer, nullValue, octets, sequence } from './der.mjs';

/** Java key stores written by hand, for the versions and passwords keytool does not let one choose. */

const word = (value) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};
const text = (value) => {
  const bytes = Buffer.from(value, 'utf8');
  const length = Buffer.alloc(2);
  length.writeUInt16BE(bytes.length);
  return Buffer.concat([length, bytes]);
};
const utf16 = (password) => Buffer.from(password, 'utf16le').swap16();

/** The key protector of Sun's JKS: a SHA-1 stream over the password. */
export function protectJksKey(pkcs8, password) {
  const secret = utf16(password);
  const salt = randomBytes(20);
  const stream = [];
  for (let digest = salt, made = 0; made < pkcs8.length; made += 20) {
    digest = createHash('sha1').update(secret).update(digest).digest();
    stream.push(digest);
  }
  const mask = Buffer.concat(stream);
  const masked = Buffer.from(pkcs8.map((byte, index) => byte ^ mask[index]));
  const check = createHash('sha1').update(secret).update(pkcs8).digest();
  return sequence(algorithm('1.3.6.1.4.1.42.2.17.1.1', nullValue()), octets(salt, masked, check));
}

/** The key protector of JCEKS: PBEWithMD5AndTripleDES, with its own way to a key. The password is ASCII. */
export function protectJceksKey(pkcs8, password, iterations = 2000) {
  const salt = randomBytes(8);
  const halves = [salt.subarray(0, 4), salt.subarray(4, 8)].map((half) => Buffer.from(half));
  if (halves[0].equals(halves[1])) halves[0].reverse();
  const derived = Buffer.concat(
    halves.map((half) => {
      let digest = half;
      for (let round = 0; round < iterations; round++)
        digest = createHash('md5').update(digest).update(password, 'latin1').digest();
      return digest;
    }),
  );
  const encryptor = createCipheriv('des-ede3-cbc', derived.subarray(0, 24), derived.subarray(24, 32));
  return sequence(
    algorithm('1.3.6.1.4.1.42.2.19.1', sequence(octets(salt), integer(iterations))),
    octets(encryptor.update(pkcs8), encryptor.final()),
  );
}

/**
 * A store of `{ alias, created?, protectedKey, chain }` and `{ alias, created?, certificate }`;
 * `brokenDigest` leaves a wrong digest at the end.
 */
export function buildJks(entries, password, { version = 2, magic = 0xfeedfeed, brokenDigest = false } = {}) {
  const certificate = (der) => Buffer.concat([...(version === 1 ? [] : [text('X.509')]), word(der.length), der]);
  const parts = [word(magic), word(version), word(entries.length)];
  for (const { alias, created = 1767225600000n, protectedKey, chain, certificate: trusted } of entries) {
    const moment = Buffer.alloc(8);
    moment.writeBigUInt64BE(created);
    parts.push(word(protectedKey ? 1 : 2), text(alias), moment);
    if (protectedKey)
      parts.push(word(protectedKey.length), protectedKey, word(chain.length), ...chain.map(certificate));
    else parts.push(certificate(trusted));
  }
  const body = Buffer.concat(parts);
  const digest = createHash('sha1').update(utf16(password)).update('Mighty Aphrodite').update(body).digest();
  if (brokenDigest) digest[7] ^= 0x10;
  return Buffer.concat([body, digest]);
}
