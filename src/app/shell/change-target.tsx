import { lazy, Suspense, useId, useState } from 'react';
import { shellText } from '../../i18n/shell';
import { useServices } from '../../ui/services';
import styles from './change-target.module.css';

const ChangeTargetPopover = lazy(() =>
  import('./change-target-popover').then((module) => ({ default: module.ChangeTargetPopover })),
);

/** Says on every page where changes go, and explains it when it is pressed. */
export function ChangeTarget() {
  const { config } = useServices();
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const place = shellText.changeTarget(config);
  return (
    <div className={`${styles.place} ${styles[config.backend]}`}>
      <button
        id={id}
        type="button"
        className={styles.button}
        aria-label={shellText.changesGoTo(place)}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(true)}
      >
        {place}
      </button>
      <Suspense>
        {isOpen && <ChangeTargetPopover opener={id} config={config} onClose={() => setIsOpen(false)} />}
      </Suspense>
    </div>
  );
}
