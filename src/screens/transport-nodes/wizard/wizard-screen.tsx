import { Title } from '@ui5/webcomponents-react';

export function LandscapeWizardScreen() {
  return <Title level="H1">Landscape Wizard</Title>;
}
