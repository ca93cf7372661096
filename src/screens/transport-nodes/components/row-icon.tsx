import styles from './row-icon.module.css';

/**
 * An icon of UI5 as plain SVG, for the rows of long lists: one of its elements takes longer to draw than all the rest
 * of a cell. `pathData` comes from the icon's own module.
 */
export function RowIcon({ pathData }: { readonly pathData: string }) {
  return (
    <svg className={styles.icon} viewBox="0 0 16 16" aria-hidden="true">
      <path d={pathData} />
    </svg>
  );
}

interface RowIconButtonProps {
  readonly pathData: string;
  readonly label: string;
  readonly onClick: () => void;
}

/** A button with nothing but an icon, for the rows of long lists. */
export function RowIconButton({ pathData, label, onClick }: RowIconButtonProps) {
  return (
    <button type="button" className={styles.button} title={label} aria-label={label} onClick={onClick}>
      <RowIcon pathData={pathData} />
    </button>
  );
}
