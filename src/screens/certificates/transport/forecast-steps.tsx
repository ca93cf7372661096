import { MessageStrip, Tag, Title } from '@ui5/webcomponents-react';
import type { Forecast } from '../../../backend/port';
import type { ForecastStep, ImportOutcome } from '../../../domain/transport/types';
import { transportCertificatesText as text } from '../../../i18n/transport-certificates';
import { classNames } from '../../../ui/class-names';
import styles from './transport.module.css';

const designs: Record<ImportOutcome['kind'], 'Positive' | 'Information' | 'Critical' | 'Negative'> = {
  created: 'Positive',
  exists: 'Information',
  refused: 'Negative',
  unreachable: 'Negative',
};

interface ForecastStepsProps {
  readonly forecast: Forecast;
  /** The nodes that point to the subaccount it comes from, by id. */
  readonly ownNodes: ReadonlySet<string>;
}

/** What would happen at every node after the source, nearest first. */
export function ForecastSteps({ forecast, ownNodes }: ForecastStepsProps) {
  const names = new Map(forecast.steps.map(({ nodeId, node }) => [nodeId, node]));
  return (
    <div>
      <Title level="H3" size="H6">
        {text.whatHappens}
      </Title>
      <ol className={styles.steps}>
        {forecast.steps.map((step) => (
          <Step
            key={step.nodeId}
            step={step}
            from={names.get(step.fromNodeId) ?? forecast.sourceNode ?? ''}
            comesBack={ownNodes.has(step.nodeId)}
          />
        ))}
      </ol>
    </div>
  );
}

interface StepProps {
  readonly step: ForecastStep;
  readonly from: string;
  readonly comesBack: boolean;
}

function Step({ step, from, comesBack }: StepProps) {
  const { node, distance, outcome, arrival, importDisabled, automaticImport } = step;
  return (
    <li className={classNames(styles.step, distance > 1 && styles.later)}>
      <div className={styles.stepHeading}>
        <strong>{node}</strong>
        {outcome === null ? (
          <Tag design="Neutral">{text.virtual}</Tag>
        ) : (
          <Tag design={designs[outcome.kind]}>{text.outcomes[outcome.kind]}</Tag>
        )}
        {importDisabled && <Tag design="Critical">{text.importDisabled}</Tag>}
        {automaticImport && <Tag design="Information">{text.automaticImport}</Tag>}
      </div>
      <p className={styles.quiet}>
        {outcome !== null && 'subaccount' in outcome && <>{text.target(outcome.subaccount)} · </>}
        {text.arrivals[arrival](from)}
      </p>
      {comesBack && (
        <MessageStrip design="Critical" hideCloseButton>
          {text.comesBack}
        </MessageStrip>
      )}
      {text.outcomeReasons(step).map((reason) => (
        <p key={reason}>{reason}</p>
      ))}
    </li>
  );
}
