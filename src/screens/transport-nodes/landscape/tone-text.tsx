import criticalIcon from '@ui5/webcomponents-icons/dist/status-critical.js';
import negativeIcon from '@ui5/webcomponents-icons/dist/status-negative.js';
import positiveIcon from '@ui5/webcomponents-icons/dist/status-positive.js';
import { Icon } from '@ui5/webcomponents-react';
import { landscapeText as text } from '../../../i18n/transport-landscape';
import { classNames } from '../../../ui/class-names';
import statusStyles from '../components/status-text.module.css';
import type { NodeFacts } from './node-facts';

const icons = { negative: negativeIcon, critical: criticalIcon, positive: positiveIcon } as const;

/** How a node is doing, by the worst status in its queue. */
export function ToneText({ tone }: { readonly tone: NodeFacts['tone'] }) {
  return (
    <span className={classNames(statusStyles.status, statusStyles[tone])}>
      <Icon name={icons[tone]} mode="Decorative" className={classNames(statusStyles.icon)} />
      {text.tones[tone]}
    </span>
  );
}
