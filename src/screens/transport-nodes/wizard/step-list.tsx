import { wizardText as text } from '../../../i18n/transport-wizard';
import { classNames } from '../../../ui/class-names';
import styles from './wizard.module.css';
import { type WizardStep, wizardSteps } from './wizard-steps';

/** Which steps there are, and which one is shown. */
export function StepList({ step }: { readonly step: WizardStep }) {
  const current = wizardSteps.indexOf(step);
  return (
    <ol className={styles.steps} aria-label={text.stepList}>
      {wizardSteps.map((item, place) => (
        <li
          key={item}
          className={classNames(styles.step, place < current && styles.done, place === current && styles.current)}
          aria-current={place === current ? 'step' : undefined}
        >
          <span className={styles.number} aria-hidden="true">
            {place + 1}
          </span>
          <span className={styles.stepName}>{text.steps[item]}</span>
        </li>
      ))}
    </ol>
  );
}
