import { generateCertificate } from '../../generate/generate-certificate';
import { makeAuthority, validity } from '../../generate/testing/authority';
import type { KeyAlgorithmName } from '../../generate/types';
import type { StoreEntryInput } from '../types';

/** Entries to write, without their names: every kind that a file may hold, with chains that share their issuers. */
export interface Pool {
  readonly keyPairs: readonly PoolEntry[];
  readonly certificates: readonly PoolEntry[];
  readonly keyAlone: PoolEntry;
}

export type PoolEntry = Omit<StoreEntryInput, 'alias'>;

export async function makePool(): Promise<Pool> {
  const issuer = await makeAuthority();
  const make = (commonName: string, keyAlgorithm: KeyAlgorithmName, more = {}) =>
    generateCertificate({ commonName, keyAlgorithm, ...validity, ...more });
  const [rsa, ec, edwards, selfSigned, foreign] = await Promise.all([
    make('rsa.example', 'RSA-2048', { issuer }),
    make('ec.example', 'EC-P384', { issuer }),
    make('ed25519.example', 'Ed25519', { issuer }),
    make('self-signed.example', 'EC-P256'),
    make('foreign.example', 'EC-P256', { issuer }),
  ]);
  const lone = (der: Uint8Array | undefined): PoolEntry => ({ chain: der ? [der] : [] });
  return {
    keyPairs: [rsa, ec, edwards, selfSigned],
    certificates: [foreign.chain[0], ...issuer.chain, rsa.chain[0]].map(lone),
    keyAlone: { ...(foreign.privateKey ? { privateKey: foreign.privateKey } : {}), chain: [] },
  };
}
