import { Title } from '@ui5/webcomponents-react';

export function TransportOverviewScreen() {
  return <Title level="H1">Overview</Title>;
}
