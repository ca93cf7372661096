import { useQuery } from '@tanstack/react-query';
import { Bar, BusyIndicator, Button, CheckBox, Dialog } from '@ui5/webcomponents-react';
import { useEffect, useState } from 'react';
import type { Scope } from '../../../domain/scope';
import { findDestinationText as text } from '../../../i18n/find-destination';
import { CockpitError } from '../../../shared/errors';
import { classNames } from '../../../ui/class-names';
import dialogStyles from '../../../ui/dialog.module.css';
import { ErrorStrip } from '../../../ui/error-strip';
import { serviceInstancesQuery } from '../../../ui/scope-queries';
import { useServices } from '../../../ui/services';
import styles from './find-destination.module.css';
import { FoundDestinationView } from './found-destination';
import { InstanceChoice } from './instance-choice';
import { NameInput } from './name-input';
import { NotFound } from './not-found';
import { type FindState, type FindWish, useFind } from './use-find';
import { useNames } from './use-names';

interface FindDestinationDialogProps {
  /** The level that is shown. */
  readonly scope: Scope;
  /** Looked for at once; none where a name has to be typed. */
  readonly name?: string;
  /** Called when the dialog has closed; stop rendering it then. */
  readonly onClose: () => void;
}

/** *Find Destination*: what an application gets that asks for a destination by its name; render it while it is wanted. */
export function FindDestinationDialog({ scope, name = '', onClose }: FindDestinationDialogProps) {
  const { backend } = useServices();
  const isLocal = backend.mode === 'local';
  const { state, start, cancel } = useFind(backend.lookup);
  const [isOpen, setIsOpen] = useState(true);
  const instances = useQuery(serviceInstancesQuery(backend, scope.subaccountId)).data ?? [];
  const [chosen, setChosen] = useState(scope.serviceInstance);
  // The service knows the instance from its key.
  const serviceInstance = isLocal ? chosen : (instances[0]?.name ?? null);
  const [wish, setWish] = useState<Omit<FindWish, 'scope'>>({
    name,
    fragment: '',
    fragmentOptional: false,
    skipTokens: isLocal,
  });
  const { destinations, fragments } = useNames({ ...scope, serviceInstance });
  const isRunning = state.kind === 'running';
  const isComplete = wish.name.trim() !== '';
  const change = (changes: Partial<FindWish>) => setWish((before) => ({ ...before, ...changes }));
  const find = (changes: Partial<FindWish> = {}) => {
    const wanted = { ...wish, ...changes };
    const [wantedName, fragment] = [wanted.name.trim(), wanted.fragment.trim()];
    if (wantedName !== '') start({ ...wanted, scope: { ...scope, serviceInstance }, name: wantedName, fragment });
  };

  // Once: what is changed afterwards waits for the button.
  useEffect(() => {
    if (name !== '') start({ scope, name, fragment: '', fragmentOptional: false, skipTokens: isLocal });
  }, [start, scope, name, isLocal]);

  return (
    <Dialog
      open={isOpen}
      headerText={text.title}
      className={classNames(styles.dialog)}
      onClose={(event) => {
        // The lists of the fields close within this one; only its own closing ends it.
        if (event.target === event.currentTarget) onClose();
      }}
      footer={
        <Bar
          design="Footer"
          endContent={
            <>
              <Button
                design="Emphasized"
                disabled={!isComplete || isRunning}
                loading={isRunning}
                onClick={() => find()}
              >
                {text.find}
              </Button>
              <Button design="Transparent" onClick={() => (isRunning ? cancel() : setIsOpen(false))}>
                {isRunning ? text.cancel : text.close}
              </Button>
            </>
          }
        />
      }
    >
      <div className={dialogStyles.content}>
        <p>
          {text.hint} {text.levelsHint(serviceInstance)}
        </p>
        <div className={styles.fields}>
          <NameInput
            label={text.name}
            names={destinations}
            value={wish.name}
            isRequired
            onChange={(value) => change({ name: value })}
            onEnter={find}
          />
          <NameInput
            label={text.fragment}
            names={fragments}
            value={wish.fragment}
            placeholder={text.fragmentHint}
            onChange={(value) => change({ fragment: value })}
            onEnter={find}
          />
          {isLocal && instances.length > 0 && (
            <InstanceChoice names={instances.map((each) => each.name)} chosen={chosen} onChoose={setChosen} />
          )}
        </div>
        <div className={styles.options}>
          <CheckBox
            text={text.fragmentOptional}
            disabled={wish.fragment.trim() === ''}
            checked={wish.fragmentOptional}
            onChange={(event) => change({ fragmentOptional: event.target.checked })}
          />
          {!isLocal && (
            <CheckBox
              text={text.fetchTokens}
              checked={!wish.skipTokens}
              onChange={(event) => change({ skipTokens: !event.target.checked })}
            />
          )}
        </div>
        <p role="status">{statusOf(state)}</p>
        {isRunning && <BusyIndicator active delay={200} />}
        {state.kind === 'failed' &&
          (isNotFound(state.error) ? (
            <NotFound
              wish={state.wish}
              names={destinations}
              onChoose={(near) => {
                change({ name: near });
                find({ name: near });
              }}
            />
          ) : (
            <ErrorStrip error={state.error} onRetry={() => find()} isAnswer />
          ))}
        {state.kind === 'found' && (
          <FoundDestinationView
            found={state.found}
            noTokens={isLocal ? text.localTokens : state.wish.skipTokens ? text.tokensSkipped : text.noTokens}
          />
        )}
      </div>
    </Dialog>
  );
}

function isNotFound(error: unknown): boolean {
  return error instanceof CockpitError && error.code === 'not-found';
}

function statusOf(state: FindState): string {
  if (state.kind === 'running') return text.finding;
  if (state.kind === 'cancelled') return text.cancelled;
  return state.kind === 'found' ? text.found(state.wish.name, state.found.level) : '';
}
