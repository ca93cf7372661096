import type { PkiErrorCode, PkiErrorDetails } from '../pki/errors';
import type { ErrorText } from './error-text';
import { formatDate } from './format';

type GenerationCode = Extract<
  PkiErrorCode,
  | 'not-a-request'
  | 'not-a-reply'
  | 'signature-invalid'
  | 'weak-key'
  | 'weak-signature'
  | 'outlives-issuer'
  | 'invalid-request'
>;
type Words = (details: PkiErrorDetails) => ErrorText;

const fields: Readonly<Record<string, string>> = {
  commonName: 'The common name',
  subject: 'The subject',
  subjectAltNames: 'The alternative name',
  extendedKeyUsage: 'The extended key usage',
  validity: 'The validity',
  csr: 'The request',
  issuer: 'The certification authority',
};

const broken: Readonly<Record<string, string>> = {
  empty: 'is empty',
  'too-long': 'is too long',
  characters: 'has characters that are not allowed',
  country: 'needs a country code of two letters, such as DE',
  unknown: 'is not known',
  'common-name': 'holds a common name of its own',
  order: 'ends before it begins',
  range: 'is out of range',
  several: 'is one of several in the file',
  dns: 'is no DNS name',
  ip: 'is no IP address',
  uri: 'is no absolute URI',
  email: 'is no email address',
};

const byCode: Readonly<Record<GenerationCode, Words>> = {
  'not-a-request': ({ looksLike }) => ({
    message: `This is no certificate signing request, but something else: ${looksLike}.`,
    nextStep: 'Choose the file that begins with BEGIN CERTIFICATE REQUEST, or the same as DER.',
  }),
  'not-a-reply': ({ looksLike }) => ({
    message: `There is no certificate in it, but something else: ${looksLike}.`,
    nextStep: 'Choose the certificate that the certification authority issued, as PEM, DER or PKCS#7.',
  }),
  'signature-invalid': () => ({
    message: 'The request was changed after it was made: it is not signed by the key in it.',
    nextStep: 'Make the request again, or get an undamaged copy.',
  }),
  'weak-key': ({ algorithm, found, minimum }) => ({
    message: `The key is too weak: ${algorithm} with ${found} bits.`,
    nextStep: `Use a key of at least ${minimum} bits.`,
  }),
  'weak-signature': ({ algorithm }) => ({
    message: `The request has a signature that is too weak: ${algorithm}.`,
    nextStep: 'Make the request again with SHA-256.',
  }),
  'outlives-issuer': ({ at }) => ({
    message: `The certificate would be valid longer than its certification authority${at === undefined ? '' : `, whose certificate ends on ${formatDate(new Date(at))}`}.`,
    nextStep: 'Shorten the validity, or renew the certification authority first.',
  }),
  'invalid-request': ({ field = '', rule = '', type, value, maximum }) => {
    const which = [type, value && `“${value}”`].filter((part) => part !== undefined && part !== '').join(' ');
    const limit = maximum === undefined ? '' : ` (at most ${maximum} characters)`;
    return {
      message: `${fields[field] ?? 'The certificate'}${which === '' ? '' : `, ${which},`} ${broken[rule] ?? 'is not accepted'}${limit}.`,
      nextStep: 'Correct it and try again.',
    };
  },
};

/** Words for what no certificate or request is made of, and for what is no request or no reply. */
export const generationErrorTexts = {
  byCode,
  keyAlgorithm: (({ algorithm }) => ({
    message: `Keys of this kind cannot be used here: ${algorithm}.`,
    nextStep: 'Use RSA or a NIST curve (P-256, P-384, P-521), or a browser that has Ed25519.',
  })) satisfies Words,
  reply: (): ErrorText => ({
    message: 'The reply is for another key than the one that waits here.',
    nextStep: 'Choose the reply to this request, or create a new request.',
  }),
};
