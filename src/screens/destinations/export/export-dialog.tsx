import { Label, MessageStrip, Option, RadioButton, Select } from '@ui5/webcomponents-react';
import { useEffect, useId, useRef, useState } from 'react';
import { type FileWorker, openFileWorker } from '../../../domain/destination/file-worker/open-file-worker';
import type { DestinationFormat } from '../../../domain/destination/files/detect-format';
import type { DestinationRecord } from '../../../domain/destination/types';
import type { Scope } from '../../../domain/scope';
import { destinationExportText as text } from '../../../i18n/destination-export';
import { saveFile } from '../../../ui/download';
import { FormDialog } from '../../../ui/form-dialog';
import { isUsable, NewPassphraseFields, noPassphrase } from '../../../ui/new-passphrase-fields';
import { useServices } from '../../../ui/services';
import { useToast } from '../../../ui/toast';
import { UnlockFirst } from '../../../ui/unlock-first';
import { useSubaccounts } from '../../../ui/use-workspace-data';
import styles from './export-dialog.module.css';
import { passphraseStrength } from './passphrase-strength';
import { writePlain, writeSealed } from './save-destinations';

interface ExportDialogProps {
  readonly scope: Scope;
  readonly records: readonly DestinationRecord[];
  readonly onClose: () => void;
}

type Choice = 'plain' | 'sealed';

const formats: readonly DestinationFormat[] = ['json', 'yaml', 'properties'];

/** Saves destinations in a format of SAP's without secrets, or with them in a file of its own passphrase. */
export function ExportDialog({ scope, records, onClose }: ExportDialogProps) {
  const { backend, workspace, clock } = useServices();
  const toast = useToast();
  const [choice, setChoice] = useState<Choice>('plain');
  const [format, setFormat] = useState<DestinationFormat>('json');
  const [passphrase, setPassphrase] = useState(noPassphrase);
  const worker = useFileWorker();
  const subaccountName = useSubaccounts()?.find(({ id }) => id === scope.subaccountId)?.name ?? '';
  const missing = records.reduce((sum, record) => sum + record.missingSecrets.length, 0);

  const save = async () => {
    const naming = { subaccountName, now: clock.now() };
    const file =
      choice === 'plain'
        ? await writePlain(worker(), records, format, naming)
        : await writeSealed(
            worker(),
            backend,
            workspace.passphraseFiles,
            { scope, records, passphrase: passphrase.first },
            naming,
          );
    saveFile(file.name, file.bytes, file.mediaType);
    toast(text.saved(file.name));
  };

  return (
    <FormDialog
      title={text.title}
      submitLabel={text.export}
      isComplete={records.length > 0 && (choice === 'plain' || isUsable(passphrase))}
      onSubmit={save}
      onClose={onClose}
    >
      <p>{text.hint(records.map((record) => record.name))}</p>
      <div className={styles.options} role="radiogroup" aria-label={text.what}>
        <RadioButton name="what" text={text.plain} checked={choice === 'plain'} onChange={() => setChoice('plain')} />
        <p className={styles.detail}>{text.plainHint}</p>
        <RadioButton
          name="what"
          text={text.sealed}
          checked={choice === 'sealed'}
          onChange={() => setChoice('sealed')}
        />
        <p className={styles.detail}>{text.sealedHint(records.length)}</p>
      </div>
      {choice === 'plain' ? (
        <FormatSelect format={format} onChange={setFormat} />
      ) : (
        <UnlockFirst onClose={() => setChoice('plain')}>
          <MessageStrip design="Critical" hideCloseButton>
            {text.noRecovery}
          </MessageStrip>
          {missing > 0 && (
            <MessageStrip design="Information" hideCloseButton>
              {text.missing(missing)}
            </MessageStrip>
          )}
          <NewPassphraseFields label={text.passphrase} value={passphrase} onChange={setPassphrase} />
          <span role="status" className={styles.strength}>
            {passphrase.first !== '' && `${text.strength}: ${text.strengths[passphraseStrength(passphrase.first)]}`}
          </span>
        </UnlockFirst>
      )}
    </FormDialog>
  );
}

function FormatSelect(props: {
  readonly format: DestinationFormat;
  readonly onChange: (format: DestinationFormat) => void;
}) {
  const id = useId();
  return (
    <div className={styles.options}>
      <Label for={id} showColon>
        {text.format}
      </Label>
      <Select
        id={id}
        accessibleName={text.format}
        value={props.format}
        onChange={(event) => {
          const chosen = formats.find((format) => format === event.detail.selectedOption.value);
          if (chosen !== undefined) props.onChange(chosen);
        }}
      >
        {formats.map((format) => (
          <Option key={format} value={format}>
            {text.formats[format]}
          </Option>
        ))}
      </Select>
    </div>
  );
}

/** A worker from the first use on, for as long as the dialog stands. */
function useFileWorker(): () => FileWorker {
  const worker = useRef<FileWorker | null>(null);
  useEffect(
    () => () => {
      worker.current?.close();
      worker.current = null;
    },
    [],
  );
  return () => {
    worker.current ??= openFileWorker();
    return worker.current;
  };
}
