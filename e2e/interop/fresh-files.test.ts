import { afterAll, describe, expect, it } from 'vitest';
import { readStore } from '../../src/pki/index';
import { withLegacy } from '../scripts/lib/tools.mjs';
import { makeVectors } from '../scripts/make-vectors.mjs';
import { checkCertificate, checkReading } from './check-reading';
import { type ExpectedStore, type Manifest, nameOf, type Reading, readVector } from './manifest';
import { fingerprintsIn, listedByKeytool, tools } from './tools';

/** Files made just now by this machine's openssl and keytool: read as the tools say, certificate by certificate. */

const folder = tools.path('fresh');
const manifest: Manifest = makeVectors(folder);
afterAll(() => tools.remove());

describe.each(manifest.files)('$file', ({ file, reads }) => {
  it.each(reads.map((reading) => ({ reading, name: nameOf(reading) })))('$name', async ({ reading }) => {
    const { password, keyPasswords } = reading;
    const result = await readStore(readVector(folder, file), {
      ...(password === undefined ? {} : { password }),
      ...(keyPasswords ? { keyPasswords } : {}),
    });
    checkReading(reading, result);
    if (!result.ok) return;
    for (const certificate of result.value.entries.flatMap(({ chain }) => chain)) {
      checkCertificate(certificate, manifest.certificates[certificate.fingerprints.sha256]);
    }
  });
});

interface Opened {
  readonly file: string;
  readonly password: string;
  readonly store: ExpectedStore;
}

/** The readings with a password that open that format whole: what a tool can be asked to list. */
function openedBy(format: string, isListed: (file: string) => boolean): Opened[] {
  const opened = ({ password, keyPasswords, expect: outcome }: Reading) =>
    password !== undefined && !keyPasswords && 'format' in outcome && outcome.format === format;
  return manifest.files.flatMap(({ file, reads }) => {
    const reading = reads.find(opened);
    if (!reading || !isListed(file) || 'error' in reading.expect) return [];
    return [{ file, password: reading.password ?? '', store: reading.expect }];
  });
}

/** Left out: what openssl 3.0 lacks (RFC 9579, unknown digests and bags) or what is not its default password encoding. */
const beyondOpenssl =
  /pbmac1|gost|public-key|latin1|not-ascii|unknown|sdsi|secret|wrong-type|two-key-pass|another-password|unreadable|camellia|cast5|aria|seed/;

describe('openssl pkcs12 finds the same certificates', () => {
  it.each(openedBy('pkcs12', (file) => !beyondOpenssl.test(file)))('$file', async ({ file, password }) => {
    const printed = tools.openssl([
      'pkcs12',
      ...withLegacy,
      '-in',
      `fresh/${file}`,
      '-nokeys',
      '-passin',
      `pass:${password}`,
    ]);
    const result = await readStore(readVector(folder, file), { password });
    if (!result.ok) expect.fail(result.error.message);
    const found = result.value.entries.flatMap(({ chain }) => chain).map(({ fingerprints }) => fingerprints.sha256);
    expect([...new Set(found)].sort()).toEqual([...new Set(fingerprintsIn(printed.toString()))].sort());
  });
});

const javaFormats = [
  ...openedBy('jks', (file) => file.includes('keytool')).map((one) => ({ ...one, type: 'JKS' })),
  ...openedBy('jceks', (file) => file.includes('keytool')).map((one) => ({ ...one, type: 'JCEKS' })),
  ...openedBy('pkcs12', (file) => file.includes('keytool') && !file.includes('passwordless')).map((one) => ({
    ...one,
    type: 'PKCS12',
  })),
];

describe('keytool -list -rfc finds the same aliases and chains', () => {
  it.each(javaFormats)('$file', async ({ file, password, type }) => {
    const listed = listedByKeytool(`fresh/${file}`, type, password);
    const result = await readStore(readVector(folder, file), { password });
    if (!result.ok) expect.fail(result.error.message);
    const found = result.value.entries.map(({ alias, chain }) => [
      alias?.toLowerCase(),
      chain.map(({ fingerprints }) => fingerprints.sha256),
    ]);
    expect(found.sort()).toEqual([...listed].sort());
  });
});
