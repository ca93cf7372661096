import { Title } from '@ui5/webcomponents-react';
import { settingsText } from '../../i18n/settings';
import { AboutSection } from './components/about-section';
import { AuthoritySection } from './components/authority-section';
import { BackupSection } from './components/backup-section';
import { GeneralSection } from './components/general-section';
import { RenewalSection } from './components/renewal-section';
import { SecuritySection } from './components/security-section';
import { StorageSection } from './components/storage-section';
import styles from './settings-screen.module.css';

/**
 * What belongs to this workspace: who works here, how secrets are guarded, who signs and renews what is generated,
 * where things are stored.
 */
export function SettingsScreen() {
  return (
    <div className={styles.screen}>
      <header className={styles.header}>
        <Title level="H1" size="H3">
          {settingsText.title}
        </Title>
      </header>
      <div className={styles.sections}>
        <GeneralSection />
        <SecuritySection />
        <AuthoritySection />
        <RenewalSection />
        <StorageSection />
        <BackupSection />
        <AboutSection />
      </div>
    </div>
  );
}
