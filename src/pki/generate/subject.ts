/** Distinguished names to be written (RFC 5280 section 4.1.2.4 and appendix A). */
import { der, derOid } from '../x509/encode';
import { attributeNames } from '../x509/oids';
import { refusal } from './refuse';
import type { SubjectAttribute } from './types';

/** Which string type holds a value, and how many characters may be in it. */
interface AttributeRule {
  readonly tag: number;
  readonly maximum: number;
}

const utf8String = 0x0c;
const printableString = 0x13;
const ia5String = 0x16;

/** Upper bounds of RFC 5280 appendix A.1; types it gives none to are held to its largest. */
const rules: Readonly<Record<string, AttributeRule>> = {
  CN: { tag: utf8String, maximum: 64 },
  O: { tag: utf8String, maximum: 64 },
  OU: { tag: utf8String, maximum: 64 },
  L: { tag: utf8String, maximum: 128 },
  ST: { tag: utf8String, maximum: 128 },
  title: { tag: utf8String, maximum: 64 },
  pseudonym: { tag: utf8String, maximum: 128 },
  C: { tag: printableString, maximum: 2 },
  serialNumber: { tag: printableString, maximum: 64 },
  dnQualifier: { tag: printableString, maximum: 64 },
  DC: { tag: ia5String, maximum: 63 },
  emailAddress: { tag: ia5String, maximum: 255 },
};
const anyAttribute: AttributeRule = { tag: utf8String, maximum: 32_768 };

/** What the string types can hold (X.680 section 41). */
const repertoires: Readonly<Record<number, RegExp>> = {
  [utf8String]: /^[^\p{Cc}\p{Cs}]*$/u,
  [printableString]: /^[A-Za-z0-9 '()+,\-./:=?]*$/,
  [ia5String]: /^[\x20-\x7e]*$/,
};

const oidByName: ReadonlyMap<string, string> = new Map(
  [...attributeNames].map(([oid, name]) => [name.toLowerCase(), oid]),
);

/**
 * The Name, DER: each attribute a relative name of its own, the common name last. Throws `invalid-request` with
 * `field` `commonName` or `subject`.
 */
export function encodeSubject(commonName: string, subject: readonly SubjectAttribute[]): Uint8Array<ArrayBuffer> {
  const others = subject.map((attribute) => {
    const { oid, name } = resolve(attribute);
    if (name === 'CN') throw refusal('subject', 'common-name', { type: attribute.type });
    return encodeAttribute('subject', oid, name, attribute.value);
  });
  return der(0x30, ...others, encodeAttribute('commonName', '2.5.4.3', 'CN', commonName));
}

function resolve({ type, value }: SubjectAttribute): { readonly oid: string; readonly name: string } {
  const oid = isOid(type) ? type : oidByName.get(type.toLowerCase());
  if (oid === undefined) throw refusal('subject', 'unknown', { type, value });
  return { oid, name: attributeNames.get(oid) ?? oid };
}

function encodeAttribute(field: 'commonName' | 'subject', oid: string, name: string, value: string): Uint8Array {
  const { tag, maximum } = rules[name] ?? anyAttribute;
  const type = name;
  if (value.trim() === '') throw refusal(field, 'empty', { type });
  if (name === 'C' && !/^[A-Za-z]{2}$/.test(value)) throw refusal(field, 'country', { type, value });
  if ([...value].length > maximum) throw refusal(field, 'too-long', { type, maximum });
  if (repertoires[tag]?.test(value) !== true) throw refusal(field, 'characters', { type });
  // ISO 3166 codes are written in capitals, and verifiers may compare them octet by octet.
  const text = new TextEncoder().encode(name === 'C' ? value.toUpperCase() : value);
  return der(0x31, der(0x30, derOid(oid), der(tag, text)));
}

const dotted = /^[0-2](\.(0|[1-9]\d{0,9})){1,30}$/;

/** Whether the text is an object identifier that can be encoded: arcs below 2^31, the second one below 40 under 0 and 1. */
export function isOid(text: string): boolean {
  if (!dotted.test(text)) return false;
  const [first = 0, second = 0, ...rest] = text.split('.').map(Number);
  return (first === 2 ? second < 2 ** 31 - 80 : second < 40) && rest.every((arc) => arc < 2 ** 31);
}
