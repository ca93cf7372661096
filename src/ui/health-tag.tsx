import { Tag } from '@ui5/webcomponents-react';
import type { HealthLevel } from '../domain/destination/list-columns';
import { destinationsText as text } from '../i18n/destinations';

const designs: Record<HealthLevel, 'Positive' | 'Critical' | 'Negative'> = {
  ok: 'Positive',
  warning: 'Critical',
  error: 'Negative',
};

/** Whether a destination can work, in words; colour and icon only repeat them. */
export function HealthTag({ health }: { readonly health: HealthLevel }) {
  return <Tag design={designs[health]}>{text.healthNames[health]}</Tag>;
}
