import type { StorePasswords } from '../../../domain/certificate/types';
import { convertText as text } from '../../../i18n/convert';
import { UnlockingGroup } from '../components/unlocking/unlocking-group';

interface FilePasswordsProps {
  readonly name: string;
  readonly need: { readonly store: boolean; readonly aliases: readonly string[] };
  readonly unlock: (passwords: StorePasswords) => Promise<boolean>;
}

/** Asks in place for what opens a stored file, or its keys. */
export function FilePasswords({ name, need, unlock }: FilePasswordsProps) {
  return (
    <UnlockingGroup need={need} unlock={unlock} words={{ ...text, open: text.openFile }} hint={text.locked(name)} />
  );
}
