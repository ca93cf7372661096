import { useCallback, useState } from 'react';
import { limits } from '../../../pki/limits';
import type { CertificationRequest } from '../../../pki/types';
import { usePki } from '../../../ui/use-pki';

/** A signing request that is what it should be. */
export interface ReadCsr {
  readonly fileName: string;
  readonly request: CertificationRequest;
}

export interface CsrReading {
  readonly isReading: boolean;
  /** Why the last file is none that can be used, with its name. */
  readonly refused: { readonly fileName: string; readonly error: unknown } | null;
  readonly take: (file: File) => Promise<void>;
  readonly forget: () => void;
}

/** Reads a certificate signing request in a worker and says what a wrong file is. */
export function useCsr(onRead: (csr: ReadCsr) => void): CsrReading {
  const pki = usePki();
  const [isReading, setIsReading] = useState(false);
  const [refused, setRefused] = useState<CsrReading['refused']>(null);

  const take = useCallback(
    async (file: File) => {
      setIsReading(true);
      setRefused(null);
      try {
        const result = await pki().readRequest(
          new Uint8Array(await file.slice(0, limits.inputBytes + 1).arrayBuffer()),
        );
        if (result.ok) onRead({ fileName: file.name, request: result.value });
        else setRefused({ fileName: file.name, error: result.error });
      } catch (error) {
        setRefused({ fileName: file.name, error });
      } finally {
        setIsReading(false);
      }
    },
    [pki, onRead],
  );
  const forget = useCallback(() => setRefused(null), []);
  return { isReading, refused, take, forget };
}
