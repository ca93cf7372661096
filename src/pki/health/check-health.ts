import type { Finding, Store } from '../types';
import { chainFindings } from './chain-findings';
import { inspectStore } from './inspection';
import { keyFindings } from './key-findings';
import { protectionFindings } from './protection-findings';
import { signatureFindings } from './signature-findings';
import { severityOrder } from './thresholds';
import { usageFindings } from './usage-findings';
import { validityFindings } from './validity-findings';

/**
 * What is wrong, weak or soon to expire in a store at `now`: the most severe first, then in the order of the entries,
 * those about the whole file last. Never throws for a store that was read.
 */
export async function checkHealth(store: Store, options: { readonly now: Date }): Promise<Finding[]> {
  const inspection = inspectStore(store, options.now);
  const findings = [
    ...keyFindings(inspection),
    ...(await signatureFindings(inspection)),
    ...validityFindings(inspection),
    ...(await chainFindings(inspection)),
    ...usageFindings(inspection),
    ...protectionFindings(store),
  ];
  const rank = ({ severity }: Finding): number => severityOrder.indexOf(severity);
  const place = ({ entry }: Finding): number => entry ?? store.entries.length;
  return onePerCertificate(findings).sort((left, right) => rank(left) - rank(right) || place(left) - place(right));
}

/** Several chains of a file pass the same authority: one finding of a kind about it is enough in an entry. */
function onePerCertificate(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ code, entry, certificate }) => {
    const key = `${code} ${entry} ${certificate}`;
    return !seen.has(key) && seen.add(key);
  });
}
