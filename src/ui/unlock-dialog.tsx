import { useState } from 'react';
import { unlockText } from '../i18n/unlock';
import { FormDialog } from './form-dialog';
import { useServices } from './services';
import { TextField } from './text-field';
import { useToast } from './toast';

/** Asks for the passphrase and unlocks the vault; render it while it is wanted. */
export function UnlockDialog({ onClose }: { readonly onClose: () => void }) {
  const { vault } = useServices().workspace;
  const toast = useToast();
  const [passphrase, setPassphrase] = useState('');
  const unlock = async () => {
    await vault.unlock(passphrase);
    toast(unlockText.unlockedToast);
  };
  return (
    <FormDialog
      title={unlockText.unlockTitle}
      submitLabel={unlockText.unlock}
      isComplete={passphrase !== ''}
      onSubmit={unlock}
      onClose={onClose}
    >
      <p>{unlockText.unlockHint}</p>
      <TextField label={unlockText.passphrase} type="Password" value={passphrase} onChange={setPassphrase} isRequired />
    </FormDialog>
  );
}
