import declineIcon from '@ui5/webcomponents-icons/dist/decline.js';
import { Button, FileUploader } from '@ui5/webcomponents-react';
import { generateText as text } from '../../../i18n/generate';
import type { PublicKeyInfo } from '../../../pki/types';
import { ErrorStrip } from '../../../ui/error-strip';
import { PasteButton } from '../../../ui/paste-button';
import styles from './generate.module.css';
import type { CsrReading, ReadCsr } from './use-csr';

interface CsrFieldProps {
  readonly csr: ReadCsr | null;
  readonly reading: CsrReading;
  readonly onRemove: () => void;
}

/** Takes a certificate signing request and explains it; files dropped on the screen come here too. */
export function CsrField({ csr, reading, onRemove }: CsrFieldProps) {
  const choose = csr === null ? text.chooseRequest : text.chooseOtherRequest;
  return (
    <fieldset className={styles.group}>
      <legend>{text.request}:</legend>
      <div className={styles.csr}>
        <span role="status">{reading.isReading ? text.readingRequest : (csr?.fileName ?? text.requestHint)}</span>
        {csr !== null && (
          <Button
            design="Transparent"
            icon={declineIcon}
            tooltip={text.removeRequest}
            accessibleName={text.removeRequest}
            onClick={onRemove}
          />
        )}
        <PasteButton words={text} onFile={(file) => void reading.take(file)} />
        <FileUploader
          hideInput
          accessibleName={choose}
          onChange={(event) => {
            const file = event.detail.files?.[0];
            if (file !== undefined) void reading.take(file);
            // So that choosing the same file again is a change again.
            event.target.value = '';
          }}
        >
          <Button>{choose}</Button>
        </FileUploader>
      </div>
      {reading.refused !== null && (
        <>
          <span className={styles.note}>{text.requestRefused(reading.refused.fileName)}</span>
          <ErrorStrip error={reading.refused.error} />
        </>
      )}
      {csr !== null && <CsrFacts csr={csr} />}
    </fieldset>
  );
}

function CsrFacts({ csr: { request } }: { readonly csr: ReadCsr }) {
  return (
    <>
      <dl className={styles.facts}>
        <dt>{text.requestSubject}:</dt>
        <dd>{request.subject.text || text.emptyName}</dd>
        <dt>{text.requestKey}:</dt>
        <dd>{keyWords(request.publicKey)}</dd>
      </dl>
      <span className={styles.note}>{text.requestReplaced}</span>
    </>
  );
}

function keyWords({ algorithm, size, curve }: PublicKeyInfo): string {
  return [algorithm, curve ?? (size === undefined ? null : text.bits(size))].filter((part) => part !== null).join(', ');
}
