import { useState } from 'react';
import type { Backup, OpenedBackup } from '../../../backend/port';
import { settingsText } from '../../../i18n/settings';
import { FormDialog } from '../../../ui/form-dialog';
import { TextField } from '../../../ui/text-field';
import { ImportPreviewDialog } from './import-preview-dialog';

interface ImportDialogProps {
  readonly backup: Backup;
  readonly file: File;
  readonly onClose: () => void;
}

/** Opens a backup file with its passphrase, then shows what it holds; nothing is stored before that is confirmed. */
export function ImportDialog({ backup, file, onClose }: ImportDialogProps) {
  const [passphrase, setPassphrase] = useState('');
  const [opened, setOpened] = useState<OpenedBackup | null>(null);

  if (opened !== null) return <ImportPreviewDialog backup={backup} opened={opened} onClose={onClose} />;

  const open = async () => {
    setOpened(await backup.open(new Uint8Array(await file.arrayBuffer()), passphrase));
  };
  return (
    <FormDialog
      title={settingsText.importTitle}
      submitLabel={settingsText.open}
      isComplete={passphrase !== ''}
      onSubmit={open}
      onClose={onClose}
    >
      <p>{settingsText.importHint(file.name, file.size)}</p>
      <TextField
        label={settingsText.passphrase}
        type="Password"
        value={passphrase}
        onChange={setPassphrase}
        isRequired
      />
    </FormDialog>
  );
}
