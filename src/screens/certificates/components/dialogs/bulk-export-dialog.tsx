import { MessageStrip } from '@ui5/webcomponents-react';
import { useEffect, useState } from 'react';
import { archiveFileName } from '../../../../domain/certificate/export';
import type { CertificateRecord } from '../../../../domain/certificate/types';
import type { Scope } from '../../../../domain/scope';
import { certificateDialogsText as text } from '../../../../i18n/certificate-dialogs';
import { saveFile } from '../../../../ui/download';
import { ErrorStrip } from '../../../../ui/error-strip';
import { FormDialog } from '../../../../ui/form-dialog';
import { useServices } from '../../../../ui/services';
import { UnlockFirst } from '../../../../ui/unlock-first';
import { usePki } from '../../../../ui/use-pki';
import { findReadableKeys, type LoadedFile } from '../../check-readable-keys';
import { ReadableKeysWarning } from './readable-keys-warning';

interface BulkExportDialogProps {
  readonly scope: Scope;
  readonly records: readonly CertificateRecord[];
  readonly subaccountName: string;
  readonly onClose: () => void;
}

type Preparation =
  | { readonly step: 'loading'; readonly done: number }
  | { readonly step: 'ready'; readonly files: readonly LoadedFile[]; readonly readableKeys: readonly string[] }
  | { readonly step: 'failed'; readonly error: unknown };

/** Several stored files, byte for byte, as one ZIP. */
export function BulkExportDialog(props: BulkExportDialogProps) {
  return (
    <UnlockFirst onClose={props.onClose}>
      <OpenBulkExportDialog {...props} />
    </UnlockFirst>
  );
}

function OpenBulkExportDialog({ scope, records, subaccountName, onClose }: BulkExportDialogProps) {
  const { clock } = useServices();
  const stored = records.filter((record) => !record.dummy);
  const preparation = usePreparation(scope, stored);
  const [understood, setUnderstood] = useState(false);
  const isReady = preparation.step === 'ready';
  const needsConsent = isReady && preparation.readableKeys.length > 0;

  const save = async () => {
    if (preparation.step !== 'ready') return;
    const { zipSync } = await import('fflate');
    const files = preparation.files.map(({ record, content }) => [record.name, content] as const);
    // Key stores are compressed or encrypted already: packing them only costs time.
    const archive = zipSync(Object.fromEntries(files), { level: 0, mtime: clock.now() });
    saveFile(archiveFileName(subaccountName, clock.now()), archive, 'application/zip');
  };

  return (
    <FormDialog
      title={text.exportManyTitle(stored.length)}
      submitLabel={text.export}
      isComplete={isReady && stored.length > 0 && (!needsConsent || understood)}
      onSubmit={save}
      onClose={onClose}
    >
      <p>{text.exportManyHint(stored.length)}</p>
      {records.length > stored.length && (
        <MessageStrip design="Information" hideCloseButton>
          {text.dummiesLeftOut(records.length - stored.length)}
        </MessageStrip>
      )}
      {preparation.step === 'loading' && <p role="status">{text.checkingFiles(preparation.done, stored.length)}</p>}
      {preparation.step === 'failed' && <ErrorStrip error={preparation.error} />}
      {needsConsent && (
        <ReadableKeysWarning names={preparation.readableKeys} understood={understood} onChange={setUnderstood} />
      )}
    </FormDialog>
  );
}

/** Loads the files and looks whether keys lie open in them; ends with the dialog. */
function usePreparation(scope: Scope, records: readonly CertificateRecord[]): Preparation {
  const { certificates } = useServices().backend;
  const pki = usePki();
  const [chosen] = useState(records);
  const [preparation, setPreparation] = useState<Preparation>({ step: 'loading', done: 0 });

  useEffect(() => {
    const abort = new AbortController();
    const prepare = async () => {
      const files: LoadedFile[] = [];
      for (const record of chosen) {
        abort.signal.throwIfAborted();
        files.push({ record, content: await certificates.readContent(scope, record.name) });
      }
      const readableKeys = await findReadableKeys(files, pki(), abort.signal, (done) => {
        if (!abort.signal.aborted) setPreparation({ step: 'loading', done });
      });
      return { step: 'ready', files, readableKeys } as const;
    };
    prepare().then(
      (ready) => {
        if (!abort.signal.aborted) setPreparation(ready);
      },
      (error: unknown) => {
        if (!abort.signal.aborted) setPreparation({ step: 'failed', error });
      },
    );
    return () => abort.abort();
  }, [certificates, chosen, pki, scope]);

  return preparation;
}
