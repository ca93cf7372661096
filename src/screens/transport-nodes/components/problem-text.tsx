import { classNames } from '../../../ui/class-names';
import styles from '../../../ui/list/list.module.css';
import type { NodeProblem } from './node-problem';
import statusStyles from './status-text.module.css';

/** In the cell of a list where the target would stand. */
export function ProblemText({ problem: { brief, full } }: { readonly problem: NodeProblem }) {
  return (
    <span className={classNames(styles.clamped, statusStyles.negative)} title={full}>
      {brief}
    </span>
  );
}
