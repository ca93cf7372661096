import { Title } from '@ui5/webcomponents-react';

export function InstancesScreen() {
  return <Title level="H1">Instances and Subscriptions</Title>;
}
