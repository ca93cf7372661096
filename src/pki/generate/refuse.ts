import { PkiError, type PkiErrorDetails } from '../errors';

/** The field of a request that breaks a rule; names of the words in `PkiErrorDetails`. */
type RequestField =
  | 'commonName'
  | 'subject'
  | 'subjectAltNames'
  | 'extendedKeyUsage'
  | 'validity'
  | 'keyAlgorithm'
  | 'csr'
  | 'issuer'
  | 'ca';

/** The error of a request that breaks a rule. */
export function refusal(
  field: RequestField,
  rule: string,
  details: Pick<PkiErrorDetails, 'value' | 'type' | 'maximum'> = {},
): PkiError {
  const of = details.value === undefined ? '' : ` (${details.value})`;
  return new PkiError('invalid-request', `The ${field}${of} breaks the rule ${rule}`, { field, rule, ...details });
}
