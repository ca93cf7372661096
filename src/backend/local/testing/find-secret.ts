/** A form in which a secret could lie somewhere. */
export interface Encoding {
  readonly encoding: string;
  readonly bytes: Uint8Array;
}

/** Every form the search knows: the bytes, texts of them, and those texts in UTF-16. */
export function encodingsOf(secret: Uint8Array): Encoding[] {
  const buffer = Buffer.from(secret);
  const base64 = buffer.toString('base64');
  const texts = [
    { encoding: 'hex', text: buffer.toString('hex') },
    { encoding: 'upper-case hex', text: buffer.toString('hex').toUpperCase() },
    { encoding: 'hex with colons', text: buffer.toString('hex').replace(/..(?=.)/g, '$&:') },
    // Three shifts: base64 of something that contains the secret shows it only in groups of three bytes.
    ...[0, 1, 2].map((shift) => ({ encoding: shiftName(shift), text: shiftedBase64(buffer, shift) })),
    { encoding: 'base64url', text: buffer.toString('base64url') },
    ...(base64.length > 64 ? [{ encoding: 'base64 in lines of 64', text: base64.replace(/.{64}/g, '$&\n') }] : []),
    { encoding: 'JSON numbers', text: [...secret].join(',') },
    { encoding: 'JSON object of numbers', text: JSON.stringify({ ...secret }).slice(1, -1) },
    { encoding: 'JSON text', text: JSON.stringify(buffer.toString('utf8')).slice(1, -1) },
    { encoding: 'percent-encoding', text: buffer.toString('hex').replace(/../g, '%$&') },
  ];
  return [
    { encoding: 'raw bytes', bytes: secret },
    { encoding: 'reversed bytes', bytes: secret.toReversed() },
    { encoding: 'each byte in two, little-endian', bytes: new Uint8Array(Uint16Array.from(secret).buffer) },
    ...texts.flatMap(({ encoding, text }) => [
      { encoding, bytes: new Uint8Array(Buffer.from(text, 'utf8')) },
      { encoding: `${encoding}, UTF-16LE`, bytes: new Uint8Array(Buffer.from(text, 'utf16le')) },
      { encoding: `${encoding}, UTF-16BE`, bytes: new Uint8Array(Buffer.from(text, 'utf16le').swap16()) },
    ]),
  ];
}

/** Whether the bytes occur anywhere in the hay. */
export function findBytes(hay: Uint8Array, needle: Uint8Array): boolean {
  return Buffer.from(hay.buffer, hay.byteOffset, hay.byteLength).includes(Buffer.from(needle));
}

function shiftName(shift: number): string {
  return shift === 0 ? 'base64' : `base64 shifted by ${shift}`;
}

/** The base64 characters that depend on the secret alone when `shift` unknown bytes come before it. */
function shiftedBase64(secret: Buffer, shift: number): string {
  const base64 = Buffer.concat([Buffer.alloc(shift), secret])
    .toString('base64')
    .replace(/=+$/, '');
  const knownFrom = Math.ceil((shift * 8) / 6);
  const knownTo = Math.floor(((shift + secret.length) * 8) / 6);
  return base64.slice(knownFrom, knownTo);
}
