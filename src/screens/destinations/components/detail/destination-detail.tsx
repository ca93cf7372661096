import { Button, Link, MessageStrip, SegmentedButton, SegmentedButtonItem } from '@ui5/webcomponents-react';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import type { CertificateRecord } from '../../../../domain/certificate/types';
import { destinationTypes } from '../../../../domain/destination/catalogue/shared';
import { healthOf } from '../../../../domain/destination/health';
import type { DestinationRecord } from '../../../../domain/destination/types';
import type { Scope } from '../../../../domain/scope';
import { destinationDetailText as text } from '../../../../i18n/destination-detail';
import { destinationsText } from '../../../../i18n/destinations';
import { formatDateTime } from '../../../../i18n/format';
import { randomId } from '../../../../shared/ids';
import { classNames } from '../../../../ui/class-names';
import columnStyles from '../../../../ui/columns/column.module.css';
import { ColumnHeader } from '../../../../ui/columns/column-header';
import styles from '../../../../ui/detail/detail.module.css';
import { DetailCard } from '../../../../ui/detail/detail-card';
import { Facts } from '../../../../ui/detail/facts';
import { LabelsCard } from '../../../../ui/detail/labels-card';
import { ErrorStrip } from '../../../../ui/error-strip';
import { HealthTag } from '../../../../ui/health-tag';
import { useServices } from '../../../../ui/services';
import { useNow } from '../../../../ui/use-now';
import { useUnlock } from '../../../../ui/use-unlock';
import { nothingOpen } from '../../destinations-search';
import { useSetLabels } from '../../mutations';
import type { DestinationsLocation } from '../../use-destinations-location';
import { useScopeDrafts } from '../../use-scope-drafts';
import { DestinationCards } from './destination-cards';
import { HistoryCard } from './history-card';
import { IssuesCard } from './issues-card';
import { useRevealedSecrets } from './use-revealed-secrets';

const DeleteDestinationsDialog = lazy(() =>
  import('../dialogs/delete-destinations-dialog').then(({ DeleteDestinationsDialog }) => ({
    default: DeleteDestinationsDialog,
  })),
);
const ExportDialog = lazy(() =>
  import('../../export/export-dialog').then(({ ExportDialog }) => ({ default: ExportDialog })),
);
const CheckConnectionDialog = lazy(() =>
  import('../../check/check-connection-dialog').then(({ CheckConnectionDialog }) => ({
    default: CheckConnectionDialog,
  })),
);
const FindDestinationDialog = lazy(() =>
  import('../../find/find-destination-dialog').then(({ FindDestinationDialog }) => ({
    default: FindDestinationDialog,
  })),
);
const JsonView = lazy(() => import('../../form/json-view').then(({ JsonView }) => ({ default: JsonView })));

interface DestinationDetailProps {
  readonly scope: Scope;
  readonly record: DestinationRecord;
  readonly records: readonly DestinationRecord[];
  readonly certificates: readonly CertificateRecord[] | undefined;
  readonly location: DestinationsLocation;
  /** Full screen and close. */
  readonly layoutActions: ReactNode;
}

/** The mid column: one stored destination, and what can be done with it. */
export function DestinationDetail(props: DestinationDetailProps) {
  const { scope, record, records, certificates, location, layoutActions } = props;
  const { search, update } = location;
  const { capabilities } = useServices().backend;
  const [dialog, setDialog] = useState<'export' | 'delete' | 'check' | 'find' | null>(null);
  const now = useNow();
  const secrets = useRevealedSecrets(scope, record);
  const draft = useScopeDrafts(scope).ofRecords.get(record.name);
  const setLabels = useSetLabels(scope, record);
  const { unlock, dialog: unlockDialog } = useUnlock();
  const subject = { scope, record, records, certificates, secrets };
  const noCheck = reasonAgainstCheck(record);
  const closeDialog = () => setDialog(null);
  const edit = () => update({ edit: true, draft: draft?.id ?? randomId(), view: undefined });

  return (
    <div className={columnStyles.column}>
      <ColumnHeader
        title={record.name}
        focusKey={record.id}
        subtitle={certificates !== undefined && <HealthTag health={healthOf(record, certificates, now).level} />}
        actions={
          <>
            <Button design="Emphasized" onClick={edit}>
              {text.edit}
            </Button>
            <Button onClick={() => setDialog('export')}>{text.export}</Button>
            <Button onClick={() => update({ ...nothingOpen, duplicate: record.name, draft: randomId() })}>
              {text.duplicate}
            </Button>
            <Button onClick={() => setDialog('delete')}>{text.delete}</Button>
            <Button
              disabled={noCheck !== null}
              {...(noCheck !== null && { tooltip: noCheck })}
              onClick={() => setDialog('check')}
            >
              {text.checkConnection}
            </Button>
            <Button onClick={() => setDialog('find')}>{destinationsText.find}</Button>
            <span className={columnStyles.divider} />
            {layoutActions}
          </>
        }
      />
      <div className={columnStyles.body}>
        <div className={styles.cards}>
          <SegmentedButton
            className={classNames(styles.views)}
            accessibleName={text.views}
            onSelectionChange={(event) => {
              const isJson = event.detail.selectedItems.some((item) => item.dataset.view === 'json');
              update({ view: isJson ? 'json' : undefined });
            }}
          >
            <SegmentedButtonItem selected={search.view !== 'json'}>{text.formView}</SegmentedButtonItem>
            <SegmentedButtonItem data-view="json" selected={search.view === 'json'}>
              {text.jsonView}
            </SegmentedButtonItem>
          </SegmentedButton>
          {draft !== undefined && (
            <MessageStrip design="Information" hideCloseButton>
              {text.draftNotice} <Link onClick={edit}>{text.continueEditing}</Link>
            </MessageStrip>
          )}
          {search.view === 'json' ? (
            <Suspense>
              <JsonView
                scope={scope}
                record={record}
                records={records}
                onSaved={({ name }) => update({ open: name }, { replace: true, isSaved: true })}
              />
            </Suspense>
          ) : (
            <>
              <ErrorStrip error={secrets.error} />
              <IssuesCard subject={subject} />
              <DestinationCards subject={subject} />
              <LabelsCard
                labels={record.labels}
                onSave={async (labels) => {
                  if (record.secretKeys.length > 0) await unlock();
                  await setLabels.mutateAsync(labels);
                }}
              />
              <StorageCard record={record} />
              {capabilities.versions && <HistoryCard scope={scope} name={record.name} />}
            </>
          )}
        </div>
      </div>
      {secrets.dialog}
      {unlockDialog}
      <Suspense>
        {dialog === 'export' && <ExportDialog scope={scope} records={[record]} onClose={closeDialog} />}
        {dialog === 'delete' && (
          <DeleteDestinationsDialog
            scope={scope}
            records={[record]}
            onClose={closeDialog}
            onDeleted={() => update(nothingOpen, { isSaved: true })}
          />
        )}
        {dialog === 'find' && <FindDestinationDialog scope={scope} name={record.name} onClose={closeDialog} />}
        {dialog === 'check' && <CheckConnectionDialog scope={scope} record={record} onClose={closeDialog} />}
      </Suspense>
    </div>
  );
}

/** Why there is nothing to check, or null. */
function reasonAgainstCheck({ properties }: DestinationRecord): string | null {
  const { Type: type = '' } = properties;
  return destinationTypes.some((known) => known === type) ? null : text.noCheck(type);
}

function StorageCard({
  record: { createdAt, modifiedAt, modifiedBy, version },
}: {
  readonly record: DestinationRecord;
}) {
  if (createdAt === null && modifiedAt === null) return null;
  const changed = modifiedAt === null ? null : formatDateTime(modifiedAt);
  return (
    <DetailCard title={text.stored}>
      <Facts
        facts={[
          { label: text.created, value: createdAt === null ? null : formatDateTime(createdAt) },
          {
            label: text.changed,
            value: changed === null || modifiedBy === null ? changed : text.by(changed, modifiedBy),
          },
          { label: text.version, value: String(version) },
        ]}
      />
    </DetailCard>
  );
}
