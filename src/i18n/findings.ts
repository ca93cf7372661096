import type { Finding, FindingCode, Severity } from '../pki/types';
import { formatDate, formatList, formatNumber } from './format';

/** What a finding says, what it means, and what to do about it. */
export interface FindingText {
  readonly title: string;
  readonly meaning: string;
  readonly action: string;
}

type Details = Finding['details'];

const subject = ({ subject: name }: Details) => (name === undefined || name === '' ? 'The certificate' : `"${name}"`);
const issuer = ({ issuer: name }: Details) => (name === undefined || name === '' ? 'its issuer' : `"${name}"`);
const day = ({ at }: Details) => (at === undefined ? '' : ` on ${formatDate(at)}`);
const days = (number: number) => `${formatNumber(number)} ${number === 1 ? 'day' : 'days'}`;
const named = ({ names }: Details) => (names === undefined || names.length === 0 ? '' : `: ${formatList(names)}`);

const texts: Record<FindingCode, (details: Details) => FindingText> = {
  'chain-incomplete': (details) => ({
    title: `The chain is incomplete: ${issuer(details)} is missing`,
    meaning:
      'Whoever receives this certificate cannot follow it to a root they trust unless they happen to know the missing issuer.',
    action: `Ask the certification authority for ${issuer(details)} and upload it; Repair in the stored file then adds it to the chain.`,
  }),
  'chain-order': () => ({
    title: 'The certificates are in the wrong order',
    meaning: 'Several servers and API Management expect the leaf first, then each issuer up to the root.',
    action: 'Choose Repair in the stored file: it writes leaf, intermediates and root in this order.',
  }),
  'chain-extra-certificates': (details) => ({
    title: `Certificates that belong to no chain${named(details)}`,
    meaning: 'They are not issuers of the key’s certificate; some peers refuse a handshake that carries them.',
    action: 'Leave them out when you build the key store anew, or keep them in a trust store of their own.',
  }),
  'duplicate-certificate': (details) => ({
    title: `${subject(details)} is contained ${details.count === undefined ? 'more than once' : `${formatNumber(details.count)} times`}`,
    meaning: 'A copy adds nothing and makes the file harder to maintain: only one of them gets renewed.',
    action: 'Choose Repair in the stored file: it leaves out the copies, except those that keys need.',
  }),
  expired: (details) => ({
    title: `${subject(details)} expired${day(details)}`,
    meaning: 'Connections that use it are refused.',
    action: 'Get a new certificate and replace the file; destinations keep the name they refer to.',
  }),
  expiring: (details) => ({
    title: `${subject(details)} expires ${details.days === undefined ? 'soon' : details.days === 0 ? 'today' : `in ${days(details.days)}`}`,
    meaning: `After that${day(details)} connections that use it are refused. Uploaded certificates are not renewed automatically.`,
    action: 'Request its successor now, then replace the file.',
  }),
  'not-yet-valid': (details) => ({
    title: `${subject(details)} is not valid yet`,
    meaning: `Its validity begins${day(details)}; until then it is refused.`,
    action: 'Wait until then, or check the clock of the machine that issued it.',
  }),
  'issuer-expires-first': (details) => ({
    title: `${issuer(details)} expires before ${subject(details)}`,
    meaning: `From its end${day(details)} on the chain no longer holds, although the certificate itself is still valid.`,
    action: 'Plan the renewal by the issuer’s end, or get a chain over its successor.',
  }),
  'signature-invalid': (details) => ({
    title: `The signature of ${subject(details)} does not verify`,
    meaning: `${issuer(details)} did not sign these bytes: the certificate is damaged, changed, or from another issuer of the same name.`,
    action: 'Do not use it. Get the certificate and its chain from the certification authority again.',
  }),
  'signature-not-checked': (details) => ({
    title: `The signature of ${subject(details)} was not checked${details.algorithm === undefined ? '' : `: ${details.algorithm}`}`,
    meaning: 'This browser cannot compute the algorithm. That says nothing about whether the signature is right.',
    action: 'Check it with openssl verify when it matters.',
  }),
  'weak-signature-hash': (details) => ({
    title: `${subject(details)} is signed with ${details.algorithm ?? 'a weak hash'}`,
    meaning: 'Certificates with other content and the same hash can be made; current clients refuse such signatures.',
    action: 'Have it issued again with SHA-256 or stronger.',
  }),
  'weak-key': (details) => ({
    title: `${subject(details)} has a weak key${keyWords(details)}`,
    meaning: 'Keys of this kind can be broken or are refused by current clients.',
    action: 'Create a new key of at least RSA 2048 or an elliptic curve like P-256, and have it certified.',
  }),
  'key-mismatch': (details) => ({
    title: `The private key does not belong to ${subject(details)}`,
    meaning: 'A connection that presents this certificate fails: the peer checks that the key fits.',
    action: 'Combine the certificate with the key its request was made from, and replace the file.',
  }),
  'issuer-not-ca': (details) => ({
    title: `${issuer(details)} may not issue certificates`,
    meaning: `It signed ${subject(details)} without being marked as a certification authority; peers refuse that chain.`,
    action: 'Get the certificate from a certification authority; an ordinary certificate must not sign others.',
  }),
  'path-length-exceeded': (details) => ({
    title: `The chain is longer than ${issuer(details)} allows`,
    meaning: 'A certification authority may limit how many others stand below it; peers refuse what goes beyond.',
    action: 'Have the certificate issued by an authority that is allowed to, or get another intermediate.',
  }),
  'client-auth-missing': (details) => ({
    title: `${subject(details)} is not meant for client authentication`,
    meaning:
      'Its extended key usage does not name clientAuth: API Management and many servers refuse it for mutual TLS.',
    action: 'Have it issued again with the extended key usage clientAuth when it is to log on to servers.',
  }),
  'san-missing': (details) => ({
    title: `${subject(details)} has no subject alternative name`,
    meaning: 'Clients compare a server’s name with the subject alternative names only, no longer with the common name.',
    action: 'For a server certificate, have it issued again with the server names as DNS names.',
  }),
  'legacy-encryption': (details) => ({
    title: `Encrypted with an old algorithm${details.algorithm === undefined ? '' : `: ${details.algorithm}`}`,
    meaning:
      'Newer Java and Node.js versions refuse it, often with a misleading message about the password; it also protects little.',
    action:
      'Choose Repair in the stored file: it writes PKCS#12 and PEM anew with AES-256. A JKS or JCEKS store becomes PKCS#12 by Export As.',
  }),
  'fips-key-store': () => ({
    title: 'FIPS regions refuse key stores',
    meaning: 'JKS, PFX and P12 files cannot be used in subaccounts of FIPS environments.',
    action: 'Use a PEM file there.',
  }),
  'validity-too-long': (details) => ({
    title: `${subject(details)} is valid for ${details.days === undefined ? 'too long' : days(details.days)}`,
    meaning: `Public certification authorities may no longer issue that long${details.count === undefined ? '' : ` (at most ${days(details.count)})`}, and browsers refuse it for servers. In a private PKI it is allowed.`,
    action: 'Plan for shorter lifetimes and automatic renewal.',
  }),
  'integrity-not-checked': (details) => ({
    title: 'The integrity of the file was not checked',
    meaning: `It carries a check value${details.algorithm === undefined ? '' : ` (${details.algorithm})`} that needs the password; changes to the file would go unnoticed.`,
    action: 'Enter the password of the store.',
  }),
};

function keyWords({ algorithm, size }: Details): string {
  if (algorithm === undefined) return '';
  return size === undefined ? `: ${algorithm}` : `: ${algorithm}, ${formatNumber(size)} bits`;
}

/** The words of one finding. */
export function findingText(finding: Finding): FindingText {
  return texts[finding.code](finding.details);
}

/** Headings of the findings card. */
export const findingsText = {
  title: (count: number) => `Findings (${formatNumber(count)})`,
  none: 'Nothing was found that stands in the way of using it.',
  severities: { error: 'Error', warning: 'Warning', information: 'Information' } satisfies Record<Severity, string>,
  action: 'What to do',
  show: 'Show the certificate',
  showKey: 'Show the entry',
} as const;
