import { CheckBox, MessageStrip, Title } from '@ui5/webcomponents-react';
import { useState } from 'react';
import {
  comparableStore,
  comparableSummary,
  compareContents,
  replacementWarnings,
} from '../../../../domain/certificate/compare';
import { extensionOf } from '../../../../domain/certificate/name';
import { passwordNeed } from '../../../../domain/certificate/reading';
import type { CertificateRecord, StorePasswords } from '../../../../domain/certificate/types';
import { compareText } from '../../../../i18n/certificate-compare';
import { certificateDetailText } from '../../../../i18n/certificate-detail';
import { certificateDialogsText as text } from '../../../../i18n/certificate-dialogs';
import { dummyCertificatesText as dummyText } from '../../../../i18n/dummy-certificates';
import { findingsText } from '../../../../i18n/findings';
import { ErrorStrip } from '../../../../ui/error-strip';
import { useServices } from '../../../../ui/services';
import type { OpenedContent } from '../../use-opened-content';
import { FindingsList } from '../detail/findings-list';
import { UnlockingGroup } from '../unlocking/unlocking-group';
import { CompareTable } from './compare-table';
import { dummyProblem, type ReadFile, summaryOf } from './replacement-summary';

const passwordWords = {
  storePassword: text.password,
  keyPassword: certificateDetailText.keyPassword,
  refused: text.passwordRefused,
  open: text.open,
};

interface ReadReplacementProps {
  readonly record: CertificateRecord;
  readonly opened: OpenedContent;
  readonly replacement: ReadFile;
  readonly remember: boolean;
  readonly onRemember: (remember: boolean) => void;
  readonly onPassword: (passwords: StorePasswords) => Promise<boolean>;
}

/** What was found in the chosen file, and how it differs from the stored one. */
export function ReadReplacement(props: ReadReplacementProps) {
  const { record, opened, replacement, remember, onRemember, onPassword } = props;
  const { capabilities } = useServices().backend;
  const [onlyDifferences, setOnlyDifferences] = useState(false);
  const { reading, readAt } = replacement;
  const need = passwordNeed(reading);
  const store = 'store' in reading ? reading.store : null;
  const summary = summaryOf(replacement);
  const problem = dummyProblem(record, replacement);
  const before = opened.store === null ? comparableSummary(record.summary) : comparableStore(opened.store);
  const after = store === null ? comparableSummary(summary) : comparableStore(store);

  const warnings = replacementWarnings(record.summary, summary, new Date(readAt))
    // Of a dummy, another kind is refused already.
    .filter((warning) => !record.dummy || warning !== 'kind');

  if (replacement.isSame) {
    return (
      <MessageStrip design="Information" hideCloseButton>
        {text.sameFile}
      </MessageStrip>
    );
  }
  return (
    <>
      {reading.state === 'refused' && <ErrorStrip error={reading.error} />}
      {reading.state === 'explained' && (
        <MessageStrip design="Critical" hideCloseButton>
          {text.notStorable}
        </MessageStrip>
      )}
      {problem !== null && (
        <MessageStrip design={problem === 'locked' ? 'Critical' : 'Negative'} hideCloseButton>
          {dummyText.problems[problem](record.summary.kind, extensionOf(record.name))}
        </MessageStrip>
      )}
      {need.store && <UnlockingGroup need={{ store: true, aliases: [] }} unlock={onPassword} words={passwordWords} />}
      {capabilities.rememberPasswords && replacement.passwords.password !== undefined && (
        <CheckBox text={text.remember} checked={remember} onChange={(event) => onRemember(event.target.checked)} />
      )}
      {reading.state !== 'refused' && reading.state !== 'explained' && problem !== 'locked' && (
        <>
          {extensionOf(replacement.name) !== extensionOf(record.name) && (
            <MessageStrip design="Information" hideCloseButton>
              {text.otherExtension(record.name)}
            </MessageStrip>
          )}
          {warnings.map((warning) => (
            <MessageStrip key={warning} design={warning === 'expired' ? 'Negative' : 'Critical'} hideCloseButton>
              {compareText.warnings[warning]}
            </MessageStrip>
          ))}
          {'store' in reading && reading.findings.length > 0 && (
            <section aria-label={findingsText.title(reading.findings.length)}>
              <Title level="H2" size="H6">
                {findingsText.title(reading.findings.length)}
              </Title>
              <FindingsList findings={reading.findings} />
            </section>
          )}
          {!record.dummy && !(before.full && after.full) && (
            <MessageStrip design="Information" hideCloseButton>
              {compareText.partly}
            </MessageStrip>
          )}
          <CheckBox
            text={compareText.onlyDifferences}
            checked={onlyDifferences}
            onChange={(event) => setOnlyDifferences(event.target.checked)}
          />
          <CompareTable
            parts={compareContents(before, after)}
            before={record.dummy ? dummyText.before : compareText.stored}
            after={compareText.replacement}
            onlyDifferences={onlyDifferences}
          />
        </>
      )}
    </>
  );
}
