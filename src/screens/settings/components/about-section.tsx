import { settingsText } from '../../../i18n/settings';
import { useServices } from '../../../ui/services';
import { FactList, SettingsSection } from './settings-section';

export function AboutSection() {
  const { backend } = useServices();
  return (
    <SettingsSection title={settingsText.about}>
      <FactList
        facts={[
          { label: settingsText.version, value: __APP_VERSION__ },
          { label: settingsText.backend, value: settingsText.backends[backend.mode] },
        ]}
      />
      <p>{settingsText.independent}</p>
    </SettingsSection>
  );
}
