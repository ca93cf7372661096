import { Bar, Button, Dialog, Title } from '@ui5/webcomponents-react';
import { useId, useState } from 'react';
import { planConnection, type TargetPlan } from '../../../domain/destination/connection/plan';
import { shownProperties } from '../../../domain/destination/record-view';
import type { DestinationRecord } from '../../../domain/destination/types';
import type { Scope } from '../../../domain/scope';
import { checkConnectionText as text } from '../../../i18n/check-connection';
import { classNames } from '../../../ui/class-names';
import { ErrorStrip } from '../../../ui/error-strip';
import { UnlockDialog } from '../../../ui/unlock-dialog';
import { useVaultState } from '../../../ui/use-workspace-data';
import styles from './check-connection-dialog.module.css';
import { StageItem } from './stage-item';
import { stageTitle } from './stage-words';
import type { PartId } from './stages';
import { type ConnectionCheck, useConnectionCheck } from './use-connection-check';
import { readVerdict } from './verdict';

interface CheckConnectionDialogProps {
  readonly scope: Scope;
  readonly record: DestinationRecord;
  /** Called when the dialog has closed; stop rendering it then. */
  readonly onClose: () => void;
}

const parts: readonly PartId[] = ['destination', 'target', 'tokenService'];

const dialogStates = {
  established: 'Positive',
  partly: 'Critical',
  failed: 'Negative',
  'not-checked': 'Information',
} as const;

/** Checks a destination stage by stage, from its properties to what its server answers; render it while it is wanted. */
export function CheckConnectionDialog({ scope, record, onClose }: CheckConnectionDialogProps) {
  const [isOpen, setIsOpen] = useState(true);
  const check = useConnectionCheck(scope, record);
  const isRunning = check.status === 'running';
  const closeId = useId();
  const { verdict, sentence } = readVerdict(check, record.name);
  return (
    <Dialog
      open={isOpen}
      headerText={text.title}
      state={check.status === 'done' ? dialogStates[verdict] : 'None'}
      className={classNames(styles.dialog)}
      initialFocus={closeId}
      onClose={onClose}
      footer={
        <Bar
          design="Footer"
          endContent={
            <>
              <Button onClick={check.start}>{text.again}</Button>
              <Button id={closeId} design="Emphasized" onClick={isRunning ? check.cancel : () => setIsOpen(false)}>
                {isRunning ? text.cancel : text.close}
              </Button>
            </>
          }
        />
      }
    >
      <div className={styles.content}>
        <p role="status" className={styles.verdict}>
          {statusSentence(check, sentence)}
        </p>
        <ErrorStrip error={check.error} />
        <Locked check={check} />
        {parts.map((part) => (
          <Part key={part} part={part} record={record} check={check} />
        ))}
      </div>
    </Dialog>
  );
}

function statusSentence({ status, stages, progress }: ConnectionCheck, verdict: string): string {
  if (status === 'done') return verdict;
  if (status === 'cancelled') return text.cancelled;
  const running = stages.find(({ key }) => progress.get(key) === 'running');
  return status === 'running' && running !== undefined ? text.checking(stageTitle(running)) : '';
}

interface PartProps {
  readonly part: PartId;
  readonly record: DestinationRecord;
  readonly check: ConnectionCheck;
}

function Part({ part, record, check }: PartProps) {
  const titleId = useId();
  const stages = check.stages.filter((stage) => stage.part === part);
  if (stages.length === 0) return null;
  return (
    <section aria-labelledby={titleId}>
      <Title id={titleId} level="H2" size="H6">
        {text.parts[part]}
      </Title>
      {placeOf(part, record).map((line) => (
        <p key={line} className={styles.quiet}>
          {line}
        </p>
      ))}
      <ol className={styles.stages}>
        {stages.map((stage) => (
          <StageItem key={stage.key} stage={stage} result={check.progress.get(stage.key)} />
        ))}
      </ol>
    </section>
  );
}

/** Where a part leads, as far as the destination says. */
function placeOf(part: PartId, record: DestinationRecord): readonly string[] {
  const plans = planConnection(shownProperties(record));
  const plan: TargetPlan | null = part === 'destination' ? null : plans[part];
  if (plan?.possible !== true) return [];
  return [
    text.place(plan.host, plan.port),
    ...(plan.portIsAssumed ? [text.assumedPort(plan.port)] : []),
    ...(plan.sapChecksIt ? [] : [text.notSapsCheck]),
  ];
}

/** Offers to unlock what kept stores closed, and checks again then. */
function Locked({ check }: { readonly check: ConnectionCheck }) {
  const [isAsking, setIsAsking] = useState(false);
  const vault = useVaultState();
  const isHeldUp = [...check.progress.values()].some(
    (result) => result !== 'running' && result.kind === 'store' && result.judgement.remarks[0]?.word === 'locked',
  );
  if (!isHeldUp) return null;
  return (
    <div className={styles.locked}>
      <span>{text.lockedHint}</span>
      <Button onClick={() => (vault === 'locked' ? setIsAsking(true) : check.start())}>
        {vault === 'locked' ? text.unlock : text.again}
      </Button>
      {isAsking && (
        <UnlockDialog
          onClose={() => {
            setIsAsking(false);
            check.start();
          }}
        />
      )}
    </div>
  );
}
