import { useQuery } from '@tanstack/react-query';
import { BusyIndicator, Link, MessageStrip } from '@ui5/webcomponents-react';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { onlyCertificate } from '../../../../domain/certificate/content';
import { renewableCertificateOf } from '../../../../domain/certificate/signing-request';
import { statusOf } from '../../../../domain/certificate/status';
import type { CertificateRecord } from '../../../../domain/certificate/types';
import { isWaiting } from '../../../../domain/certificate/waiting';
import type { Scope } from '../../../../domain/scope';
import { certificateDetailText as text } from '../../../../i18n/certificate-detail';
import { StatusTag } from '../../../../ui/certificate-status-tag';
import { classNames } from '../../../../ui/class-names';
import columnStyles from '../../../../ui/columns/column.module.css';
import { ColumnHeader } from '../../../../ui/columns/column-header';
import styles from '../../../../ui/detail/detail.module.css';
import { LabelsCard } from '../../../../ui/detail/labels-card';
import { useServices } from '../../../../ui/services';
import { useNow } from '../../../../ui/use-now';
import { toEntryParameter } from '../../entry-path';
import { useSetLabels } from '../../mutations';
import { certificateVersionsQuery } from '../../queries';
import { WaitingCard } from '../../request/waiting-card';
import { useCertificateUses } from '../../use-certificate-uses';
import type { CertificatesLocation } from '../../use-certificates-location';
import type { OpenedContent } from '../../use-opened-content';
import { CreationCard } from './creation-card';
import { DetailActions, type DetailDialog } from './detail-actions';
import { DummyCard } from './dummy-card';
import { OpenedCards } from './opened-cards';
import { PublicKeysCard } from './public-keys-card';
import { RenewalCard } from './renewal-card';
import { UsedByCard } from './used-by-card';
import { VersionsCard } from './versions-card';

const DeleteCertificatesDialog = lazy(() =>
  import('../dialogs/delete-certificates-dialog').then(({ DeleteCertificatesDialog }) => ({
    default: DeleteCertificatesDialog,
  })),
);
const ExportDialog = lazy(() =>
  import('../dialogs/export-dialog').then(({ ExportDialog }) => ({ default: ExportDialog })),
);
const ExportAsDialog = lazy(() =>
  import('../../convert/export-as-dialog').then(({ ExportAsDialog }) => ({ default: ExportAsDialog })),
);
const RenewDialog = lazy(() => import('../dialogs/renew-dialog').then(({ RenewDialog }) => ({ default: RenewDialog })));
const RenewalRequestDialog = lazy(() =>
  import('../../request/renewal-request-dialog').then(({ RenewalRequestDialog }) => ({
    default: RenewalRequestDialog,
  })),
);
const RepairDialog = lazy(() =>
  import('../../repair/repair-dialog').then(({ RepairDialog }) => ({ default: RepairDialog })),
);
const ReplaceDialog = lazy(() =>
  import('../dialogs/replace-dialog').then(({ ReplaceDialog }) => ({ default: ReplaceDialog })),
);
const TransportDialog = lazy(() =>
  import('../../transport/transport-dialog').then(({ TransportDialog }) => ({ default: TransportDialog })),
);

interface CertificateDetailProps {
  readonly scope: Scope;
  readonly record: CertificateRecord;
  readonly opened: OpenedContent;
  readonly location: CertificatesLocation;
  /** Full screen and close; null while the end column has them. */
  readonly layoutActions: ReactNode;
  readonly onClose: () => void;
}

/** The mid column: one stored file, what is inside, and what can be done with it. */
export function CertificateDetail(props: CertificateDetailProps) {
  const { scope, record, opened, location, layoutActions, onClose } = props;
  const { search, update } = location;
  const [dialog, setDialog] = useState<DetailDialog | null>(null);
  const { backend } = useServices();
  const isOld = search.version !== undefined && search.version !== record.version;
  const file = useShownFile(scope, record, isOld ? search.version : undefined);
  const single = opened.store === null ? null : onlyCertificate(opened.store);
  const renewable = isOld || opened.store === null ? null : renewableCertificateOf(opened.store);
  const setLabels = useSetLabels(scope, record);
  const uses = useCertificateUses(scope).get(record.name) ?? [];
  const closeDialog = () => setDialog(null);
  const open = (name: string) => update({ open: name, entry: undefined, version: undefined });
  const showVersion = (version: number | undefined) => update({ version, entry: undefined });

  return (
    <div className={columnStyles.column}>
      <ColumnHeader
        title={record.name}
        focusKey={record.name}
        subtitle={<StatusTag status={statusOf({ dummy: record.dummy, summary: file.summary }, useNow())} />}
        actions={
          <>
            <DetailActions
              record={record}
              isRenewable={renewable !== null}
              isOpening={!isOld && opened.store === null && opened.isReading}
              onChoose={setDialog}
            />
            {layoutActions !== null && <span className={columnStyles.divider} />}
            {layoutActions}
          </>
        }
      />
      <div className={columnStyles.body}>
        <div className={styles.cards}>
          {isOld && search.version !== undefined && (
            <MessageStrip design="Information" hideCloseButton>
              {text.oldVersion(search.version)} <Link onClick={() => showVersion(undefined)}>{text.backToCurrent}</Link>
            </MessageStrip>
          )}
          {isWaiting(record.summary) && !isOld && (
            <WaitingCard scope={scope} record={record} opened={opened} onRenewed={open} />
          )}
          {record.dummy ? (
            <DummyCard record={record} />
          ) : (
            <OpenedCards
              opened={opened}
              summary={file.summary}
              single={single}
              shownEntry={search.entry}
              onOpenEntry={(path) => update({ entry: toEntryParameter(path), layout: undefined })}
              onRepair={isOld ? null : () => setDialog('repair')}
            />
          )}
          {backend.mode === 'service' && !isOld && opened.store === null && opened.need.store && (
            <PublicKeysCard key={`public-keys-${record.name}`} record={record} />
          )}
          <CreationCard scope={scope} record={record} file={file} store={opened.store} />
          {record.summary.main !== null && !record.dummy && (
            <RenewalCard scope={scope} record={record} opened={opened} />
          )}
          <UsedByCard scope={scope} uses={uses} />
          <LabelsCard key={`labels-${record.name}`} labels={record.labels} onSave={setLabels.mutateAsync} />
          {backend.capabilities.versions && !record.dummy && (
            <VersionsCard
              scope={scope}
              record={record}
              opened={opened}
              shown={isOld ? search.version : undefined}
              onView={showVersion}
            />
          )}
        </div>
      </div>
      <Suspense fallback={<BusyIndicator active delay={500} className={classNames(styles.busy)} />}>
        {dialog === 'export' && (
          <ExportDialog
            scope={scope}
            record={record}
            version={isOld ? search.version : undefined}
            opened={opened}
            onClose={closeDialog}
          />
        )}
        {dialog === 'export-as' && (
          <ExportAsDialog
            scope={scope}
            record={record}
            version={isOld ? search.version : undefined}
            onClose={closeDialog}
          />
        )}
        {dialog === 'renew' && <RenewDialog scope={scope} record={record} opened={opened} onClose={closeDialog} />}
        {dialog === 'request' && renewable !== null && (
          <RenewalRequestDialog
            scope={scope}
            record={record}
            certificate={renewable}
            onCreated={open}
            onClose={closeDialog}
          />
        )}
        {dialog === 'repair' && <RepairDialog scope={scope} record={record} opened={opened} onClose={closeDialog} />}
        {dialog === 'replace' && <ReplaceDialog scope={scope} record={record} opened={opened} onClose={closeDialog} />}
        {dialog === 'transport' && <TransportDialog scope={scope} records={[record]} onClose={closeDialog} />}
        {dialog === 'delete' && (
          <DeleteCertificatesDialog scope={scope} records={[record]} onClose={closeDialog} onDeleted={onClose} />
        )}
      </Suspense>
    </div>
  );
}

/** Size, digest and summary of what is shown: the record's, or those of an older version. */
function useShownFile(scope: Scope, record: CertificateRecord, version: number | undefined) {
  const { backend } = useServices();
  const versions = useQuery({
    ...certificateVersionsQuery(backend, scope, record.name),
    enabled: version !== undefined && backend.capabilities.versions,
  });
  return versions.data?.find((item) => version !== undefined && item.version === version) ?? record;
}
