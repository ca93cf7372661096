import { useState } from 'react';
import type { CertificateRecord, StorePasswords } from '../../../../domain/certificate/types';
import type { Scope } from '../../../../domain/scope';
import { renewalText as text } from '../../../../i18n/renewal';
import { PkiError } from '../../../../pki/errors';
import { FormDialog } from '../../../../ui/form-dialog';
import { useServices } from '../../../../ui/services';
import { TextField } from '../../../../ui/text-field';
import { UnlockFirst } from '../../../../ui/unlock-first';
import type { OpenedContent } from '../../use-opened-content';

interface KeepPasswordDialogProps {
  readonly scope: Scope;
  readonly record: CertificateRecord;
  readonly opened: OpenedContent;
  /** Gets the password that opens the file. */
  readonly onKeep: (passwords: StorePasswords) => Promise<unknown>;
  readonly onClose: () => void;
}

/** Before a protected file renews by itself: its password has to be kept, and the user to know it. */
export function KeepPasswordDialog(props: KeepPasswordDialogProps) {
  return (
    <UnlockFirst onClose={props.onClose}>
      <OpenKeepPasswordDialog {...props} />
    </UnlockFirst>
  );
}

function OpenKeepPasswordDialog({ scope, record, opened, onKeep, onClose }: KeepPasswordDialogProps) {
  const { certificates } = useServices().backend;
  const [password, setPassword] = useState(opened.sessionPasswords().password ?? '');
  const [isRefused, setIsRefused] = useState(false);

  const submit = async () => {
    const content = await certificates.readContent(scope, record.name);
    const result = await opened.pki().readStore(content, { password, fileName: record.name });
    const opens = result.ok && result.value.entries.every((entry) => entry.key?.locked !== true);
    setIsRefused(!opens);
    if (!opens) throw new PkiError('wrong-password', 'A part of the file stays locked');
    await onKeep({ password });
  };

  return (
    <FormDialog
      title={text.keepTitle}
      submitLabel={text.keep}
      isComplete={password !== ''}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{text.keepHint}</p>
      <TextField
        label={text.password}
        type="Password"
        value={password}
        isRequired
        problem={isRefused ? text.wrongPassword : null}
        onChange={(value) => {
          setPassword(value);
          setIsRefused(false);
        }}
      />
    </FormDialog>
  );
}
