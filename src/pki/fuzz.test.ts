import { describe, expect, it } from 'vitest';
import { type Reading, readManifest, readVector, vectorFolder } from '../../e2e/interop/manifest';
import type { Result } from '../shared/result';
import { PkiError } from './errors';
import { readStore } from './index';
import type { Store } from './types';

/**
 * Damaged input through the public face: every outcome is a Result, every failure a typed error, nothing hangs.
 * A passing run reads some 300,000 files, so the vectors chosen for flips have few iterations.
 */

const slowest = 2_000;
const flipsPerFormat = 10_000;

async function readDamaged(
  bytes: Uint8Array,
  options: { password?: string },
  what: () => string,
): Promise<Result<Store, PkiError>> {
  const started = performance.now();
  const result = await readStore(bytes, options).catch((error: unknown) =>
    expect.fail(`${what()}: threw ${error instanceof Error ? error.stack : error}`),
  );
  const took = performance.now() - started;
  if (took > slowest) expect.fail(`${what()}: took ${Math.round(took)} ms`);
  if (!result.ok && !(result.error instanceof PkiError)) expect.fail(`${what()}: not a PkiError: ${result.error}`);
  return result;
}

/** Binary formats say how long they are: one of their files that lacks its end must never be taken for a whole one. */
const isWhole = ({ expect: outcome }: Reading) =>
  'format' in outcome &&
  outcome.format !== 'pem' &&
  // Several DER structures behind each other are whole at each one's end.
  (outcome.format !== 'der' || outcome.entries.length === 1) &&
  outcome.warnings?.length === 0;

const passwordOf = (reads: readonly { password?: string }[]) => {
  const password = reads.find((reading) => reading.password !== undefined)?.password;
  return password === undefined ? {} : { password };
};

const vectors = readManifest(vectorFolder).files.map(({ file, reads }) => ({
  file,
  bytes: readVector(vectorFolder, file),
  options: passwordOf(reads),
  mustFail: reads[0] !== undefined && isWhole(reads[0]),
}));

describe('truncated at every byte', () => {
  const small = vectors.filter(({ bytes }) => bytes.length > 0 && bytes.length <= 4096);

  it.each(small)('$file', { timeout: 60_000 }, async ({ file, bytes, options, mustFail }) => {
    for (let length = 0; length < bytes.length; length++) {
      const what = () => `${file} cut to ${length} bytes`;
      const result = await readDamaged(bytes.slice(0, length), options, what);
      if (mustFail && result.ok && result.value.warnings.length === 0) expect.fail(`${what()}: opened as if whole`);
    }
  });
});

/** mulberry32: the same flips in every run. */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000) * below);
  };
}

/** What the integrity check of a file vouches for. */
function contentOf(result: Result<Store, PkiError>): string {
  if (!result.ok) return result.error.code;
  return JSON.stringify(
    result.value.entries.map(({ alias, kind, chain, key }) => [
      alias,
      kind,
      chain.map(({ fingerprints }) => fingerprints.sha256),
      key?.algorithm,
      key?.locked,
    ]),
  );
}

/** Per format the vectors that take turns; cheap ones, to make 10,000 readings affordable. */
const flipped: Readonly<Record<string, readonly string[]>> = {
  jks: ['jks/handmade-version-1.jks', 'jks/handmade-duplicate-certificates.jks'],
  jceks: ['jks/handmade-jceks-key.jceks', 'jks/keytool-truststore-not-ascii.jceks'],
  pkcs12: ['pkcs12/openssl-iterations-once.p12', 'pkcs12/openssl-unprotected.p12', 'pkcs12/handmade-empty-safe.p12'],
  pem: ['pem/openssl-key-and-chain.pem', 'pem/openssl-bag-attributes.pem', 'pem/openssl-everything.pem'],
  der: ['certificates/openssl-all-extensions.cer', 'der/openssl-pkcs8-rsa.key', 'der/openssl-revocation-list.crl'],
  pkcs7: ['pkcs7/openssl-certificates-and-crl.p7b', 'pkcs7/openssl-signed-streamed-ber.p7m'],
};

describe(`${flipsPerFormat} random bit flips`, () => {
  it.each(Object.entries(flipped))('%s', { timeout: 120_000 }, async (format, names) => {
    const chosen = names.map((name) => {
      const vector = vectors.find(({ file }) => file === name);
      if (!vector) expect.fail(`there is no vector ${name}`);
      return vector;
    });
    const whole = new Map<string, string>();
    for (const { file, bytes, options } of chosen) {
      whole.set(file, contentOf(await readDamaged(bytes, options, () => file)));
    }
    const random = randomNumbers(format.length * 7919 + 20261122);
    for (let round = 0; round < flipsPerFormat; round++) {
      const vector = chosen[round % chosen.length];
      if (!vector) continue;
      const bytes = vector.bytes.slice();
      const flips = 1 + random(4);
      const places = Array.from({ length: flips }, () => ({ at: random(bytes.length), bit: random(8) }));
      for (const { at, bit } of places) bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
      const what = () => `${vector.file} with flips ${JSON.stringify(places)}`;
      const result = await readDamaged(bytes, vector.options, what);
      if (result.ok && result.value.integrity === 'verified' && contentOf(result) !== whole.get(vector.file)) {
        expect.fail(`${what()}: other content than was protected, said to be verified`);
      }
    }
  });
});
