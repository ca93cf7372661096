import { PkiError, type PkiErrorDetails } from '../../pki/errors';
import { BackendError } from '../errors';

/** Which field of a generation request an error of pki is about. */
const fields: Readonly<Partial<Record<PkiError['code'], string>>> = {
  'outlives-issuer': 'validity',
  'not-a-request': 'csr',
  'signature-invalid': 'csr',
  'weak-key': 'csr',
  'weak-signature': 'csr',
  'wrong-password': 'password',
  'password-required': 'password',
};

/** An error of pki as `invalid` with the field it is about; anything else as it is. The cause has what words need. */
export function asRefusal(error: unknown, name: string): unknown {
  if (!(error instanceof PkiError)) return error;
  const { code, details, message } = error;
  const field = details.field ?? fields[code];
  return new BackendError(
    'invalid',
    message,
    { resource: 'certificate', name, rule: ruleOf(code, details), ...(field !== undefined && { field }) },
    { cause: error },
  );
}

function ruleOf(code: PkiError['code'], { rule }: PkiErrorDetails): string {
  if (code === 'outlives-issuer') return 'outlives-authority';
  return code === 'invalid-request' && rule !== undefined ? rule : code;
}
