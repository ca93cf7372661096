import { lazy, type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import type { CertificateRecord } from '../../../domain/certificate/types';
import type { DestinationRecord } from '../../../domain/destination/types';
import type { Scope } from '../../../domain/scope';
import { randomId } from '../../../shared/ids';
import { MissingRecord } from '../../../ui/columns/column-slot';
import { type DestinationsSearch, nothingOpen } from '../destinations-search';
import type { FormStart } from '../form/form-start';
import { loadFormPanel } from '../form/load-form-panel';
import type { DestinationsLocation } from '../use-destinations-location';
import { useScopeDrafts } from '../use-scope-drafts';

const DestinationDetail = lazy(() =>
  import('./detail/destination-detail').then(({ DestinationDetail }) => ({ default: DestinationDetail })),
);
const DestinationFormPanel = lazy(() =>
  loadFormPanel().then(({ DestinationFormPanel }) => ({ default: DestinationFormPanel })),
);
const ImportPanel = lazy(() => import('../import/import-panel').then(({ ImportPanel }) => ({ default: ImportPanel })));
const ServiceInstancePanel = lazy(() =>
  import('../service-instance/service-instance-panel').then(({ ServiceInstancePanel }) => ({
    default: ServiceInstancePanel,
  })),
);

interface DestinationPanelProps {
  readonly scope: Scope;
  readonly records: readonly DestinationRecord[];
  readonly certificates: readonly CertificateRecord[] | undefined;
  readonly location: DestinationsLocation;
  readonly incoming: readonly File[];
  readonly onIncomingTaken: () => void;
  /** Full screen and close, for the header of whatever is shown. */
  readonly layoutActions: ReactNode;
}

/** What stands beside the list: the opened destination, its form, or what makes a new one. */
export function DestinationPanel(props: DestinationPanelProps) {
  const { scope, records, certificates, location, incoming, onIncomingTaken, layoutActions } = props;
  const { search, update } = location;
  const close = useCallback(() => update(nothingOpen, { isSaved: true }), [update]);
  const show = useCallback(
    (name: string) => update({ ...nothingOpen, open: name }, { replace: true, isSaved: true }),
    [update],
  );
  const showStored = useCallback(
    (names: readonly string[]) =>
      update({ ...nothingOpen, open: names.length === 1 ? names[0] : undefined }, { replace: true, isSaved: true }),
    [update],
  );
  const closeForm = useCallback(
    () =>
      update(
        { edit: undefined, draft: undefined, create: undefined, duplicate: undefined, layout: undefined },
        { isSaved: true },
      ),
    [update],
  );
  const draftId = useDraftId(scope, search);
  const record = records.find((item) => item.name === (search.duplicate ?? search.open)) ?? null;
  const start = useFormStart(search, record, draftId);

  if (search.create === 'file') {
    return (
      <ImportPanel
        scope={scope}
        records={records}
        incoming={incoming}
        onIncomingTaken={onIncomingTaken}
        onStored={showStored}
        onClose={close}
        layoutActions={layoutActions}
      />
    );
  }
  if (search.create === 'instance') {
    return (
      <ServiceInstancePanel
        scope={scope}
        records={records}
        onStored={show}
        onClose={close}
        layoutActions={layoutActions}
      />
    );
  }
  if (start !== null) {
    return (
      <DestinationFormPanel
        key={`${start.kind} ${start.draftId}`}
        scope={scope}
        records={records}
        start={start}
        onSaved={(record) => show(record.name)}
        onClose={closeForm}
        layoutActions={layoutActions}
      />
    );
  }
  if (record === null) return <MissingRecord name={search.duplicate ?? search.open ?? ''} actions={layoutActions} />;
  return (
    <DestinationDetail
      key={record.id}
      scope={scope}
      record={record}
      records={records}
      certificates={certificates}
      location={location}
      layoutActions={layoutActions}
    />
  );
}

/** The form that the address asks for. It stays when what it is based on is deleted or renamed elsewhere: it says so itself. */
function useFormStart(search: DestinationsSearch, record: DestinationRecord | null, draftId: string): FormStart | null {
  const kept = useRef<FormStart | null>(null);
  const isAsked = search.edit === true || search.duplicate !== undefined;
  const isKept = isAsked && kept.current?.draftId === draftId;
  const start = toFormStart(search, record, draftId) ?? (isKept ? kept.current : null);
  useEffect(() => {
    kept.current = start;
  });
  return start;
}

/** The form that the address asks for; null for none, or when what it is based on is gone. */
function toFormStart(
  { create, duplicate, edit }: DestinationsSearch,
  record: DestinationRecord | null,
  draftId: string,
): FormStart | null {
  if (create === 'scratch') return { kind: 'new', draftId };
  if (record === null) return null;
  if (duplicate !== undefined) return { kind: 'duplicate', draftId, of: record };
  return edit === true ? { kind: 'edit', draftId, record } : null;
}

/** The draft of the address; an address that names none goes on with the draft of the record, or with a new one. */
function useDraftId(scope: Scope, { draft, open }: DestinationsSearch): string {
  const { ofRecords } = useScopeDrafts(scope);
  const [fresh] = useState(randomId);
  return draft ?? ofRecords.get(open ?? '')?.id ?? fresh;
}
