import { BusyIndicator, Button } from '@ui5/webcomponents-react';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { chainOf, findCertificate } from '../../../../domain/certificate/content';
import { displayName } from '../../../../domain/certificate/summary';
import type { CertificateRecord } from '../../../../domain/certificate/types';
import type { Scope } from '../../../../domain/scope';
import { certificateDetailText as text } from '../../../../i18n/certificate-detail';
import type { Certificate, Store } from '../../../../pki/types';
import { classNames } from '../../../../ui/class-names';
import columnStyles from '../../../../ui/columns/column.module.css';
import { ColumnHeader } from '../../../../ui/columns/column-header';
import styles from '../../../../ui/detail/detail.module.css';
import { type EntryPath, fromEntryParameter, toEntryParameter } from '../../entry-path';
import type { CertificatesLocation } from '../../use-certificates-location';
import type { OpenedContent } from '../../use-opened-content';
import { CertificateCards } from './certificate-cards';
import { KeyCard } from './key-card';
import { RequestCards, RevocationListCards } from './request-cards';

const ExportDialog = lazy(() =>
  import('../dialogs/export-dialog').then(({ ExportDialog }) => ({ default: ExportDialog })),
);

interface EntryDetailProps {
  readonly scope: Scope;
  readonly record: CertificateRecord;
  readonly opened: OpenedContent;
  readonly location: CertificatesLocation;
  readonly layoutActions: ReactNode;
}

/** The end column: one key or certificate of the opened file. */
export function EntryDetail({ scope, record, opened, location, layoutActions }: EntryDetailProps) {
  const { search, update } = location;
  const [isExporting, setIsExporting] = useState(false);
  const path = fromEntryParameter(search.entry);
  const { store } = opened;
  const shown = store === null || path === null ? null : findPart(store, path);

  const openCertificate = (sha256: string) => {
    const place = store === null ? null : findCertificate(store, sha256);
    if (place !== null) update({ entry: toEntryParameter({ part: 'certificate', ...place }) });
  };

  return (
    <div className={columnStyles.column}>
      <ColumnHeader
        title={shown?.title ?? text.goneTitle}
        focusKey={search.entry ?? null}
        actions={
          <>
            {shown?.certificate !== undefined && <Button onClick={() => setIsExporting(true)}>{text.export}</Button>}
            {shown?.certificate !== undefined && <span className={columnStyles.divider} />}
            {layoutActions}
          </>
        }
      />
      <div className={columnStyles.body}>
        <div className={styles.cards}>
          {shown === null &&
            (opened.isReading ? (
              <BusyIndicator active delay={300} text={text.reading} className={classNames(styles.busy)} />
            ) : (
              <p className={styles.quiet}>{text.entryGone}</p>
            ))}
          {shown?.certificate !== undefined && store !== null && path?.part === 'certificate' && (
            <CertificateCards
              key={shown.certificate.fingerprints.sha256}
              certificate={shown.certificate}
              chain={chainOf(store, path.entry, path.position)}
              pki={opened.pki}
              onOpen={openCertificate}
            />
          )}
          {shown?.cards}
        </div>
      </div>
      {isExporting && shown?.certificate !== undefined && (
        <Suspense>
          <ExportDialog
            scope={scope}
            record={record}
            version={search.version}
            opened={opened}
            certificate={shown.certificate.fingerprints.sha256}
            onClose={() => setIsExporting(false)}
          />
        </Suspense>
      )}
    </div>
  );
}

interface ShownPart {
  readonly title: string;
  readonly certificate?: Certificate;
  readonly cards?: ReactNode;
}

/** What the path leads to; null when the file has no such part. */
function findPart(store: Store, path: EntryPath): ShownPart | null {
  const entry = store.entries[path.entry];
  if (entry === undefined) return null;
  switch (path.part) {
    case 'key':
      return entry.key === undefined
        ? null
        : {
            title: entry.kind === 'secret-key' ? text.secretKeyTitle : text.privateKeyTitle,
            cards: <KeyCard entry={entry} keyInfo={entry.key} />,
          };
    case 'certificate': {
      const certificate = entry.chain[path.position];
      return certificate === undefined
        ? null
        : { title: displayName(certificate.subject) || text.emptyName, certificate };
    }
    case 'request':
      return entry.request === undefined
        ? null
        : { title: text.request, cards: <RequestCards request={entry.request} /> };
    case 'crl':
      return entry.revocationList === undefined
        ? null
        : { title: text.revocationList, cards: <RevocationListCards list={entry.revocationList} /> };
  }
}
