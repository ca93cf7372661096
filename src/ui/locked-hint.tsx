import { Button, MessageStrip } from '@ui5/webcomponents-react';
import { lazy, Suspense, useState } from 'react';
import { shellText } from '../i18n/shell';
import { useVaultState } from './use-workspace-data';

const UnlockDialog = lazy(() => import('./unlock-dialog').then((module) => ({ default: module.UnlockDialog })));

/** While the vault is locked says what that means here, and offers to unlock it. */
export function LockedHint({ hint }: { readonly hint: string }) {
  const state = useVaultState();
  const [isAsking, setIsAsking] = useState(false);
  return (
    <>
      {state === 'locked' && (
        <MessageStrip design="Critical" hideCloseButton>
          {hint}{' '}
          <Button design="Transparent" onClick={() => setIsAsking(true)}>
            {shellText.unlockEllipsis}
          </Button>
        </MessageStrip>
      )}
      <Suspense>{isAsking && <UnlockDialog onClose={() => setIsAsking(false)} />}</Suspense>
    </>
  );
}
