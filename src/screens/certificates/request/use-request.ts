import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Scope } from '../../../domain/scope';
import { requestText as text } from '../../../i18n/request';
import type { CreateCsrRequest } from '../../../pki/generate/types';
import { useServices } from '../../../ui/services';
import { useToast } from '../../../ui/toast';
import { certificateKeys } from '../queries';
import { useSessionPasswords } from '../session-passwords';
import { makeRequestFile } from './make-request';

/** A key to be made, and how it is stored. */
export interface WantedRequest {
  readonly name: string;
  readonly request: CreateCsrRequest;
  readonly password?: string;
  readonly rememberPassword?: boolean;
  /** The file that is to be renewed with it. */
  readonly renews?: string;
}

export interface RequestRun {
  readonly isRunning: boolean;
  /** Resolves with whether it is stored; rejects when it failed, not when it was cancelled. */
  readonly run: (wanted: WantedRequest) => Promise<boolean>;
  /** Ends what runs; nothing of it is left. */
  readonly cancel: () => void;
}

/** Makes a key with its signing request in a worker of its own, and stores both; leaving cancels. */
export function useRequest(scope: Scope): RequestRun {
  const { backend, openPki } = useServices();
  const client = useQueryClient();
  const session = useSessionPasswords();
  const toast = useToast();
  const [isRunning, setIsRunning] = useState(false);
  const current = useRef<AbortController | null>(null);
  const cancel = useCallback(() => current.current?.abort(), []);
  useEffect(() => cancel, [cancel]);

  const run = async ({ name, request, password, rememberPassword = false, renews }: WantedRequest) => {
    const controller = new AbortController();
    current.current = controller;
    const pki = openPki();
    controller.signal.addEventListener('abort', () => pki.close());
    setIsRunning(true);
    try {
      const content = await makeRequestFile(pki, request, password);
      controller.signal.throwIfAborted();
      const passwords = password === undefined ? {} : { password };
      const draft = { name, content, origin: 'requested', labels: [], passwords, rememberPassword } as const;
      const [result] = await backend.certificates.create(scope, [
        { ...draft, ...(renews !== undefined && { renews }) },
      ]);
      if (result?.ok === false) throw result.error;
      session.remember(scope, name, passwords);
      await client.invalidateQueries({ queryKey: certificateKeys.scope(scope) });
      toast(text.created(name));
      return true;
    } catch (error) {
      if (!controller.signal.aborted) throw error;
      toast(text.cancelled);
      return false;
    } finally {
      pki.close();
      current.current = null;
      setIsRunning(false);
    }
  };
  return { isRunning, run, cancel };
}
