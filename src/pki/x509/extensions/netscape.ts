/** Netscape's certificate extensions, still written by older tools. */
import type { DecodedExtension } from '../../types';
import { type Element, expectTag, tags } from '../der';
import { requiredText } from '../values';
import { namedBits } from './constraints-and-usage';
import { fields } from './fields';

const typeNames = [
  'SSL client',
  'SSL server',
  'S/MIME',
  'object signing',
  'reserved',
  'SSL CA',
  'S/MIME CA',
  'object signing CA',
];

export function netscapeCertificateType(value: Element, where: string): DecodedExtension {
  return fields([['Type', namedBits(expectTag(value, tags.bitString, where), typeNames, where).join(', ')]]);
}

/** Comment, server name or URL. */
export function netscapeText(value: Element, where: string): DecodedExtension {
  return fields([['Text', requiredText(value, where)]]);
}
