import { useQueryClient } from '@tanstack/react-query';
import {
  Button,
  FileUploader,
  type FileUploaderDomRef,
  MessageStrip,
  ProgressIndicator,
  Title,
  type Ui5CustomEvent,
} from '@ui5/webcomponents-react';
import { useEffect, useRef, useState } from 'react';
import { createText } from '../../../i18n/create';
import { uploadText as text } from '../../../i18n/upload';
import { ErrorStrip } from '../../../ui/error-strip';
import { LockedHint } from '../../../ui/locked-hint';
import { PasteButton } from '../../../ui/paste-button';
import { useServices } from '../../../ui/services';
import { useToast } from '../../../ui/toast';
import { useUnsavedChanges } from '../../../ui/unsaved-changes';
import createStyles from '../create/create.module.css';
import { CreateFooter } from '../create/create-footer';
import type { CreatePanelProps } from '../create/create-panel-props';
import { leavesMethod } from '../create/leaves-method';
import { certificateKeys } from '../queries';
import { useSessionPasswords } from '../session-passwords';
import { attentionFirst } from './attention-first';
import type { KeyMatch } from './combine-key';
import { findNameProblems } from './name-problem';
import { storeUploads } from './store-uploads';
import { UploadItemCard } from './upload-item-card';
import { planItems } from './upload-items';
import styles from './upload-panel.module.css';
import { useUpload } from './use-upload';

/** Cards are heavy: of hundreds of files only so many are drawn until more are asked for. */
const shownAtOnce = 50;

const leavesImport = leavesMethod('upload');

/** The method *Import*: explains every file before anything is stored. */
export function UploadPanel({ scope, existing, incoming, onIncomingTaken, onStored, onClose }: CreatePanelProps) {
  const { backend } = useServices();
  const queryClient = useQueryClient();
  const toast = useToast();
  const sessionPasswords = useSessionPasswords();
  const upload = useUpload();
  const [saving, setSaving] = useState<{ done: number; total: number } | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const [shown, setShown] = useState(shownAtOnce);
  const saveRun = useRef<AbortController | null>(null);

  const { add } = upload;
  useEffect(() => {
    if (incoming.length === 0) return;
    add(incoming);
    onIncomingTaken();
  }, [incoming, add, onIncomingTaken]);

  const plans = planItems(upload.items, existing);
  const toStore = upload.items.flatMap((item) => {
    const plan = plans.get(item.id);
    return plan === undefined ? [] : [{ item, plan }];
  });
  const wanted = toStore.filter(({ plan }) => plan.choice !== 'skip');
  const nameProblems = findNameProblems(plans, existing);
  const busy = upload.reading !== null || saving !== null;
  const leaveDialog = useUnsavedChanges(upload.items.length > 0, leavesImport);

  // Closing is a navigation, which the guard lets pass only when nothing is left to lose.
  const [finished, setFinished] = useState<(() => void) | null>(null);
  useEffect(() => {
    if (finished !== null && upload.items.length === 0) finished();
  }, [finished, upload.items.length]);

  const create = async () => {
    setProblem(null);
    const run = new AbortController();
    saveRun.current = run;
    setSaving({ done: 0, total: wanted.length });
    try {
      const outcome = await storeUploads(backend, scope, toStore, existing, {
        signal: run.signal,
        onProgress: (done, total) => setSaving({ done, total }),
      });
      await queryClient.invalidateQueries({ queryKey: certificateKeys.scope(scope) });
      for (const [id, error] of outcome.failed) upload.change(id, { problem: error });
      upload.remove(outcome.done);
      for (const { item, plan } of wanted) {
        if (outcome.stored.includes(plan.name)) sessionPasswords.remember(scope, plan.name, item.passwords);
      }
      if (outcome.stored.length > 0) toast(text.stored(outcome.stored));
      if (outcome.failed.size === 0 && outcome.done.length === upload.items.length) {
        setFinished(() => () => onStored(outcome.stored));
      }
    } catch (error) {
      if (run.signal.aborted) toast(text.saveCancelled);
      else setProblem(error);
    } finally {
      saveRun.current = null;
      setSaving(null);
    }
  };

  const cancel = () => {
    const unread = upload.cancel();
    if (unread > 0) toast(text.readingCancelled(unread));
    saveRun.current?.abort();
  };

  const discard = () => {
    upload.cancel();
    upload.remove(upload.items.map((item) => item.id));
    setFinished(() => onClose);
  };

  const addChosen = (event: Ui5CustomEvent<FileUploaderDomRef, { files: FileList | null }>) => {
    const files = [...(event.detail.files ?? [])];
    if (files.length > 0) upload.add(files);
    // So that choosing the same file again is a change again.
    event.target.value = '';
  };

  const isWanted = ({ certificateItem }: KeyMatch) => plans.get(certificateItem.id)?.choice !== 'skip';
  // While files are still being read their order would change under the user's eyes.
  const drawn = busy || upload.items.length <= shown ? upload.items : attentionFirst(upload.items, plans, nameProblems);
  const failures = upload.items.filter((item) => item.problem !== null).length;

  return (
    <>
      <section className={createStyles.card} aria-label={createText.generationDetails}>
        <Title level="H3" size="H5">
          {createText.generationDetails}
        </Title>
        <div className={styles.attachments}>
          <Title level="H4" size="H6">
            {text.attachments(upload.items.length)}
          </Title>
          <PasteButton words={text} onFile={(file) => upload.add([file])} />
          <FileUploader hideInput multiple onChange={addChosen} accessibleName={text.uploadTooltip}>
            <Button tooltip={text.uploadTooltip}>{text.upload}</Button>
          </FileUploader>
        </div>
        {upload.items.length === 0 && (
          <p className={styles.empty}>
            {text.empty} {text.wholeChain}
          </p>
        )}
        {backend.mode === 'local' && <LockedHint hint={text.lockedHint} />}
        {upload.matches.filter(isWanted).map((match) => (
          <MessageStrip key={`${match.keyItem.id} ${match.certificateItem.id}`} design="Information" hideCloseButton>
            {text.match(match.keyItem.fileName, match.certificateItem.fileName, isKeyEncrypted(match), backend.mode)}{' '}
            <Button design="Transparent" onClick={() => upload.combine(match)}>
              {text.combine}
            </Button>
          </MessageStrip>
        ))}
        {upload.items.length > shown && <p className={styles.quiet}>{text.attentionFirst}</p>}
        <ul className={styles.items}>
          {drawn.slice(0, shown).map((item) => (
            <UploadItemCard
              key={item.id}
              item={item}
              plan={plans.get(item.id) ?? null}
              nameProblem={nameProblems.get(item.id) ?? null}
              canRemember={backend.capabilities.rememberPasswords}
              onChange={upload.change}
              onOpen={upload.open}
              onRemove={upload.remove}
            />
          ))}
        </ul>
        {upload.items.length > shown && (
          <Button design="Transparent" onClick={() => setShown(shown + shownAtOnce)}>
            {text.showMore(Math.min(shownAtOnce, upload.items.length - shown))}
          </Button>
        )}
      </section>
      {upload.failure !== null && <ErrorStrip error={upload.failure} />}
      {problem !== null && <ErrorStrip error={problem} />}
      {failures > 0 && (
        <MessageStrip design="Negative" hideCloseButton>
          {text.someFailed(failures)}
        </MessageStrip>
      )}
      <CreateFooter
        start={
          <Progress
            label={
              saving !== null
                ? text.saving(saving.done, saving.total)
                : upload.reading && text.reading(upload.reading.done, upload.reading.total)
            }
            share={saving ?? upload.reading}
          />
        }
      >
        {busy && (
          <Button key="cancel" onClick={cancel}>
            {text.cancel}
          </Button>
        )}
        <Button
          key="create"
          design="Emphasized"
          disabled={busy || upload.isOpening || wanted.length === 0 || nameProblems.size > 0}
          onClick={() => void create()}
        >
          {text.create}
        </Button>
        <Button key="discard" design="Transparent" disabled={saving !== null} onClick={discard}>
          {text.discard}
        </Button>
      </CreateFooter>
      {leaveDialog}
    </>
  );
}

function isKeyEncrypted({ keyItem: { reading } }: KeyMatch): boolean {
  return (
    'store' in reading && reading.store.entries.some((entry) => entry.key != null && entry.key.encryption !== null)
  );
}

function Progress({ label, share }: { label: string | null; share: { done: number; total: number } | null }) {
  return (
    <div className={createStyles.progress} role="status">
      {label !== null && share !== null && (
        <>
          <ProgressIndicator
            hideValue
            accessibleName={label}
            value={Math.round((100 * share.done) / Math.max(1, share.total))}
          />
          <span>{label}</span>
        </>
      )}
    </div>
  );
}
