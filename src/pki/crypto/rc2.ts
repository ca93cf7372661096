/**
 * RC2 (RFC 2268), decryption only: nothing new is written with it, but many PKCS#12 files hold their certificates in
 * its 40-bit form.
 */
import { fromHex } from '../../shared/bytes';

/** RFC 2268 section 2: a permutation of the bytes, taken from the digits of pi. */
const piTable = fromHex(
  'd978f9c419ddb5ed28e9fd794aa0d89dc67e37832b76538e624c6488448bfba2' +
    '179a59f587b34f1361456d8d09817d32bd8f40eb86b77b0bf09521225c6b4e82' +
    '54d66593ce60b21c7356c014a78cf1dc1275ca1f3bbee4d1423dd430a33cb626' +
    '6fbf0eda4669075727f21d9bbc944303f811c7f690ef3ee706c3d52fc8661ed7' +
    '08e8eade8052eef784aa72ac354d6a2a961ad2715a1549744b9fd05e0418a4ec' +
    'c2e0416e0f51cbcc2491af50a1f47039997c3a8523b8b47afc02365b25559731' +
    '2d5dfa98e38a92ae05df2910676cbac9d300e6cfe19ea82c6316013f58e289a9' +
    '0d38341bab33ffb0bb480c5fb9b1cd2ec5f3db47e5a59c770aa62068fe7fc1ad',
);

/** The 64 words of the expanded key (RFC 2268 section 2). */
function expandKey(key: Uint8Array, effectiveBits: number): Uint16Array {
  const expanded = new Uint8Array(128);
  expanded.set(key);
  for (let i = key.length; i < 128; i++) expanded[i] = pi(at(expanded, i - 1) + at(expanded, i - key.length));
  const effectiveBytes = (effectiveBits + 7) >> 3;
  const mask = 0xff >> (8 * effectiveBytes - effectiveBits);
  expanded[128 - effectiveBytes] = pi(at(expanded, 128 - effectiveBytes) & mask);
  for (let i = 127 - effectiveBytes; i >= 0; i--)
    expanded[i] = pi(at(expanded, i + 1) ^ at(expanded, i + effectiveBytes));
  return Uint16Array.from({ length: 64 }, (_, i) => at(expanded, 2 * i) | (at(expanded, 2 * i + 1) << 8));
}

/**
 * RC2 in CBC mode, padding left in place. The key has 1 to 128 bytes, `effectiveBits` is 1 to 1024, `iv` 8 bytes and
 * `ciphertext` a multiple of 8; anything else is a `RangeError`.
 */
export function decryptRc2Cbc(
  key: Uint8Array,
  iv: Uint8Array,
  ciphertext: Uint8Array,
  effectiveBits: number,
): Uint8Array<ArrayBuffer> {
  if (key.length < 1 || key.length > 128) throw new RangeError('key must have 1 to 128 bytes');
  if (!(effectiveBits >= 1 && effectiveBits <= 1024)) throw new RangeError('effectiveBits must be 1 to 1024');
  if (iv.length !== 8) throw new RangeError('iv must have 8 bytes');
  if (ciphertext.length % 8 !== 0) throw new RangeError('ciphertext must be a multiple of 8 bytes');
  const k = expandKey(key, effectiveBits);
  const plain = new Uint8Array(ciphertext.length);
  const input = new DataView(ciphertext.buffer, ciphertext.byteOffset, ciphertext.byteLength);
  const output = new DataView(plain.buffer);
  const previous = new DataView(iv.buffer, iv.byteOffset, iv.byteLength);
  let p0 = previous.getUint16(0, true);
  let p1 = previous.getUint16(2, true);
  let p2 = previous.getUint16(4, true);
  let p3 = previous.getUint16(6, true);
  for (let offset = 0; offset < plain.length; offset += 8) {
    const c0 = input.getUint16(offset, true);
    const c1 = input.getUint16(offset + 2, true);
    const c2 = input.getUint16(offset + 4, true);
    const c3 = input.getUint16(offset + 6, true);
    let a = c0;
    let b = c1;
    let c = c2;
    let d = c3;
    // Section 4.3: 5 mixing rounds, a mashing round, 6 mixing, a mashing, 5 mixing; the rounds of section 4 undone.
    for (let j = 60; j >= 0; j -= 4) {
      d = ((d >> 5) | (d << 11)) & 0xffff;
      d = (d - at(k, j + 3) - (c & b) - (~c & a)) & 0xffff;
      c = ((c >> 3) | (c << 13)) & 0xffff;
      c = (c - at(k, j + 2) - (b & a) - (~b & d)) & 0xffff;
      b = ((b >> 2) | (b << 14)) & 0xffff;
      b = (b - at(k, j + 1) - (a & d) - (~a & c)) & 0xffff;
      a = ((a >> 1) | (a << 15)) & 0xffff;
      a = (a - at(k, j) - (d & c) - (~d & b)) & 0xffff;
      if (j === 44 || j === 20) {
        d = (d - at(k, c & 63)) & 0xffff;
        c = (c - at(k, b & 63)) & 0xffff;
        b = (b - at(k, a & 63)) & 0xffff;
        a = (a - at(k, d & 63)) & 0xffff;
      }
    }
    output.setUint16(offset, a ^ p0, true);
    output.setUint16(offset + 2, b ^ p1, true);
    output.setUint16(offset + 4, c ^ p2, true);
    output.setUint16(offset + 6, d ^ p3, true);
    p0 = c0;
    p1 = c1;
    p2 = c2;
    p3 = c3;
  }
  return plain;
}

function pi(value: number): number {
  return piTable[value & 0xff] ?? 0;
}

/** An element known to exist. */
function at(values: Uint8Array | Uint16Array, index: number): number {
  return values[index] ?? 0;
}
