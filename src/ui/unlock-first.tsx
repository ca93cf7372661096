import type { ReactNode } from 'react';
import { useServices } from './services';
import { UnlockDialog } from './unlock-dialog';
import { useVaultState } from './use-workspace-data';

/** Asks for the passphrase before a dialog that needs file contents; closing that question closes the dialog too. */
export function UnlockFirst({ onClose, children }: { readonly onClose: () => void; readonly children: ReactNode }) {
  const { vault } = useServices().workspace;
  const state = useVaultState();
  if (state !== 'locked') return children;
  return (
    <UnlockDialog
      onClose={() => {
        if (vault.state() === 'locked') onClose();
      }}
    />
  );
}
