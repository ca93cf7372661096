import { useParams } from '@tanstack/react-router';
import { Title } from '@ui5/webcomponents-react';
import { instancesText as text } from '../../i18n/instances';
import { useServices } from '../../ui/services';
import { ConnectedTransport } from './components/connected-transport';
import { InstancesSection } from './components/instances-section';
import { SubscriptionsSection } from './components/subscriptions-section';
import styles from './instances-screen.module.css';

/** What a subaccount is subscribed to, and its service instances. */
export function InstancesScreen() {
  const { subaccountId } = useParams({ from: '/subaccounts/$subaccountId/instances' });
  const { transport, capabilities } = useServices().backend;
  return (
    <div className={styles.screen}>
      <header className={styles.header}>
        <Title level="H1" size="H3" wrappingType="Normal">
          {text.title}
        </Title>
      </header>
      <div className={styles.sections}>
        {transport !== null && !capabilities.editLandscape && <ConnectedTransport />}
        {transport !== null && capabilities.editLandscape && (
          <SubscriptionsSection transport={transport} subaccountId={subaccountId} />
        )}
        <InstancesSection subaccountId={subaccountId} />
      </div>
    </div>
  );
}
