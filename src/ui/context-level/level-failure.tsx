import { Button } from '@ui5/webcomponents-react';
import type { Scope } from '../../domain/scope';
import { contextLevelText as text } from '../../i18n/context-level';
import { CockpitError } from '../../shared/errors';
import styles from '../columns/column.module.css';
import { ErrorStrip } from '../error-strip';
import { PageMessage } from '../page-message';

interface LevelFailureProps {
  readonly error: unknown;
  readonly scope: Scope;
  /** Null where the level is given. */
  readonly onChoose: ((serviceInstance: string | null) => void) | null;
  readonly onRetry: () => void;
}

/** In place of a list that could not be read; a level that is gone leads back to the subaccount. */
export function LevelFailure({ error, scope, onChoose, onRetry }: LevelFailureProps) {
  const gone = error instanceof CockpitError && error.code === 'not-found' ? scope.serviceInstance : null;
  if (gone !== null && onChoose !== null) {
    return (
      <PageMessage title={text.goneTitle} hint={text.goneHint(gone)}>
        <Button design="Emphasized" onClick={() => onChoose(null)}>
          {text.toSubaccount}
        </Button>
      </PageMessage>
    );
  }
  return (
    <div className={styles.failure}>
      <ErrorStrip error={error} onRetry={onRetry} />
    </div>
  );
}
