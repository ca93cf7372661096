import { BusyIndicator } from '@ui5/webcomponents-react';
import type { ReactNode } from 'react';
import type { DestinationRecord } from '../../../domain/destination/types';
import type { Scope } from '../../../domain/scope';
import { destinationFormText as text } from '../../../i18n/destination-form';
import { ColumnHeader } from '../../../ui/columns/column-header';
import { ErrorStrip } from '../../../ui/error-strip';
import { VaultGate } from '../../../ui/vault-gate';
import { DestinationForm } from './destination-form';
import styles from './form.module.css';
import type { FormStart } from './form-start';
import { useStartModel } from './use-start-model';

export interface DestinationFormPanelProps {
  readonly scope: Scope;
  /** All of the scope. */
  readonly records: readonly DestinationRecord[];
  readonly start: FormStart;
  readonly onSaved: (record: DestinationRecord) => void;
  readonly onClose: () => void;
  /** Full screen and close, for the header. */
  readonly layoutActions: ReactNode;
}

/** The cockpit's form of a destination: for a new one, a copy, or one that is stored. Goes on with its draft where there is one. */
export function DestinationFormPanel(props: DestinationFormPanelProps) {
  return <OpenedPanel key={props.start.draftId} {...props} />;
}

function OpenedPanel({ scope, records, start, onSaved, onClose, layoutActions }: DestinationFormPanelProps) {
  const started = useStartModel(scope, records, start);
  if (started.state === 'ready') {
    return (
      <DestinationForm
        scope={scope}
        records={records}
        start={start}
        started={started}
        onSaved={onSaved}
        onClose={onClose}
        layoutActions={layoutActions}
      />
    );
  }
  return (
    <div className={styles.panel}>
      <ColumnHeader
        title={start.kind === 'edit' ? text.editTitle : text.createTitle}
        actions={layoutActions}
        focusKey={start.draftId}
      />
      <div className={styles.body}>
        {started.state === 'reading' && <BusyIndicator active delay={400} text={text.loading} />}
        {started.state === 'locked' && <VaultGate>{null}</VaultGate>}
        {started.state === 'failed' && <ErrorStrip error={started.error} onRetry={started.retry} />}
      </div>
    </div>
  );
}
