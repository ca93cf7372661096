import { describe, expect, it } from 'vitest';
import { checkDummyContent } from './dummy';

describe('checkDummyContent', () => {
  it.each([
    ['a.p12', 'key-store', 'key-store', 'pkcs12', null],
    ['a.p12', 'key-store', 'unopened', null, 'unopened'],
    ['a.p12', 'key-store', 'trust-store', 'pkcs12', 'kind'],
    ['a.p12', 'key-store', 'key-store', 'pem', 'extension'],
    ['a.pfx', 'key-store', 'key-store', 'jks', 'extension'],
    ['a.PEM', 'trust-store', 'trust-store', 'pem', null],
    ['a.crt', 'trust-store', 'trust-store', 'der', null],
    ['a.crt', 'trust-store', 'unopened', null, 'unopened'],
    ['a.jks', 'key-store', 'key-store', 'pkcs12', null],
    ['a.jks', 'key-store', 'key-store', 'pem', 'extension'],
  ] as const)('%s, %s: a file with %s in %s is %s', (name, expected, kind, format, problem) => {
    expect(checkDummyContent({ name, kind: expected }, { kind, format })).toBe(problem);
  });
});
