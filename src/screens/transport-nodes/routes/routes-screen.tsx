import { Title } from '@ui5/webcomponents-react';

export function TransportRoutesScreen() {
  return <Title level="H1">Transport Routes</Title>;
}
