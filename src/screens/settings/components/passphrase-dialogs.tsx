import { MessageStrip } from '@ui5/webcomponents-react';
import { useState } from 'react';
import { settingsText } from '../../../i18n/settings';
import { FormDialog } from '../../../ui/form-dialog';
import { isUsable, NewPassphraseFields, noPassphrase } from '../../../ui/new-passphrase-fields';
import { useServices } from '../../../ui/services';
import { TextField } from '../../../ui/text-field';
import { useToast } from '../../../ui/toast';

interface DialogProps {
  readonly onClose: () => void;
}

export function SetPassphraseDialog({ onClose }: DialogProps) {
  const { workspace, backend } = useServices();
  const { vault } = workspace;
  const { mode } = backend;
  const toast = useToast();
  const [passphrase, setPassphrase] = useState(noPassphrase);
  const submit = async () => {
    await vault.setPassphrase(passphrase.first);
    toast(settingsText.passphraseSet);
  };
  return (
    <FormDialog
      title={settingsText.setTitle}
      submitLabel={settingsText.set}
      isComplete={isUsable(passphrase)}
      onSubmit={submit}
      onClose={onClose}
    >
      <MessageStrip design="Critical" hideCloseButton>
        {settingsText.noRecovery(mode)}
      </MessageStrip>
      <MessageStrip design="Information" hideCloseButton>
        {settingsText.askedAgain}
      </MessageStrip>
      <NewPassphraseFields label={settingsText.newPassphrase} value={passphrase} onChange={setPassphrase} />
    </FormDialog>
  );
}

export function ChangePassphraseDialog({ onClose }: DialogProps) {
  const { workspace, backend } = useServices();
  const { vault } = workspace;
  const { mode } = backend;
  const toast = useToast();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState(noPassphrase);
  const submit = async () => {
    await vault.changePassphrase(current, next.first);
    toast(settingsText.passphraseChanged);
  };
  return (
    <FormDialog
      title={settingsText.changeTitle}
      submitLabel={settingsText.change}
      isComplete={current !== '' && isUsable(next)}
      onSubmit={submit}
      onClose={onClose}
    >
      <MessageStrip design="Critical" hideCloseButton>
        {settingsText.noRecovery(mode)}
      </MessageStrip>
      <TextField
        label={settingsText.currentPassphrase}
        type="Password"
        value={current}
        onChange={setCurrent}
        isRequired
      />
      <NewPassphraseFields label={settingsText.newPassphrase} value={next} onChange={setNext} />
    </FormDialog>
  );
}

export function RemovePassphraseDialog({ onClose }: DialogProps) {
  const { vault } = useServices().workspace;
  const toast = useToast();
  const [current, setCurrent] = useState('');
  const submit = async () => {
    await vault.removePassphrase(current);
    toast(settingsText.passphraseRemoved);
  };
  return (
    <FormDialog
      title={settingsText.removeTitle}
      submitLabel={settingsText.remove}
      design="Negative"
      isComplete={current !== ''}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{settingsText.removeHint}</p>
      <TextField
        label={settingsText.currentPassphrase}
        type="Password"
        value={current}
        onChange={setCurrent}
        isRequired
      />
    </FormDialog>
  );
}
