import { describe, expect, test } from 'vitest';
import { readCertificationRequest } from './request';
import { readRevocationList } from './revocation-list';
import { vector } from './vectors/vectors';

describe('certification request', () => {
  test('subject, key and requested extensions', () => {
    const read = readCertificationRequest(vector('request'));
    expect(read).toMatchObject({
      ok: true,
      value: {
        subject: { text: 'CN=request' },
        publicKey: { algorithm: 'EC', curve: 'P-256' },
        signatureAlgorithm: { name: 'ECDSA with SHA-256' },
        extensions: [{ name: 'subjectAltName', decoded: { names: [{ type: 'dns', value: 'request.example.com' }] } }],
      },
    });
  });
});

describe('revocation list', () => {
  test('issuer, times and number of revoked certificates', () => {
    const read = readRevocationList(vector('revocation-list'));
    expect(read).toMatchObject({
      ok: true,
      value: {
        issuer: { text: 'CN=Example Root,O=Example,C=DE' },
        revokedCount: 2,
        signatureAlgorithm: { name: 'RSA with SHA-256' },
      },
    });
    const days = read.ok && (Number(read.value.nextUpdate) - Number(read.value.thisUpdate)) / 86_400_000;
    expect(days).toBe(30);
  });
});

describe.each([
  ['certification request', 'request', readCertificationRequest],
  ['revocation list', 'revocation-list', readRevocationList],
] as const)('%s damaged', (_name, name, read) => {
  test('cut at every byte is truncated', () => {
    const bytes = vector(name);
    for (let length = 0; length < bytes.length; length++) {
      expect(read(bytes.subarray(0, length))).toMatchObject({ ok: false, error: { code: 'truncated' } });
    }
  });

  test('with single bits flipped is read or refused', () => {
    const bytes = vector(name);
    let refused = 0;
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const flipped = bytes.slice();
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      if (!read(flipped).ok) refused++;
    }
    expect(refused).toBeGreaterThan(0);
  });
});
