/** Makes certificate signing requests (RFC 2986), with pkijs and the keys of WebCrypto. */
import { Attribute, CertificationRequest, type Extension, Extensions } from 'pkijs';
import type { Certificate } from '../types';
import { readCertificate } from '../x509/certificate';
import { copiedExtension, extendedKeyUsage, keyUsage, subjectAltName } from './extensions';
import { subjectBytes } from './issuer';
import { keyAlgorithmNameOf } from './key-kinds';
import { makeKey } from './keys';
import { signAndEncode, toName, toPublicKeyInfo } from './signed';
import { encodeSubject } from './subject';
import type { CreateCsrRequest, CreatedCsr } from './types';

/** extensionRequest of PKCS#9 (RFC 2985 section 5.4.2). */
const extensionRequest = '1.2.840.113549.1.9.14';

/** What a request asks for, before there is a key. */
interface Wanted {
  readonly name: Uint8Array;
  readonly extensions: readonly Extension[];
  readonly keyAlgorithm: NonNullable<CreateCsrRequest['keyAlgorithm']>;
}

/** A new key and a request signed by it. Throws `PkiError`. */
export async function createCsr(request: CreateCsrRequest): Promise<CreatedCsr> {
  const { name, extensions, keyAlgorithm } = wantedBy(request);
  const { pkcs8, key } = await makeKey(keyAlgorithm);
  const asked = [keyUsage(null, keyAlgorithm.startsWith('RSA') ? 'RSA' : keyAlgorithm), ...extensions];
  const structure = new CertificationRequest({
    version: 0,
    subject: toName(name),
    subjectPublicKeyInfo: toPublicKeyInfo(key.spki),
    attributes: [new Attribute({ type: extensionRequest, values: [new Extensions({ extensions: asked }).toSchema()] })],
  });
  return { csr: await signAndEncode(structure, key), privateKey: pkcs8 };
}

function wantedBy(request: CreateCsrRequest): Wanted {
  const { commonName, subject = [], subjectAltNames = [], renews } = request;
  if (renews !== undefined) return renewalOf(renews, request);
  const purposes = request.extendedKeyUsage ?? ['clientAuth'];
  return {
    name: encodeSubject(commonName, subject),
    extensions: [extendedKeyUsage(purposes), subjectAltName(subjectAltNames)].filter((one) => one !== null),
    keyAlgorithm: request.keyAlgorithm ?? 'RSA-2048',
  };
}

/** Extensions that stay the same when a certificate is renewed. */
const keptExtensions = ['extKeyUsage', 'subjectAltName'];

function renewalOf(der: Uint8Array, request: CreateCsrRequest): Wanted {
  const read = readCertificate(der);
  if (!read.ok) throw read.error;
  const certificate = read.value;
  return {
    name: subjectBytes(certificate),
    extensions: kept(certificate),
    keyAlgorithm: request.keyAlgorithm ?? keyAlgorithmNameOf(certificate.publicKey) ?? 'RSA-2048',
  };
}

function kept({ extensions }: Certificate): readonly Extension[] {
  return extensions.filter(({ name }) => keptExtensions.includes(name)).map(copiedExtension);
}
