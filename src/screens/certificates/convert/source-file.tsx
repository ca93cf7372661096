import { CheckBox } from '@ui5/webcomponents-react';
import { useEffect } from 'react';
import type { Candidate } from '../../../domain/certificate/convert';
import type { CertificateRecord } from '../../../domain/certificate/types';
import type { Scope } from '../../../domain/scope';
import { convertText as text } from '../../../i18n/convert';
import type { PkiClient } from '../../../pki/worker/pki-client';
import { classNames } from '../../../ui/class-names';
import { ErrorStrip } from '../../../ui/error-strip';
import styles from './convert.module.css';
import { EntryList } from './entry-list';
import { FilePasswords } from './file-passwords';
import type { ChosenEntries } from './use-chosen';
import { useFileEntries } from './use-file-entries';

interface SourceFileProps {
  readonly scope: Scope;
  readonly record: CertificateRecord;
  readonly isOpen: boolean;
  readonly entries: ChosenEntries;
  readonly pki: () => PkiClient;
  readonly onToggle: (isOpen: boolean) => void;
}

/** A stored file that entries are taken from: opened when it is ticked. */
export function SourceFile({ record, isOpen, onToggle, ...rest }: SourceFileProps) {
  return (
    <li className={styles.file}>
      <CheckBox
        className={classNames(styles.check)}
        text={record.name}
        wrappingType="Normal"
        checked={isOpen}
        onChange={(event) => onToggle(event.target.checked)}
      />
      {isOpen && (
        <div className={styles.opened}>
          <SourceEntries record={record} {...rest} />
        </div>
      )}
    </li>
  );
}

function SourceEntries({ scope, record, entries, pki }: Omit<SourceFileProps, 'isOpen' | 'onToggle'>) {
  const file = useFileEntries(scope, record, pki);
  const candidates = file.entries?.state === 'open' ? file.entries.candidates : null;
  useSoleEntry(candidates, entries.add);

  return (
    <>
      <ErrorStrip error={file.failure} onRetry={file.retry} />
      {file.entries === undefined && file.failure === null && <p role="status">{text.reading}</p>}
      {file.entries?.state === 'refused' && <ErrorStrip error={file.entries.error} />}
      {file.entries?.state === 'locked' && (
        <FilePasswords name={record.name} need={file.entries.need} unlock={file.unlock} />
      )}
      {candidates?.length === 0 && <p className={styles.quiet}>{text.noEntries}</p>}
      {candidates !== null && candidates.length > 0 && (
        <EntryList
          candidates={candidates}
          chosen={entries.chosen}
          onToggle={(candidate, isOn) => (isOn ? entries.add([candidate]) : entries.remove([candidate.id]))}
        />
      )}
    </>
  );
}

/** Who ticks a file with one certificate means that one. */
function useSoleEntry(candidates: readonly Candidate[] | null, add: ChosenEntries['add']): void {
  useEffect(() => {
    if (candidates?.length === 1) add(candidates);
  }, [candidates, add]);
}
