import { concatBytes } from '../../../shared/bytes';

/** One DER element (X.690): identifier octet, shortest definite length, the contents one after the other. */
export function derElement(identifier: number, ...contents: readonly Uint8Array[]): Uint8Array {
  const content = concatBytes(contents);
  const length: number[] = [];
  if (content.length < 0x80) {
    length.push(content.length);
  } else {
    for (let rest = content.length; rest > 0; rest = Math.floor(rest / 256)) length.unshift(rest % 256);
    length.unshift(0x80 | length.length);
  }
  return concatBytes([Uint8Array.of(identifier, ...length), content]);
}

export const identifiers = {
  integer: 0x02,
  octetString: 0x04,
  null: 0x05,
  objectIdentifier: 0x06,
  sequence: 0x30,
} as const;
