import { notAfterOf } from '../../../domain/certificate/validity';
import type { Issuer } from '../../../pki/generate/types';
import type { PkiTools } from '../../pki-tools';
import { sha256Hex } from '../../workspace/vault/cipher';
import type { LocalContext } from '../context';
import type { SigningAuthority } from './stored-authority';

/**
 * P-256 with SHA-256: made in milliseconds, so that the first certificate does not wait for its authority; stronger than
 * the RSA keys it certifies, and known to every TLS stack that still gets updates, Java 8 and SAP's CommonCryptoLib
 * among them.
 */
const KEY_ALGORITHM = 'EC-P256';

/** Half of the client authority's life, after which it gets a successor, is the longest validity of what it signs. */
const ROOT_YEARS = 30;
const CLIENT_YEARS = 20;

const SUBJECT = [{ type: 'O', value: 'Destination Cockpit' }];

/** An authority that was just made; `privateKey` is PKCS#8. */
export interface NewAuthority {
  readonly authority: SigningAuthority;
  readonly privateKey: Uint8Array;
}

/** A root and a client authority under it; a short mark in each name tells it from those of other workspaces. */
export async function makeAuthorities(
  context: Pick<LocalContext, 'newId'>,
  tools: PkiTools,
  now: Date,
): Promise<{ readonly root: NewAuthority; readonly client: NewAuthority }> {
  const mark = context.newId().slice(0, 8);
  const commonName = `Destination Cockpit Root CA ${mark}`;
  const end = notAfterOf({ value: ROOT_YEARS, unit: 'YEARS' }, now);
  const root = await makeOne(context, tools, { commonName, now, end, pathLength: 1 });
  return { root, client: await makeClientAuthority(context, tools, now, root) };
}

/** A client authority under a root: it does not live longer than the root. */
export async function makeClientAuthority(
  context: Pick<LocalContext, 'newId'>,
  tools: PkiTools,
  now: Date,
  { authority, privateKey }: NewAuthority,
): Promise<NewAuthority> {
  const mark = context.newId().slice(0, 8);
  const wanted = notAfterOf({ value: CLIENT_YEARS, unit: 'YEARS' }, now);
  const rootEnd = new Date(authority.notAfter);
  return makeOne(context, tools, {
    commonName: `Destination Cockpit Client CA ${mark}`,
    now,
    end: wanted < rootEnd ? wanted : rootEnd,
    pathLength: 0,
    issuer: { privateKey, chain: [authority.der] },
  });
}

async function makeOne(
  { newId }: Pick<LocalContext, 'newId'>,
  tools: PkiTools,
  {
    commonName,
    now,
    end,
    pathLength,
    issuer,
  }: {
    readonly commonName: string;
    readonly now: Date;
    readonly end: Date;
    readonly pathLength: number;
    readonly issuer?: Issuer;
  },
): Promise<NewAuthority> {
  const { privateKey, chain } = await tools.generateCertificate({
    commonName,
    subject: SUBJECT,
    keyAlgorithm: KEY_ALGORITHM,
    notBefore: now,
    notAfter: end,
    ca: true,
    pathLength,
    ...(issuer !== undefined && { issuer }),
  });
  const [der] = chain;
  if (privateKey === undefined || der === undefined) throw new Error('an authority needs its key and its certificate');
  const facts = { subject: commonName, notBefore: now.toISOString(), notAfter: end.toISOString() };
  return { authority: { keyId: newId(), der, ...facts, sha256: await sha256Hex(der) }, privateKey };
}
