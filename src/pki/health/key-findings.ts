/** Keys that are weak, or belong to another certificate. */
import type { Entry, Finding } from '../types';
import { certificateFinding, type Inspection, storeFinding } from './inspection';
import { keyBits } from './thresholds';

/** Findings weak-key and key-mismatch. */
export function keyFindings(inspection: Inspection): Finding[] {
  return [
    ...inspection.store.entries.flatMap((entry, index) => keyMismatch(inspection, entry, index)),
    ...inspection.certificates.flatMap((one) => {
      const weak = weakness(one.certificate.publicKey);
      return weak === null ? [] : [certificateFinding(inspection, 'weak-key', one, weak.details, weak.severity)];
    }),
    ...inspection.store.entries.flatMap((entry, index) => {
      if (entry.chain.length > 0) return [];
      const weak = weakness(entry.request?.publicKey ?? entry.key);
      return weak === null ? [] : [storeFinding('weak-key', index, weak.details, weak.severity)];
    }),
  ];
}

function keyMismatch(inspection: Inspection, entry: Entry, index: number): Finding[] {
  const [leaf] = entry.chain;
  if (leaf === undefined || entry.key?.matchesCertificate !== false) return [];
  const about = { entry: index, certificate: leaf, presented: true };
  const { algorithm } = entry.key;
  return [certificateFinding(inspection, 'key-mismatch', about, algorithm === null ? {} : { algorithm })];
}

function weakness(
  key: { readonly algorithm: string | null; readonly size?: number; readonly curve?: string } | undefined,
): Pick<Finding, 'details' | 'severity'> | null {
  const { algorithm, size, curve } = key ?? {};
  const rule = keyBits.find((candidate) => algorithm != null && candidate.algorithm.test(algorithm));
  if (rule === undefined || size === undefined || size >= rule.minimum) return null;
  const name = curve === undefined ? (algorithm ?? '') : `${algorithm}, ${curve}`;
  return { severity: size < rule.broken ? 'error' : 'warning', details: { algorithm: name, size } };
}
