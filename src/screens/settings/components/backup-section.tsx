import { Button } from '@ui5/webcomponents-react';
import { type ChangeEvent, useRef, useState } from 'react';
import { settingsText } from '../../../i18n/settings';
import { useServices } from '../../../ui/services';
import { useToast } from '../../../ui/toast';
import { VaultGate } from '../../../ui/vault-gate';
import { ExportDialog } from './export-dialog';
import { ImportDialog } from './import-dialog';
import { SectionActions, SettingsSection } from './settings-section';

/** Far above what a workspace holds; a larger file is a mistake, and reading it would only fill the memory. */
const largestFile = 1_000_000_000;

/** Everything into one encrypted file, and back. */
export function BackupSection() {
  const { backup } = useServices().backend;
  const toast = useToast();
  const [isExporting, setIsExporting] = useState(false);
  const [file, setFile] = useState<File | null>(null);
  const fileInput = useRef<HTMLInputElement>(null);

  if (backup === null) {
    return (
      <SettingsSection title={settingsText.backup}>
        <p>{settingsText.noBackup}</p>
      </SettingsSection>
    );
  }

  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const chosen = event.target.files?.[0] ?? null;
    // Emptied, so that choosing the same file again is a change too.
    event.target.value = '';
    if (chosen !== null && chosen.size > largestFile) return toast(settingsText.fileTooLarge(largestFile));
    setFile(chosen);
  };

  return (
    <SettingsSection title={settingsText.backup}>
      <p>{settingsText.backupHint}</p>
      <VaultGate>
        <SectionActions>
          <Button onClick={() => setIsExporting(true)}>{settingsText.exportEverything}</Button>
          <Button onClick={() => fileInput.current?.click()}>{settingsText.import}</Button>
          <input ref={fileInput} type="file" hidden aria-label={settingsText.chooseFile} onChange={choose} />
        </SectionActions>
      </VaultGate>
      {isExporting && <ExportDialog backup={backup} onClose={() => setIsExporting(false)} />}
      {file !== null && <ImportDialog backup={backup} file={file} onClose={() => setFile(null)} />}
    </SettingsSection>
  );
}
