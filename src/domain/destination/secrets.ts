import { keyPrefixes, secrecyByKey } from './catalogue/catalogue';
import { nameKeys } from './types';

const soundsSecret = /authorization|password|secret|token|credential|key/i;

/**
 * Whether the value of a property is a secret. The catalogue decides for the keys it knows; any other is one when its
 * name sounds like it (design.md, Data), a prefix of the catalogue left out, unless the user declared it plain.
 */
export function isSecretKey(key: string, plainKeys: readonly string[] = []): boolean {
  const known = secrecyByKey.get(key);
  if (known !== undefined) return known;
  if (key === nameKeys.fragment || plainKeys.includes(key)) return false;
  const prefix = keyPrefixes.find((start) => key.startsWith(start));
  return soundsSecret.test(prefix === undefined ? key : key.slice(prefix.length));
}

/** Whether the user may declare the key plain, or secret again: only where its name decides, not the catalogue. */
export function isSecretByName(key: string): boolean {
  return secrecyByKey.get(key) === undefined && isSecretKey(key);
}
