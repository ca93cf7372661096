import copyIcon from '@ui5/webcomponents-icons/dist/copy.js';
import hideIcon from '@ui5/webcomponents-icons/dist/hide.js';
import showIcon from '@ui5/webcomponents-icons/dist/show.js';
import { Button } from '@ui5/webcomponents-react';
import { destinationDetailText as text } from '../../../../i18n/destination-detail';
import { shellText } from '../../../../i18n/shell';
import styles from '../../../../ui/detail/detail.module.css';
import type { RevealedSecrets } from './use-revealed-secrets';

interface SecretValueProps {
  readonly propertyKey: string;
  readonly label: string;
  readonly secrets: RevealedSecrets;
}

/** A secret of the vault: hidden until it is asked for. */
export function SecretValue({ propertyKey, label, secrets }: SecretValueProps) {
  const value = secrets.valueOf(propertyKey);
  const toggle = value === undefined ? text.reveal(label) : text.hide(label);
  return (
    <span className={styles.copyable}>
      {value === undefined ? <em>{text.hidden}</em> : <span className={styles.code}>{value}</span>}
      <Button
        design="Transparent"
        icon={value === undefined ? showIcon : hideIcon}
        tooltip={toggle}
        accessibleName={toggle}
        onClick={() => (value === undefined ? secrets.reveal : secrets.hide)(propertyKey)}
      />
      <Button
        design="Transparent"
        icon={copyIcon}
        tooltip={shellText.copy(label)}
        accessibleName={shellText.copy(label)}
        onClick={() => secrets.copy(propertyKey, label)}
      />
    </span>
  );
}
