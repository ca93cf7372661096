import { Button, FileUploader, MessageStrip } from '@ui5/webcomponents-react';
import { useMemo, useState } from 'react';
import type { TransportLandscape } from '../../../backend/port';
import { landscapeLimits, readLandscape } from '../../../domain/transport/files/landscape-file';
import { pastLimit } from '../../../domain/transport/files/read-marked-json';
import type { LandscapePlan } from '../../../domain/transport/types';
import { landscapeText as text } from '../../../i18n/transport-landscape';
import { ErrorStrip } from '../../../ui/error-strip';
import { FormDialog } from '../../../ui/form-dialog';
import { useToast } from '../../../ui/toast';
import { useTransport } from '../../../ui/use-transport';
import { type ImportPreview, previewImport } from './import-preview';
import { ImportPreviewTable } from './import-preview-table';
import styles from './landscape.module.css';

interface ImportLandscapeDialogProps {
  readonly landscape: TransportLandscape;
  readonly onClose: () => void;
}

interface ChosenFile {
  readonly name: string;
  readonly plan: LandscapePlan;
}

/** Takes nodes and routes from a file: says first what would be new, then makes all of it or nothing. */
export function ImportLandscapeDialog({ landscape, onClose }: ImportLandscapeDialogProps) {
  const transport = useTransport();
  const toast = useToast();
  const [file, setFile] = useState<ChosenFile | null>(null);
  const [error, setError] = useState<unknown>(null);
  const preview = useMemo(() => (file === null ? null : previewImport(file.plan, landscape)), [file, landscape]);

  const choose = async (chosen: File) => {
    setFile(null);
    setError(null);
    try {
      setFile({ name: chosen.name, plan: await readPlan(chosen) });
    } catch (cause) {
      setError(cause);
    }
  };
  const submit = async () => {
    if (preview === null) return;
    const { nodes, routes } = preview.plan;
    await transport.createLandscape(preview.plan);
    toast(text.imported(nodes.length, routes.length));
  };

  return (
    <FormDialog
      title={text.importTitle}
      submitLabel={text.importNow}
      isComplete={preview !== null && hasNew(preview) && !preview.hasConflicts}
      isWide
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{text.importHint}</p>
      <div className={styles.fileChoice}>
        <FileUploader
          hideInput
          accept=".zip"
          accessibleName={text.chooseFile}
          onChange={(event) => {
            const chosen = event.detail.files?.[0];
            if (chosen !== undefined) void choose(chosen);
          }}
        >
          <Button>{text.chooseFile}</Button>
        </FileUploader>
        {file !== null && <span>{text.fileName(file.name)}</span>}
      </div>
      <ErrorStrip error={error} />
      {preview !== null && (
        <>
          <div aria-live="polite">
            {preview.hasConflicts ? (
              <MessageStrip design="Negative" hideCloseButton>
                {text.conflicts}
              </MessageStrip>
            ) : (
              <MessageStrip design="Information" hideCloseButton>
                {hasNew(preview) ? text.news(preview.plan.nodes.length, preview.plan.routes.length) : text.nothingNew}
              </MessageStrip>
            )}
          </div>
          <ImportPreviewTable lines={preview.lines} />
          <p>{text.destinationsHint}</p>
        </>
      )}
    </FormDialog>
  );
}

function hasNew({ plan }: ImportPreview): boolean {
  return plan.nodes.length + plan.routes.length > 0;
}

/** Throws what the reader says of the file. */
async function readPlan(file: File): Promise<LandscapePlan> {
  const { inputBytes } = landscapeLimits;
  // Not even read: it could be larger than the memory.
  if (file.size > inputBytes) throw pastLimit('landscape', 'inputBytes', inputBytes, file.size);
  const read = readLandscape(new Uint8Array(await file.arrayBuffer()));
  if (!read.ok) throw read.error;
  return read.value;
}
