import { Button } from '@ui5/webcomponents-react';
import { findCertificate } from '../../../../domain/certificate/content';
import { findingsText } from '../../../../i18n/findings';
import { repairText } from '../../../../i18n/repair';
import type { Finding, Store } from '../../../../pki/types';
import styles from '../../../../ui/detail/detail.module.css';
import { DetailCard } from '../../../../ui/detail/detail-card';
import type { EntryPath } from '../../entry-path';
import { FindingsList } from './findings-list';

interface FindingsCardProps {
  readonly store: Store;
  readonly findings: readonly Finding[];
  /** The certificate is on the page already: nothing to open. */
  readonly isSingle: boolean;
  readonly onOpenEntry: (path: EntryPath) => void;
  /** Null for an older version, which stays as it is. */
  readonly onRepair: (() => void) | null;
}

/** What was found in the file, with ways to the certificates concerned. */
export function FindingsCard({ store, findings, isSingle, onOpenEntry, onRepair }: FindingsCardProps) {
  const open = (finding: Finding) => {
    const path = pathOf(store, finding);
    if (path !== null) onOpenEntry(path);
  };
  return (
    <DetailCard
      title={findingsText.title(findings.length)}
      actions={
        onRepair !== null && (
          <Button design="Transparent" onClick={onRepair}>
            {repairText.action}
          </Button>
        )
      }
    >
      {findings.length === 0 ? (
        <p className={styles.quiet}>{findingsText.none}</p>
      ) : (
        <FindingsList findings={findings} {...(!isSingle && { onOpen: open })} />
      )}
    </DetailCard>
  );
}

function pathOf(store: Store, { certificate, entry }: Finding): EntryPath | null {
  if (certificate !== null) {
    const own =
      entry === null
        ? -1
        : (store.entries[entry]?.chain ?? []).findIndex(({ fingerprints }) => fingerprints.sha256 === certificate);
    if (entry !== null && own >= 0) return { entry, part: 'certificate', position: own };
    const place = findCertificate(store, certificate);
    return place === null ? null : { part: 'certificate', ...place };
  }
  if (entry === null) return null;
  const found = store.entries[entry];
  if (found === undefined) return null;
  return found.key === undefined ? { entry, part: 'certificate', position: 0 } : { entry, part: 'key' };
}
