import scheduleIcon from '@ui5/webcomponents-icons/dist/appointment.js';
import automaticIcon from '@ui5/webcomponents-icons/dist/begin.js';
import disabledIcon from '@ui5/webcomponents-icons/dist/stop.js';
import { Icon } from '@ui5/webcomponents-react';
import { graphText as text } from '../../../../i18n/transport-landscape';
import { classNames } from '../../../../ui/class-names';
import type { NodeSign } from './graph-model';
import styles from './route-graph.module.css';

export const signIcons: Readonly<Record<NodeSign, string>> = {
  schedule: scheduleIcon,
  automatic: automaticIcon,
  disabled: disabledIcon,
};

/** What is special about a node, as icons; whoever shows them says it in words too. */
export function NodeSigns({ signs }: { readonly signs: readonly NodeSign[] }) {
  return signs.map((sign) => (
    <span key={sign} title={text.signs[sign]}>
      <Icon name={signIcons[sign]} mode="Decorative" className={classNames(styles.sign)} />
    </span>
  ));
}
