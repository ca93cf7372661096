import { existsSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { readStore } from '../../src/pki/index';
import { listedByKeytool, tools } from './tools';

/**
 * The truststore of this machine's Java, with its 140 or so real root certificates: as it is, and turned into
 * PKCS#12. Its 10,000 and more ASN.1 elements are more than asn1js takes by default.
 */

const candidates = [process.env.JAVA_HOME ?? '', '/usr/lib/jvm/default-java', '/usr/lib/jvm/java-17-openjdk-amd64'];
const cacerts = [...candidates.map((home) => `${home}/lib/security/cacerts`), '/etc/ssl/certs/java/cacerts'].find(
  (path) => existsSync(path),
);
if (cacerts === undefined) throw new Error('No truststore of Java was found: set JAVA_HOME to its folder.');
const password = 'changeit';
afterAll(() => tools.remove());

const variants = [
  { name: 'JKS', type: 'JKS', format: 'jks', options: [] },
  { name: 'JCEKS', type: 'JCEKS', format: 'jceks', options: [] },
  { name: 'PKCS#12 with AES-256', type: 'PKCS12', format: 'pkcs12', options: [] },
  { name: 'PKCS#12 with RC2-40', type: 'PKCS12', format: 'pkcs12', options: ['-Dkeystore.pkcs12.legacy'] },
];

describe("Java's own truststore", () => {
  it.each(variants)('$name', async ({ name, type, format, options }) => {
    const file = `${name.replaceAll(/\W/g, '-')}.store`;
    const source = ['-srckeystore', cacerts, '-srcstorepass', password];
    const target = ['-destkeystore', file, '-deststoretype', type, '-deststorepass', password];
    tools.keytool(['-importkeystore', '-noprompt', ...source, ...target], ...options);
    const listed = listedByKeytool(file, type, password);
    expect(listed.size).toBeGreaterThan(50);

    const result = await readStore(new Uint8Array(tools.read(file)), { password });
    if (!result.ok) expect.fail(result.error.message);
    expect(result.value).toMatchObject({ format, integrity: 'verified', warnings: [] });
    const found = result.value.entries.map(({ alias, kind, chain }) => [alias, kind, chain[0]?.fingerprints.sha256]);
    expect(found.sort()).toEqual([...listed].map(([alias, [sha256]]) => [alias, 'certificate', sha256]).sort());
    expect(result.value.entries.flatMap(({ chain }) => chain).every(({ subject }) => subject.text !== '')).toBe(true);
  });
});
