import { useQueryClient } from '@tanstack/react-query';
import { Bar, Button, Dialog, ProgressIndicator } from '@ui5/webcomponents-react';
import { useState } from 'react';
import type { NodeView, QueueRow } from '../../../../backend/port';
import { queueText as text } from '../../../../i18n/transport-queue';
import { classNames } from '../../../../ui/class-names';
import dialogStyles from '../../../../ui/dialog.module.css';
import { ErrorStrip } from '../../../../ui/error-strip';
import { useServices } from '../../../../ui/services';
import { workspaceKeys } from '../../../../ui/use-workspace-data';
import { ImportSummary } from './import-summary';
import { useImport } from './use-import';

/** What is to be imported, as the user asked for it. */
export interface ImportOrder {
  readonly kind: 'all' | 'selected' | 'upto';
  /** Those that can be imported, in the order of the queue. */
  readonly rows: readonly QueueRow[];
  /** How many of them the filters hide. */
  readonly hidden: number;
}

interface ImportDialogProps {
  readonly node: NodeView;
  readonly target: string | null;
  readonly order: ImportOrder;
  /** After an import has come to its end, or goes on unseen. */
  readonly onDone: () => void;
  readonly onClose: () => void;
}

const titles = { all: text.importAllTitle, selected: text.importSelectedTitle, upto: text.importUptoTitle };

/** Asks, imports with progress, and says what became of it. */
export function ImportDialog({ node, target, order, onDone, onClose }: ImportDialogProps) {
  // What the dialog asks about stays what it imports: the queue behind it changes meanwhile.
  const [{ kind, rows, hidden }] = useState(order);
  const { state, start, stop } = useImport(
    node.id,
    kind === 'all' ? 'all' : rows.map(({ request }) => request),
    rows.length,
  );
  const [isOpen, setIsOpen] = useState(true);
  const client = useQueryClient();
  const { mode } = useServices().backend;
  const { step } = state;
  // What is imported along with the chosen one has to be seen first (transport.md section 7).
  const isBlocked = kind === 'upto' && hidden > 0;

  const refresh = () => {
    setIsOpen(false);
    void client.invalidateQueries({ queryKey: workspaceKeys.transport });
  };

  return (
    <Dialog
      open={isOpen}
      headerText={titles[kind](node.name)}
      className={classNames(dialogStyles.dialog)}
      onBeforeClose={(event) => {
        if (step !== 'running') return;
        event.preventDefault();
        stop();
      }}
      onClose={() => {
        if (step === 'finished' || step === 'lost') onDone();
        onClose();
      }}
      footer={
        <Bar
          design="Footer"
          endContent={
            step === 'lost' ? (
              <>
                <Button key="refresh" design="Emphasized" onClick={refresh}>
                  {text.refresh}
                </Button>
                <Button key="close" design="Transparent" onClick={() => setIsOpen(false)}>
                  {text.close}
                </Button>
              </>
            ) : step === 'asking' || step === 'failed' ? (
              <>
                <Button
                  key="import"
                  design="Emphasized"
                  disabled={isBlocked || rows.length === 0}
                  onClick={() => void start()}
                >
                  {text.import}
                </Button>
                <Button key="cancel" design="Transparent" onClick={() => setIsOpen(false)}>
                  {text.cancel}
                </Button>
              </>
            ) : step === 'running' ? (
              <Button key="stop" design="Transparent" disabled={state.isStopping} onClick={stop}>
                {text.cancel}
              </Button>
            ) : (
              <Button key="close" design="Emphasized" onClick={() => setIsOpen(false)}>
                {text.close}
              </Button>
            )
          }
        />
      }
    >
      <div className={dialogStyles.content}>
        {(step === 'asking' || step === 'failed') && (
          <>
            {isBlocked ? <p>{text.uptoHidden(hidden)}</p> : <p>{text.importQuestion(rows.length, target)}</p>}
            {!isBlocked && hidden > 0 && <p>{text.importHidden(hidden)}</p>}
          </>
        )}
        {step === 'running' && (
          <>
            <ProgressIndicator
              accessibleName={text.import}
              value={state.total === 0 ? 0 : Math.floor((100 * state.done) / state.total)}
            />
            <span role="status">
              {state.isStopping ? text.stopping[mode] : text.importing(state.done, state.total)}
            </span>
          </>
        )}
        {(step === 'failed' || step === 'lost') && <ErrorStrip error={state.error} />}
        {step === 'lost' && <p>{state.done === null ? text.importUnsure : text.importLost(state.done, state.total)}</p>}
        {step === 'finished' && (
          <ImportSummary node={node} target={target} rows={rows} results={state.results} untried={state.untried} />
        )}
      </div>
    </Dialog>
  );
}
