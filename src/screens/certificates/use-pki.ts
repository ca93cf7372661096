import { useCallback, useEffect, useRef } from 'react';
import type { PkiClient } from '../../pki/worker/pki-client';
import { useServices } from '../../ui/services';

/** A pki worker for as long as the component is there: started when first asked for, ended with the component. */
export function usePki(): () => PkiClient {
  const { openPki } = useServices();
  const client = useRef<PkiClient | null>(null);
  useEffect(
    () => () => {
      client.current?.close();
      client.current = null;
    },
    [],
  );
  return useCallback(() => {
    client.current ??= openPki();
    return client.current;
  }, [openPki]);
}
