import { fail, ok, type Result } from '../../../shared/result';
import { encodingOf, readBer } from '../../ber';
import { PkiError } from '../../errors';
import type { ReadOptions, Warning } from '../../types';
import { classifyDer } from '../der/classify';
import { type ReadElement, readElement } from '../der/read-element';
import { load } from '../load';
import { type KeySource, settleLockedKeys, tryPasswords } from '../locked-key';
import type { OpenedItem, OpenedStore } from '../opened';
import { readBagAttributes } from './bag-attributes';
import { type PemBlock, readPemBlocks } from './pem-blocks';

/** Blocks that this reader knows and does not open, by their labels. */
const otherBlocks: readonly (readonly [pattern: RegExp, looksLike: string])[] = [
  [/^OPENSSH PRIVATE KEY$/, 'OpenSSH private key'],
  [/^SSH2? /, 'SSH key'],
  [/^PGP /, 'OpenPGP data (armoured)'],
  [/^(X9\.42 )?DH PARAMETERS$/, 'Diffie-Hellman parameters'],
  [/^DSA PARAMETERS$/, 'DSA parameters'],
  [/PUBLIC KEY$/, 'public key'],
  [/^ATTRIBUTE CERTIFICATE$/, 'attribute certificate'],
  [/^AGE ENCRYPTED FILE$/, 'age-encrypted file'],
];

/** Parameters of an EC key that follows; they are no entry of their own. */
const ecParameters = 'EC PARAMETERS';

/**
 * Opens text with PEM blocks. Each block is told by its content, not its label; names come from bag attributes.
 * A block that cannot be read is a warning (`block-unreadable`, `block-not-supported`) beside the others,
 * and the file's error where there is no other. Locked keys: see `settleLockedKeys`.
 */
export async function openPem(text: string, options: ReadOptions): Promise<Result<OpenedStore, PkiError>> {
  const blocks = readPemBlocks(text);
  const items: OpenedItem[] = [];
  const warnings: Warning[] = [];
  const errors: PkiError[] = [];
  let curve: Uint8Array | undefined;
  for (const block of blocks) {
    const { content } = block;
    if (block.label === ecParameters && content.ok) {
      curve = content.value;
      continue;
    }
    const other = otherKind(block);
    const decoded = other ? fail(other) : content;
    const read = decoded.ok ? await readBlock(block, decoded.value, curve, options) : decoded;
    if (read.ok) {
      items.push(...read.value.items);
      warnings.push(...read.value.warnings);
      if (block.labelsDiffer) {
        warnings.push({ code: 'not-canonical', details: { format: 'PEM', where: `${block.where}, END line` } });
      }
    } else {
      errors.push(read.error);
      warnings.push(warningFor(block, read.error));
    }
  }
  const [error] = errors;
  if (items.length === 0) {
    const looksLike = 'PEM without certificates or keys';
    return fail(error ?? new PkiError('unknown-format', 'The text holds EC parameters only', { looksLike }));
  }
  return settleLockedKeys({ format: 'pem', integrity: 'absent', protection: [], items, warnings }, options);
}

/**
 * Opens bare base64, the armour lost: what it decodes to must be an ASN.1 structure this reader knows.
 * Fails like the structure's own reader, with the format PEM in the details.
 */
export async function openBareBase64(der: Uint8Array, options: ReadOptions): Promise<Result<OpenedStore, PkiError>> {
  const where = 'the decoded base64';
  const read = await readStructure(der, { format: 'PEM', where, alias: null }, options);
  if (!read.ok) return read;
  return settleLockedKeys({ format: 'pem', integrity: 'absent', protection: [], ...read.value }, options);
}

/** The refusal of a block whose label says that it is nothing to show. */
function otherKind({ label, where }: PemBlock): PkiError | null {
  const looksLike = otherBlocks.find(([pattern]) => pattern.test(label))?.[1];
  if (looksLike === undefined) return null;
  return new PkiError('unknown-format', `${where} is not shown: ${looksLike}`, { format: 'PEM', where, looksLike });
}

async function readBlock(
  block: PemBlock,
  content: Uint8Array,
  curve: Uint8Array | undefined,
  options: ReadOptions,
): Promise<Result<ReadElement, PkiError>> {
  const { alias, localKeyId } = readBagAttributes(block.leadingText);
  const source = { format: 'PEM', where: block.where, alias };
  const tied = localKeyId === undefined ? {} : { localKeyId };
  if (block.headers.has('DEK-Info') || /ENCRYPTED/.test(block.headers.get('Proc-Type') ?? '')) {
    const key = await openTraditional(block, content, curve, source, options);
    return ok({ items: [{ ...key, ...tied }], warnings: [] });
  }
  return readStructure(content, source, options, curve, localKeyId);
}

async function readStructure(
  content: Uint8Array,
  source: KeySource,
  options: ReadOptions,
  curve?: Uint8Array,
  localKeyId?: string,
): Promise<Result<ReadElement, PkiError>> {
  const parsed = readBer(content, source);
  if (!parsed.ok) return parsed;
  const read = await readElement(parsed.value, {
    ...source,
    options,
    ...(curve ? { curve } : {}),
    ...(localKeyId === undefined ? {} : { localKeyId }),
  });
  if (!read.ok) return read;
  const { end } = parsed.value;
  // OpenSSL's TRUSTED CERTIFICATE carries its trust settings behind the certificate.
  if (end === content.length || isTrustAuxiliary(content.subarray(end))) return read;
  const details = { format: 'PEM', where: source.where, found: content.length - end };
  return ok({ ...read.value, warnings: [...read.value.warnings, { code: 'trailing-data', details }] });
}

function isTrustAuxiliary(rest: Uint8Array): boolean {
  const parsed = readBer(rest, { format: 'PEM', where: 'trust settings' });
  return parsed.ok && encodingOf(parsed.value).length === rest.length && classifyDer(parsed.value) === null;
}

async function openTraditional(
  block: PemBlock,
  content: Uint8Array,
  curve: Uint8Array | undefined,
  source: KeySource,
  options: ReadOptions,
) {
  const named: Readonly<Record<string, string>> = { 'RSA PRIVATE KEY': 'PKCS#1', 'EC PRIVATE KEY': 'SEC 1' };
  const format = named[block.label] ?? (block.label === 'DSA PRIVATE KEY' ? 'DSA (OpenSSL)' : block.label);
  const key = { type: 'private-key', alias: source.alias, format } as const;
  const { where } = source;
  const { readTraditionalKey } = await load(import('./traditional-key'));
  const traditional = readTraditionalKey(content, block.headers, { format: 'PEM', where }, curve);
  if (!traditional.ok) return { ...key, pkcs8: null, encryption: null, error: traditional.error };
  const { encryption, open } = traditional.value;
  const opened = await tryPasswords(source, options, open);
  return opened.ok ? { ...key, ...opened.value, encryption } : { ...key, pkcs8: null, encryption, error: opened.error };
}

function warningFor(block: PemBlock, error: PkiError): Warning {
  const code = error.code === 'unknown-format' ? 'block-not-supported' : 'block-unreadable';
  return { code, details: { ...error.details, format: 'PEM', where: block.where } };
}
