import { generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { ed448PublicKey, x448PublicKey } from './curve448';

test.each([
  ['ed448', ed448PublicKey],
  ['x448', x448PublicKey],
] as const)('%s public keys are those Node derives', (type, derive) => {
  for (let round = 0; round < 8; round++) {
    const pair = type === 'ed448' ? generateKeyPairSync('ed448') : generateKeyPairSync('x448');
    const { d, x } = pair.privateKey.export({ format: 'jwk' });
    const derived = derive(Buffer.from(d ?? '', 'base64url'));
    expect(Buffer.from(derived ?? []).toString('base64url')).toBe(x);
  }
});

test('the first vector of RFC 8032 section 7.4', () => {
  const secret =
    '6c82a562cb808d10d632be89c8513ebf6c929f34ddfa8c9f63c9960ef6e348a3528c8a3fcc2f044e39a3fc5b94492f8f032e7549a20098f95b';
  expect(Buffer.from(ed448PublicKey(Buffer.from(secret, 'hex')) ?? []).toString('hex')).toBe(
    '5fd7449b59b461fd2ce787ec616ad46a1da1342485a70e1f8a0ea75d80e96778edf124769b46c7061bd6783df1e50f6cd1fa1abeafe8256180',
  );
});

test('keys of another length have none', () => {
  expect(ed448PublicKey(new Uint8Array(56))).toBeNull();
  expect(x448PublicKey(new Uint8Array(57))).toBeNull();
});
