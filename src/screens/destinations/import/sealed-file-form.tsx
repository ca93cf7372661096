import declineIcon from '@ui5/webcomponents-icons/dist/decline.js';
import { Button, Input, Label } from '@ui5/webcomponents-react';
import { useId, useState } from 'react';
import { destinationImportText as text } from '../../../i18n/destination-import';
import { classNames } from '../../../ui/class-names';
import { ErrorStrip } from '../../../ui/error-strip';
import type { SealedFile } from './import-items';
import styles from './import-panel.module.css';

/** Asks for the passphrase of an encrypted file, where the file stands. */
export function SealedFileForm(props: {
  readonly file: SealedFile;
  readonly onOpen: (file: SealedFile, passphrase: string) => Promise<void>;
  readonly onForget: (file: SealedFile) => void;
}) {
  const { file, onOpen, onForget } = props;
  const id = useId();
  const [passphrase, setPassphrase] = useState('');
  const [isOpening, setIsOpening] = useState(false);
  const [error, setError] = useState<unknown>(null);

  const open = async () => {
    if (passphrase === '' || isOpening) return;
    setIsOpening(true);
    setError(null);
    try {
      await onOpen(file, passphrase);
    } catch (cause) {
      setError(cause);
    } finally {
      setIsOpening(false);
    }
  };

  return (
    <form
      className={styles.sealed}
      onSubmit={(event) => {
        event.preventDefault();
        void open();
      }}
    >
      <div className={styles.sealedTitle}>
        <span>{text.sealed(file.fileName)}</span>
        <Button
          icon={declineIcon}
          design="Transparent"
          tooltip={text.remove(file.fileName)}
          onClick={() => onForget(file)}
        />
      </div>
      <Label for={id} required showColon wrappingType="Normal">
        {text.passphraseOf(file.fileName)}
      </Label>
      <div className={styles.sealedField}>
        <Input
          id={id}
          type="Password"
          className={classNames(styles.grow)}
          accessibleName={text.passphraseOf(file.fileName)}
          required
          value={passphrase}
          onInput={(event) => setPassphrase(event.target.value)}
        />
        <Button disabled={passphrase === '' || isOpening} loading={isOpening} onClick={() => void open()}>
          {text.open}
        </Button>
      </div>
      <ErrorStrip error={error} />
    </form>
  );
}
