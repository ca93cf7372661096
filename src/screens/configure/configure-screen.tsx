import { Tab, TabContainer, Title } from '@ui5/webcomponents-react';
import type { ReactNode } from 'react';
import { shellText } from '../../i18n/shell';
import { classNames } from '../../ui/class-names';
import styles from './configure-screen.module.css';

/** What a subaccount is configured with, one kind on each tab. */
export function ConfigureScreen({ certificates }: { readonly certificates: ReactNode }) {
  return (
    <div className={styles.screen}>
      <header className={styles.header}>
        <Title level="H1" size="H3">
          {shellText.configure}
        </Title>
      </header>
      <TabContainer className={classNames(styles.tabs)}>
        <Tab text={shellText.certificates} selected>
          <div className={styles.tab}>{certificates}</div>
        </Tab>
      </TabContainer>
    </div>
  );
}
