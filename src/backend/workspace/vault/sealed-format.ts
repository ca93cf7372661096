import { equalBytes } from '../../../shared/bytes';
import type { BackendError } from '../../errors';

export const MAGIC_LENGTH = 8;

/** Of the files that hold destinations with their secrets. */
export const sealedMagic = 'DCSEALED';

/** A kind of sealed file. */
export interface SealedFormat {
  /** Eight ASCII characters. */
  readonly magic: string;
  /** The newest version, which is the one written; older ones open too. */
  readonly version: number;
  /** Why a file is refused as a whole. */
  readonly refuse: (rule: SealedFileRule, cause?: unknown) => BackendError;
}

/** `foreign`: another kind of file. */
export type SealedFileRule = 'foreign' | 'newer-version' | 'damaged' | 'passphrase';

/** A beginning of the magic counts: a file cut off there is damaged, not something else. */
export function startsAs({ magic }: Pick<SealedFormat, 'magic'>, file: Uint8Array): boolean {
  const start = file.subarray(0, MAGIC_LENGTH);
  const expected = new TextEncoder().encode(magic);
  return start.length > 0 && equalBytes(start, expected.subarray(0, start.length));
}
