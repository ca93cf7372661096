import { Button, MessageStrip } from '@ui5/webcomponents-react';
import { lazy, Suspense, useState } from 'react';
import { uploadText as text } from '../../../i18n/upload';
import { useVaultState } from '../../../ui/use-workspace-data';

const UnlockDialog = lazy(() =>
  import('../../../ui/unlock-dialog').then((module) => ({ default: module.UnlockDialog })),
);

/** Says before the files are stored that the vault is locked, and offers to unlock it. */
export function LockedHint() {
  const state = useVaultState();
  const [isAsking, setIsAsking] = useState(false);
  return (
    <>
      {state === 'locked' && (
        <MessageStrip design="Critical" hideCloseButton>
          {text.lockedHint}{' '}
          <Button design="Transparent" onClick={() => setIsAsking(true)}>
            {text.unlock}
          </Button>
        </MessageStrip>
      )}
      <Suspense>{isAsking && <UnlockDialog onClose={() => setIsAsking(false)} />}</Suspense>
    </>
  );
}
