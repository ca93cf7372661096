import { MessageStrip } from '@ui5/webcomponents-react';
import { useState } from 'react';
import { extensionOf } from '../../../../domain/certificate/name';
import type { CertificateRecord } from '../../../../domain/certificate/types';
import type { Scope } from '../../../../domain/scope';
import { certificateDialogsText as text } from '../../../../i18n/certificate-dialogs';
import { dummyCertificatesText as dummyText } from '../../../../i18n/dummy-certificates';
import { ErrorStrip } from '../../../../ui/error-strip';
import { FormDialog } from '../../../../ui/form-dialog';
import { useServices } from '../../../../ui/services';
import { useToast } from '../../../../ui/toast';
import { UnlockFirst } from '../../../../ui/unlock-first';
import { useReplaceCertificate } from '../../mutations';
import { useCertificateUses } from '../../use-certificate-uses';
import type { OpenedContent } from '../../use-opened-content';
import { FileTarget } from './file-target';
import { ReadReplacement } from './read-replacement';
import { dummyProblem } from './replacement-summary';
import { useReplacement } from './use-replacement';

interface ReplaceDialogProps {
  readonly scope: Scope;
  readonly record: CertificateRecord;
  readonly opened: OpenedContent;
  readonly onClose: () => void;
}

/**
 * A new file under the same name, as a new version: compared with the stored one before anything is stored. The place of
 * a dummy is taken only by what it stands for.
 */
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
  const { dummy, summary } = record;
  const uses = useCertificateUses(scope).get(record.name) ?? [];
  const isStorable =
    replacement.state === 'read' &&
    !replacement.isSame &&
    dummyProblem(record, replacement) === null &&
    (replacement.reading.state === 'storable' || replacement.reading.state === 'unopened');

  const submit = async () => {
    if (replacement.state !== 'read') return;
    const { content, passwords } = replacement;
    await replace.mutateAsync({ content, passwords, rememberPassword: remember });
    const destinations = new Set(uses.filter(({ kind }) => kind === 'destination').map(({ name }) => name));
    toast(dummy ? dummyText.replaced(record.name, destinations.size) : text.replaced(record.name));
  };

  return (
    <FormDialog
      title={dummy ? dummyText.replace : text.replaceTitle}
      isWide
      submitLabel={text.replace}
      isComplete={isStorable}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>
        {dummy
          ? dummyText.replaceHint(record.name, summary.kind, extensionOf(record.name))
          : capabilities.versions
            ? text.replaceHint(record.name)
            : text.replaceHintFinal(record.name)}
      </p>
      {uses.length > 0 && (
        <MessageStrip design="Information" hideCloseButton>
          {text.replaceUsed(uses.map(({ name }) => name))}
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
