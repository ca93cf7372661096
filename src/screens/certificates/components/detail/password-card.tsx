import { Button, CheckBox, MessageStrip } from '@ui5/webcomponents-react';
import { useState } from 'react';
import { certificateDetailText as text } from '../../../../i18n/certificate-detail';
import { classNames } from '../../../../ui/class-names';
import styles from '../../../../ui/detail/detail.module.css';
import { DetailCard } from '../../../../ui/detail/detail-card';
import { ErrorStrip } from '../../../../ui/error-strip';
import { useServices } from '../../../../ui/services';
import { TextField } from '../../../../ui/text-field';
import type { OpenedContent } from '../../use-opened-content';

interface PasswordCardProps {
  readonly need: OpenedContent['need'];
  readonly unlock: OpenedContent['unlock'];
  /** Nothing of the file is open yet. */
  readonly isClosed: boolean;
}

/** Asks in place for the password of the file, or for those of single keys. */
export function PasswordCard({ need, unlock, isClosed }: PasswordCardProps) {
  const { capabilities } = useServices().backend;
  const [password, setPassword] = useState('');
  const [keyPasswords, setKeyPasswords] = useState<Readonly<Record<string, string>>>({});
  const [remember, setRemember] = useState(false);
  const [state, setState] = useState<'idle' | 'trying' | 'refused'>('idle');
  const [error, setError] = useState<unknown>(null);
  const problem = state === 'refused' ? text.passwordRefused : null;

  const submit = async () => {
    if (state === 'trying') return;
    setState('trying');
    setError(null);
    try {
      const tried = need.store ? { password } : { keyPasswords };
      setState((await unlock(tried, remember)) ? 'idle' : 'refused');
    } catch (cause) {
      setError(cause);
      setState('idle');
    }
  };

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
        {need.store && (
          <div className={styles.field}>
            <TextField
              label={text.storePassword}
              type="Password"
              value={password}
              problem={problem}
              onChange={(value) => {
                setPassword(value);
                setState('idle');
              }}
            />
          </div>
        )}
        {need.aliases.map((alias) => (
          <div key={alias} className={styles.field}>
            <TextField
              label={text.keyPassword(alias)}
              type="Password"
              value={keyPasswords[alias] ?? ''}
              problem={problem}
              onChange={(value) => {
                setKeyPasswords((current) => ({ ...current, [alias]: value }));
                setState('idle');
              }}
            />
          </div>
        ))}
        {problem !== null && (
          <div role="alert">
            <MessageStrip design="Negative" hideCloseButton>
              {problem}
            </MessageStrip>
          </div>
        )}
        {capabilities.rememberPasswords && (
          <div>
            <CheckBox text={text.remember} checked={remember} onChange={(event) => setRemember(event.target.checked)} />
            <p className={styles.quiet}>{text.rememberHint}</p>
          </div>
        )}
        <ErrorStrip error={error} />
        <Button design="Emphasized" loading={state === 'trying'} onClick={() => void submit()}>
          {text.open}
        </Button>
      </form>
    </DetailCard>
  );
}
