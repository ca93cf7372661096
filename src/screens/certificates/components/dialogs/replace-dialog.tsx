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
import { summariseStore, summariseUnopened } from '../../../../domain/certificate/summary';
import type { CertificateRecord, StorePasswords } from '../../../../domain/certificate/types';
import type { Scope } from '../../../../domain/scope';
import { compareText } from '../../../../i18n/certificate-compare';
import { certificateDetailText } from '../../../../i18n/certificate-detail';
import { certificateDialogsText as text } from '../../../../i18n/certificate-dialogs';
import { findingsText } from '../../../../i18n/findings';
import { ErrorStrip } from '../../../../ui/error-strip';
import { FormDialog } from '../../../../ui/form-dialog';
import { useServices } from '../../../../ui/services';
import { useToast } from '../../../../ui/toast';
import { UnlockFirst } from '../../../../ui/unlock-first';
import { useReplaceCertificate } from '../../mutations';
import { useCertificateUses } from '../../use-certificate-uses';
import type { OpenedContent } from '../../use-opened-content';
import { FindingsList } from '../detail/findings-list';
import { UnlockingGroup } from '../unlocking/unlocking-group';
import { CompareTable } from './compare-table';
import { FileTarget } from './file-target';
import { type Replacement, useReplacement } from './use-replacement';

interface ReplaceDialogProps {
  readonly scope: Scope;
  readonly record: CertificateRecord;
  readonly opened: OpenedContent;
  readonly onClose: () => void;
}

/** A new file under the same name, as a new version: compared with the stored one before anything is stored. */
export function ReplaceDialog(props: ReplaceDialogProps) {
  return (
    <UnlockFirst onClose={props.onClose}>
      <OpenReplaceDialog {...props} />
    </UnlockFirst>
  );
}

function OpenReplaceDialog({ scope, record, opened, onClose }: ReplaceDialogProps) {
  const { capabilities } = useServices().backend;
  const replace = useReplaceCertificate(scope, record);
  const toast = useToast();
  const { replacement, take, tryPassword } = useReplacement(scope, record, opened.pki);
  const [remember, setRemember] = useState(false);
  const users = (useCertificateUses(scope).get(record.name) ?? []).map(({ name }) => name);
  const isStorable =
    replacement.state === 'read' &&
    !replacement.isSame &&
    (replacement.reading.state === 'storable' || replacement.reading.state === 'unopened');

  const submit = async () => {
    if (replacement.state !== 'read') return;
    const { content, passwords } = replacement;
    await replace.mutateAsync({ content, passwords, rememberPassword: remember });
    toast(text.replaced(record.name));
  };

  return (
    <FormDialog
      title={text.replaceTitle}
      isWide
      submitLabel={text.replace}
      isComplete={isStorable}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{capabilities.versions ? text.replaceHint(record.name) : text.replaceHintFinal(record.name)}</p>
      {users.length > 0 && (
        <MessageStrip design="Information" hideCloseButton>
          {text.replaceUsed(users)}
        </MessageStrip>
      )}
      <FileTarget
        words={text}
        accept=".pem,.cer,.crt,.jks,.pfx,.p12,.der,.p7b"
        name={replacement.state === 'none' ? null : replacement.name}
        onFile={(file) => void take(file)}
      />
      {replacement.state === 'reading' && <p role="status">{text.readingFile}</p>}
      {replacement.state === 'failed' && <ErrorStrip error={replacement.error} />}
      {replacement.state === 'read' && (
        <ReadReplacement
          key={replacement.name}
          record={record}
          opened={opened}
          replacement={replacement}
          remember={remember}
          onRemember={setRemember}
          onPassword={tryPassword}
        />
      )}
    </FormDialog>
  );
}

const passwordWords = {
  storePassword: text.password,
  keyPassword: certificateDetailText.keyPassword,
  refused: text.passwordRefused,
  open: text.open,
};

interface ReadReplacementProps {
  readonly record: CertificateRecord;
  readonly opened: OpenedContent;
  readonly replacement: Extract<Replacement, { state: 'read' }>;
  readonly remember: boolean;
  readonly onRemember: (remember: boolean) => void;
  readonly onPassword: (passwords: StorePasswords) => Promise<boolean>;
}

function ReadReplacement(props: ReadReplacementProps) {
  const { record, opened, replacement, remember, onRemember, onPassword } = props;
  const { capabilities } = useServices().backend;
  const [onlyDifferences, setOnlyDifferences] = useState(false);
  const { reading, readAt } = replacement;
  const need = passwordNeed(reading);
  const store = 'store' in reading ? reading.store : null;
  const summary =
    store === null ? summariseUnopened(readAt) : summariseStore(store, { readAt, passwordProtected: false });
  const before = opened.store === null ? comparableSummary(record.summary) : comparableStore(opened.store);
  const after = store === null ? comparableSummary(summary) : comparableStore(store);

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
      {need.store && <UnlockingGroup need={{ store: true, aliases: [] }} unlock={onPassword} words={passwordWords} />}
      {capabilities.rememberPasswords && replacement.passwords.password !== undefined && (
        <CheckBox text={text.remember} checked={remember} onChange={(event) => onRemember(event.target.checked)} />
      )}
      {reading.state !== 'refused' && reading.state !== 'explained' && (
        <>
          {extensionOf(replacement.name) !== extensionOf(record.name) && (
            <MessageStrip design="Information" hideCloseButton>
              {text.otherExtension(record.name)}
            </MessageStrip>
          )}
          {replacementWarnings(record.summary, summary, new Date(readAt)).map((warning) => (
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
          {!(before.full && after.full) && (
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
            before={compareText.stored}
            after={compareText.replacement}
            onlyDifferences={onlyDifferences}
          />
        </>
      )}
    </>
  );
}
