import { Title } from '@ui5/webcomponents-react';

export function DummyCertificatesScreen() {
  return <Title level="H1">Dummy Certificates</Title>;
}
