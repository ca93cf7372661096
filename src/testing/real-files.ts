import { createCsr, generateCertificate, toPem, writeStore } from '../pki';
import type { StoreFormat } from '../pki/types';

/** A store with one key pair and its certificate `CN=public key`, under the alias `orders` where the format has them. */
export async function realStore(format: StoreFormat, password?: string): Promise<Uint8Array> {
  const { privateKey, chain } = await generateCertificate({
    commonName: 'public key',
    keyAlgorithm: 'EC-P256',
    notBefore: new Date('2026-01-01T00:00:00Z'),
    notAfter: new Date('2027-01-01T00:00:00Z'),
  });
  const alias = format === 'pem' ? '' : 'orders';
  const entry = { alias, chain, ...(privateKey !== undefined && { privateKey }) };
  return writeStore([entry], { format, ...(password !== undefined && { password }) });
}

/** A signing request as PEM. */
export async function realSigningRequest(): Promise<string> {
  const { csr } = await createCsr({ commonName: 'client', keyAlgorithm: 'EC-P256' });
  return toPem('CERTIFICATE REQUEST', csr);
}
