import { BusyIndicator, Button, MessageStrip } from '@ui5/webcomponents-react';
import { useCallback, useMemo, useState } from 'react';
import { type CopyItem, copyKey } from '../../../domain/copy/types';
import { copyText as text } from '../../../i18n/copy';
import { classNames } from '../../../ui/class-names';
import columnStyles from '../../../ui/columns/column.module.css';
import { ErrorStrip } from '../../../ui/error-strip';
import { ListMessage } from '../../../ui/list/list-message';
import { useUnlock } from '../../../ui/use-unlock';
import { useVaultState } from '../../../ui/use-workspace-data';
import styles from '../copy.module.css';
import type { CopyDirection, CopySearch } from '../copy-search';
import { isPicked, type Picks, pickNew, togglePick } from '../picks';
import type { CopyEnds } from '../place';
import type { CopyLocation } from '../use-copy-location';
import { type CopyPlan, useCopyPlan } from '../use-copy-plan';
import { useCopyRun } from '../use-copy-run';
import { CopyDialog } from './copy-dialog';
import { CopyList } from './copy-list';
import { RunResult } from './run-result';

interface CopyPanelProps {
  readonly ends: CopyEnds;
  readonly direction: CopyDirection;
  readonly search: CopySearch;
  readonly update: CopyLocation['update'];
}

const nothing: readonly CopyItem[] = [];
const noPicks: Picks = new Map();

const otherDirection = { 'to-service': 'to-local', 'to-local': 'to-service' } as const;

/** Everything of the source with how it compares; ticking, copying, and what came of it. */
export function CopyPanel({ ends, direction, search, update }: CopyPanelProps) {
  const plan = useCopyPlan(ends);
  const { done, finished, run, stop, forget } = useCopyRun();
  const { unlock, dialog: unlockDialog } = useUnlock();
  const [picks, setPicks] = useState(noPicks);
  const [isAsking, setIsAsking] = useState(false);
  const items = plan.items ?? nothing;
  const picked = useMemo(() => items.filter((item) => isPicked(picks, item)), [items, picks]);
  // Kept while it runs: what was copied meanwhile is ticked no more.
  const [running, setRunning] = useState<readonly CopyItem[] | null>(null);
  const togglePicked = useCallback((item: CopyItem) => setPicks((before) => togglePick(before, item)), []);

  const ask = async () => {
    if (await unlock()) setIsAsking(true);
  };
  const copy = async () => {
    setRunning(picked);
    const outcome = await run(ends, picked);
    const copied = new Set(picked.map(copyKey).filter((key) => outcome.get(key) === null));
    setPicks((before) => new Map([...before].filter(([key]) => !copied.has(key))));
  };

  return (
    <>
      <Notices plan={plan} onUnlock={() => void unlock()} />
      {finished !== null && (
        <RunResult finished={finished} again={picked.length} onRetry={() => void ask()} onClose={forget} />
      )}
      <ErrorStrip error={plan.error} onRetry={plan.retry} />
      {plan.items === null && plan.error === null && (
        <BusyIndicator active delay={400} text={text.comparing} className={classNames(columnStyles.busy)} />
      )}
      {plan.items !== null && items.length === 0 && (
        <ListMessage title={text.emptyTitle} hint={text.emptyHint}>
          <Button onClick={() => update({ direction: otherDirection[direction], page: undefined })}>
            {text.directions[otherDirection[direction]]}
          </Button>
        </ListMessage>
      )}
      {items.length > 0 && (
        <CopyList
          items={items}
          picks={picks}
          outcome={finished?.outcome ?? null}
          isDisabled={done !== null}
          search={search}
          update={update}
          onPick={togglePicked}
          onPickNew={(shown) => setPicks((before) => pickNew(before, shown))}
          onPickNone={() => setPicks(noPicks)}
        />
      )}
      <div className={styles.footer}>
        <span aria-live="polite">{text.picked(picked.length)}</span>
        <Button design="Emphasized" disabled={picked.length === 0 || done !== null} onClick={() => void ask()}>
          {text.copyPicked(picked.length)}
        </Button>
      </div>
      {isAsking && (
        <CopyDialog
          direction={direction}
          items={running ?? picked}
          done={done}
          onCopy={copy}
          onStop={stop}
          onClose={() => {
            setIsAsking(false);
            setRunning(null);
          }}
        />
      )}
      {unlockDialog}
    </>
  );
}

/** Why not all secrets are compared. */
function Notices({ plan, onUnlock }: { readonly plan: CopyPlan; readonly onUnlock: () => void }) {
  const isLocked = useVaultState() === 'locked';
  if (isLocked) {
    return <Notice words={text.lockedHint} action={text.unlock} onAction={onUnlock} />;
  }
  if (plan.isComparing) return <BusyIndicator active delay={400} text={text.comparingSecrets} />;
  if (plan.waiting === 0) return null;
  return <Notice words={text.manySecrets(plan.waiting)} action={text.compareSecrets} onAction={plan.compareSecrets} />;
}

interface NoticeProps {
  readonly words: string;
  readonly action: string;
  readonly onAction: () => void;
}

function Notice({ words, action, onAction }: NoticeProps) {
  return (
    <div className={styles.notice}>
      <MessageStrip design="Information" hideCloseButton>
        {words}
      </MessageStrip>
      <Button onClick={onAction}>{action}</Button>
    </div>
  );
}
