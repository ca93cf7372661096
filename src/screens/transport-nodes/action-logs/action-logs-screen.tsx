import { Title } from '@ui5/webcomponents-react';

export function ActionLogsScreen() {
  return <Title level="H1">Transport Action Logs</Title>;
}
