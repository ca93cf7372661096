import { passwordNeed } from '../../../domain/certificate/reading';
import type { StorePasswords } from '../../../domain/certificate/types';
import { type ItemChange, isRead, type UploadItem } from './upload-items';

type Read = Pick<UploadItem, 'reading'> | ItemChange;

/** Whether a password could show more of the file. */
export function needsPassword(item: Read): boolean {
  const { reading } = item;
  if (reading === undefined || !isRead(reading)) return false;
  const need = passwordNeed(reading);
  return need.store || need.aliases.length > 0;
}

/** Whether the attempt shows more than what was known before. */
export function isProgress(before: UploadItem, attempt: ItemChange): boolean {
  return withheldParts(attempt) < withheldParts(before);
}

/** The attempt when it shows more, else what was known before. */
export function better(before: ItemChange, attempt: ItemChange): ItemChange {
  return withheldParts(attempt) < withheldParts(before) ? attempt : before;
}

/** How much of a file is still closed; a file that is closed altogether counts above everything. */
function withheldParts({ reading }: Read): number {
  if (reading === undefined || !('store' in reading)) return Number.MAX_SAFE_INTEGER;
  const { store } = reading;
  const keys = store.entries.filter((entry) => entry.key?.locked === true).length;
  const contents = store.warnings.filter((warning) => warning.code === 'content-locked').length;
  return keys + contents + (store.integrity === 'not-checked' ? 1 : 0);
}

/** The distinct passwords that opened a file of this upload already. */
export function knownPasswords(items: readonly UploadItem[]): readonly StorePasswords[] {
  const distinct = new Map(
    items.flatMap(({ passwords }) =>
      passwords.password === undefined ? [] : [[passwords.password, { password: passwords.password }]],
    ),
  );
  return [...distinct.values()];
}
