import { Tag, Title } from '@ui5/webcomponents-react';
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

/** What would happen at every node after the source, nearest first. */
export function ForecastSteps({ forecast }: { readonly forecast: Forecast }) {
  const names = new Map(forecast.steps.map(({ nodeId, node }) => [nodeId, node]));
  return (
    <div>
      <Title level="H3" size="H6">
        {text.whatHappens}
      </Title>
      {forecast.sourceNode !== null && <p className={styles.quiet}>{text.from(forecast.sourceNode)}</p>}
      <ol className={styles.steps}>
        {forecast.steps.map((step) => (
          <Step key={step.nodeId} step={step} from={names.get(step.fromNodeId) ?? forecast.sourceNode ?? ''} />
        ))}
      </ol>
    </div>
  );
}

function Step({ step, from }: { readonly step: ForecastStep; readonly from: string }) {
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
      {text.outcomeReasons(step).map((reason) => (
        <p key={reason}>{reason}</p>
      ))}
    </li>
  );
}
