/** How the file itself is protected, and who refuses it for that. */
import type { Finding, Store } from '../types';
import { storeFinding } from './inspection';
import { fipsRefusedFormats } from './thresholds';

/** Findings legacy-encryption, integrity-not-checked and fips-key-store. */
export function protectionFindings(store: Store): Finding[] {
  const ofFile = [...new Set(store.protection.filter(({ legacy }) => legacy).map(({ algorithm }) => algorithm))];
  const findings: Finding[] = [];
  if (ofFile.length > 0) {
    findings.push(storeFinding('legacy-encryption', null, { algorithm: ofFile.join('; '), names: ofFile }));
  }
  store.entries.forEach(({ key }, index) => {
    if (key?.encryption?.legacy !== true || ofFile.includes(key.encryption.algorithm)) return;
    const { algorithm } = key.encryption;
    findings.push(storeFinding('legacy-encryption', index, { algorithm, names: [algorithm] }));
  });
  if (store.integrity === 'not-checked') {
    const algorithm = store.protection.find((protection) => protection.of === 'integrity')?.algorithm;
    findings.push(storeFinding('integrity-not-checked', null, algorithm === undefined ? {} : { algorithm }));
  }
  if (fipsRefusedFormats.has(store.format)) findings.push(storeFinding('fips-key-store', null));
  return findings;
}
