import { createHash, randomBytes, sign } from 'node:crypto';
import {
  algorithm,
  bits,
  boolean,
  context,
  integer,
  nullValue,
  octets,
  oid,
  sequence,
  setOf,
  time,
  utf8,
} from './der.mjs';

const nameOids = {
  CN: '2.5.4.3',
  SN: '2.5.4.4',
  serialNumber: '2.5.4.5',
  C: '2.5.4.6',
  L: '2.5.4.7',
  ST: '2.5.4.8',
  O: '2.5.4.10',
  OU: '2.5.4.11',
  title: '2.5.4.12',
  emailAddress: '1.2.840.113549.1.9.1',
  DC: '0.9.2342.19200300.100.1.25',
  UID: '0.9.2342.19200300.100.1.1',
};

/** Name from `[['C', 'DE'], ['CN', 'x']]`; a third element gives the value's own DER, an inner list makes a multi-valued RDN. */
export function name(parts) {
  const attribute = ([key, value, encoded]) => sequence(oid(nameOids[key] ?? key), encoded ?? utf8(value));
  return sequence(...parts.map((part) => setOf(...(Array.isArray(part[0]) ? part : [part]).map(attribute))));
}

export function extension(dotted, content, critical = false) {
  return sequence(oid(dotted), ...(critical ? [boolean(true)] : []), octets(content));
}

export const basicConstraints = (ca, pathLength) =>
  extension(
    '2.5.29.19',
    sequence(...(ca ? [boolean(true)] : []), ...(pathLength === undefined ? [] : [integer(pathLength)])),
    true,
  );

export function subjectKeyIdentifier(spki) {
  return extension('2.5.29.14', octets(createHash('sha1').update(spki).digest()));
}

const signatures = {
  rsa: {
    sha256: '1.2.840.113549.1.1.11',
    sha384: '1.2.840.113549.1.1.12',
    sha512: '1.2.840.113549.1.1.13',
    sha1: '1.2.840.113549.1.1.5',
    md5: '1.2.840.113549.1.1.4',
  },
  ec: {
    sha256: '1.2.840.10045.4.3.2',
    sha384: '1.2.840.10045.4.3.3',
    sha512: '1.2.840.10045.4.3.4',
    sha1: '1.2.840.10045.4.1',
  },
};

/**
 * A certificate whose every field is ours to choose. `subject` and `issuer` are DER names, times ISO text or DER,
 * `signer` a KeyObject (RSA or EC) unless `signatureAlgorithm` and `signature` are given.
 */
export function buildCertificate(parts) {
  const { subject, issuer = subject, spki, signer, hash = 'sha256', version = 3, extensions = [] } = parts;
  const kind = signer?.asymmetricKeyType ?? 'rsa';
  const signatureAlgorithm =
    parts.signatureAlgorithm ?? algorithm(signatures[kind][hash], ...(kind === 'rsa' ? [nullValue()] : []));
  const moment = (value) => (Buffer.isBuffer(value) ? value : time(value));
  const toBeSigned = sequence(
    ...(version === 1 ? [] : [context(0, integer(version - 1))]),
    integer(parts.serial ?? randomPositive()),
    signatureAlgorithm,
    issuer,
    sequence(moment(parts.notBefore ?? '2026-01-01T00:00:00Z'), moment(parts.notAfter ?? '2125-12-31T23:59:59Z')),
    subject,
    spki,
    ...(extensions.length > 0 ? [context(3, sequence(...extensions))] : []),
  );
  const signature = parts.signature ?? sign(hash, toBeSigned, signer);
  return sequence(toBeSigned, signatureAlgorithm, bits(signature));
}

function randomPositive() {
  const bytes = randomBytes(12);
  bytes[0] = (bytes[0] & 0x7f) | 0x40;
  return bytes;
}
