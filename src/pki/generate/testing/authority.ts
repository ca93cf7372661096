/** An authority of the tests: a root, and a client CA that issues leaves. */
import { generateCertificate } from '../generate-certificate';
import type { GeneratedCertificate, Issuer, KeyAlgorithmName } from '../types';

export const validity = { notBefore: new Date('2026-01-01T00:00:00Z'), notAfter: new Date('2027-01-01T00:00:00Z') };

export function asIssuer({ privateKey, chain }: GeneratedCertificate): Issuer {
  if (privateKey === undefined) throw new Error('There is no private key');
  return { privateKey, chain };
}

export async function makeAuthority(keyAlgorithm: KeyAlgorithmName = 'EC-P256'): Promise<Issuer> {
  const { notBefore } = validity;
  const ca = { keyAlgorithm, notBefore, ca: true };
  const root = asIssuer(
    await generateCertificate({ ...ca, commonName: 'Test Root', notAfter: new Date('2056-01-01T00:00:00Z') }),
  );
  return asIssuer(
    await generateCertificate({
      ...ca,
      commonName: 'Test Client CA',
      subject: [{ type: 'O', value: 'Prüfstelle' }],
      notAfter: new Date('2036-01-01T00:00:00Z'),
      pathLength: 0,
      issuer: root,
    }),
  );
}
