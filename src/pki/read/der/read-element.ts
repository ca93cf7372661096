import { fail, ok, type Result } from '../../../shared/result';
import { type BerNode, encodingOf } from '../../ber';
import { PkiError } from '../../errors';
import type { ReadOptions } from '../../types';
import { load } from '../load';
import { type KeySource, openEncryptedPkcs8 } from '../locked-key';
import type { OpenedStore } from '../opened';
import { classifyDer, type DerKind, unopenedKinds } from './classify';
import { toPkcs8 } from './normalise-key';

export interface ElementContext extends KeySource {
  readonly options: ReadOptions;
  /** ECParameters found before the key, for a SEC 1 key that does not say its curve. */
  readonly curve?: Uint8Array;
  /** Hex; from bag attributes. */
  readonly localKeyId?: string;
}

export type ReadElement = Pick<OpenedStore, 'items' | 'warnings'>;

/**
 * The items of one ASN.1 structure of a PEM or DER file, whatever it is: certificate, request, CRL, private key in any
 * form, CMS with certificates. Fails with `unknown-format` (`looksLike` says what it is, where that is known),
 * or with what the structure's own reader says.
 */
export async function readElement(node: BerNode, context: ElementContext): Promise<Result<ReadElement, PkiError>> {
  const { alias, localKeyId } = context;
  const der = encodingOf(node);
  const tied = localKeyId === undefined ? {} : { localKeyId };
  const kind = classifyDer(node);
  switch (kind) {
    case 'certificate':
      return ok({ items: [{ type: 'certificate', alias, der, ...tied }], warnings: [] });
    case 'csr':
      return ok({ items: [{ type: 'csr', alias: null, der }], warnings: [] });
    case 'crl':
      return ok({ items: [{ type: 'crl', alias, der }], warnings: [] });
    case 'encrypted-pkcs8': {
      const { key, warnings } = await openEncryptedPkcs8(node, context, context.options);
      return ok({ items: [{ ...key, ...tied }], warnings });
    }
    case 'pkcs8':
    case 'pkcs1':
    case 'sec1':
    case 'dsa': {
      const key = toPkcs8(der, context, context.curve);
      if (!key.ok) return key;
      return ok({ items: [{ type: 'private-key', alias, ...key.value, encryption: null, ...tied }], warnings: [] });
    }
    case 'cms': {
      const { readCmsContent } = await load(import('../pkcs7/open-pkcs7'));
      return readCmsContent(node);
    }
    default:
      return fail(notOpened(kind, context));
  }
}

function notOpened(kind: DerKind | null, { format, where }: KeySource): PkiError {
  const looksLike = kind === 'pkcs12' ? 'PKCS#12 key store' : kind === null ? undefined : unopenedKinds[kind];
  if (looksLike === undefined) {
    return new PkiError('unknown-format', `${where} is ASN.1, but no certificate, key, request or list`, {
      format,
      where,
      looksLike: 'ASN.1 data of another kind',
    });
  }
  return new PkiError('unknown-format', `${where} is ${looksLike}`, { format, where, looksLike });
}
