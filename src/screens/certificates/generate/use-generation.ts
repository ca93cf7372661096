import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { GenerationRequest } from '../../../domain/certificate/generation';
import type { Scope } from '../../../domain/scope';
import { generateText as text } from '../../../i18n/generate';
import { useServices } from '../../../ui/services';
import { useToast } from '../../../ui/toast';
import { certificateKeys } from '../queries';
import { useSessionPasswords } from '../session-passwords';

export interface Generation {
  readonly isRunning: boolean;
  /** Resolves with whether it is stored; rejects when it failed, not when it was cancelled. */
  readonly run: (request: GenerationRequest) => Promise<boolean>;
  /** Ends what runs; nothing of it is left. */
  readonly cancel: () => void;
}

/** Generates a certificate and waits until the list shows it; leaving the panel cancels. */
export function useGeneration(scope: Scope): Generation {
  const { certificates } = useServices().backend;
  const client = useQueryClient();
  const session = useSessionPasswords();
  const toast = useToast();
  const [isRunning, setIsRunning] = useState(false);
  const current = useRef<AbortController | null>(null);
  const cancel = useCallback(() => current.current?.abort(), []);
  useEffect(() => cancel, [cancel]);

  const run = async (request: GenerationRequest) => {
    const controller = new AbortController();
    current.current = controller;
    setIsRunning(true);
    try {
      await certificates.generate(scope, request, { signal: controller.signal });
      if (request.password !== undefined) session.remember(scope, request.name, { password: request.password });
      await client.invalidateQueries({ queryKey: certificateKeys.scope(scope) });
      toast(text.generated(request.name));
      return true;
    } catch (error) {
      if (!controller.signal.aborted) throw error;
      toast(text.cancelled);
      return false;
    } finally {
      current.current = null;
      setIsRunning(false);
    }
  };
  return { isRunning, run, cancel };
}
