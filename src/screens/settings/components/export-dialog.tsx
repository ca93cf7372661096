import { useState } from 'react';
import type { Backup } from '../../../backend/port';
import { settingsText } from '../../../i18n/settings';
import { saveFile } from '../../../ui/download';
import { FormDialog } from '../../../ui/form-dialog';
import { isUsable, NewPassphraseFields, noPassphrase } from '../../../ui/new-passphrase-fields';
import { useServices } from '../../../ui/services';
import { useToast } from '../../../ui/toast';

interface ExportDialogProps {
  readonly backup: Backup;
  readonly onClose: () => void;
}

/** Asks for the passphrase of the file, twice, and saves it. */
export function ExportDialog({ backup, onClose }: ExportDialogProps) {
  const { clock } = useServices();
  const toast = useToast();
  const [passphrase, setPassphrase] = useState(noPassphrase);
  const submit = async () => {
    const bytes = await backup.exportEverything(passphrase.first);
    const name = `destination-cockpit-${clock.now().toISOString().slice(0, 10)}.backup`;
    saveFile(name, bytes);
    toast(settingsText.exported(name));
  };
  return (
    <FormDialog
      title={settingsText.exportTitle}
      submitLabel={settingsText.export}
      isComplete={isUsable(passphrase)}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{settingsText.exportHint}</p>
      <NewPassphraseFields label={settingsText.passphrase} value={passphrase} onChange={setPassphrase} />
    </FormDialog>
  );
}
