import { Panel, Tag } from '@ui5/webcomponents-react';
import { extensionOf } from '../../../domain/certificate/name';
import { displayName } from '../../../domain/certificate/summary';
import { formatDate } from '../../../i18n/format';
import { uploadText as text } from '../../../i18n/upload';
import type { Entry, Finding, Store } from '../../../pki/types';
import { FindingsList } from '../components/detail/findings-list';
import styles from './upload-panel.module.css';

/** Enough to recognise a file by; the rest is in its detail once it is stored. */
const shownEntries = 20;

/** What the reader recognised in a file: format, integrity, entries and findings. */
export function RecognisedStore({
  fileName,
  store,
  findings,
}: {
  fileName: string;
  store: Store;
  findings: readonly Finding[];
}) {
  const extension = extensionOf(fileName);
  const renamed = store.format === 'pkcs12' && extension === 'jks';
  // The entries of a file that was read never change their order: their place is their identity.
  const lines = store.entries.slice(0, shownEntries).map((entry, place) => ({ id: `${place}`, entry }));
  const kinds = store.entries.map((entry) => entry.kind);
  return (
    <>
      <div className={styles.recognised}>
        <span>{text.recognised(text.formats[store.format], store.entries.length)}</span>
        <Tag design={store.integrity === 'not-checked' ? 'Critical' : 'Information'} hideStateIcon>
          {text.integrity[store.integrity]}
        </Tag>
      </div>
      {renamed && <span className={styles.quiet}>{text.renamedFormat(extension)}</span>}
      {kinds.length > 0 && kinds.every((kind) => kind === 'csr') && <span>{text.explainedCsr}</span>}
      {kinds.length > 0 && kinds.every((kind) => kind === 'crl') && <span>{text.explainedCrl}</span>}
      <Panel
        headerText={text.showEntries(store.entries.length)}
        accessibleName={text.ofFile(text.showEntries(store.entries.length), fileName)}
        collapsed={store.entries.length > 3}
        headerLevel="H6"
      >
        <ul className={styles.entries}>
          {lines.map(({ id, entry }) => (
            <EntryLine key={id} entry={entry} />
          ))}
        </ul>
        {store.entries.length > shownEntries && (
          <span className={styles.quiet}>{text.moreEntries(store.entries.length - shownEntries)}</span>
        )}
      </Panel>
      {findings.length === 0 ? (
        <span className={styles.quiet}>{text.noFindings}</span>
      ) : (
        <Panel
          headerText={text.showFindings(findings.length)}
          accessibleName={text.ofFile(text.showFindings(findings.length), fileName)}
          headerLevel="H6"
        >
          <FindingsList findings={findings} />
        </Panel>
      )}
    </>
  );
}

function EntryLine({ entry }: { entry: Entry }) {
  const leaf = entry.chain[0];
  const subject = leaf?.subject ?? entry.request?.subject ?? entry.revocationList?.issuer;
  const name = (subject && displayName(subject)) || entry.alias || text.noName;
  return (
    <li>
      <strong className={styles.entryName}>{name}</strong>
      <span className={styles.quiet}>
        {[
          text.entryKinds[entry.kind],
          entry.key?.locked === true ? text.locked : null,
          leaf ? text.validUntil(formatDate(leaf.notAfter)) : null,
        ]
          .filter((part) => part !== null)
          .join(' · ')}
      </span>
    </li>
  );
}
