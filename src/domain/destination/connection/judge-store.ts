import type { PkiErrorCode } from '../../../pki/errors';
import type { Certificate, Finding, FindingCode, Store } from '../../../pki/types';
import type { CertificateReference } from '../certificates';
import { type StageState, worstOf } from './judge';
import type { NetworkPlan } from './plan';

/** What became of a stored file that a destination names. */
export type StoreState =
  | { readonly kind: 'missing' | 'dummy' | 'locked' }
  | { readonly kind: 'closed'; readonly code: PkiErrorCode }
  | {
      readonly kind: 'open';
      readonly store: Store;
      readonly findings: readonly Finding[];
      /** Where the password came from that opened it. */
      readonly password: 'destination' | 'remembered' | 'none';
    };

export type StoreWord =
  | 'missing'
  | 'dummy'
  | 'locked'
  | 'wrong-password'
  | 'password-required'
  | 'unreadable'
  | 'key-locked'
  | 'no-private-key'
  | 'key-without-certificate'
  | 'no-digital-signature'
  | 'no-certificates'
  | 'no-authority'
  | 'password-not-in-destination'
  | 'key-store-usable'
  | 'trust-store-usable';

export interface StoreRemark {
  readonly word: StoreWord;
  readonly state: StageState;
  /** The certificate the destination presents, for `key-store-usable`. */
  readonly certificate?: Certificate;
  /** How many certificates are trusted, for `trust-store-usable`. */
  readonly count?: number;
}

export interface StoreJudgement {
  readonly state: StageState;
  readonly remarks: readonly StoreRemark[];
  /** What the file's own findings say about this use. */
  readonly findings: readonly Finding[];
}

const failedWords: Readonly<Partial<Record<PkiErrorCode, StoreWord>>> = {
  'wrong-password': 'wrong-password',
  'password-required': 'password-required',
};

/** Findings that say nothing about a use of that kind. */
const irrelevant: Readonly<Record<CertificateReference['needs'], ReadonlySet<FindingCode>>> = {
  'key-store': new Set<FindingCode>(['san-missing', 'validity-too-long', 'chain-extra-certificates']),
  'trust-store': new Set<FindingCode>(['client-auth-missing', 'san-missing', 'chain-incomplete', 'chain-order']),
};

/** Whether the file can do what the destination needs of it; `presents` when it is shown to a server. */
export function judgeStore(
  reference: Pick<CertificateReference, 'needs' | 'key'>,
  stored: StoreState,
  presents: boolean,
): StoreJudgement {
  if (stored.kind === 'closed') return only({ word: failedWords[stored.code] ?? 'unreadable', state: 'failed' });
  if (stored.kind !== 'open')
    return only({ word: stored.kind, state: stored.kind === 'locked' ? 'skipped' : 'failed' });
  const remarks = [
    ...(reference.needs === 'key-store' ? keyStoreRemarks(stored.store, presents) : trustStoreRemarks(stored.store)),
    ...(stored.password === 'remembered'
      ? [{ word: 'password-not-in-destination', state: 'noticed' } satisfies StoreRemark]
      : []),
  ];
  const findings = stored.findings.filter(
    ({ code, severity }) =>
      severity !== 'information' &&
      !irrelevant[reference.needs].has(code) &&
      (presents || code !== 'client-auth-missing'),
  );
  const states = findings.map(({ severity }): StageState => (severity === 'error' ? 'failed' : 'noticed'));
  return { state: worstOf([...remarks.map(({ state }) => state), ...states]), remarks, findings };
}

/** Whether the key store of a reference is shown to a server, as far as the plans say. */
export function isPresented(name: string, plans: readonly (Pick<NetworkPlan, 'clientKeyStore'> | null)[]): boolean {
  return plans.some((plan) => plan?.clientKeyStore === name);
}

/** The certificates (DER) that a trust store makes trusted: as in Java its certificate entries, not those of its keys. */
export function trustAnchorsOf(store: Store): readonly Certificate[] {
  return store.entries.flatMap(({ kind, chain }) => (kind === 'certificate' ? chain.slice(0, 1) : []));
}

function only(remark: StoreRemark): StoreJudgement {
  return { state: remark.state, remarks: [remark], findings: [] };
}

function keyStoreRemarks({ entries }: Store, presents: boolean): readonly StoreRemark[] {
  const pair = entries.find(({ kind }) => kind === 'key-pair');
  const certificate = pair?.chain[0];
  if (pair === undefined || certificate === undefined) {
    const hasKey = entries.some(({ kind }) => kind === 'private-key');
    return [{ word: hasKey ? 'key-without-certificate' : 'no-private-key', state: 'failed' }];
  }
  if (pair.key?.locked === true) return [{ word: 'key-locked', state: 'failed' }];
  const usages = keyUsagesOf(certificate);
  return [
    { word: 'key-store-usable', state: 'passed', certificate },
    // RFC 5280 section 4.2.1.3: logging on by TLS signs with the key.
    ...(presents && usages !== null && !usages.includes('digitalSignature')
      ? [{ word: 'no-digital-signature', state: 'noticed' } satisfies StoreRemark]
      : []),
  ];
}

function trustStoreRemarks(store: Store): readonly StoreRemark[] {
  const anchors = trustAnchorsOf(store);
  if (anchors.length === 0) return [{ word: 'no-certificates', state: 'failed' }];
  return [
    { word: 'trust-store-usable', state: 'passed', count: anchors.length },
    ...(anchors.some(isAuthority) ? [] : [{ word: 'no-authority', state: 'noticed' } satisfies StoreRemark]),
  ];
}

function keyUsagesOf(certificate: Certificate): readonly string[] | null {
  const decoded = certificate.extensions.find(({ name }) => name === 'keyUsage')?.decoded;
  return decoded?.type === 'key-usage' ? decoded.usages : null;
}

function isAuthority(certificate: Certificate): boolean {
  const decoded = certificate.extensions.find(({ name }) => name === 'basicConstraints')?.decoded;
  if (decoded?.type === 'basic-constraints') return decoded.ca;
  return certificate.version < 3 && certificate.subject.text === certificate.issuer.text;
}
