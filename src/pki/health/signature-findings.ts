/** Signatures that do not verify, could not be checked, or rest on a weak hash. */
import type { Certificate, Finding } from '../types';
import { certificateFinding, type Inspected, type Inspection } from './inspection';
import { weakHashes } from './thresholds';

/** Findings signature-invalid, signature-not-checked and weak-signature-hash. */
export async function signatureFindings(inspection: Inspection): Promise<Finding[]> {
  const found = await Promise.all(inspection.certificates.map((one) => signatureOf(inspection, one)));
  return found.flat();
}

async function signatureOf(inspection: Inspection, one: Inspected): Promise<Finding[]> {
  const { certificate, chain } = one;
  const { signatures } = inspection;
  const isRoot = await signatures.isRoot(certificate);
  const issuer = chain[1] ?? (isRoot ? certificate : undefined);
  const findings: Finding[] = [];
  if (issuer !== undefined) {
    const check = await signatures.check(certificate, issuer);
    if (check === 'failed' && !(await anotherVerifies(inspection, certificate, issuer))) {
      findings.push(certificateFinding(inspection, 'signature-invalid', one, { issuer: issuer.subject.text }));
    }
    // Nobody relies on a root's own signature: it is trusted as it is.
    if (typeof check === 'object' && !isRoot) {
      const details = { issuer: issuer.subject.text, algorithm: check.notChecked };
      findings.push(certificateFinding(inspection, 'signature-not-checked', one, details));
    }
  }
  const { hash, name } = certificate.signatureAlgorithm;
  const severity = hash === undefined ? undefined : weakHashes[hash];
  if (severity !== undefined && !isRoot) {
    findings.push(certificateFinding(inspection, 'weak-signature-hash', one, { algorithm: name }, severity));
  }
  return findings;
}

/** Without key identifiers, of several issuers of one name only their signatures tell the right one. */
async function anotherVerifies(
  { findIssuers, signatures }: Inspection,
  certificate: Certificate,
  tried: Certificate,
): Promise<boolean> {
  const others = findIssuers(certificate).filter((issuer) => issuer.fingerprints.sha256 !== tried.fingerprints.sha256);
  const checks = await Promise.all(others.map((issuer) => signatures.check(certificate, issuer)));
  return checks.includes('verified');
}
