import {
  Bar,
  Button,
  FileUploader,
  type FileUploaderDomRef,
  MessageStrip,
  ProgressIndicator,
  Title,
  type Ui5CustomEvent,
} from '@ui5/webcomponents-react';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import type { DestinationRecord } from '../../../domain/destination/types';
import type { Scope } from '../../../domain/scope';
import { destinationImportText as text } from '../../../i18n/destination-import';
import { classNames } from '../../../ui/class-names';
import { ColumnHeader } from '../../../ui/columns/column-header';
import { ErrorStrip } from '../../../ui/error-strip';
import { LockedHint } from '../../../ui/locked-hint';
import { PasteButton } from '../../../ui/paste-button';
import { useToast } from '../../../ui/toast';
import { type Place, useUnsavedChanges } from '../../../ui/unsaved-changes';
import { useFinishedWhenClean } from '../../../ui/use-finished-when-clean';
import { ImportList } from './import-list';
import styles from './import-panel.module.css';
import { planItems } from './plan-items';
import { SealedFileForm } from './sealed-file-form';
import { type ImportFiles, useImportFiles } from './use-import-files';
import { type StoringImport, useStoreImport } from './use-store-import';
import { useStoredSecrets } from './use-stored-secrets';

interface ImportPanelProps {
  readonly scope: Scope;
  readonly records: readonly DestinationRecord[];
  readonly incoming: readonly File[];
  readonly onIncomingTaken: () => void;
  readonly onStored: (names: readonly string[]) => void;
  readonly onClose: () => void;
  readonly layoutActions: ReactNode;
}

interface Summary {
  readonly stored: readonly string[];
  readonly failed: number;
  readonly left: number;
}

/** *From File*: shows what every file would bring and change before anything is stored. */
export function ImportPanel(props: ImportPanelProps) {
  const { scope, records, incoming, onIncomingTaken, onStored, onClose, layoutActions } = props;
  const toast = useToast();
  const files = useImportFiles();
  const storing = useStoreImport(scope);
  const [summary, setSummary] = useState<Summary | null>(null);
  const [problem, setProblem] = useState<unknown>(null);

  const { add, items, sealed, change } = files;
  useEffect(() => {
    if (incoming.length === 0) return;
    add(incoming);
    onIncomingTaken();
  }, [incoming, add, onIncomingTaken]);

  // What is being stored would be compared with itself, batch by batch.
  const compared = useFrozen(records, storing.progress !== null);
  const storedSecrets = useStoredSecrets(scope, items, compared);
  const planned = useMemo(() => planItems(items, compared, storedSecrets), [items, compared, storedSecrets]);
  const wanted = planned.filter(({ plan }) => plan.choice !== 'skip');
  const isBlocked = wanted.some(({ plan }) => plan.nameProblem !== null);
  const isBusy = files.reading !== null || storing.progress !== null;

  const isDirty = (items.length > 0 && summary === null) || sealed.length > 0 || wanted.length > 0;
  const leaveDialog = useUnsavedChanges(isDirty, leavesPanel);
  const finish = useFinishedWhenClean(!isDirty);

  const clear = () => {
    files.cancel();
    files.remove(new Set(items.map((item) => item.id)));
    for (const file of sealed) files.forget(file);
  };

  const store = async () => {
    setProblem(null);
    try {
      const outcome = await storing.run(planned);
      if (outcome === null) return toast(text.cancelled);
      const { stored, failed } = outcome;
      for (const [id, error] of failed) change(new Set([id]), { problem: error });
      const left = planned.filter(({ plan }) => plan.state === 'invalid' && plan.choice === 'skip');
      const stays = new Set([...failed.keys(), ...left.map(({ item }) => item.id)]);
      files.remove(new Set(items.filter(({ id }) => !stays.has(id)).map(({ id }) => id)));
      const all = [...(summary?.stored ?? []), ...stored];
      if (stays.size > 0 || sealed.length > 0) {
        setSummary({ stored: all, failed: failed.size, left: left.length });
        return;
      }
      const [only] = all;
      toast(only !== undefined && all.length === 1 ? text.importedOne(only) : text.imported(all.length));
      finish(() => onStored(all));
    } catch (error) {
      setProblem(error);
    }
  };

  const cancel = () => {
    const unread = files.cancel();
    if (unread > 0) toast(text.readingCancelled(unread));
    storing.cancel();
  };

  const leave = () => {
    clear();
    finish(summary === null ? onClose : () => onStored(summary.stored));
  };

  return (
    <div className={styles.panel}>
      <ColumnHeader title={text.title} actions={layoutActions} focusKey="import" />
      <div className={styles.body}>
        <FilesCard files={files} />
        {summary !== null && (
          <MessageStrip design={summary.failed > 0 ? 'Critical' : 'Positive'} hideCloseButton role="status">
            {text.summary(summary.stored.length, summary.failed, summary.left)}
          </MessageStrip>
        )}
        {problem !== null && <ErrorStrip error={problem} />}
        {items.length > 0 && <ImportList planned={planned} isDisabled={storing.progress !== null} onChange={change} />}
      </div>
      <Bar
        design="FloatingFooter"
        className={classNames(styles.footer)}
        startContent={<Progress reading={files.reading} storing={storing.progress} />}
        endContent={
          // Without keys UI5's wrapper counts what is there: a button that goes would turn the next into another one.
          <>
            {isBusy && (
              <Button key="cancel" disabled={storing.progress?.isTakenBack === true} onClick={cancel}>
                {text.cancel}
              </Button>
            )}
            <Button
              key="import"
              design="Emphasized"
              disabled={isBusy || wanted.length === 0 || isBlocked}
              onClick={() => void store()}
            >
              {text.import(wanted.length)}
            </Button>
            <Button key="leave" design="Transparent" disabled={storing.progress !== null} onClick={leave}>
              {summary === null ? text.discard : text.close}
            </Button>
          </>
        }
      />
      {leaveDialog}
    </div>
  );
}

/** The value, or while frozen the one it had before. */
function useFrozen<T>(value: T, isFrozen: boolean): T {
  const [kept, setKept] = useState(value);
  if (!isFrozen && kept !== value) setKept(value);
  return isFrozen ? kept : value;
}

/** A search or sort beside the panel keeps it open. */
function leavesPanel(from: Place, to: Place): boolean {
  const instanceOf = ({ search }: Place) => ('instance' in search ? search.instance : undefined);
  const staysOpen = 'create' in to.search && to.search.create === 'file';
  return from.pathname !== to.pathname || !staysOpen || instanceOf(from) !== instanceOf(to);
}

/** Where the files come from; those that are encrypted ask for their passphrase here. */
function FilesCard({ files }: { readonly files: ImportFiles }) {
  const addChosen = (event: Ui5CustomEvent<FileUploaderDomRef, { files: FileList | null }>) => {
    const chosen = [...(event.detail.files ?? [])];
    if (chosen.length > 0) files.add(chosen);
    // So that choosing the same file again is a change again.
    event.target.value = '';
  };
  return (
    <section className={styles.card} aria-label={text.files}>
      <div className={styles.cardHeader}>
        <Title level="H3" size="H5">
          {text.files}
        </Title>
        <PasteButton words={text} onFile={(file) => files.add([file])} />
        <FileUploader hideInput multiple onChange={addChosen} accessibleName={text.browseTooltip}>
          <Button tooltip={text.browseTooltip}>{text.browse}</Button>
        </FileUploader>
      </div>
      <p className={styles.quiet}>{files.items.length === 0 ? text.filesHint : text.nothingStored}</p>
      <LockedHint hint={text.lockedHint} />
      {files.sealed.map((file) => (
        <SealedFileForm key={file.id} file={file} onOpen={files.open} onForget={files.forget} />
      ))}
      {files.failure !== null && <ErrorStrip error={files.failure} />}
    </section>
  );
}

function Progress(props: Pick<ImportFiles, 'reading'> & { readonly storing: StoringImport['progress'] }) {
  const share = props.storing ?? props.reading;
  return (
    <div className={styles.progress} role="status">
      {share !== null && (
        <>
          <ProgressIndicator
            hideValue
            accessibleName={labelOf(props)}
            value={Math.round((100 * share.done) / Math.max(1, share.total))}
          />
          <span>{labelOf(props)}</span>
        </>
      )}
    </div>
  );
}

function labelOf({ reading, storing }: Pick<ImportFiles, 'reading'> & { readonly storing: StoringImport['progress'] }) {
  if (storing !== null) return storing.isTakenBack ? text.takingBack : text.storing(storing.done, storing.total);
  return reading === null ? '' : text.reading(reading.done, reading.total);
}
