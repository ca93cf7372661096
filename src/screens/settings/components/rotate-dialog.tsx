import { MessageStrip } from '@ui5/webcomponents-react';
import type { Authority } from '../../../backend/port';
import { authorityText as text } from '../../../i18n/authority';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { useToast } from '../../../ui/toast';
import { UnlockFirst } from '../../../ui/unlock-first';

/** Asks before the authority is replaced, and says what becomes of what it signed. */
export function RotateDialog({ authority, onClose }: { readonly authority: Authority; readonly onClose: () => void }) {
  const toast = useToast();
  const rotate = async () => {
    await authority.rotate();
    toast(text.rotated);
  };
  return (
    <UnlockFirst onClose={onClose}>
      <ConfirmDialog title={text.rotateTitle} confirmLabel={text.rotateAction} onConfirm={rotate} onClose={onClose}>
        <p>{text.rotateQuestion}</p>
        <MessageStrip design="Critical" hideCloseButton>
          {text.rotateConsequence}
        </MessageStrip>
      </ConfirmDialog>
    </UnlockFirst>
  );
}
