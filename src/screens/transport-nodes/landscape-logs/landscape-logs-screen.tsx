import { Title } from '@ui5/webcomponents-react';

export function LandscapeLogsScreen() {
  return <Title level="H1">Landscape Action Logs</Title>;
}
