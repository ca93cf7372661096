import { checkLabels } from '../labels';
import { generatedFormatOf } from './generated-file';
import type { GenerationRequest } from './generation';
import { checkCertificateName, extensionOf } from './name';
import { checkValidity, notAfterOf } from './validity';

/** Upper bound of a common name (RFC 5280 appendix A.1, ub-common-name). */
const longestCommonName = 64;

/** keytool opens no JKS with a shorter one. */
const shortestJksPassword = 6;

export type GenerationField = 'name' | 'commonName' | 'validity' | 'password' | 'rememberPassword' | 'csr' | 'labels';

/** What is wrong with one field, in a stable word: the rules of names, labels and validities, and those below. */
export interface GenerationProblem {
  readonly field: GenerationField;
  readonly rule: string;
}

export interface GenerationContext {
  readonly now: Date;
  /** When the authority that is to sign ends; null where that is not known. */
  readonly authorityEnds: Date | null;
  /** The workspace renews by itself, so it needs to remember the password; a service does without. */
  readonly renewsHere: boolean;
}

type Rule = (request: GenerationRequest, context: GenerationContext) => string | null;

/** One or several rules of each field; the first that is broken counts. */
const rules: Readonly<Record<GenerationField, readonly Rule[]>> = {
  name: [({ name }) => checkCertificateName(name)],
  commonName: [
    ({ commonName }) => (commonName.trim() === '' ? 'empty' : null),
    ({ commonName }) => ([...commonName].length > longestCommonName ? 'too-long' : null),
    ({ commonName }) => (/\p{Cc}/u.test(commonName) ? 'characters' : null),
  ],
  validity: [
    ({ validity }) => checkValidity(validity),
    ({ validity }, { now, authorityEnds }) =>
      authorityEnds !== null && notAfterOf(validity, now) > authorityEnds ? 'outlives-authority' : null,
  ],
  password: [
    ({ name, csr, password = '' }) =>
      csr === null && needsPassword(name) && password === '' ? 'password-required' : null,
    ({ name, csr, password = '' }) =>
      csr === null && generatedFormatOf(name) === 'jks' && password.length < shortestJksPassword
        ? 'password-too-short'
        : null,
    ({ csr, password = '' }) => (csr !== null && password !== '' ? 'nothing-to-protect' : null),
  ],
  rememberPassword: [
    ({ password = '', automaticRenewal, rememberPassword = false }, { renewsHere }) =>
      renewsHere && automaticRenewal && password !== '' && !rememberPassword ? 'renewal-needs-password' : null,
  ],
  csr: [({ name, csr }) => (csr !== null && extensionOf(name) !== 'pem' ? 'pem-only' : null)],
  labels: [({ labels }) => checkLabels(labels)?.rule ?? null],
};

/** What keeps a certificate from being generated, at most one problem a field; empty when nothing does. */
export function checkGeneration(request: GenerationRequest, context: GenerationContext): readonly GenerationProblem[] {
  const fields = Object.keys(rules) as GenerationField[];
  return fields.flatMap((field) => {
    const rule = rules[field].map((check) => check(request, context)).find((problem) => problem !== null);
    return rule === undefined ? [] : [{ field, rule }];
  });
}

/** Whether files of this extension cannot do without a password: Java refuses key stores that have none. */
export function needsPassword(name: string): boolean {
  const format = generatedFormatOf(name);
  return format === 'pkcs12' || format === 'jks';
}
