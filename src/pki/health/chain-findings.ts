/** Chains that lack, repeat, mix up or carry too many certificates. */
import type { Entry, Finding, StoreFormat } from '../types';
import { isAuthority, isSelfIssued } from '../x509/traits';
import { certificateFinding, type Inspection, storeFinding } from './inspection';

/** Formats in which everything beside a key's chain is there by mistake, unless it has a name of its own. */
const formatsOfOneChain: ReadonlySet<StoreFormat> = new Set(['pem', 'pkcs12']);

/** Findings chain-incomplete, chain-order, chain-extra-certificates and duplicate-certificate. */
export async function chainFindings(inspection: Inspection): Promise<Finding[]> {
  return [
    ...(await incompleteChains(inspection)),
    ...inspection.store.entries.flatMap((entry, index) => orderInEntry(inspection, entry, index)),
    ...orderInFile(inspection),
    ...inspection.store.entries.flatMap((entry, index) => extraInEntry(inspection, entry, index)),
    ...extraInFile(inspection),
    ...duplicates(inspection),
  ];
}

async function incompleteChains(inspection: Inspection): Promise<Finding[]> {
  const found = await Promise.all(
    inspection.ends.map(async (end) => {
      const top = end.chain.at(-1);
      // A trusted authority is trusted by itself; only what is presented, or issued to an end, needs its issuers.
      const needsIssuers = end.presented || !(isAuthority(end.certificate) || isSelfIssued(end.certificate));
      if (top === undefined || !needsIssuers || (await inspection.signatures.isRoot(top))) return [];
      return [certificateFinding(inspection, 'chain-incomplete', end, { issuer: top.issuer.text })];
    }),
  );
  return found.flat();
}

/** A key's chain as the file holds it; PKCS#12 has no order that readers rely on. */
function orderInEntry(inspection: Inspection, entry: Entry, index: number): Finding[] {
  const [leaf] = entry.chain;
  if (entry.chainInFile === undefined || leaf === undefined) return [];
  const position = new Map(entry.chain.map(({ fingerprints }, place) => [fingerprints.sha256, place]));
  const places = entry.chainInFile.flatMap((fingerprint) => position.get(fingerprint) ?? []);
  if (isAscending(places)) return [];
  const names = places.flatMap((place) => entry.chain[place]?.subject.text ?? []);
  const severity = inspection.store.format === 'pkcs12' ? 'information' : undefined;
  return [
    certificateFinding(
      inspection,
      'chain-order',
      { entry: index, certificate: leaf, presented: true },
      { names },
      severity,
    ),
  ];
}

/** A PEM file with one chain and no key: what servers and API portals read from top to bottom. */
function orderInFile(inspection: Inspection): Finding[] {
  const { store, ends } = inspection;
  const [end] = ends.filter(({ certificate }) => !isSelfIssued(certificate));
  const isOneChain = ends.length === 1 && end !== undefined && end.chain.length > 1;
  if (store.format !== 'pem' || !isOneChain || store.entries.some(({ kind }) => kind === 'key-pair')) return [];
  const position = new Map(end.chain.map(({ fingerprints }, place) => [fingerprints.sha256, place]));
  const held = inspection.certificates.filter(({ certificate }) => position.has(certificate.fingerprints.sha256));
  if (isAscending(held.map(({ certificate }) => position.get(certificate.fingerprints.sha256) ?? 0))) return [];
  return [storeFinding('chain-order', null, { names: held.map(({ certificate }) => certificate.subject.text) })];
}

/** Repeated places are duplicates, not a wrong order. */
function isAscending(places: readonly number[]): boolean {
  const first = [...new Set(places)];
  return first.every((place, index) => index === 0 || place > (first[index - 1] ?? -1));
}

function extraInEntry(inspection: Inspection, entry: Entry, index: number): Finding[] {
  const [leaf] = entry.chain;
  if (entry.chainInFile === undefined || leaf === undefined) return [];
  const inChain = new Set(entry.chain.map(({ fingerprints }) => fingerprints.sha256));
  const extra = [...new Set(entry.chainInFile)].filter((fingerprint) => !inChain.has(fingerprint));
  if (extra.length === 0) return [];
  const names = extra.map((fingerprint) => subjectOf(inspection, fingerprint));
  const about = { entry: index, certificate: leaf, presented: true };
  return [certificateFinding(inspection, 'chain-extra-certificates', about, { count: extra.length, names })];
}

function subjectOf({ byFingerprint }: Inspection, fingerprint: string): string {
  return byFingerprint.get(fingerprint)?.[0]?.certificate.subject.text ?? fingerprint;
}

/** Certificates beside the keys' chains, in formats that hold nothing else; in PKCS#12 a name says it is meant. */
function extraInFile({ store, certificates }: Inspection): Finding[] {
  if (!formatsOfOneChain.has(store.format) || !store.entries.some(({ kind }) => kind === 'key-pair')) return [];
  const presented = new Set(
    certificates.filter((one) => one.presented).map(({ certificate }) => certificate.fingerprints.sha256),
  );
  const extra = certificates.filter(
    (one) =>
      !presented.has(one.certificate.fingerprints.sha256) &&
      (store.format === 'pem' || store.entries[one.entry]?.alias == null),
  );
  if (extra.length === 0) return [];
  const names = extra.map(({ certificate }) => certificate.subject.text);
  return [storeFinding('chain-extra-certificates', null, { count: extra.length, names })];
}

/** Formats whose entries have names: a certificate with a name of its own beside a chain is meant. */
const formatsOfNames: ReadonlySet<StoreFormat> = new Set(['jks', 'jceks', 'pkcs12']);

/** The same certificate twice among those that are only trusted, beside a chain that holds it, or for two keys. */
function duplicates(inspection: Inspection): Finding[] {
  const { entries, format } = inspection.store;
  const inEntries = [...inspection.byFingerprint.values()].flatMap((group) => {
    const alone = group.filter(({ presented }) => !presented);
    const isInChain = alone.length < group.length;
    const unmeant = alone.filter(({ entry }) => !formatsOfNames.has(format) || entries[entry]?.alias == null);
    const leaves = group.filter(({ presented, isEnd }) => presented && isEnd);
    const repeated = alone.length > 1 ? alone : isInChain && unmeant.length > 0 ? unmeant : leaves.slice(1);
    const [first] = repeated;
    if (first === undefined) return [];
    const count = repeated === alone && !isInChain ? alone.length : repeated.length + 1;
    const names = group.flatMap(({ entry }) => entries[entry]?.alias ?? []);
    return [certificateFinding(inspection, 'duplicate-certificate', first, { count, names })];
  });
  return [...inEntries, ...entries.flatMap((entry, index) => repeatedInChain(inspection, entry, index))];
}

function repeatedInChain(inspection: Inspection, entry: Entry, index: number): Finding[] {
  const [leaf] = entry.chain;
  const counts = new Map<string, number>();
  for (const fingerprint of entry.chainInFile ?? []) counts.set(fingerprint, (counts.get(fingerprint) ?? 0) + 1);
  return [...counts].flatMap(([fingerprint, count]) => {
    if (count < 2 || leaf === undefined) return [];
    const certificate = entry.chain.find(({ fingerprints }) => fingerprints.sha256 === fingerprint) ?? leaf;
    const about = { entry: index, certificate, presented: true };
    return [certificateFinding(inspection, 'duplicate-certificate', about, { count })];
  });
}
