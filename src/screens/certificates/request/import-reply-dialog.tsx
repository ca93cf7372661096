import { useQuery } from '@tanstack/react-query';
import { MessageStrip, RadioButton } from '@ui5/webcomponents-react';
import { useState } from 'react';
import type { UndoTicket } from '../../../backend/port';
import { waitingRequestOf } from '../../../domain/certificate/signing-request';
import type { CertificateRecord } from '../../../domain/certificate/types';
import type { Scope } from '../../../domain/scope';
import { certificateDetailText } from '../../../i18n/certificate-detail';
import { certificateDialogsText } from '../../../i18n/certificate-dialogs';
import { requestText as text } from '../../../i18n/request';
import { PkiError } from '../../../pki/errors';
import { ErrorStrip } from '../../../ui/error-strip';
import { FormDialog } from '../../../ui/form-dialog';
import { PasteButton } from '../../../ui/paste-button';
import { certificateListQuery } from '../../../ui/scope-queries';
import { useServices } from '../../../ui/services';
import { TextField } from '../../../ui/text-field';
import { useToast } from '../../../ui/toast';
import { UnlockFirst } from '../../../ui/unlock-first';
import { FileTarget } from '../components/dialogs/file-target';
import { UnlockingGroup } from '../components/unlocking/unlocking-group';
import { useUndoDelete } from '../mutations';
import type { OpenedContent } from '../use-opened-content';
import { ReplyFacts } from './reply-facts';
import styles from './request.module.css';
import { useReply } from './use-reply';

const keyWords = {
  storePassword: text.keyPassword,
  keyPassword: certificateDetailText.keyPassword,
  refused: text.keyPasswordRefused,
  open: text.openKey,
};

interface ImportReplyDialogProps {
  readonly scope: Scope;
  readonly record: CertificateRecord;
  readonly opened: OpenedContent;
  /** Opens the file that was renewed. */
  readonly onRenewed: (name: string) => void;
  readonly onClose: () => void;
}

/** Joins what an authority replied with the key that waits for it. */
export function ImportReplyDialog(props: ImportReplyDialogProps) {
  return (
    <UnlockFirst onClose={props.onClose}>
      <OpenImportReplyDialog {...props} />
    </UnlockFirst>
  );
}

function OpenImportReplyDialog({ scope, record, opened, onRenewed, onClose }: ImportReplyDialogProps) {
  const { backend } = useServices();
  const toast = useToast();
  const { mutateAsync: undo } = useUndoDelete(scope);
  const list = useQuery(certificateListQuery(backend, scope));
  const renewed = list.data?.find(({ name }) => name === record.renews) ?? null;
  const { reply, take, join, renew, opensRenewed } = useReply(scope, record, renewed, opened.pki);
  const [renews, setRenews] = useState(true);
  const [password, setPassword] = useState('');
  const [isRefused, setIsRefused] = useState(false);
  const target = renewed !== null && renews ? renewed : null;
  const access = useQuery({
    queryKey: ['renewed-file-opens', scope.subaccountId, scope.serviceInstance, renewed?.name, renewed?.version],
    queryFn: async () => renewed === null || opensRenewed(renewed),
    networkMode: 'always',
    gcTime: 0,
    retry: false,
  });
  const asksPassword = target !== null && access.data === false;
  const isLocked = opened.need.store;

  const keepKey = (ticket: UndoTicket) => ({
    label: text.keepKey,
    run: () =>
      undo(ticket).then(
        () => toast(text.keyKept(record.name)),
        () => toast(certificateDialogsText.undoFailed),
      ),
  });
  const submit = async () => {
    if (reply.state !== 'read') return;
    if (target === null) {
      await join(reply.chain);
      toast(text.joined(record.name));
      return;
    }
    const ticket = await renew(target, reply.chain, asksPassword ? { password } : {});
    setIsRefused(ticket === null);
    if (ticket === null) throw new PkiError('wrong-password', 'The password does not open the file to be renewed');
    toast(text.renewed(target.name), backend.capabilities.undo ? { action: keepKey(ticket) } : {});
    onRenewed(target.name);
  };

  return (
    <FormDialog
      title={text.replyTitle}
      isWide
      submitLabel={text.join}
      isComplete={reply.state === 'read' && (target === null || access.isSuccess) && (!asksPassword || password !== '')}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{text.replyHint}</p>
      {isLocked ? (
        <UnlockingGroup
          need={{ store: true, aliases: [] }}
          unlock={(given) => opened.unlock(given, false)}
          words={keyWords}
        />
      ) : (
        <FileTarget
          words={text}
          accept=".pem,.cer,.crt,.der,.p7b,.p7c,.p7r,.txt"
          name={reply.state === 'none' ? null : reply.name}
          onFile={(file) => void take(file)}
        >
          <PasteButton words={text} onFile={(file) => void take(file)} />
        </FileTarget>
      )}
      {reply.state === 'reading' && <p role="status">{text.readingReply}</p>}
      {reply.state === 'failed' && <ErrorStrip error={reply.error} />}
      {reply.state === 'read' && (
        <>
          <ReplyFacts
            chain={reply.chain}
            request={opened.store === null ? null : waitingRequestOf(opened.store)}
            pki={opened.pki}
          />
          {renewed !== null && (
            <div role="radiogroup" aria-label={text.target} className={styles.choice}>
              <RadioButton
                name="target"
                text={text.intoRenewed(renewed.name)}
                wrappingType="Normal"
                checked={renews}
                onChange={() => setRenews(true)}
              />
              <RadioButton
                name="target"
                text={text.intoWaiting(record.name)}
                wrappingType="Normal"
                checked={!renews}
                onChange={() => setRenews(false)}
              />
            </div>
          )}
          {target !== null && record.summary.passwordProtected && !target.summary.passwordProtected && (
            <MessageStrip design="Information" hideCloseButton>
              {text.takesKeyPassword(target.name)}
            </MessageStrip>
          )}
          {asksPassword && (
            <>
              <TextField
                label={text.renewedPassword(target.name)}
                type="Password"
                isRequired
                value={password}
                problem={isRefused ? text.renewedPasswordRefused : null}
                onChange={(value) => {
                  setPassword(value);
                  setIsRefused(false);
                }}
              />
              <p>{text.renewedPasswordHint}</p>
            </>
          )}
        </>
      )}
    </FormDialog>
  );
}
