import { Title } from '@ui5/webcomponents-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { serviceInstanceText as text } from '../../../i18n/service-instance';
import { classNames } from '../../../ui/class-names';
import { focusWhenShown } from '../../../ui/columns/focus-when-shown';
import styles from './service-instance.module.css';

export const wizardSteps = ['key', 'found', 'details', 'review'] as const;

export type WizardStep = (typeof wizardSteps)[number];

/** The steps with the one that is shown; those already reached can be opened again. */
export function StepBar(props: {
  readonly current: WizardStep;
  /** The last step that can be opened. */
  readonly reach: number;
  readonly onStep: (step: WizardStep) => void;
}) {
  const { current, reach, onStep } = props;
  return (
    <nav aria-label={text.progress}>
      <ol className={styles.steps}>
        {wizardSteps.map((step, index) => (
          <li key={step}>
            <button
              type="button"
              className={classNames(styles.step, step === current && styles.current)}
              aria-current={step === current ? 'step' : undefined}
              disabled={index > reach}
              onClick={() => onStep(step)}
            >
              <span className={styles.number}>{index + 1}</span>
              <span className={styles.stepTitle}>{text.steps[step]}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** One step; takes the focus to its heading when it is opened, unless it is the first that is shown. */
export function StepCard(props: {
  readonly step: WizardStep;
  readonly takesFocus: boolean;
  readonly children: ReactNode;
}) {
  const { step, takesFocus, children } = props;
  const heading = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!takesFocus || heading.current === null) return;
    return focusWhenShown(heading.current);
  }, [takesFocus]);
  const title = text.stepNumber(wizardSteps.indexOf(step) + 1, text.steps[step]);
  return (
    <section className={styles.card} aria-label={title}>
      <div ref={heading} tabIndex={-1} className={styles.heading}>
        <Title level="H3" size="H5">
          {title}
        </Title>
      </div>
      {children}
    </section>
  );
}
