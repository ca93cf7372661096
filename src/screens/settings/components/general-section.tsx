import { Button, Input, Label, Option, Select } from '@ui5/webcomponents-react';
import { type FormEvent, useId, useState } from 'react';
import type { ThemeChoice } from '../../../backend/workspace/workspace';
import { settingsText } from '../../../i18n/settings';
import { themeNames } from '../../../i18n/themes';
import { ErrorStrip } from '../../../ui/error-strip';
import { useServices } from '../../../ui/services';
import { useToast } from '../../../ui/toast';
import { usePreferences, useUpdatePreferences } from '../../../ui/use-workspace-data';
import { SettingsSection } from './settings-section';
import styles from './settings-section.module.css';

const themes = Object.keys(themeNames) as readonly ThemeChoice[];
const longestName = 100;

export function GeneralSection() {
  return (
    <SettingsSection title={settingsText.general}>
      <UserNameField />
      <ThemeField />
    </SettingsSection>
  );
}

function UserNameField() {
  const { mode } = useServices().backend;
  const { userName } = usePreferences();
  const update = useUpdatePreferences();
  const toast = useToast();
  const inputId = useId();
  const hintId = useId();
  // Null until something was typed: then the field follows what another tab saves.
  const [typed, setTyped] = useState<string | null>(null);
  const name = typed ?? userName;
  const isEmpty = name.trim() === '';
  const isChanged = name.trim() !== userName;

  const save = (event?: FormEvent) => {
    event?.preventDefault();
    if (isEmpty || !isChanged || update.isPending) return;
    update.mutate(
      { userName: name.trim() },
      {
        onSuccess: () => {
          setTyped(null);
          toast(settingsText.userNameSaved);
        },
      },
    );
  };

  return (
    <form className={styles.field} onSubmit={save}>
      <Label for={inputId} showColon required>
        {settingsText.userName}
      </Label>
      <div className={styles.inline}>
        <Input
          id={inputId}
          accessibleName={settingsText.userName}
          accessibleDescriptionRef={hintId}
          required
          maxlength={longestName}
          value={name}
          valueState={isEmpty ? 'Negative' : 'None'}
          valueStateMessage={<div>{settingsText.userNameEmpty}</div>}
          onInput={(event) => setTyped(event.target.value)}
        />
        <Button disabled={isEmpty || !isChanged || update.isPending} loading={update.isPending} onClick={() => save()}>
          {settingsText.save}
        </Button>
      </div>
      <span id={hintId} className={styles.hint}>
        {settingsText.userNameHints[mode]}
      </span>
      <ErrorStrip error={update.error} />
    </form>
  );
}

function ThemeField() {
  const { theme } = usePreferences();
  const update = useUpdatePreferences();
  const toast = useToast();
  const selectId = useId();
  return (
    <div className={styles.field}>
      <Label for={selectId} showColon>
        {settingsText.theme}
      </Label>
      <Select
        id={selectId}
        accessibleName={settingsText.theme}
        value={theme}
        onChange={(event) => {
          const chosen = themes.find((choice) => choice === event.detail.selectedOption.value);
          if (chosen === undefined) return;
          update.mutate({ theme: chosen }, { onSuccess: () => toast(settingsText.themeSaved) });
        }}
      >
        {themes.map((choice) => (
          <Option key={choice} value={choice}>
            {themeNames[choice]}
          </Option>
        ))}
      </Select>
      <ErrorStrip error={update.error} />
    </div>
  );
}
