import { describe, expect, test } from 'vitest';
import type { Certificate } from '../types';
import { der, derOid, derPublicKey } from './encode';
import { handMade } from './vectors/hand-made';
import { certificateVector, readOrThrow, type VectorName, vector } from './vectors/vectors';
import { type SignatureCheck, verifySignature } from './verify';

describe('self-signed certificates', () => {
  test.each<[VectorName, SignatureCheck]>([
    ['rsa-2048', 'verified'],
    ['rsa-1024', 'verified'],
    ['rsa-with-sha1', 'verified'],
    ['rsa-with-sha512', 'verified'],
    ['rsa-pss', 'verified'],
    ['rsa-with-pss-sha384', 'verified'],
    ['p-256', 'verified'],
    ['p-384', 'verified'],
    ['p-521', 'verified'],
    ['p-256-explicit', 'verified'],
    ['ed25519', 'verified'],
    ['ed448', 'verified'],
    ['version-1', 'verified'],
    ['rsa-with-md5', { notChecked: 'RSA with MD5' }],
    ['rsa-with-sha224', { notChecked: 'RSA with SHA-224' }],
    ['dsa', { notChecked: 'DSA with SHA-256' }],
    ['p-224', { notChecked: 'ECDSA with SHA-256, P-224' }],
    ['secp256k1', { notChecked: 'ECDSA with SHA-256, secp256k1' }],
    ['brainpool', { notChecked: 'ECDSA with SHA-256, brainpoolP256r1' }],
    ['brainpool-explicit', { notChecked: 'ECDSA with SHA-256, brainpoolP384r1' }],
    ['sect283k1-explicit', { notChecked: 'ECDSA with SHA-256, explicit parameters' }],
  ])('%s', async (name, expected) => {
    const certificate = certificateVector(name);
    expect(await verifySignature(certificate, certificate)).toEqual(expected);
  });
});

describe('issued certificates', () => {
  test.each<[string, VectorName, VectorName, SignatureCheck]>([
    ['its issuer', 'leaf', 'intermediate', 'verified'],
    ['another certificate of the same key', 'leaf', 'intermediate-cross', 'verified'],
    ['an RSA issuer', 'intermediate', 'root', 'verified'],
    ['a key of the same kind', 'intermediate', 'second', 'failed'],
    ['a key of another kind', 'leaf', 'root', 'failed'],
    ['a key that cannot sign', 'leaf', 'x25519', 'failed'],
    ['an RSA signature and an EC key', 'root', 'p-256', 'failed'],
    ['an Ed25519 signature and an Ed448 key', 'ed25519', 'ed448', 'failed'],
  ])('%s', async (_name, certificate, issuer, expected) => {
    expect(await verifySignature(certificateVector(certificate), certificateVector(issuer))).toEqual(expected);
  });

  test.each<VectorName>(['rsa-2048', 'rsa-pss', 'p-256', 'p-521', 'ed25519'])(
    '%s with a changed signature or content does not verify',
    async (name) => {
      const bytes = vector(name);
      const issuer = certificateVector(name);
      const changed = (position: number): Certificate => {
        const copy = bytes.slice();
        copy[position] = (copy[position] ?? 0) ^ 1;
        return readOrThrow(copy);
      };
      expect(await verifySignature(changed(bytes.length - 1), issuer)).toBe('failed');
      const serialNumber = Buffer.from(bytes).indexOf(Buffer.from([0xa0, 3, 2, 1, 2, 2, 2])) + 7;
      expect(await verifySignature(changed(serialNumber), issuer)).toBe('failed');
    },
  );

  test('an unknown algorithm is not checked', async () => {
    const odd = readOrThrow(
      handMade({
        signatureAlgorithm: der(0x30, derOid('1.3.9999.2')),
        publicKey: derPublicKey('1.3.9999.1', new Uint8Array(), new Uint8Array(4)),
      }),
    );
    expect(await verifySignature(odd, odd)).toEqual({ notChecked: '1.3.9999.2' });
  });

  test('an ECDSA signature that is no pair of numbers does not verify', async () => {
    const ecdsa = der(0x30, derOid('1.2.840.10045.4.3.2'));
    const odd = readOrThrow(handMade({ signatureAlgorithm: ecdsa }));
    expect(await verifySignature(odd, certificateVector('p-256'))).toBe('failed');
  });
});
