import { displayName } from '../../../domain/certificate/summary';
import { onPremiseMessages, checkConnectionText as text } from '../../../i18n/check-connection';
import { issueText } from '../../../i18n/destination-issues';
import { findingText } from '../../../i18n/findings';
import type { Certificate, Finding } from '../../../pki/types';
import type { TlsStage } from '../../../shared/companion-wire';
import { classNames } from '../../../ui/class-names';
import styles from './check-connection-dialog.module.css';
import type { LabelledIssue, StageResult } from './stages';

/** What belongs to the result of a stage beside its sentences. */
export function StageDetails({ result }: { readonly result: StageResult }) {
  if (result.kind === 'rules') return <Issues issues={result.issues} />;
  if (result.kind === 'store') return <Findings findings={result.judgement.findings} />;
  if (result.kind === 'unchecked' && result.reason === 'on-premise') return <OnPremiseMessages />;
  if (result.kind !== 'network' || result.answer.tls?.ok !== true) return null;
  return <ServerChain chain={result.chain} tls={result.answer.tls} trustStore={result.plan.trustStore} />;
}

function Issues({ issues }: { readonly issues: readonly LabelledIssue[] }) {
  return issues.map(({ issue, label }) => {
    const { message, nextStep } = issueText(issue, label);
    return (
      <p key={`${issue.key} ${issue.rule}`} className={classNames(issue.severity === 'error' && styles.failed)}>
        {message} {nextStep}
      </p>
    );
  });
}

/** Each kind once: a trust store may hold hundreds of certificates. */
function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  const first = new Map(findings.toReversed().map((finding) => [finding.code, finding]));
  return findings
    .filter((finding) => first.get(finding.code) === finding)
    .map((finding) => {
      const { title, action } = findingText(finding);
      return (
        <p key={finding.code} className={classNames(finding.severity === 'error' && styles.failed)}>
          {title}. {action}
        </p>
      );
    });
}

interface ServerChainProps {
  readonly chain: readonly (Certificate | null)[];
  readonly tls: TlsStage & { readonly ok: true };
  readonly trustStore: string | null;
}

function ServerChain({ chain, tls: { anchor }, trustStore }: ServerChainProps) {
  if (chain.length === 0) return null;
  const anchorText =
    anchor?.source === 'given' && trustStore !== null ? text.anchorGiven(trustStore) : text.anchorPublic;
  return (
    <>
      <div className={styles.label}>{text.chain}</div>
      <ol className={styles.chain} aria-label={text.chain}>
        {chain.map((certificate, index) => (
          <li key={certificate?.fingerprints.sha256 ?? `unreadable ${index}`}>
            {certificate === null ? text.chainUnreadable : <ChainEntry certificate={certificate} />}
            {anchor?.index === index && <span className={styles.passed}>{anchorText}</span>}
          </li>
        ))}
      </ol>
      {(anchor === null || anchor.source === 'public') && <p className={styles.quiet}>{text.defaultStoreHint}</p>}
    </>
  );
}

function ChainEntry({ certificate }: { readonly certificate: Certificate }) {
  const { subject, issuer, notBefore, notAfter } = certificate;
  return (
    <>
      <span>{displayName(subject)}</span>
      <span className={styles.quiet}>{text.chainEntry(displayName(issuer), notBefore, notAfter)}</span>
    </>
  );
}

function OnPremiseMessages() {
  return (
    <dl className={styles.messages}>
      {onPremiseMessages.map(({ message, remedy }) => (
        <div key={message}>
          <dt>{message}</dt>
          <dd>{remedy}</dd>
        </div>
      ))}
    </dl>
  );
}
