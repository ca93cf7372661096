import { keyAlgorithmNames } from '../../src/pki/generate/types';
import {
  type GeneratedCertificate,
  generateCertificate,
  type Issuer,
  type KeyAlgorithmName,
  type SubjectAltName,
} from '../../src/pki/index';

/** One authority for each key algorithm (root, client CA) and a leaf that it issued, made just now. */

const day = 24 * 60 * 60 * 1000;
const notBefore = new Date(Date.now() - day);
/** Of leaves; those of the authorities end later, roots after 2049. */
export const validity = { notBefore, notAfter: new Date(Date.now() + 90 * day) };

export const alternativeNames: readonly SubjectAltName[] = [
  { type: 'dns', value: 'orders.bücher.example' },
  { type: 'dns', value: '*.example.com' },
  { type: 'ip', value: '127.0.0.1' },
  { type: 'ip', value: '2001:db8::1' },
  { type: 'uri', value: 'urn:example:orders' },
  { type: 'email', value: 'orders@example.com' },
];

export interface Keyed {
  readonly privateKey: Uint8Array;
  readonly chain: readonly Uint8Array[];
}

export function withKey({ privateKey, chain }: GeneratedCertificate): Keyed {
  if (privateKey === undefined) throw new Error('There is no private key');
  return { privateKey, chain };
}

export interface Authority {
  readonly keyAlgorithm: KeyAlgorithmName;
  /** The client CA, its chain up to the root. */
  readonly issuer: Issuer;
  readonly leaf: Keyed;
}

/** Root and client CA share their key: four RSA keys of 4096 bits would take most of the time. */
async function makeAuthority(keyAlgorithm: KeyAlgorithmName): Promise<Authority> {
  const ca = { ca: true, notBefore } as const;
  const root = withKey(
    await generateCertificate({
      ...ca,
      keyAlgorithm,
      commonName: `${keyAlgorithm} Root`,
      notAfter: new Date('2060-01-01T00:00:00Z'),
      pathLength: 1,
    }),
  );
  const issuer = withKey(
    await generateCertificate({
      ...ca,
      commonName: `${keyAlgorithm} Client CA`,
      notAfter: new Date(Date.now() + 365 * day),
      privateKey: root.privateKey,
      issuer: root,
    }),
  );
  const leaf = withKey(
    await generateCertificate({
      commonName: 'orders ä',
      subject: [
        { type: 'C', value: 'DE' },
        { type: 'O', value: 'Bäckerei & Söhne' },
      ],
      keyAlgorithm,
      subjectAltNames: alternativeNames,
      extendedKeyUsage: ['clientAuth', 'serverAuth'],
      ...validity,
      issuer,
    }),
  );
  return { keyAlgorithm, issuer, leaf };
}

export function makeAuthorities(): Promise<readonly Authority[]> {
  return Promise.all(keyAlgorithmNames.map(makeAuthority));
}
