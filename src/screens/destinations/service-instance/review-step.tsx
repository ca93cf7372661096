import hideIcon from '@ui5/webcomponents-icons/dist/hide.js';
import showIcon from '@ui5/webcomponents-icons/dist/show.js';
import { Button, MessageStrip, Title } from '@ui5/webcomponents-react';
import { useState } from 'react';
import { checkDestination, isSecretKey } from '../../../domain/destination';
import { issueText } from '../../../i18n/destination-issues';
import { serviceInstanceText as text } from '../../../i18n/service-instance';
import { Facts } from '../../../ui/detail/facts';
import type { DraftedDestination } from './key-draft';
import { labelOf } from './label-of';
import styles from './service-instance.module.css';

/** Last step: everything that will be stored, secrets as dots until they are asked for. */
export function ReviewStep({ drafted }: { readonly drafted: DraftedDestination }) {
  const { properties, certificate } = drafted;
  const issues = checkDestination(properties);
  return (
    <>
      <p className={styles.quiet}>{text.reviewHint}</p>
      <Facts
        facts={Object.entries(properties).map(([key, value]) => {
          const label = labelOf(properties, key);
          const isHidden = isSecretKey(key) && value !== '';
          return { label, value: isHidden ? <Secret label={label} value={value} /> : value || text.empty };
        })}
      />
      {certificate !== null && (
        <Facts facts={[{ label: text.certificate, value: text.certificateEntry(certificate.name), wide: true }]} />
      )}
      {issues.length === 0 ? (
        <MessageStrip design="Positive" hideCloseButton>
          {text.inOrder}
        </MessageStrip>
      ) : (
        <section aria-label={text.notes}>
          <Title level="H4" size="H6">
            {text.notes}
          </Title>
          <ul className={styles.notes}>
            {issues.map((issue) => {
              const { message, nextStep } = issueText(issue, labelOf(properties, issue.key));
              return <li key={`${issue.rule} ${issue.key}`}>{`${message} ${nextStep}`}</li>;
            })}
          </ul>
        </section>
      )}
    </>
  );
}

function Secret({ label, value }: { readonly label: string; readonly value: string }) {
  const [isShown, setIsShown] = useState(false);
  const toggle = isShown ? text.hide(label) : text.reveal(label);
  return (
    <span className={styles.secret}>
      {isShown ? value : <em>{text.hidden}</em>}
      <Button
        design="Transparent"
        icon={isShown ? hideIcon : showIcon}
        tooltip={toggle}
        accessibleName={toggle}
        onClick={() => setIsShown(!isShown)}
      />
    </span>
  );
}
