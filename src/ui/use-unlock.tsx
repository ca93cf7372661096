import { lazy, type ReactNode, Suspense, useCallback, useRef, useState } from 'react';
import { useServices } from './services';

const UnlockDialog = lazy(() => import('./unlock-dialog').then(({ UnlockDialog }) => ({ default: UnlockDialog })));

/**
 * For what needs an open vault only once it is asked for: `unlock` asks for the passphrase when the vault is locked,
 * and answers whether it is open. The dialog has to be rendered.
 */
export function useUnlock(): { readonly unlock: () => Promise<boolean>; readonly dialog: ReactNode } {
  const { vault } = useServices().workspace;
  const [isAsking, setIsAsking] = useState(false);
  const waiting = useRef<((isOpen: boolean) => void)[]>([]);

  const unlock = useCallback(() => {
    if (vault.state() !== 'locked') return Promise.resolve(true);
    setIsAsking(true);
    return new Promise<boolean>((resolve) => waiting.current.push(resolve));
  }, [vault]);
  const close = useCallback(() => {
    setIsAsking(false);
    for (const resolve of waiting.current.splice(0)) resolve(vault.state() !== 'locked');
  }, [vault]);

  return { unlock, dialog: <Suspense>{isAsking && <UnlockDialog onClose={close} />}</Suspense> };
}
