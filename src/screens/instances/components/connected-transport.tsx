import { instancesText as text } from '../../../i18n/instances';
import { DetailCard } from '../../../ui/detail/detail-card';
import styles from '../instances-screen.module.css';
import { TransportManagement } from './transport-management';

/** The application where it is reached by its key, whichever subaccount it is subscribed in. */
export function ConnectedTransport() {
  return (
    <DetailCard level="H2" title={text.subscriptions}>
      <div className={styles.connected}>
        <p>{text.connectedHint}</p>
        <TransportManagement status={text.connected} />
      </div>
    </DetailCard>
  );
}
