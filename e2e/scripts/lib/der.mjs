/**
 * A few lines of DER and BER (ITU-T X.690) for what openssl and keytool cannot produce.
 * Every function returns a Buffer holding one complete element.
 */

function lengthOctets(length) {
  if (length < 0x80) return Buffer.from([length]);
  const bytes = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256);
  return Buffer.from([0x80 | bytes.length, ...bytes]);
}

/** One element of definite length. */
export function element(tag, ...content) {
  const body = Buffer.concat(content);
  return Buffer.concat([Buffer.from([tag]), lengthOctets(body.length), body]);
}

/** One constructed element of indefinite length, closed by end-of-contents. */
export function indefinite(tag, ...content) {
  return Buffer.concat([Buffer.from([tag, 0x80]), ...content, Buffer.from([0, 0])]);
}

export const sequence = (...content) => element(0x30, ...content);
export const setOf = (...content) => element(0x31, ...content);
export const nullValue = () => element(0x05);
export const boolean = (value) => element(0x01, Buffer.from([value ? 0xff : 0]));
export const octets = (...content) => element(0x04, ...content);
export const bits = (content, unused = 0) => element(0x03, Buffer.from([unused]), content);
export const utf8 = (text) => element(0x0c, Buffer.from(text, 'utf8'));
export const printable = (text) => element(0x13, Buffer.from(text, 'latin1'));
export const teletex = (text) => element(0x14, Buffer.from(text, 'latin1'));
export const ia5 = (text) => element(0x16, Buffer.from(text, 'latin1'));
export const visible = (text) => element(0x1a, Buffer.from(text, 'latin1'));
export const universal = (text) =>
  element(
    0x1c,
    Buffer.concat(
      [...text].map((character) => {
        const word = Buffer.alloc(4);
        word.writeUInt32BE(character.codePointAt(0));
        return word;
      }),
    ),
  );
export const bmp = (text) => element(0x1e, bmpOctets(text));
export const context = (number, ...content) => element(0xa0 | number, ...content);
export const contextPrimitive = (number, content) => element(0x80 | number, content);

/** UTF-16, most significant byte first. */
export function bmpOctets(text) {
  return Buffer.from(text, 'utf16le').swap16();
}

/** From a number, or from the content octets as they are to appear. */
export function integer(value) {
  if (Buffer.isBuffer(value)) return element(0x02, value);
  let hex = value.toString(16);
  if (hex.length % 2 === 1) hex = `0${hex}`;
  const bytes = Buffer.from(hex, 'hex');
  return element(0x02, (bytes[0] ?? 0) & 0x80 ? Buffer.concat([Buffer.from([0]), bytes]) : bytes);
}

export function oid(dotted) {
  const [first, second, ...rest] = dotted.split('.').map(Number);
  const content = [];
  for (const arc of [first * 40 + second, ...rest]) {
    const groups = [arc % 128];
    for (let high = Math.floor(arc / 128); high > 0; high = Math.floor(high / 128)) groups.unshift((high % 128) | 0x80);
    content.push(...groups);
  }
  return element(0x06, Buffer.from(content));
}

/** RFC 5280 Time: UTCTime up to 2049, GeneralizedTime after. From ISO text of whole seconds. */
export function time(iso) {
  const digits = iso.replace(/[-:T]/g, '').replace(/\.\d+/, '');
  const year = Number(digits.slice(0, 4));
  return year >= 1950 && year < 2050 ? element(0x17, Buffer.from(digits.slice(2))) : element(0x18, Buffer.from(digits));
}

/** AlgorithmIdentifier. */
export const algorithm = (dotted, ...parameters) => sequence(oid(dotted), ...parameters);

/** Armoured text (RFC 7468), 64 characters a line. */
export function toPem(label, der, newline = '\n') {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join(newline);
}

/** The bytes of the first armoured block of that text. */
export function fromPem(pem) {
  const body = /-----BEGIN [^-]+-----\r?\n(?:[A-Za-z0-9-]+:[^\n]*\n)*\n?([\sA-Za-z0-9+/=]+)-----END/.exec(pem);
  if (!body) throw new Error('there is no armoured block in the text');
  return Buffer.from(body[1], 'base64');
}
