import { Title } from '@ui5/webcomponents-react';

export function TransportRequestsScreen() {
  return <Title level="H1">Transport Requests</Title>;
}
