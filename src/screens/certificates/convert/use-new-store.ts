import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Chosen, ConversionForm } from '../../../domain/certificate/convert';
import type { Scope } from '../../../domain/scope';
import { convertText as text } from '../../../i18n/convert';
import { useServices } from '../../../ui/services';
import { useToast } from '../../../ui/toast';
import { usePki } from '../../../ui/use-pki';
import { certificateKeys } from '../queries';
import { useSessionPasswords } from '../session-passwords';
import { storeFile, writeFile } from './store-file';

interface NewStore {
  readonly name: string;
  readonly chosen: readonly Chosen[];
  readonly form: ConversionForm;
  readonly rememberPassword: boolean;
}

/** Writes a store and keeps it, until the list shows it. */
export function useNewStore(scope: Scope) {
  const { backend } = useServices();
  const client = useQueryClient();
  const session = useSessionPasswords();
  const toast = useToast();
  const pki = usePki();
  const [isRunning, setIsRunning] = useState(false);

  const run = async ({ name, chosen, form, rememberPassword }: NewStore) => {
    setIsRunning(true);
    try {
      const content = await writeFile(pki(), chosen, form);
      await storeFile(backend, scope, { name, content, chosen, form, rememberPassword });
      if (form.password !== '') session.remember(scope, name, { password: form.password });
      await client.invalidateQueries({ queryKey: certificateKeys.scope(scope) });
      toast(text.stored(name));
    } finally {
      setIsRunning(false);
    }
  };
  return { isRunning, run, pki };
}
