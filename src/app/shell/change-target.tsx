import serviceIcon from '@ui5/webcomponents-icons/dist/cloud.js';
import browserIcon from '@ui5/webcomponents-icons/dist/sys-monitor.js';
import { Icon } from '@ui5/webcomponents-react';
import { lazy, Suspense, useId, useState } from 'react';
import { changeTargetText } from '../../i18n/change-target';
import { classNames } from '../../ui/class-names';
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
  const label = changeTargetText.label(config);
  const isService = config.backend === 'service';
  return (
    <div className={isService ? `${styles.place} ${styles.service}` : styles.place}>
      <button
        id={id}
        type="button"
        className={styles.button}
        aria-label={changeTargetText.accessibleName(label)}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(true)}
      >
        <Icon name={isService ? serviceIcon : browserIcon} mode="Decorative" className={classNames(styles.icon)} />
        <span>{label}</span>
      </button>
      <Suspense>
        {isOpen && <ChangeTargetPopover opener={id} config={config} onClose={() => setIsOpen(false)} />}
      </Suspense>
    </div>
  );
}
