/**
 * What certificates and requests have in common: names, keys and signatures as pkijs takes them.
 *
 * pkijs signs with neither Ed25519 nor a digest that fits the curve by itself, and it writes all attributes of a name
 * into one relative name, so both are done here and handed to it encoded.
 */
import { fromBER, Null, type Sequence } from 'asn1js';
import { AlgorithmIdentifier, PublicKeyInfo, RelativeDistinguishedNames } from 'pkijs';
import { der } from '../x509/encode';
import type { SigningKey } from './keys';

export function toName(der: Uint8Array): RelativeDistinguishedNames {
  return new RelativeDistinguishedNames({ valueBeforeDecode: Uint8Array.from(der).buffer });
}

export function toPublicKeyInfo(spki: Uint8Array): PublicKeyInfo {
  return new PublicKeyInfo({ schema: fromBER(spki).result });
}

const rsaSignatures = '1.2.840.113549.1.1.';

/** RFC 4055 section 5 wants NULL parameters for RSA; RFC 5758 and 8410 want none for the others. */
export function signatureAlgorithmOf({ signatureOid }: SigningKey): AlgorithmIdentifier {
  return new AlgorithmIdentifier({
    algorithmId: signatureOid,
    ...(signatureOid.startsWith(rsaSignatures) ? { algorithmParams: new Null() } : {}),
  });
}

/** pkijs' Certificate or CertificationRequest: with `true` it is encoded anew, the part to be signed first. */
interface Signable {
  toSchema(encode: true): Sequence;
}

/** Signs the structure (SIGNED{…} of RFC 5912): DER. */
export async function signAndEncode(structure: Signable, key: SigningKey): Promise<Uint8Array<ArrayBuffer>> {
  const [toBeSigned] = structure.toSchema(true).valueBlock.value;
  const signed = new Uint8Array(toBeSigned?.toBER() ?? new ArrayBuffer());
  const algorithm = new Uint8Array(signatureAlgorithmOf(key).toSchema().toBER());
  return der(0x30, signed, algorithm, der(0x03, Uint8Array.of(0), await key.sign(signed)));
}
