/**
 * MD5 (RFC 1321) of messages that fit one block, repeated: what PBEWithMD5AndTripleDES does 400,000
 * times per key with Java's defaults. A general hash object costs several times the compression itself.
 */

const shifts = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21];
const sines = Int32Array.from({ length: 64 }, (_, step) => Math.floor(Math.abs(Math.sin(step + 1)) * 2 ** 32));
const shiftOf = Int32Array.from({ length: 64 }, (_, step) => shifts[(step >> 4) * 4 + (step & 3)] ?? 0);
const wordOf = Int32Array.from({ length: 64 }, (_, step) => {
  const round = step >> 4;
  if (round === 0) return step;
  if (round === 1) return (5 * step + 1) & 15;
  return round === 2 ? (3 * step + 5) & 15 : (7 * step) & 15;
});

/** The longest message, in bytes, that leaves room for MD5's padding in one block. */
export const oneBlockLength = 55;

/**
 * digest ← MD5(digest ‖ suffix), `rounds` times (at least once), where the first digest is `start`.
 * Start and suffix together, and 16 bytes and suffix together, must not exceed `oneBlockLength`.
 * Returns the last digest, 16 bytes.
 */
export function md5Chain(start: Uint8Array, suffix: Uint8Array, rounds: number): Uint8Array {
  const digest = new Int32Array(4);
  compress(paddedBlock(start, suffix), digest);
  if (rounds > 1) {
    const block = paddedBlock(littleEndian(digest), suffix);
    for (let round = 1; round < rounds; round += 1) {
      block.set(digest);
      compress(block, digest);
    }
  }
  return littleEndian(digest);
}

function paddedBlock(prefix: Uint8Array, suffix: Uint8Array): Int32Array {
  const length = prefix.length + suffix.length;
  const bytes = new Uint8Array(64);
  bytes.set(prefix);
  bytes.set(suffix, prefix.length);
  bytes[length] = 0x80;
  const view = new DataView(bytes.buffer);
  view.setUint32(56, length * 8, true);
  return Int32Array.from({ length: 16 }, (_, index) => view.getInt32(index * 4, true));
}

function littleEndian(words: Int32Array): Uint8Array {
  const view = new DataView(new ArrayBuffer(words.length * 4));
  words.forEach((word, index) => {
    view.setInt32(index * 4, word, true);
  });
  return new Uint8Array(view.buffer);
}

/** One MD5 block from the initial state (RFC 1321 section 3.4). */
function compress(block: Int32Array, digest: Int32Array): void {
  let a = 0x67452301;
  let b = 0xefcdab89 | 0;
  let c = 0x98badcfe | 0;
  let d = 0x10325476;
  for (let step = 0; step < 64; step += 1) {
    let mixed: number;
    if (step < 16) mixed = (b & c) | (~b & d);
    else if (step < 32) mixed = (d & b) | (~d & c);
    else if (step < 48) mixed = b ^ c ^ d;
    else mixed = c ^ (b | ~d);
    const sum = (a + mixed + (block[wordOf[step] ?? 0] ?? 0) + (sines[step] ?? 0)) | 0;
    const shift = shiftOf[step] ?? 0;
    a = d;
    d = c;
    c = b;
    b = (b + ((sum << shift) | (sum >>> (32 - shift)))) | 0;
  }
  digest[0] = (a + 0x67452301) | 0;
  digest[1] = (b + 0xefcdab89) | 0;
  digest[2] = (c + 0x98badcfe) | 0;
  digest[3] = (d + 0x10325476) | 0;
}
