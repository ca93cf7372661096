import { parse, stringify } from 'lossless-json';
import type { JsonCodec } from '../http-client';

/** JSON in which int64 stay exact: whole numbers that a number would round become a bigint (tms-api.md section 1). */
export const exactJson: JsonCodec = {
  parse: (text) => parse(text, undefined, toNumber),
  stringify: (value) => stringify(value) ?? '',
};

function toNumber(text: string): number | bigint {
  const rounded = Number(text);
  return Number.isSafeInteger(rounded) || !/^-?\d+$/.test(text) ? rounded : BigInt(text);
}
