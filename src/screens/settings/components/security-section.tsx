import { Button, Label, MessageStrip, Option, Select } from '@ui5/webcomponents-react';
import { useId, useState } from 'react';
import type { VaultState } from '../../../backend/workspace/workspace';
import { settingsText } from '../../../i18n/settings';
import { ErrorStrip } from '../../../ui/error-strip';
import { useServices } from '../../../ui/services';
import { useToast } from '../../../ui/toast';
import { UnlockDialog } from '../../../ui/unlock-dialog';
import { usePreferences, useUpdatePreferences, useVaultState } from '../../../ui/use-workspace-data';
import { ChangePassphraseDialog, RemovePassphraseDialog, SetPassphraseDialog } from './passphrase-dialogs';
import { SectionActions, SettingsSection } from './settings-section';
import styles from './settings-section.module.css';

type OpenDialog = 'set' | 'change' | 'remove' | 'unlock';

const stateTexts: Record<VaultState, string> = {
  'browser-key': settingsText.stateBrowserKey,
  unlocked: settingsText.stateUnlocked,
  locked: settingsText.stateLocked,
};

/** How secrets are guarded: passphrase and locking. */
export function SecuritySection() {
  const { workspace, backend } = useServices();
  const { vault } = workspace;
  const { mode } = backend;
  const state = useVaultState();
  const toast = useToast();
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const close = () => setDialog(null);
  const lock = () => {
    vault.lock();
    toast(settingsText.locked);
  };

  return (
    <SettingsSection title={settingsText.security}>
      <p>
        <strong>{stateTexts[state]}</strong>{' '}
        {(state === 'browser-key' ? settingsText.browserKeyHint : settingsText.passphraseHint)(mode)}
      </p>
      <MessageStrip design={state === 'browser-key' ? 'Information' : 'Critical'} hideCloseButton>
        {settingsText.noRecovery(mode)}
      </MessageStrip>
      <SectionActions>
        {state === 'browser-key' && <Button onClick={() => setDialog('set')}>{settingsText.setPassphrase}</Button>}
        {state === 'unlocked' && (
          <>
            <Button onClick={lock}>{settingsText.lockNow}</Button>
            <Button onClick={() => setDialog('change')}>{settingsText.changePassphrase}</Button>
            <Button onClick={() => setDialog('remove')}>{settingsText.removePassphrase}</Button>
          </>
        )}
        {state === 'locked' && (
          <Button design="Emphasized" onClick={() => setDialog('unlock')}>
            {settingsText.unlock}
          </Button>
        )}
      </SectionActions>
      {state !== 'browser-key' && <LockAfterField />}
      {dialog === 'set' && <SetPassphraseDialog onClose={close} />}
      {dialog === 'change' && <ChangePassphraseDialog onClose={close} />}
      {dialog === 'remove' && <RemovePassphraseDialog onClose={close} />}
      {dialog === 'unlock' && <UnlockDialog onClose={close} />}
    </SettingsSection>
  );
}

const usualMinutes: readonly number[] = [1, 5, 15, 30, 60];
const never = 'never';

function LockAfterField() {
  const { lockAfterIdleMinutes } = usePreferences();
  const update = useUpdatePreferences();
  const toast = useToast();
  const selectId = useId();
  return (
    <div className={styles.field}>
      <Label for={selectId} showColon>
        {settingsText.lockAfter}
      </Label>
      <Select
        id={selectId}
        accessibleName={settingsText.lockAfter}
        value={lockAfterIdleMinutes === null ? never : String(lockAfterIdleMinutes)}
        onChange={(event) => {
          const chosen = event.detail.selectedOption.value;
          const minutes = chosen === never ? null : Number(chosen);
          update.mutate({ lockAfterIdleMinutes: minutes }, { onSuccess: () => toast(settingsText.lockAfterSaved) });
        }}
      >
        <Option value={never}>{settingsText.never}</Option>
        {usualMinutes.map((minutes) => (
          <Option key={minutes} value={String(minutes)}>
            {settingsText.idleMinutes(minutes)}
          </Option>
        ))}
      </Select>
      <ErrorStrip error={update.error} />
    </div>
  );
}
