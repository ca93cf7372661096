import { Title } from '@ui5/webcomponents-react';
import { transportCertificatesText as text } from '../../../i18n/transport-certificates';
import styles from './transport.module.css';

/** What will happen as far as it is known where nobody can look at the targets before. */
export function WhatIsKnown({ sourceNode }: { readonly sourceNode: string }) {
  return (
    <div>
      <Title level="H2" size="H6">
        {text.whatHappens}
      </Title>
      <ol className={styles.steps}>
        {text.known(sourceNode).map((step) => (
          <li key={step} className={styles.step}>
            {step}
          </li>
        ))}
      </ol>
    </div>
  );
}
