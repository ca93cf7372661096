import { Title } from '@ui5/webcomponents-react';

export function TransportNodesScreen() {
  return <Title level="H1">Transport Nodes</Title>;
}
