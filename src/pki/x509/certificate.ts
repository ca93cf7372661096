/** X.509 certificates (RFC 5280 section 4.1), versions 1 to 3. */
import { sha1 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { equalBytes, toHex } from '../../shared/bytes';
import type { Result } from '../../shared/result';
import type { PkiError } from '../errors';
import type { Certificate } from '../types';
import { signatureAlgorithmInfo } from './algorithms';
import {
  attempt,
  children,
  content,
  type Element,
  encoding,
  expectTag,
  explicitTag,
  readElement,
  sequence,
  tags,
  unwrap,
} from './der';
import { readExtensions } from './extensions/registry';
import { readName } from './names';
import { publicKeyInfo } from './public-key';
import { integerHex, smallInteger, timeValue } from './values';

const format = 'X.509';

/**
 * The certificate at the start of `der`; its `der` is a copy of exactly the certificate's own bytes, and fingerprints
 * are taken over them. Bytes after it are ignored. The error is `truncated` or `malformed` (with where and, if known,
 * the offset in `der`); unknown algorithms and unreadable extensions are no errors.
 */
export function readCertificate(der: Uint8Array): Result<Certificate, PkiError> {
  return attempt(format, () => {
    // A copy, so that what is handed on never carries neighbouring bytes of the file (which may hold a private key).
    const bytes = der.slice(0, readElement(der, 0, der.length, 'Certificate').end);
    const parts = certificateParts(bytes);
    const { fields } = parts;
    const issuerElement = expectTag(fields.issuer, tags.sequence, 'issuer');
    const subjectElement = expectTag(fields.subject, tags.sequence, 'subject');
    const issuer = readName(issuerElement, 'issuer');
    const isSelfIssued = equalBytes(encoding(issuerElement), encoding(subjectElement));
    const [notBefore, notAfter] = sequence(fields.validity, 'Validity');
    return {
      der: bytes,
      fingerprints: { sha256: toHex(sha256(bytes)), sha1: toHex(sha1(bytes)) },
      version: fields.version === undefined ? 1 : smallInteger(unwrap(fields.version, 'version'), 'version') + 1,
      subject: isSelfIssued ? issuer : readName(subjectElement, 'subject'),
      issuer,
      serialNumber: integerHex(content(expectTag(fields.serialNumber, tags.integer, 'serialNumber'))),
      notBefore: timeValue(notBefore, 'notBefore'),
      notAfter: timeValue(notAfter, 'notAfter'),
      publicKey: publicKeyInfo(fields.publicKey),
      signatureAlgorithm: signatureAlgorithmInfo(parts.signatureAlgorithm, 'signatureAlgorithm'),
      extensions: fields.extensions === undefined ? [] : readExtensions(unwrap(fields.extensions, 'Extensions')),
    };
  });
}

/** The outer parts of a certificate and the fields of its TBSCertificate. */
export interface CertificateParts {
  /** TBSCertificate: what is signed. */
  readonly signed: Element;
  readonly signatureAlgorithm: Element | undefined;
  readonly signature: Element | undefined;
  readonly fields: {
    readonly version: Element | undefined;
    readonly serialNumber: Element | undefined;
    readonly issuer: Element | undefined;
    readonly validity: Element | undefined;
    readonly subject: Element | undefined;
    readonly publicKey: Element | undefined;
    readonly extensions: Element | undefined;
  };
}

/** Takes a certificate apart without looking into its fields; throws `PkiError`. */
export function certificateParts(der: Uint8Array): CertificateParts {
  const whole = readElement(der, 0, der.length, 'Certificate');
  const [signed, signatureAlgorithm, signature] = sequence(whole, 'Certificate');
  const tbs = expectTag(signed, tags.sequence, 'TBSCertificate');
  const fields = children(tbs, 'TBSCertificate');
  const version = fields[0]?.tag === explicitTag(0) ? fields.shift() : undefined;
  const [serialNumber, , issuer, validity, subject, publicKey, ...optional] = fields;
  const extensions = optional.find((field) => field.tag === explicitTag(3));
  return {
    signed: tbs,
    signatureAlgorithm,
    signature,
    fields: { version, serialNumber, issuer, validity, subject, publicKey, extensions },
  };
}
