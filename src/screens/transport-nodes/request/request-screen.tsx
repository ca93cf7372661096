import { Title } from '@ui5/webcomponents-react';

export function RequestScreen() {
  return <Title level="H1">Transport Request</Title>;
}
