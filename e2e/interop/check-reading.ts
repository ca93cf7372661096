import { createHash } from 'node:crypto';
import { expect } from 'vitest';
import type { PkiError } from '../../src/pki/errors';
import type { Certificate, DecodedExtension, Entry, Store } from '../../src/pki/types';
import type { Result } from '../../src/shared/result';
import type { CertificateFacts, ExpectedEntry, ExpectedError, ExpectedStore, Reading } from './manifest';

/** Asserts that a reading came out as the manifest says. */
export function checkReading(reading: Reading, result: Result<Store, PkiError>): void {
  if ('error' in reading.expect) checkError(reading.expect, result);
  else if (!result.ok) expect.fail(`not opened: ${result.error.code}: ${result.error.message}`);
  else checkStore(reading.expect, result.value);
}

function checkError(expected: ExpectedError, result: Result<Store, PkiError>): void {
  if (result.ok) expect.fail(`opened, with ${result.value.entries.length} entries`);
  expect([expected.error].flat(), result.error.message).toContain(result.error.code);
  for (const [name, value] of Object.entries(expected.details ?? {})) {
    const found = Object.entries(result.error.details).find(([key]) => key === name)?.[1];
    if (typeof value === 'string') expect(String(found).toLowerCase()).toContain(value.toLowerCase());
    else expect(found).toBe(value);
  }
}

function checkStore(expected: ExpectedStore, store: Store): void {
  expect(store.format).toBe(expected.format);
  expect(store.integrity).toBe(expected.integrity);
  const actual = store.entries.map(summaryOf);
  expect(arranged(actual, expected), 'entries').toEqual(arranged(matching(expected.entries, actual), expected));
  if (expected.warnings) {
    expect([...new Set(store.warnings.map(({ code }) => code))].sort(), 'warnings').toEqual(
      [...expected.warnings].sort(),
    );
  }
}

interface Summary {
  readonly alias: string | null | undefined;
  readonly kind: string;
  readonly chain: readonly string[];
  readonly keyAlgorithm: string | null | undefined;
  readonly keySize: number | undefined;
  readonly locked: boolean | undefined;
}

function summaryOf({ alias, kind, chain, key }: Entry): Summary {
  const fingerprints = chain.map((certificate) => certificate.fingerprints.sha256);
  return { alias, kind, chain: fingerprints, keyAlgorithm: key?.algorithm, keySize: key?.size, locked: key?.locked };
}

/** The expected entries in full: what an expectation leaves open is taken from the entry it is compared with. */
function matching(expected: readonly ExpectedEntry[], actual: readonly Summary[]): readonly Summary[] {
  const counterparts = [...actual];
  return expected.map((entry) => {
    const index = counterparts.findIndex((one) => one.kind === entry.kind && one.chain.join() === entry.chain.join());
    const [counterpart] = index < 0 ? [] : counterparts.splice(index, 1);
    return {
      alias: entry.alias === undefined ? counterpart?.alias : entry.alias,
      kind: entry.kind,
      chain: entry.chain,
      keyAlgorithm: entry.keyAlgorithm ?? counterpart?.keyAlgorithm,
      keySize: entry.keySize ?? counterpart?.keySize,
      locked: entry.locked ?? counterpart?.locked,
    };
  });
}

/** Entries with a key and those without keep their own order; how the two mix is not prescribed. */
function arranged(entries: readonly Summary[], { anyOrder }: ExpectedStore): readonly Summary[] {
  const isKey = ({ kind }: Summary) => kind === 'key-pair' || kind === 'private-key' || kind === 'secret-key';
  const ordered = [...entries.filter(isKey), ...entries.filter((entry) => !isKey(entry))];
  return anyOrder ? ordered.sort((left, right) => (left.chain.join() < right.chain.join() ? -1 : 1)) : ordered;
}

/** Asserts what openssl says of a certificate. */
export function checkCertificate(certificate: Certificate, facts: CertificateFacts | undefined): void {
  if (!facts) expect.fail(`the manifest does not know ${certificate.fingerprints.sha256}`);
  expect(certificate.fingerprints.sha1).toBe(facts.sha1);
  const told = {
    version: certificate.version,
    serialNumber: certificate.serialNumber,
    notBefore: certificate.notBefore.toISOString().replace('.000', ''),
    notAfter: certificate.notAfter.toISOString().replace('.000', ''),
    keySize: certificate.publicKey.size,
    publicKey: createHash('sha256').update(certificate.publicKey.spki).digest('hex'),
    ...extensionFacts(certificate),
    subject: comparable(facts.subject) ? certificate.subject.text : facts.subject,
    issuer: comparable(facts.issuer) ? certificate.issuer.text : facts.issuer,
  };
  const { sha1: _sha1, curve: _curve, ...said } = facts;
  expect(told).toMatchObject(said);
}

function extensionFacts({ extensions }: Certificate) {
  const find = <Type extends DecodedExtension['type']>(oid: string, type: Type) => {
    const decoded = extensions.find((extension) => extension.oid === oid)?.decoded;
    return decoded?.type === type ? (decoded as Extract<DecodedExtension, { type: Type }>) : undefined;
  };
  const constraints = find('2.5.29.19', 'basic-constraints');
  const names = find('2.5.29.17', 'alternative-names')?.names ?? [];
  return {
    ca: constraints?.ca,
    pathLength: constraints?.pathLength ?? undefined,
    subjectKeyIdentifier: find('2.5.29.14', 'subject-key-identifier')?.keyIdentifier,
    dnsNames: names.filter(({ type }) => type === 'dns').map(({ value }) => value),
  };
}

/** openssl and RFC 4514 agree on names of these attributes, without characters to escape. */
function comparable(name: string | undefined): boolean {
  return name !== undefined && /^((CN|O|OU|C|L|ST|DC|UID)=[^,\\=+\p{C}]*(,|$))*$/u.test(name);
}
