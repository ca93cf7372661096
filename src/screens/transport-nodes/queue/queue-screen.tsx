import { Title } from '@ui5/webcomponents-react';

export function NodeScreen() {
  return <Title level="H1">Transport Node</Title>;
}
