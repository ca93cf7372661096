import { Title } from '@ui5/webcomponents-react';

export function ConfigureScreen() {
  return <Title level="H1">Configure</Title>;
}
