import { expect, it } from 'vitest';
import { renewedEntries } from './renewed-entries';

const bytes = (value: number) => Uint8Array.of(value);
const fresh = { privateKey: bytes(9), chain: [bytes(8)] };
const pair = { alias: 'client', privateKey: bytes(1), chain: [bytes(2)], createdAt: new Date(0) };
const trusted = { alias: 'root', chain: [bytes(3)] };

it.each([
  ['in the place of the first key pair', [trusted, pair, pair], [trusted, { alias: 'client', ...fresh }, pair]],
  ['alone where there were only certificates', [trusted], [{ alias: '', ...fresh }]],
  ['alone in an empty file', [], [{ alias: '', ...fresh }]],
])('a new key pair stands %s', (_name, entries, expected) => {
  expect(renewedEntries(entries, fresh)).toEqual(expected);
});
