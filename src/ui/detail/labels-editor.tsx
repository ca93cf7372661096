import { Button } from '@ui5/webcomponents-react';
import { useState } from 'react';
import type { Label } from '../../domain/scope';
import { labelsText as text } from '../../i18n/labels';
import { ErrorStrip } from '../error-strip';
import { useToast } from '../toast';
import { useUnsavedChanges } from '../unsaved-changes';
import styles from './detail.module.css';
import { LabelFields } from './label-fields';
import { useLabelDrafts } from './use-label-drafts';

export interface LabelsEditorProps {
  readonly labels: readonly Label[];
  readonly onSave: (labels: readonly Label[]) => Promise<unknown>;
  readonly onClose: () => void;
}

/** Edits the labels of what is open; nothing is stored before *Save*. */
export function LabelsEditor({ labels, onSave, onClose }: LabelsEditorProps) {
  const toast = useToast();
  const drafts = useLabelDrafts(labels.length === 0 ? [{ key: '', values: [] }] : labels);
  const [state, setState] = useState<'editing' | 'saving' | 'saved'>('editing');
  const [isChecked, setIsChecked] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const isDirty = JSON.stringify(drafts.labels) !== JSON.stringify(labels);
  const leaveDialog = useUnsavedChanges(
    isDirty && state !== 'saved',
    (from, to) => from.pathname !== to.pathname || openOf(from.search) !== openOf(to.search),
  );

  const save = async () => {
    setIsChecked(true);
    if (drafts.problem !== null) return;
    setState('saving');
    setError(null);
    try {
      await onSave(drafts.labels);
      setState('saved');
      toast(text.labelsSaved);
      onClose();
    } catch (cause) {
      setState('editing');
      setError(cause);
    }
  };

  return (
    <div className={styles.stack}>
      {leaveDialog}
      <LabelFields drafts={drafts} isChecked={isChecked} />
      <ErrorStrip error={error} />
      <div className={styles.end}>
        <Button design="Emphasized" loading={state === 'saving'} onClick={() => void save()}>
          {text.save}
        </Button>
        <Button design="Transparent" onClick={onClose}>
          {text.cancel}
        </Button>
      </div>
    </div>
  );
}

function openOf(search: object): unknown {
  return 'open' in search ? search.open : undefined;
}
