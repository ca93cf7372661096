/**
 * What bytes a password becomes. The formats fix it (RFC 7292 appendix B.1, RFC 8018 section 3), but writers differ,
 * so every use has a list: the right one first, then those that real files were written with.
 */
import { concatBytes, toUtf16Be } from '../../shared/bytes';

export interface EncodedPassword {
  readonly bytes: Uint8Array;
  /** Null for the encoding the format prescribes; else its name, worth a remark. */
  readonly encoding: string | null;
}

/** `undefined`: no password was given, so only the encodings of "none" can fit. */
export type Password = string | undefined;

const utf8 = new TextEncoder();

/**
 * For the PKCS#12 key derivation: BMPString with two zero bytes at its end. An absent password is zero bytes for some
 * writers and the two zero bytes alone for others. OpenSSL before 1.1.0 widened the bytes of UTF-8 one by one.
 */
export function pkcs12Passwords(password: Password): readonly EncodedPassword[] {
  if (password === undefined || password === '') {
    return [
      { bytes: Uint8Array.of(0, 0), encoding: null },
      { bytes: new Uint8Array(0), encoding: null },
    ];
  }
  return distinct([
    { bytes: bmpWithTerminator(password), encoding: null },
    {
      bytes: bmpWithTerminator(Array.from(utf8.encode(password), (byte) => String.fromCharCode(byte)).join('')),
      encoding: 'UTF-8 widened to BMPString',
    },
  ]);
}

/** For PBKDF2, scrypt, and the first PBES1: UTF-8; Latin-1 and BMPString (old NSS) as written by others. */
export function pkcs5Passwords(password: Password): readonly EncodedPassword[] {
  if (password === undefined || password === '') {
    return [
      { bytes: new Uint8Array(0), encoding: null },
      { bytes: Uint8Array.of(0, 0), encoding: 'BMPString' },
    ];
  }
  const latin1 = toLatin1(password);
  return distinct([
    { bytes: utf8.encode(password), encoding: null },
    ...(latin1 === null ? [] : [{ bytes: latin1, encoding: 'Latin-1' }]),
    { bytes: bmpWithTerminator(password), encoding: 'BMPString' },
  ]);
}

/** What the PKCS#12 key derivation takes (RFC 7292 appendix B.1). */
export function bmpWithTerminator(text: string): Uint8Array {
  return concatBytes([toUtf16Be(text), new Uint8Array(2)]);
}

function toLatin1(text: string): Uint8Array | null {
  const units = Array.from(text, (character) => character.codePointAt(0) ?? 0);
  return units.every((unit) => unit <= 0xff) ? Uint8Array.from(units) : null;
}

function distinct(passwords: readonly EncodedPassword[]): readonly EncodedPassword[] {
  const seen = new Set<string>();
  return passwords.filter(({ bytes }) => {
    const text = bytes.join();
    return !seen.has(text) && seen.add(text);
  });
}
