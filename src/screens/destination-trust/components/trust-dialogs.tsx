import { MessageStrip } from '@ui5/webcomponents-react';
import type { TrustSlot } from '../../../backend/port';
import { trustText as text } from '../../../i18n/trust';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { useToast } from '../../../ui/toast';
import { useDeletePassive, useGenerate, useRotate } from '../mutations';

/** What is asked about before it is done. */
export type TrustDialog =
  | { readonly kind: 'renew'; readonly slot: TrustSlot }
  | { readonly kind: 'rotate' }
  | { readonly kind: 'delete' };

interface DialogProps {
  readonly subaccountId: string;
  readonly onClose: () => void;
}

export function TrustDialogs({ dialog, ...props }: DialogProps & { readonly dialog: TrustDialog }) {
  if (dialog.kind === 'renew') return <RenewDialog slot={dialog.slot} {...props} />;
  return dialog.kind === 'rotate' ? <RotateDialog {...props} /> : <DeleteDialog {...props} />;
}

function RenewDialog({ slot, subaccountId, onClose }: DialogProps & { readonly slot: TrustSlot }) {
  const toast = useToast();
  const { generate, dialog } = useGenerate(subaccountId);
  const renew = async () => {
    await generate.mutateAsync(slot);
    toast(text.renewed[slot]);
  };
  return (
    <>
      <ConfirmDialog title={text.renewTitle} confirmLabel={text.renew} onConfirm={renew} onClose={onClose}>
        <p>{text.renewQuestion[slot]}</p>
        {slot === 'active' && (
          <>
            <MessageStrip design="Critical" hideCloseButton>
              {text.renewWarning}
            </MessageStrip>
            <p>{text.renewAdvice}</p>
          </>
        )}
      </ConfirmDialog>
      {dialog}
    </>
  );
}

function RotateDialog({ subaccountId, onClose }: DialogProps) {
  const toast = useToast();
  const { mutateAsync } = useRotate(subaccountId);
  const rotate = async () => {
    await mutateAsync(undefined);
    toast(text.rotated);
  };
  return (
    <ConfirmDialog title={text.rotateTitle} confirmLabel={text.makeActive} onConfirm={rotate} onClose={onClose}>
      <p>{text.rotateQuestion}</p>
      <MessageStrip design="Critical" hideCloseButton>
        {text.rotateWarning}
      </MessageStrip>
    </ConfirmDialog>
  );
}

function DeleteDialog({ subaccountId, onClose }: DialogProps) {
  const toast = useToast();
  const { mutateAsync } = useDeletePassive(subaccountId);
  const remove = async () => {
    await mutateAsync(undefined);
    toast(text.deleted);
  };
  return (
    <ConfirmDialog
      title={text.deleteTitle}
      confirmLabel={text.delete}
      design="Negative"
      onConfirm={remove}
      onClose={onClose}
    >
      <p>{text.deleteQuestion}</p>
    </ConfirmDialog>
  );
}
