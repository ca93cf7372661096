import { decodeBase64 } from './base64';

/**
 * Bytes of a text that is nothing but base64, long enough to be a structure; else null.
 * Words in plain text decode too, so the caller must find something known in the bytes.
 */
export function bareBase64(text: string): Uint8Array | null {
  const trimmed = text.trim();
  const decoded = /^[A-Za-z0-9+/]{16}/.test(trimmed) ? decodeBase64(trimmed) : null;
  return decoded?.ok ? decoded.value : null;
}
