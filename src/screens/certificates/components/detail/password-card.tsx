import { Button, CheckBox } from '@ui5/webcomponents-react';
import { useState } from 'react';
import { certificateDetailText as text } from '../../../../i18n/certificate-detail';
import { classNames } from '../../../../ui/class-names';
import styles from '../../../../ui/detail/detail.module.css';
import { DetailCard } from '../../../../ui/detail/detail-card';
import { useServices } from '../../../../ui/services';
import type { OpenedContent } from '../../use-opened-content';
import { UnlockingFields } from '../unlocking/unlocking-fields';
import { useUnlocking } from '../unlocking/use-unlocking';

interface PasswordCardProps {
  readonly need: OpenedContent['need'];
  readonly unlock: OpenedContent['unlock'];
  /** Nothing of the file is open yet. */
  readonly isClosed: boolean;
}

/** Asks in place for the password of the file, or for those of single keys. */
export function PasswordCard({ need, unlock, isClosed }: PasswordCardProps) {
  const { capabilities } = useServices().backend;
  const [remember, setRemember] = useState(false);
  const unlocking = useUnlocking(need, (passwords) => unlock(passwords, remember));
  const { isTrying, submit } = unlocking;

  return (
    <DetailCard title={text.unlockTitle}>
      <form
        className={classNames(styles.form)}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <p className={styles.quiet}>
          {need.store ? text.unlockStore : text.unlockKeys} {isClosed && text.unopenedHint}
        </p>
        <UnlockingFields unlocking={unlocking} words={text} refused={text.passwordRefused} />
        {capabilities.rememberPasswords && (
          <div>
            <CheckBox text={text.remember} checked={remember} onChange={(event) => setRemember(event.target.checked)} />
            <p className={styles.quiet}>{text.rememberHint}</p>
          </div>
        )}
        <Button design="Emphasized" loading={isTrying} onClick={() => void submit()}>
          {text.open}
        </Button>
      </form>
    </DetailCard>
  );
}
