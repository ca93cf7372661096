import type { CreatePanelProps } from '../create/create-panel-props';

export function GeneratePanel(_: CreatePanelProps) {
  return null;
}
