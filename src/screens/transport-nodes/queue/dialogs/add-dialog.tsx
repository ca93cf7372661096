import { Button, FileUploader } from '@ui5/webcomponents-react';
import { useState } from 'react';
import type { NodeView, RequestFile } from '../../../../backend/port';
import { longestDescription } from '../../../../domain/transport';
import { longestRequestFile, readRequestFile } from '../../../../domain/transport/files/request-file';
import { queueText as text } from '../../../../i18n/transport-queue';
import { contentKindNames } from '../../../../i18n/transport-words';
import { ErrorStrip } from '../../../../ui/error-strip';
import { FormDialog } from '../../../../ui/form-dialog';
import { TextField } from '../../../../ui/text-field';
import { useToast } from '../../../../ui/toast';
import { useTransport } from '../../../../ui/use-transport';
import styles from '../../components/form-fields.module.css';

interface AddDialogProps {
  readonly node: NodeView;
  readonly onClose: () => void;
}

interface ChosenFile {
  readonly name: string;
  /** Null where it is no request. */
  readonly request: RequestFile | null;
  readonly error: unknown;
}

/** Puts a request that was exported from a queue into this one; of any other file it says what that is. */
export function AddDialog({ node, onClose }: AddDialogProps) {
  const transport = useTransport();
  const toast = useToast();
  const [chosen, setChosen] = useState<ChosenFile | null>(null);
  const [description, setDescription] = useState('');
  const request = chosen?.request ?? null;

  const read = async (file: File) => {
    const { name } = file;
    try {
      const found = await readRequest(file);
      setChosen({ name, request: found, error: null });
      setDescription(found.description);
    } catch (error) {
      setChosen({ name, request: null, error });
    }
  };
  const add = async () => {
    if (chosen === null || request === null) return;
    const { number } = await transport.add(node.id, { ...request, description: description.trim() }, chosen.name);
    toast(text.added(number));
  };

  return (
    <FormDialog
      title={text.addTitle}
      submitLabel={text.add}
      isComplete={request !== null}
      onSubmit={add}
      onClose={onClose}
    >
      <p>{text.addHint}</p>
      <div className={styles.withButton}>
        <span>{chosen?.name ?? text.noFile}</span>
        <FileUploader
          hideInput
          accessibleName={text.chooseFile}
          accept=".json"
          onChange={(event) => {
            const file = event.detail.files?.[0];
            if (file !== undefined) void read(file);
          }}
        >
          <Button>{text.chooseFile}</Button>
        </FileUploader>
      </div>
      <ErrorStrip error={chosen?.error ?? null} />
      {request !== null && (
        <>
          <p>{text.addChosen(request.content.name, contentKindNames[request.content.store])}</p>
          <TextField
            label={text.description}
            value={description}
            onChange={setDescription}
            maxLength={longestDescription}
          />
        </>
      )}
    </FormDialog>
  );
}

/** Throws what the reader says of the file. */
async function readRequest(file: File): Promise<RequestFile> {
  // One byte more than can be a request is enough to say that it is none.
  const read = readRequestFile(new Uint8Array(await file.slice(0, longestRequestFile + 1).arrayBuffer()));
  if (!read.ok) throw read.error;
  return read.value;
}
