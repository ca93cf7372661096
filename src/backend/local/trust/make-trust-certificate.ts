import { notAfterOf } from '../../../domain/certificate/validity';
import { entityIdOf } from '../../../domain/trust/entity-id';
import type { StoredTrustCertificate } from '../../workspace/database';
import type { LocalContext } from '../context';

/** How long SAP's are valid (destinations-editor.md section 12). */
const VALIDITY = { value: 2, unit: 'YEARS' } as const;

/** The subject of SAP's: the entity as common name, then who issues it and what for. */
const SUBJECT = [
  { type: 'O', value: 'Destination Cockpit' },
  { type: 'OU', value: 'Destination Configuration' },
];

/** A common name has no more characters (RFC 5280 appendix A.1). */
const LONGEST_COMMON_NAME = 64;

export interface NewTrustCertificate {
  readonly stored: StoredTrustCertificate;
  /** PKCS#8. */
  readonly privateKey: Uint8Array;
}

/** A new RSA key, and a certificate that it signs itself. */
export async function makeTrustCertificate(
  { newId, clock, withPki }: Pick<LocalContext, 'newId' | 'clock' | 'withPki'>,
  subaccountId: string,
): Promise<NewTrustCertificate> {
  const now = clock.now();
  const { privateKey, chain } = await withPki((tools) =>
    tools.generateCertificate({
      commonName: entityIdOf(subaccountId).slice(0, LONGEST_COMMON_NAME),
      subject: SUBJECT,
      keyAlgorithm: 'RSA-2048',
      notBefore: now,
      notAfter: notAfterOf(VALIDITY, now),
      extendedKeyUsage: [],
    }),
  );
  const [der] = chain;
  if (privateKey === undefined || der === undefined) throw new Error('a new certificate has its key and its bytes');
  return { stored: { keyId: newId(), der }, privateKey };
}
