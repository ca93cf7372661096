import { BusyIndicator } from '@ui5/webcomponents-react';
import { BackendError } from '../../../../backend/errors';
import type { CertificateSummary } from '../../../../domain/certificate/types';
import { isWaiting } from '../../../../domain/certificate/waiting';
import { certificateDetailText as text } from '../../../../i18n/certificate-detail';
import type { Certificate } from '../../../../pki/types';
import { classNames } from '../../../../ui/class-names';
import styles from '../../../../ui/detail/detail.module.css';
import { DetailCard } from '../../../../ui/detail/detail-card';
import { ErrorStrip } from '../../../../ui/error-strip';
import { VaultGate } from '../../../../ui/vault-gate';
import type { EntryPath } from '../../entry-path';
import type { OpenedContent } from '../../use-opened-content';
import { CertificateCards } from './certificate-cards';
import { ContentCard } from './content-card';
import { FindingsCard } from './findings-card';
import { PasswordCard } from './password-card';
import { SummaryList } from './summary-list';

interface OpenedCardsProps {
  readonly opened: OpenedContent;
  readonly summary: CertificateSummary;
  /** The certificate of a file that holds nothing else. */
  readonly single: Certificate | null;
  readonly shownEntry: string | undefined;
  readonly onOpenEntry: (path: EntryPath) => void;
  /** Null for an older version. */
  readonly onRepair: (() => void) | null;
}

/** The part of the detail that needs the file opened: its content, the question for a password, or why it cannot be shown. */
export function OpenedCards({ opened, summary, single, shownEntry, onOpenEntry, onRepair }: OpenedCardsProps) {
  const { store, failure, refusal, need, isReading } = opened;
  if (failure instanceof BackendError && failure.code === 'locked') {
    return (
      <DetailCard title={text.content}>
        <VaultGate>
          <BusyIndicator active delay={300} text={text.reading} className={classNames(styles.busy)} />
        </VaultGate>
        {summary.main !== null && <SummaryList summary={summary} />}
      </DetailCard>
    );
  }
  if (failure !== null && failure !== undefined) return <ErrorStrip error={failure} onRetry={opened.retry} />;
  if (isReading && store === null && refusal === null) {
    return (
      <DetailCard title={text.content}>
        <BusyIndicator active delay={300} text={text.reading} className={classNames(styles.busy)} />
      </DetailCard>
    );
  }
  // A key that waits for its certificate cannot be used yet, whatever is found.
  const findings = store !== null && !isWaiting(summary) && (
    <FindingsCard
      store={store}
      findings={opened.findings}
      isSingle={single !== null}
      onOpenEntry={onOpenEntry}
      onRepair={onRepair}
    />
  );
  const asksPassword = need.store || need.aliases.length > 0;
  return (
    <>
      {refusal !== null && refusal.code !== 'password-required' && <ErrorStrip error={refusal} isAnswer={false} />}
      {asksPassword && <PasswordCard need={need} unlock={opened.unlock} isClosed={store === null} />}
      {store === null && summary.main !== null && (
        <DetailCard title={text.content}>
          <SummaryList summary={summary} />
        </DetailCard>
      )}
      {single !== null && store !== null && (
        <CertificateCards
          certificate={single}
          chain={[single]}
          pki={opened.pki}
          findings={findings}
          onOpen={() => onOpenEntry({ entry: 0, part: 'certificate', position: 0 })}
        />
      )}
      {single === null && store !== null && (
        <>
          <ContentCard store={store} shown={shownEntry} onOpen={onOpenEntry} />
          {findings}
        </>
      )}
    </>
  );
}
