import { useCallback, useEffect, useRef } from 'react';
import type { PkiClient } from '../pki/worker/pki-client';
import { useServices } from './services';

/**
 * A pki worker for as long as the component is there and shows the same `owner`: started when first asked for,
 * ended with what it belongs to, and with it whatever it is still reading.
 */
export function usePki(owner = ''): () => PkiClient {
  const { openPki } = useServices();
  const current = useRef<{ readonly owner: string; readonly client: PkiClient } | null>(null);

  const close = useCallback(() => {
    current.current?.client.close();
    current.current = null;
  }, []);
  useEffect(() => close, [close]);
  useEffect(() => {
    if (current.current !== null && current.current.owner !== owner) close();
  }, [owner, close]);

  return useCallback(() => {
    if (current.current?.owner !== owner) close();
    current.current ??= { owner, client: openPki() };
    return current.current.client;
  }, [owner, openPki, close]);
}
