import { Bar, Button, Dialog, Input, Label } from '@ui5/webcomponents-react';
import { useId, useState } from 'react';
import { shellText } from '../i18n/shell';
import { classNames } from './class-names';
import styles from './dialog.module.css';
import { ErrorStrip } from './error-strip';
import { useServices } from './services';
import { useToast } from './toast';

/** Asks for the passphrase and unlocks the vault; render it while it is wanted. */
export function UnlockDialog({ onClose }: { readonly onClose: () => void }) {
  const { vault } = useServices().workspace;
  const toast = useToast();
  const inputId = useId();
  const [passphrase, setPassphrase] = useState('');
  const [isRunning, setIsRunning] = useState(false);
  const [error, setError] = useState<unknown>(null);

  const unlock = async () => {
    if (isRunning || passphrase === '') return;
    setIsRunning(true);
    setError(null);
    try {
      await vault.unlock(passphrase);
      toast(shellText.unlockedToast);
      onClose();
    } catch (cause) {
      setError(cause);
      setIsRunning(false);
    }
  };

  return (
    <Dialog
      open
      headerText={shellText.unlockTitle}
      className={classNames(styles.dialog)}
      initialFocus={inputId}
      onClose={onClose}
      footer={
        <Bar
          design="Footer"
          endContent={
            <>
              <Button
                design="Emphasized"
                disabled={isRunning || passphrase === ''}
                loading={isRunning}
                onClick={() => void unlock()}
              >
                {shellText.unlock}
              </Button>
              <Button design="Transparent" onClick={onClose}>
                {shellText.cancel}
              </Button>
            </>
          }
        />
      }
    >
      <div className={styles.content}>
        <p>{shellText.unlockHint}</p>
        <div className={styles.field}>
          <Label for={inputId} required showColon>
            {shellText.passphrase}
          </Label>
          <Input
            id={inputId}
            type="Password"
            accessibleName={shellText.passphrase}
            value={passphrase}
            valueState={error === null ? 'None' : 'Negative'}
            onInput={(event) => setPassphrase(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') void unlock();
            }}
          />
        </div>
        <ErrorStrip error={error} />
      </div>
    </Dialog>
  );
}
