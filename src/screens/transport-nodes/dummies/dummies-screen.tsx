import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { DummyCertificate } from '../../../backend/port';
import { dummyCertificatesText } from '../../../i18n/dummy-certificates';
import { shellText } from '../../../i18n/shell';
import { texts } from '../../../ui/list/search-parameters';
import { RouteLink } from '../../../ui/route-link';
import { dummiesQuery } from '../../../ui/transport-queries';
import { useTransport } from '../../../ui/use-transport';
import { useSubaccounts } from '../../../ui/use-workspace-data';
import { FacetList } from '../components/facet-list/facet-list';
import { Loaded } from '../components/loaded';
import { useAddress } from '../components/use-address';
import { dummyListOf, keyOf } from './dummy-list';

/** Every certificate, of all subaccounts, that still has the dummy content it was transported with. */
export function DummyCertificatesScreen() {
  const dummies = useQuery(dummiesQuery(useTransport()));
  return (
    <Loaded query={dummies} loading={shellText.loading}>
      {(found) => <DummyList dummies={found} />}
    </Loaded>
  );
}

function DummyList({ dummies }: { readonly dummies: readonly DummyCertificate[] }) {
  const subaccounts = useSubaccounts();
  const navigate = useNavigate();
  const names = useMemo(() => new Map(subaccounts?.map(({ id, name }) => [id, name])), [subaccounts]);
  const { from } = useAddress().raw;
  const shape = useMemo(() => dummyListOf(names, subaccounts === null ? [] : texts(from)), [names, subaccounts, from]);
  const rows = useMemo(
    () =>
      dummies
        .map((dummy) => {
          const source = dummy.request?.sourceSubaccountId ?? null;
          const { deletedSubaccount } = dummyCertificatesText.list;
          return {
            ...dummy,
            subaccount: names.get(dummy.record.scope.subaccountId) ?? deletedSubaccount,
            from: source === null ? null : (names.get(source) ?? deletedSubaccount),
          };
        })
        .sort((left, right) => right.record.createdAt.localeCompare(left.record.createdAt)),
    [dummies, names],
  );
  const open = (key: string) => {
    const record = rows.find((row) => keyOf(row) === key)?.record;
    if (record === undefined) return;
    const { subaccountId, serviceInstance } = record.scope;
    void navigate({
      to: '/subaccounts/$subaccountId/certificates',
      params: { subaccountId },
      search: { open: record.name, instance: serviceInstance ?? undefined },
    });
  };
  return (
    <FacetList
      shape={shape}
      rows={rows}
      onOpen={open}
      start={<RouteLink href="/subaccounts">{shellText.subaccounts}</RouteLink>}
    />
  );
}
