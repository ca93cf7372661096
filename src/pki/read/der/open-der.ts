import { fail, type Result } from '../../../shared/result';
import { readBer } from '../../ber';
import { PkiError } from '../../errors';
import { limits } from '../../limits';
import type { ReadOptions, Warning } from '../../types';
import { settleLockedKeys } from '../locked-key';
import type { OpenedItem, OpenedStore } from '../opened';
import { readElement } from './read-element';

/**
 * Opens a file of one or more ASN.1 structures behind each other, DER or BER: certificate, request, CRL, private key.
 * Fails with `truncated` or `malformed` (offset), `unknown-format` (`looksLike`), `limit-exceeded`, and for an
 * encrypted key alone in the file with `password-required`, `wrong-password` or `unsupported-algorithm`.
 */
export async function openDer(bytes: Uint8Array, options: ReadOptions): Promise<Result<OpenedStore, PkiError>> {
  const items: OpenedItem[] = [];
  const warnings: Warning[] = [];
  for (let offset = 0, count = 1; offset < bytes.length; count += 1) {
    const where = count === 1 ? 'the file' : `structure ${count}`;
    const parsed = readBer(bytes.subarray(offset), { format: 'DER', where, offset });
    const element = parsed.ok
      ? await readElement(parsed.value, { format: 'DER', where, alias: null, options })
      : parsed;
    if (!element.ok || !parsed.ok) {
      const error = element.ok ? undefined : element.error;
      if (count === 1 && error) return fail(error);
      warnings.push({ code: 'trailing-data', details: { format: 'DER', offset, found: bytes.length - offset } });
      break;
    }
    items.push(...element.value.items);
    warnings.push(...element.value.warnings);
    offset += parsed.value.end;
    if (items.length > limits.storeEntries) {
      const details = { format: 'DER', limit: 'storeEntries', maximum: limits.storeEntries, found: items.length };
      return fail(new PkiError('limit-exceeded', 'The file has too many structures', details));
    }
  }
  return settleLockedKeys({ format: 'der', integrity: 'absent', protection: [], items, warnings }, options);
}
