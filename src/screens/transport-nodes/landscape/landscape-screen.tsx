import { Title } from '@ui5/webcomponents-react';

export function LandscapeScreen() {
  return <Title level="H1">Landscape Visualization</Title>;
}
