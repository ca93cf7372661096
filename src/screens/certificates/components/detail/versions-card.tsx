import { useQuery } from '@tanstack/react-query';
import { BusyIndicator, Button, Tag } from '@ui5/webcomponents-react';
import { lazy, Suspense, useState } from 'react';
import type { CertificateVersion } from '../../../../backend/port';
import type { CertificateRecord } from '../../../../domain/certificate/types';
import type { Scope } from '../../../../domain/scope';
import { certificateDetailText as text } from '../../../../i18n/certificate-detail';
import { formatDateTime } from '../../../../i18n/format';
import { classNames } from '../../../../ui/class-names';
import { ConfirmDialog } from '../../../../ui/confirm-dialog';
import styles from '../../../../ui/detail/detail.module.css';
import { DetailCard } from '../../../../ui/detail/detail-card';
import { ErrorStrip } from '../../../../ui/error-strip';
import { useServices } from '../../../../ui/services';
import { useToast } from '../../../../ui/toast';
import { useRestoreVersion } from '../../mutations';
import { certificateVersionsQuery } from '../../queries';
import type { OpenedContent } from '../../use-opened-content';

const CompareDialog = lazy(() =>
  import('../dialogs/compare-dialog').then(({ CompareDialog }) => ({ default: CompareDialog })),
);

interface VersionsCardProps {
  readonly scope: Scope;
  readonly record: CertificateRecord;
  readonly opened: OpenedContent;
  /** The older version that is shown; undefined for the current one. */
  readonly shown: number | undefined;
  readonly onView: (version: number | undefined) => void;
}

/** All versions of the file, newest first: view, compare, restore. */
export function VersionsCard({ scope, record, opened, shown, onView }: VersionsCardProps) {
  const { backend } = useServices();
  const versions = useQuery(certificateVersionsQuery(backend, scope, record.name));
  const restore = useRestoreVersion(scope, record);
  const toast = useToast();
  const [asked, setAsked] = useState<{
    readonly action: 'compare' | 'restore';
    readonly version: CertificateVersion;
  } | null>(null);
  const close = () => setAsked(null);

  return (
    <DetailCard title={text.versions}>
      <ErrorStrip error={versions.error} onRetry={() => void versions.refetch()} />
      {versions.isPending && <BusyIndicator active delay={300} className={classNames(styles.busy)} />}
      <ul className={styles.plainList}>
        {versions.data?.map((version, place, all) => (
          <li key={version.version} className={styles.version}>
            <div>
              <div className={styles.row}>
                <strong>{text.versionNumber(version.version)}</strong>
                <Tag design="Neutral" hideStateIcon>
                  {isRenewal(version, all[place + 1]) ? text.renewal : text.origins[version.origin]}
                </Tag>
                {version.current && <Tag design="Positive">{text.current}</Tag>}
              </div>
              <div className={styles.quiet}>
                {text.storedBy(formatDateTime(version.modifiedAt), version.modifiedBy)}
              </div>
              <div className={classNames(styles.quiet, styles.code)}>SHA-256 {version.sha256.slice(0, 16)}…</div>
            </div>
            {!version.current && (
              <div className={styles.row}>
                <Button
                  design="Transparent"
                  accessibleName={text.viewVersion(version.version)}
                  disabled={shown === version.version}
                  onClick={() => onView(version.version)}
                >
                  {text.view}
                </Button>
                <Button
                  design="Transparent"
                  accessibleName={text.compareVersion(version.version)}
                  onClick={() => setAsked({ action: 'compare', version })}
                >
                  {text.compare}
                </Button>
                <Button
                  design="Transparent"
                  accessibleName={text.restoreVersion(version.version)}
                  onClick={() => setAsked({ action: 'restore', version })}
                >
                  {text.restore}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {asked?.action === 'restore' && (
        <ConfirmDialog
          title={text.restoreTitle}
          confirmLabel={text.restore}
          onConfirm={async () => {
            await restore.mutateAsync(asked.version.version);
            onView(undefined);
            toast(text.restored(asked.version.version));
          }}
          onClose={close}
        >
          <p>{text.restoreQuestion(record.name, asked.version.version)}</p>
        </ConfirmDialog>
      )}
      {asked?.action === 'compare' && (
        <Suspense>
          <CompareDialog scope={scope} record={record} version={asked.version} opened={opened} onClose={close} />
        </Suspense>
      )}
    </DetailCard>
  );
}

/** What is generated under a name that was generated before takes its place there. */
function isRenewal(version: CertificateVersion, older: CertificateVersion | undefined): boolean {
  return version.origin === 'generated' && older?.origin === 'generated';
}
