import { useState } from 'react';
import { shellText } from '../i18n/shell';
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
    toast(shellText.unlockedToast);
  };
  return (
    <FormDialog
      title={shellText.unlockTitle}
      submitLabel={shellText.unlock}
      isComplete={passphrase !== ''}
      onSubmit={unlock}
      onClose={onClose}
    >
      <p>{shellText.unlockHint}</p>
      <TextField label={shellText.passphrase} type="Password" value={passphrase} onChange={setPassphrase} isRequired />
    </FormDialog>
  );
}
