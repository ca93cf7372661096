import { fail, type Result } from '../../shared/result';
import { PkiError } from '../errors';
import { limits } from '../limits';
import type { ReadOptions, Store } from '../types';
import { detect } from './detect';
import { LoadError, load } from './load';
import type { OpenedStore } from './opened';

type Open = (bytes: Uint8Array, options: ReadOptions) => Promise<Result<OpenedStore, PkiError>>;

/**
 * Opens a file of certificates or keys and explains it; see `Store` and `PkiErrorCode` for what comes back.
 * The format comes from the content. Never throws on bad input (a `LoadError` only, when a part of the program cannot be loaded), and leaves `bytes` as they are.
 */
export async function readStore(bytes: Uint8Array, options: ReadOptions = {}): Promise<Result<Store, PkiError>> {
  const assembly = load(import('./assemble'));
  // It loads beside the format's reader; a failure counts when it is needed, not when the file is refused before.
  assembly.catch(() => undefined);
  return openAny(bytes, options, async (opened) => (await assembly).assembleStore(opened));
}

/**
 * Opens a file with the reader of its format and hands the result to `use`.
 * Fails with `empty-file`, `limit-exceeded`, `unknown-format` (`looksLike`), or as the reader and `use` do.
 */
export async function openAny<T>(
  bytes: Uint8Array,
  options: ReadOptions,
  use: (opened: OpenedStore) => Promise<Result<T, PkiError>>,
): Promise<Result<T, PkiError>> {
  if (bytes.length === 0) return fail(new PkiError('empty-file', 'The file is empty'));
  if (bytes.length > limits.inputBytes) {
    const details = { limit: 'inputBytes', maximum: limits.inputBytes, found: bytes.length };
    return fail(new PkiError('limit-exceeded', `The file has ${bytes.length} bytes`, details));
  }
  // A plain Uint8Array, because `slice` of a Node Buffer shares memory with the original.
  const plain = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const open = await readerFor(plain);
    const opened = await open(plain, options);
    return opened.ok ? await use(opened.value) : opened;
  } catch (cause) {
    if (cause instanceof PkiError) return fail(cause);
    if (cause instanceof LoadError) throw cause;
    const message = 'The file has a structure that its reader does not expect';
    return fail(new PkiError('malformed', message, { where: 'the file' }, { cause }));
  }
}

/** Readers are loaded when a file needs them. */
async function readerFor(bytes: Uint8Array, isInner = false): Promise<Open> {
  const detected = detect(bytes);
  switch (detected.reader) {
    case 'jks':
      return (await load(import('./jks/open-jks'))).openJks;
    case 'pkcs12':
      return (await load(import('./pkcs12/open-pkcs12'))).openPkcs12;
    case 'pkcs7': {
      const { openPkcs7 } = await load(import('./pkcs7/open-pkcs7'));
      return async (whole) => openPkcs7(whole);
    }
    case 'der':
      return (await load(import('./der/open-der'))).openDer;
    case 'pem': {
      const { openPem } = await load(import('./pem/open-pem'));
      return (_, options) => openPem(detected.text, options);
    }
    case 'base64':
      return isInner ? refuse('base64 text') : readerForBase64(detected.content);
    case null:
      return refuse(detected.looksLike);
  }
}

/** What base64 without armour holds: a structure of PEM, or a whole key store as service bindings carry them. */
async function readerForBase64(content: Uint8Array): Promise<Open> {
  const inner = detect(content);
  if (inner.reader === null && inner.looksLike === 'binary data') return refuse('plain text');
  if (inner.reader === 'der' || inner.reader === 'pkcs7') {
    const { openBareBase64 } = await load(import('./pem/open-pem'));
    return (_, options) => openBareBase64(content, options);
  }
  const open = await readerFor(content, true);
  return (_, options) => open(content, options);
}

function refuse(looksLike: string): Open {
  return async () =>
    fail(new PkiError('unknown-format', `No certificate or key store: this looks like ${looksLike}`, { looksLike }));
}
