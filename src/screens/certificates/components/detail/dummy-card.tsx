import { useQuery } from '@tanstack/react-query';
import { MessageStrip } from '@ui5/webcomponents-react';
import type { Transport } from '../../../../backend/port';
import { extensionOf } from '../../../../domain/certificate/name';
import type { CertificateRecord } from '../../../../domain/certificate/types';
import { certificatesText } from '../../../../i18n/certificates';
import { dummyCertificatesText as text } from '../../../../i18n/dummy-certificates';
import { formatDateTime } from '../../../../i18n/format';
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
      <MessageStrip design="Information" hideCloseButton>
        {text.explanation} {text.next(kind, extension)}
      </MessageStrip>
      <Facts facts={facts} />
      {transport !== null && record.transportRequest !== null && (
        <Origin transport={transport} number={record.transportRequest} />
      )}
    </DetailCard>
  );
}

/** The request that brought it. */
function Origin({ transport, number }: { readonly transport: Transport; readonly number: number }) {
  const request = useQuery({ ...requestQuery(transport, number), retry: false });
  const subaccounts = useSubaccounts();
  const source = subaccounts?.find(({ id }) => id === request.data?.sourceSubaccountId);
  const facts: readonly Fact[] = [
    { label: text.request, value: request.isError ? text.requestGone(number) : <RequestLink number={number} /> },
    { label: text.from, value: source?.name },
    { label: text.list.columns.description, value: request.data?.description, wide: true },
  ];
  return <Facts facts={facts} />;
}
