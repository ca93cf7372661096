import { Label, MessageStrip, TextArea, type TextAreaDomRef, Title } from '@ui5/webcomponents-react';
import { memo, useEffect, useId, useRef } from 'react';
import type { Forecast } from '../../../backend/port';
import type { CertificateRecord } from '../../../domain/certificate/types';
import { isWaiting } from '../../../domain/certificate/waiting';
import { longestDescription } from '../../../domain/transport';
import { certificatesText } from '../../../i18n/certificates';
import { transportCertificatesText as text } from '../../../i18n/transport-certificates';
import { classNames } from '../../../ui/class-names';
import { checkDescription } from './check-description';
import { ForecastSteps } from './forecast-steps';
import styles from './transport.module.css';

interface CertificateOrderProps {
  readonly record: CertificateRecord;
  readonly forecast: Forecast;
  /** The nodes that point to the subaccount it comes from, by id. */
  readonly ownNodes: ReadonlySet<string>;
  /** It is the only one of the dialog. */
  readonly isOnly: boolean;
  /** It stands above all others. */
  readonly isFirst: boolean;
  readonly description: string;
  readonly onDescription: (name: string, description: string) => void;
}

/** One certificate: its description, and what would happen to it at each node as far as it is known; or why it cannot leave. */
function PlainCertificateOrder({
  record,
  forecast,
  ownNodes,
  isOnly,
  isFirst,
  description,
  onDescription,
}: CertificateOrderProps) {
  const id = useId();
  const wrong = checkDescription(description);
  const hint = hintFor(record);
  const field = useRef<TextAreaDomRef>(null);
  useEffect(() => {
    // What had the focus while the node was chosen is gone.
    if (isFirst && document.activeElement === document.body) field.current?.focus();
  }, [isFirst]);
  return (
    <section className={styles.order} aria-label={record.name}>
      <div className={styles.heading}>
        <Title level="H2" size="H6" wrappingType="Normal">
          {record.name}
        </Title>
        <span className={styles.quiet}>{certificatesText.kinds[record.summary.kind]}</span>
      </div>
      {record.dummy ? (
        <MessageStrip design="Critical" hideCloseButton>
          {text.dummy}
        </MessageStrip>
      ) : (
        <>
          {hint !== null && (
            <MessageStrip design="Information" hideCloseButton>
              {hint}
            </MessageStrip>
          )}
          <div>
            <Label for={id} required showColon>
              {text.description}
            </Label>
            <TextArea
              ref={field}
              id={id}
              className={classNames(styles.description)}
              accessibleName={isOnly ? text.description : text.descriptionOf(record.name)}
              required
              rows={isOnly ? 3 : 2}
              maxlength={longestDescription}
              showExceededText
              value={description}
              valueState={wrong === null ? 'None' : 'Negative'}
              valueStateMessage={
                wrong === null ? undefined : <div>{text.descriptionProblems[wrong](longestDescription)}</div>
              }
              onInput={(event) => onDescription(record.name, event.target.value)}
            />
          </div>
          {forecast.steps.length > 0 && <ForecastSteps forecast={forecast} ownNodes={ownNodes} />}
        </>
      )}
    </section>
  );
}

export const CertificateOrder = memo(PlainCertificateOrder);

/** What somebody should know of a file that is not a plain key store or trust store. */
function hintFor({ summary }: CertificateRecord): string | null {
  if (isWaiting(summary)) return text.waiting;
  return summary.kind === 'unopened' ? text.unopened : null;
}
