import type { BackendError } from '../../../backend/errors';
import type { Reading } from '../../../domain/certificate/reading';
import type { CertificateRecord, StorePasswords } from '../../../domain/certificate/types';
import {
  formatOf,
  nameForStore,
  type PlannedUpload,
  planUploads,
  type UploadChoice,
} from '../../../domain/certificate/upload-plan';

/** `failed`: the file or archive itself could not be read, so there is nothing to explain. */
export type ItemReading =
  | Reading
  | { readonly state: 'waiting' }
  | { readonly state: 'failed'; readonly error: unknown };

/** Whether the reader has said something about it. */
export function isRead(reading: ItemReading): reading is Reading {
  return reading.state !== 'waiting' && reading.state !== 'failed';
}

/** One file of the upload panel, from the drop to the moment it is stored. */
export interface UploadItem {
  readonly id: string;
  readonly fileName: string;
  /** The archive it came out of, or the two files it was joined from. */
  readonly source: string | null;
  readonly content: Uint8Array<ArrayBuffer>;
  /** Null while it is being read. */
  readonly sha256: string | null;
  readonly reading: ItemReading;
  readonly passwords: StorePasswords;
  /** The password typed last does not open it. */
  readonly passwordRefused: boolean;
  readonly rememberPassword: boolean;
  readonly choice: UploadChoice | null;
  readonly typedName: string | null;
  /** Why storing it failed, at the last try. */
  readonly problem: BackendError | null;
}

export type ItemChange = Partial<Omit<UploadItem, 'id'>>;

export type UploadAction =
  | { readonly type: 'added'; readonly items: readonly UploadItem[] }
  | { readonly type: 'changed'; readonly id: string; readonly change: ItemChange }
  /** The items take the place of the first one they replace. */
  | { readonly type: 'replaced'; readonly ids: readonly string[]; readonly items: readonly UploadItem[] }
  | { readonly type: 'removed'; readonly ids: readonly string[] };

export function reduceItems(items: readonly UploadItem[], action: UploadAction): readonly UploadItem[] {
  switch (action.type) {
    case 'added':
      return [...items, ...action.items];
    case 'changed':
      return items.map((item) => (item.id === action.id ? { ...item, ...action.change } : item));
    case 'replaced':
      return items.flatMap((item) => {
        if (!action.ids.includes(item.id)) return [item];
        return item.id === action.ids[0] ? action.items : [];
      });
    case 'removed':
      return items.filter((item) => !action.ids.includes(item.id));
  }
}

export function newItem(
  id: string,
  fileName: string,
  content: Uint8Array<ArrayBuffer>,
  source: string | null,
): UploadItem {
  return {
    id,
    fileName,
    source,
    content,
    sha256: null,
    reading: { state: 'waiting' },
    passwords: {},
    passwordRefused: false,
    rememberPassword: false,
    choice: null,
    typedName: null,
    problem: null,
  };
}

export function isStoreItem(item: UploadItem): boolean {
  return item.reading.state === 'storable' || item.reading.state === 'unopened';
}

/** The plan of every item that can be stored, by its id. */
export function planItems(
  items: readonly UploadItem[],
  existing: readonly CertificateRecord[],
): ReadonlyMap<string, PlannedUpload> {
  const storable = items.filter(isStoreItem);
  const plans = planUploads(
    storable.map((item) => ({
      wishedName: nameForStore(item.fileName, isRead(item.reading) ? formatOf(item.reading) : null),
      sha256: item.sha256 ?? '',
      choice: item.choice,
      typedName: item.typedName,
    })),
    existing,
  );
  return new Map(storable.flatMap((item, index) => (plans[index] === undefined ? [] : [[item.id, plans[index]]])));
}
