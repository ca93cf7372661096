import styles from './convert.module.css';

interface ProblemListProps {
  /** `alert` interrupts: for what was asked for and could not be done. */
  readonly role: 'status' | 'alert';
  readonly problems: readonly string[];
}

/** What still keeps the file from being written. */
export function ProblemList({ role, problems }: ProblemListProps) {
  return (
    <div role={role}>
      {problems.length > 0 && (
        <ul className={styles.problems}>
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
