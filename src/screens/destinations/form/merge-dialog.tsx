import { useQuery } from '@tanstack/react-query';
import { Bar, BusyIndicator, Button, Dialog, RadioButton } from '@ui5/webcomponents-react';
import { useId, useState } from 'react';
import {
  applyMerge,
  defaultChoice,
  isSecretKey,
  type MergeChoice,
  type MergeItem,
  mergeContents,
  mergeKey,
} from '../../../domain/destination';
import type { DestinationContent, DestinationRecord } from '../../../domain/destination/types';
import { destinationFormText as text } from '../../../i18n/destination-form';
import { shellText } from '../../../i18n/shell';
import { classNames } from '../../../ui/class-names';
import dialogStyles from '../../../ui/dialog.module.css';
import { ErrorStrip } from '../../../ui/error-strip';
import { useServices } from '../../../ui/services';
import styles from './form.module.css';
import { type Collection, readNewest } from './save-content';

/** What a merge came to: the content, and the stored version it is now based on. */
export interface Merged {
  readonly content: DestinationContent;
  readonly theirs: DestinationContent;
  readonly record: DestinationRecord;
}

interface MergeDialogProps {
  readonly collection: Collection;
  readonly id: string;
  readonly base: DestinationContent;
  readonly mine: DestinationContent;
  /** The form goes on from there. */
  readonly onApply: (merged: Merged) => void;
  readonly onSave: (merged: Merged) => Promise<unknown>;
  /** It was deleted meanwhile. */
  readonly onGone: () => void;
  readonly onClose: () => void;
}

/** Mine and theirs, property by property, for what was changed elsewhere while it was edited here. */
export function MergeDialog({ collection, id, base, mine, onApply, onSave, onGone, onClose }: MergeDialogProps) {
  const { backend } = useServices();
  const { kind, scope } = collection;
  const [isOpen, setIsOpen] = useState(true);
  const [choices, setChoices] = useState<ReadonlyMap<string, MergeChoice>>(new Map());
  const [isSaving, setIsSaving] = useState(false);
  const [error, setError] = useState<unknown>(null);
  // Read anew each time: what is compared has to be the newest. The key holds no content, the cache keeps none.
  const newest = useQuery({
    queryKey: [`${kind}-newest`, scope.subaccountId, scope.serviceInstance, id],
    queryFn: () => readNewest(backend, collection, id),
    networkMode: 'always',
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
  const theirs = newest.data ?? null;
  const items = theirs === null ? [] : mergeContents(base, mine, theirs.content);
  const plainKeys = [...mine.plainKeys, ...(theirs?.content.plainKeys ?? [])];
  const choiceOf = (item: MergeItem) => choices.get(mergeKey(item)) ?? defaultChoice(item);
  const chooseAll = (choice: MergeChoice) => setChoices(new Map(items.map((item) => [mergeKey(item), choice])));

  const merged = (): Merged | null =>
    theirs && {
      content: applyMerge(base, mine, theirs.content, choices),
      theirs: theirs.content,
      record: theirs.record,
    };
  const apply = () => {
    const result = merged();
    if (result === null) return;
    onApply(result);
    setIsOpen(false);
  };
  const save = async () => {
    const result = merged();
    if (result === null) return;
    setIsSaving(true);
    setError(null);
    try {
      await onSave(result);
      setIsOpen(false);
    } catch (cause) {
      setError(cause);
      void newest.refetch();
    } finally {
      setIsSaving(false);
    }
  };
  const goOn = () => {
    onGone();
    setIsOpen(false);
  };

  return (
    <Dialog
      open={isOpen}
      headerText={text.mergeTitle}
      className={classNames(dialogStyles.wide)}
      onBeforeClose={(event) => {
        if (isSaving && event.detail.escPressed) event.preventDefault();
      }}
      onClose={onClose}
      footer={
        <Bar
          design="Footer"
          endContent={
            <>
              {newest.data === null ? (
                <Button key="create" design="Emphasized" onClick={goOn}>
                  {text.createAgain}
                </Button>
              ) : (
                <>
                  <Button
                    key="save"
                    design="Emphasized"
                    disabled={theirs === null || isSaving}
                    loading={isSaving}
                    onClick={() => void save()}
                  >
                    {text.save}
                  </Button>
                  <Button key="apply" disabled={theirs === null || isSaving} onClick={apply}>
                    {text.mergeApply}
                  </Button>
                </>
              )}
              <Button key="cancel" design="Transparent" disabled={isSaving} onClick={() => setIsOpen(false)}>
                {shellText.cancel}
              </Button>
            </>
          }
        />
      }
    >
      <div className={classNames(dialogStyles.content, styles.container)}>
        {newest.isPending && <BusyIndicator active delay={200} />}
        {newest.data === null && <p>{text.goneHint(kind)}</p>}
        {theirs !== null && items.length === 0 && <p>{text.mergeSame}</p>}
        {items.length > 0 && (
          <>
            <p>{text.mergeHint(kind)}</p>
            <div className={styles.strip}>
              <Button design="Transparent" onClick={() => chooseAll('mine')}>
                {text.allMine}
              </Button>
              <Button design="Transparent" onClick={() => chooseAll('theirs')}>
                {text.allTheirs}
              </Button>
            </div>
            <table className={styles.merge} aria-label={text.mergeTitle}>
              <thead>
                <tr>
                  <th scope="col">{text.mergeProperty}</th>
                  <th scope="col">{text.mergeMine}</th>
                  <th scope="col">{text.mergeTheirs}</th>
                  <th scope="col">{text.mergeBase}</th>
                </tr>
              </thead>
              <tbody>
                {items.map((item) => (
                  <MergeRow
                    key={mergeKey(item)}
                    item={item}
                    isSecret={item.kind === 'property' && isSecretKey(item.key, plainKeys)}
                    choice={choiceOf(item)}
                    onChoose={(choice) => setChoices(new Map([...choices, [mergeKey(item), choice]]))}
                  />
                ))}
              </tbody>
            </table>
          </>
        )}
        <ErrorStrip error={error ?? newest.error} />
      </div>
    </Dialog>
  );
}

interface MergeRowProps {
  readonly item: MergeItem;
  readonly isSecret: boolean;
  readonly choice: MergeChoice;
  readonly onChoose: (choice: MergeChoice) => void;
}

function MergeRow({ item, isSecret, choice, onChoose }: MergeRowProps) {
  const group = useId();
  const name = item.kind === 'label' ? text.mergeLabel(item.key) : item.key;
  const side = (which: MergeChoice) => (
    <td className={styles.side}>
      <RadioButton
        name={group}
        text={text.mergeChoices[which]}
        accessibleName={text.mergeChoiceOf(text.mergeChoices[which], name)}
        checked={choice === which}
        onChange={() => onChoose(which)}
      />
      <MergeValue value={item[which]} isSecret={isSecret} isChanged={item[which] !== item.base} />
    </td>
  );
  return (
    <tr>
      <th scope="row">{name}</th>
      {side('mine')}
      {side('theirs')}
      <td>
        <MergeValue value={item.base} isSecret={isSecret} isChanged={false} />
      </td>
    </tr>
  );
}

function MergeValue({
  value,
  isSecret,
  isChanged,
}: {
  readonly value: string | null;
  readonly isSecret: boolean;
  readonly isChanged: boolean;
}) {
  if (value === null) return <div className={styles.absent}>{text.mergeAbsent}</div>;
  if (value === '') return <div className={styles.absent}>{text.mergeEmpty}</div>;
  if (isSecret) return <div className={styles.absent}>{isChanged ? text.mergeSecretChanged : text.mergeSecret}</div>;
  return <div>{value}</div>;
}
