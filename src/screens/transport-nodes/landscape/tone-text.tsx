import { pathData as criticalIcon } from '@ui5/webcomponents-icons/dist/v5/status-critical.js';
import { pathData as negativeIcon } from '@ui5/webcomponents-icons/dist/v5/status-negative.js';
import { pathData as positiveIcon } from '@ui5/webcomponents-icons/dist/v5/status-positive.js';
import { classNames } from '../../../ui/class-names';
import { RowIcon } from '../components/row-icon';
import statusStyles from '../components/status-text.module.css';
import type { NodeFacts } from './node-facts';

const icons = { negative: negativeIcon, critical: criticalIcon, positive: positiveIcon } as const;

/** How a node is doing. */
export function ToneText({ tone, state }: Pick<NodeFacts, 'tone' | 'state'>) {
  return (
    <span className={classNames(statusStyles.status, statusStyles[tone])}>
      <RowIcon pathData={icons[tone]} />
      {state}
    </span>
  );
}
