import { useQuery } from '@tanstack/react-query';
import { MessageStrip } from '@ui5/webcomponents-react';
import { BackendError } from '../../../../backend/errors';
import type { Transport } from '../../../../backend/port';
import { extensionOf } from '../../../../domain/certificate/name';
import type { CertificateRecord } from '../../../../domain/certificate/types';
import { certificatesText } from '../../../../i18n/certificates';
import { dummyCertificatesText as text } from '../../../../i18n/dummy-certificates';
import { formatDateTime } from '../../../../i18n/format';
import styles from '../../../../ui/detail/detail.module.css';
import { DetailCard } from '../../../../ui/detail/detail-card';
import { type Fact, Facts } from '../../../../ui/detail/facts';
import { useServices } from '../../../../ui/services';
import { requestQuery } from '../../../../ui/transport-queries';
import { useSubaccounts } from '../../../../ui/use-workspace-data';
import { RequestLink } from './request-link';

/** What a dummy is, where it comes from, and what to do with it. */
export function DummyCard({ record }: { readonly record: CertificateRecord }) {
  const { transport } = useServices().backend;
  const { kind } = record.summary;
  const extension = extensionOf(record.name);
  const facts: readonly Fact[] = [
    { label: text.expectedKind, value: certificatesText.kinds[kind] },
    { label: text.expectedExtension, value: `.${extension}` },
    { label: text.since, value: formatDateTime(record.createdAt) },
  ];
  return (
    <DetailCard title={text.title}>
      <div className={styles.stack}>
        <MessageStrip design="Information" hideCloseButton>
          {text.explanation} {text.next(kind, extension)}
        </MessageStrip>
        {transport === null || record.transportRequest === null ? (
          <Facts facts={facts} />
        ) : (
          <TransportedFacts transport={transport} number={record.transportRequest} facts={facts} />
        )}
      </div>
    </DetailCard>
  );
}

interface TransportedFactsProps {
  readonly transport: Transport;
  readonly number: number;
  readonly facts: readonly Fact[];
}

/** The facts, with the request that brought it. */
function TransportedFacts({ transport, number, facts }: TransportedFactsProps) {
  const request = useQuery({ ...requestQuery(transport, number), retry: false });
  const source = useSubaccounts()?.find(({ id }) => id === request.data?.sourceSubaccountId);
  const isGone = request.error instanceof BackendError && request.error.code === 'not-found';
  const transported: readonly Fact[] = [
    { label: text.request, value: isGone ? text.requestGone(number) : <RequestLink number={number} /> },
    { label: text.from, value: source?.name },
    { label: text.list.columns.description, value: request.data?.description, wide: true },
  ];
  return <Facts facts={[...facts, ...transported]} />;
}
