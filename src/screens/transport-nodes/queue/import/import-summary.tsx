import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import type { ImportResult, NodeView, QueueRow } from '../../../../backend/port';
import type { RequestNumber } from '../../../../domain/transport/types';
import { formatNumber } from '../../../../i18n/format';
import { queueText as text } from '../../../../i18n/transport-queue';
import { logMessageText } from '../../../../i18n/transport-words';
import { ErrorStrip } from '../../../../ui/error-strip';
import { RouteLink } from '../../../../ui/route-link';
import { useServices } from '../../../../ui/services';
import { requestQuery } from '../../../../ui/transport-queries';
import { useTransport } from '../../../../ui/use-transport';
import { StatusText } from '../../components/status-text';
import styles from '../queue.module.css';
import { type Summary, summarize } from './summarize';
import type { Untried } from './untried';

/** Failures told one by one before the rest is only counted. */
const mostTold = 10;

interface ImportSummaryProps {
  readonly node: NodeView;
  /** Name of the subaccount that the node points to. */
  readonly target: string | null;
  readonly rows: readonly QueueRow[];
  readonly results: readonly ImportResult[];
  readonly untried: Untried;
}

/** How many requests ended in each status, and why some did not end well. */
export function ImportSummary({ node, target, rows, results, untried }: ImportSummaryProps) {
  const summary = summarize(results, untried);
  const { statuses, refused, running, gone, cancelled, failures } = summary;
  const tellsContent = useServices().backend.capabilities.dummyContent;
  const descriptions = new Map(rows.map(({ request, description }) => [request, description]));
  return (
    <>
      <p role="status">{text.imported(summary.tried)}</p>
      <ul className={styles.counts}>
        {[...statuses].map(([status, count]) => (
          <li key={status}>
            <StatusText status={status} /> {formatNumber(count)}
          </li>
        ))}
        {refused > 0 && <li>{text.perStatus(text.notImported, refused)}</li>}
      </ul>
      {running > 0 && <p>{text.importLeft(running)}</p>}
      {tellsContent && <Arrivals node={node} target={target} summary={summary} />}
      {gone > 0 && <p>{text.importGone(gone)}</p>}
      {cancelled > 0 && <p>{text.importStopped(cancelled)}</p>}
      {failures.length > 0 && (
        <section aria-label={text.failures}>
          <strong>{text.failures}</strong>
          <ul className={styles.failures}>
            {failures.slice(0, mostTold).map((result) => (
              <li key={result.request}>
                {text.failure(result.request, descriptions.get(result.request) ?? '')}
                {result.ok ? <Reasons node={node} request={result.request} /> : <ErrorStrip error={result.error} />}
              </li>
            ))}
            {failures.length > mostTold && <li>{text.andMore(failures.length - mostTold)}</li>}
          </ul>
        </section>
      )}
    </>
  );
}

interface ArrivalsProps extends Pick<ImportSummaryProps, 'node' | 'target'> {
  readonly summary: Summary;
}

/** A request succeeds too where nothing was created: what became of the certificates, and the way to them. */
function Arrivals({ node, target, summary: { created, existed } }: ArrivalsProps) {
  const router = useRouter();
  const subaccountId = node.targetSubaccountId;
  if (created + existed === 0) return null;
  return (
    <>
      {created > 0 && <p>{text.createdDummies(created)}</p>}
      {existed > 0 && <p>{text.existedAlready(existed)}</p>}
      {subaccountId !== null && target !== null && (
        <RouteLink
          href={router.buildLocation({ to: '/subaccounts/$subaccountId/certificates', params: { subaccountId } }).href}
        >
          {text.toCertificates(target)}
        </RouteLink>
      )}
    </>
  );
}

/** What the log of the import says beside what went well. */
function Reasons({ node, request }: { readonly node: NodeView; readonly request: RequestNumber }) {
  const details = useQuery(requestQuery(useTransport(), request));
  const action = details.data?.actions.find(({ nodeId, type }) => nodeId === node.id && type === 'import');
  const messages = action?.messages.filter(({ severity }) => severity !== 'info') ?? [];
  return messages.map((message) => <p key={logMessageText(message)}>{logMessageText(message)}</p>);
}
