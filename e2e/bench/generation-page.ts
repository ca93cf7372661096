// The generation part of the page of `npm run bench`: key, certificate, chain and PKCS#12 file as the application makes
// them, beside the bare key generation of the same browser and beside node-forge.
import forge from 'node-forge';
import { createBackend } from '../../src/backend/create-backend';
import type { Subaccount } from '../../src/backend/port';
import { openWorkspace } from '../../src/backend/workspace/open-workspace';
import type { Issuer, KeyAlgorithmName } from '../../src/pki/generate/types';
import { createPkiClient, type PkiClient } from '../../src/pki/worker/pki-client';
import { systemClock } from '../../src/shared/clock';
import { longestTaskDuring, timed } from './timing';

const password = 'correct horse 7';
const days = 86_400_000;

type Measured = Extract<KeyAlgorithmName, 'RSA-2048' | 'RSA-4096' | 'EC-P256'>;

const rsa = (modulusLength: number): RsaHashedKeyGenParams => ({
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  modulusLength,
  publicExponent: Uint8Array.of(1, 0, 1),
});

const rawParameters: Readonly<Record<Measured, RsaHashedKeyGenParams | EcKeyGenParams>> = {
  'RSA-2048': rsa(2048),
  'RSA-4096': rsa(4096),
  'EC-P256': { name: 'ECDSA', namedCurve: 'P-256' },
};

/** Null where node-forge has no such keys. */
const forgeBits: Readonly<Record<Measured, number | null>> = { 'RSA-2048': 2048, 'RSA-4096': 4096, 'EC-P256': null };

const validity = () => ({ notBefore: new Date(), notAfter: new Date(Date.now() + 90 * days) });

async function makeIssuer(pki: PkiClient): Promise<Issuer> {
  const { privateKey, chain } = await pki.generateCertificate({
    commonName: 'Bench CA',
    keyAlgorithm: 'EC-P256',
    ca: true,
    notBefore: new Date(),
    notAfter: new Date(Date.now() + 365 * days),
  });
  if (privateKey === undefined) throw new Error('an authority has a key');
  return { privateKey, chain };
}

/** With the native key generation that node-forge uses where there is one. */
async function generateWithForge(bits: number): Promise<void> {
  const keys = await new Promise<forge.pki.rsa.KeyPair>((resolve, reject) =>
    forge.pki.rsa.generateKeyPair({ bits }, (error, pair) => (error ? reject(error) : resolve(pair))),
  );
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = keys.publicKey;
  certificate.serialNumber = '01';
  certificate.validity = validity();
  certificate.setSubject([{ name: 'commonName', value: 'bench' }]);
  certificate.setIssuer([{ name: 'commonName', value: 'bench' }]);
  certificate.sign(keys.privateKey, forge.md.sha256.create());
  const store = forge.pkcs12.toPkcs12Asn1(keys.privateKey, [certificate], password, { algorithm: 'aes256' });
  if (forge.asn1.toDer(store).length() < 1000) throw new Error('node-forge wrote no store');
}

export interface GenerationTimes {
  readonly ours: number[];
  readonly raw: number[];
  readonly forge: number[];
}

export const generation = {
  /** Milliseconds of each run, ours and the bare key generation in turn, node-forge in as many as asked for, after one of each that does not count. */
  async generate(algorithm: Measured, runs: number, forgeRuns: number): Promise<GenerationTimes> {
    const pki = createPkiClient();
    const issuer = await makeIssuer(pki);
    const ours = async () => {
      const made = await pki.generateCertificate({
        commonName: 'bench',
        keyAlgorithm: algorithm,
        issuer,
        ...validity(),
      });
      const file = await pki.writeStore([{ alias: 'bench', ...made }], { format: 'pkcs12', password });
      if (file.length < 1000) throw new Error('no store was written');
    };
    const raw = () => crypto.subtle.generateKey(rawParameters[algorithm], true, ['sign', 'verify']);
    const bits = forgeBits[algorithm];
    const times: GenerationTimes = { ours: [], raw: [], forge: [] };
    for (let run = 0; run <= runs; run += 1) {
      const own = await timed(ours);
      const bare = await timed(raw);
      const other = bits !== null && run <= forgeRuns ? await timed(() => generateWithForge(bits)) : null;
      if (run === 0) continue;
      times.ours.push(own);
      times.raw.push(bare);
      if (other !== null) times.forge.push(other);
    }
    pki.close();
    return times;
  },

  /** The longest task of the main thread while certificates are generated and stored, in milliseconds; 0 when none is over 50 ms. */
  async longestTaskOfGeneration(): Promise<number> {
    const workspace = await openWorkspace();
    const backend = await createBackend({ backend: 'local' }, workspace, {
      clock: systemClock,
      openPki: createPkiClient,
    });
    const [subaccount] = (await backend.subaccounts.list()) as [Subaccount];
    const scope = { subaccountId: subaccount.id, serviceInstance: null };
    return longestTaskDuring(async () => {
      for (const keyAlgorithm of ['RSA-2048', 'EC-P256', 'RSA-4096'] as const) {
        await backend.certificates.generate(scope, {
          name: `${keyAlgorithm}.p12`,
          labels: [],
          password,
          commonName: keyAlgorithm,
          validity: { value: 3, unit: 'MONTHS' },
          automaticRenewal: false,
          keyOnRenewal: 'new',
          keyAlgorithm,
          subject: [],
          subjectAltNames: [],
          extendedKeyUsage: ['clientAuth'],
          csr: null,
        });
      }
    });
  },
};
