import type { GenerationRequest, ValidityUnit } from '../../../domain/certificate/generation';
import type { CertificateExtension } from '../../../domain/certificate/name';
import { defaultValidity } from '../../../domain/certificate/validity';
import type { Label } from '../../../domain/scope';
import type { KeyAlgorithmName, SubjectAltName } from '../../../pki/generate/types';
import { toPem } from '../../../pki/write/pem';
import type { ReadCsr } from './use-csr';

/** Attributes of the subject beside the common name, in the order a name has them: most general first. */
export const subjectTypes = ['C', 'ST', 'L', 'O', 'OU'] as const;

export type SubjectType = (typeof subjectTypes)[number];

/** Purposes offered for the extended key usage; the first one is what a client certificate is for. */
export const usages = ['clientAuth', 'serverAuth', 'emailProtection', 'codeSigning'] as const;

export type Usage = (typeof usages)[number];

export const alternativeNameTypes = ['dns', 'ip', 'uri', 'email'] as const satisfies readonly SubjectAltName['type'][];

export interface AlternativeNameRow extends SubjectAltName {
  /** Identity while editing: values change and may be the same. */
  readonly id: number;
}

/** What is entered in the panel. */
export interface GenerationDraft {
  /** Without extension. */
  readonly name: string;
  readonly extension: CertificateExtension;
  readonly commonName: string;
  /** As it was typed. */
  readonly validity: string;
  readonly unit: ValidityUnit;
  readonly password: string;
  readonly rememberPassword: boolean;
  readonly automaticRenewal: boolean;
  readonly keyOnRenewal: 'new' | 'same';
  readonly csr: ReadCsr | null;
  readonly keyAlgorithm: KeyAlgorithmName;
  readonly subject: Readonly<Partial<Record<SubjectType, string>>>;
  readonly alternativeNames: readonly AlternativeNameRow[];
  readonly extendedKeyUsage: readonly Usage[];
}

export type ChangeDraft = (changes: Partial<GenerationDraft>) => void;

export const emptyDraft: GenerationDraft = {
  name: '',
  extension: 'pem',
  commonName: '',
  validity: '',
  unit: defaultValidity.unit,
  password: '',
  rememberPassword: false,
  automaticRenewal: false,
  keyOnRenewal: 'new',
  csr: null,
  keyAlgorithm: 'RSA-2048',
  subject: {},
  alternativeNames: [],
  extendedKeyUsage: ['clientAuth'],
};

/** The name of the file; empty while there is none. */
export function fileNameOf({ name, extension }: Pick<GenerationDraft, 'name' | 'extension'>): string {
  return name.trim() === '' ? '' : `${name.trim()}.${extension}`;
}

/** The key of a signing request stays with its owner: there is nothing here that a password could protect. */
export function takesPassword({ csr }: GenerationDraft): boolean {
  return csr === null;
}

/** What the draft asks for, with the defaults of what was left empty; a service renews without being told the password again. */
export function toRequest(
  draft: GenerationDraft,
  labels: readonly Label[],
  { renewsHere = true } = {},
): GenerationRequest {
  const { csr, automaticRenewal } = draft;
  const password = takesPassword(draft) && draft.password !== '' ? draft.password : null;
  return {
    name: fileNameOf(draft),
    labels,
    commonName: draft.commonName.trim() || fileNameOf(draft),
    validity: {
      value: draft.validity.trim() === '' ? defaultValidity.value : Number(draft.validity),
      unit: draft.unit,
    },
    // An unattended renewal has to encrypt with the same password again.
    ...(password !== null && {
      password,
      rememberPassword: draft.rememberPassword || (automaticRenewal && renewsHere),
    }),
    automaticRenewal,
    keyOnRenewal: csr === null ? draft.keyOnRenewal : 'same',
    keyAlgorithm: draft.keyAlgorithm,
    subject: subjectTypes.flatMap((type) => {
      const value = draft.subject[type]?.trim() ?? '';
      return value === '' ? [] : [{ type, value }];
    }),
    subjectAltNames: filledNames(draft).map(({ type, value }) => ({ type, value: value.trim() })),
    extendedKeyUsage: draft.extendedKeyUsage,
    csr: csr === null ? null : toPem('CERTIFICATE REQUEST', csr.request.der),
  };
}

/** Lines left empty are left out. */
export function filledNames({ alternativeNames }: GenerationDraft): readonly AlternativeNameRow[] {
  return alternativeNames.filter(({ value }) => value.trim() !== '');
}
