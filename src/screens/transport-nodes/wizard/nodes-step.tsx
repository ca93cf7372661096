import type { Subaccount } from '../../../backend/port';
import { wizardText as text } from '../../../i18n/transport-wizard';
import { NodeFields } from './node-fields';
import styles from './wizard.module.css';
import {
  type KnownDestination,
  shownNodes,
  type WizardNode,
  type WizardProblem,
  type WizardState,
} from './wizard-state';

interface NodesStepProps {
  readonly state: WizardState;
  readonly problems: readonly WizardProblem[];
  readonly isChecked: boolean;
  readonly destinations: readonly KnownDestination[];
  readonly transport: Subaccount | null;
  readonly onChange: (state: WizardState) => void;
}

/** What each node is, in the order of the line. */
export function NodesStep({ state, problems, isChecked, destinations, transport, onChange }: NodesStepProps) {
  const change = (place: number, changes: Partial<WizardNode>) =>
    onChange({
      ...state,
      nodes: state.nodes.map((node, index) => (index === place ? { ...node, ...changes } : node)),
    });
  // Nodes never change their order: their place is their identity.
  const nodes = shownNodes(state).map((node, place) => ({ id: `${place}`, node, place }));
  return (
    <>
      <p>{text.nodesHint}</p>
      <div className={styles.cards}>
        {nodes.map(({ id, node, place }) => (
          <NodeFields
            key={id}
            node={node}
            place={place}
            problems={problems.filter((problem) => problem.place === place)}
            isChecked={isChecked}
            destinations={destinations}
            transport={transport}
            onChange={(changes) => change(place, changes)}
          />
        ))}
      </div>
    </>
  );
}
