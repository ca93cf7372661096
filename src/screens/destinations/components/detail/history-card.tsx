import { useQuery } from '@tanstack/react-query';
import { BusyIndicator } from '@ui5/webcomponents-react';
import type { DestinationChange, PropertyChange } from '../../../../backend/port';
import type { Scope } from '../../../../domain/scope';
import { destinationDetailText as text } from '../../../../i18n/destination-detail';
import { formatDateTime } from '../../../../i18n/format';
import { classNames } from '../../../../ui/class-names';
import styles from '../../../../ui/detail/detail.module.css';
import { DetailCard } from '../../../../ui/detail/detail-card';
import { ErrorStrip } from '../../../../ui/error-strip';
import { useServices } from '../../../../ui/services';
import { destinationHistoryQuery } from '../../queries';
import historyStyles from './history-card.module.css';

/** Who changed what and when, newest first; of a secret only that it changed. */
export function HistoryCard({ scope, name }: { readonly scope: Scope; readonly name: string }) {
  const { backend } = useServices();
  const history = useQuery(destinationHistoryQuery(backend, scope, name));
  return (
    <DetailCard title={text.history}>
      <ErrorStrip error={history.error} onRetry={() => void history.refetch()} />
      {history.isPending && <BusyIndicator active delay={300} className={classNames(styles.busy)} />}
      <ol className={styles.plainList}>
        {history.data?.map((change) => (
          <li key={`${change.version} ${change.at} ${change.action}`} className={historyStyles.change}>
            <ChangeDetails change={change} />
          </li>
        ))}
      </ol>
    </DetailCard>
  );
}

function ChangeDetails({ change }: { readonly change: DestinationChange }) {
  const { changes } = change;
  if (changes.length === 0) {
    return (
      <div className={historyStyles.plain}>
        <ChangeHead change={change} />
        {change.action === 'update' && <span className={historyStyles.when}>{text.noChanges}</span>}
      </div>
    );
  }
  return (
    <details>
      <summary className={historyStyles.summary}>
        <ChangeHead change={change} />
        <span className={historyStyles.when}>{text.changes(changes.length)}</span>
      </summary>
      <ChangeTable changes={changes} />
    </details>
  );
}

function ChangeHead({ change: { version, action, at, by } }: { readonly change: DestinationChange }) {
  return (
    <>
      <strong>
        {text.versionNumber(version)}: {text.actions[action]}
      </strong>{' '}
      <span className={historyStyles.when}>{text.by(formatDateTime(at), by)}</span>{' '}
    </>
  );
}

function ChangeTable({ changes }: { readonly changes: readonly PropertyChange[] }) {
  return (
    <table className={historyStyles.table}>
      <thead>
        <tr>
          <th scope="col">{text.property}</th>
          <th scope="col">{text.before}</th>
          <th scope="col">{text.after}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <tr key={`${change.kind} ${change.key}`}>
            <th scope="row">{change.kind === 'label' ? text.label(change.key) : change.key}</th>
            {change.secret ? (
              <td colSpan={2}>
                <em>{text.secretChanged}</em>
              </td>
            ) : (
              <>
                <td>{valueText(change.before)}</td>
                <td>{valueText(change.after)}</td>
              </>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function valueText(value: string | null) {
  if (value === null) return text.absent;
  return value === '' ? <em>{text.empty}</em> : value;
}
