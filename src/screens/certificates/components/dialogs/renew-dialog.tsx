import { BusyIndicator, MessageStrip } from '@ui5/webcomponents-react';
import { useRef, useState } from 'react';
import { BackendError } from '../../../../backend/errors';
import type { CertificateRecord } from '../../../../domain/certificate/types';
import type { Scope } from '../../../../domain/scope';
import { certificateDialogsText } from '../../../../i18n/certificate-dialogs';
import { renewalText as text } from '../../../../i18n/renewal';
import { FormDialog } from '../../../../ui/form-dialog';
import { useServices } from '../../../../ui/services';
import { TextField } from '../../../../ui/text-field';
import { useToast } from '../../../../ui/toast';
import { UnlockFirst } from '../../../../ui/unlock-first';
import { useRenewCertificate } from '../../mutations';
import { useCertificateUses } from '../../use-certificate-uses';
import type { OpenedContent } from '../../use-opened-content';

interface RenewDialogProps {
  readonly scope: Scope;
  readonly record: CertificateRecord;
  readonly opened: OpenedContent;
  readonly onClose: () => void;
}

/** Makes a generated certificate anew, at once. */
export function RenewDialog(props: RenewDialogProps) {
  return (
    <UnlockFirst onClose={props.onClose}>
      <OpenRenewDialog {...props} />
    </UnlockFirst>
  );
}

function OpenRenewDialog({ scope, record, opened, onClose }: RenewDialogProps) {
  const { capabilities } = useServices().backend;
  const renew = useRenewCertificate(scope, record);
  const toast = useToast();
  const run = useRef<AbortController | null>(null);
  const known = opened.sessionPasswords().password;
  const needsPassword = record.generation?.hasPassword === true && !record.passwordRemembered;
  const [asksPassword, setAsksPassword] = useState(needsPassword && known === undefined);
  const [password, setPassword] = useState('');
  const [isRefused, setIsRefused] = useState(false);
  const users = (useCertificateUses(scope).get(record.name) ?? []).map(({ name }) => name);
  const hasNewKey = record.generation?.keyOnRenewal === 'new' && record.generation.csr === null;

  const submit = async () => {
    const controller = new AbortController();
    run.current = controller;
    const given = asksPassword ? password : known;
    try {
      await renew.mutateAsync({
        signal: controller.signal,
        ...((needsPassword || asksPassword) && given !== undefined && { password: given }),
      });
      toast(text.renewed(record.name));
    } catch (error) {
      if (controller.signal.aborted) return toast(text.cancelled);
      if (error instanceof BackendError && error.details.rule === 'wrong-password') {
        setIsRefused(asksPassword);
        setAsksPassword(true);
      }
      throw error;
    }
  };

  return (
    <FormDialog
      title={text.renewTitle}
      submitLabel={text.renewNow}
      isComplete={!asksPassword || password !== ''}
      onSubmit={submit}
      onStop={() => run.current?.abort()}
      onClose={onClose}
    >
      <p>{capabilities.versions ? text.renewQuestion(record.name, hasNewKey) : text.renewFinal(record.name)}</p>
      {users.length > 0 && (
        <MessageStrip design="Information" hideCloseButton>
          {certificateDialogsText.replaceUsed(users)}
        </MessageStrip>
      )}
      {asksPassword && (
        <>
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
          <p>{text.passwordHint}</p>
        </>
      )}
      {renew.isPending && <BusyIndicator active delay={300} text={text.working} />}
    </FormDialog>
  );
}
