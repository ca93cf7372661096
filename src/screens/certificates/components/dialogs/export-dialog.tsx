import { useQuery } from '@tanstack/react-query';
import { Label, Option, RadioButton, Select } from '@ui5/webcomponents-react';
import { useId, useState } from 'react';
import { certificatesOf, chainOf, findCertificate } from '../../../../domain/certificate/content';
import {
  type CertificateEncoding,
  certificateFileName,
  holdsReadableKey,
  mayHoldKey,
} from '../../../../domain/certificate/export';
import { displayName } from '../../../../domain/certificate/summary';
import type { CertificateRecord } from '../../../../domain/certificate/types';
import type { Scope } from '../../../../domain/scope';
import { certificateDialogsText as text } from '../../../../i18n/certificate-dialogs';
import type { Certificate, Store } from '../../../../pki/types';
import { toPemChain } from '../../../../pki/write/pem';
import { saveFile } from '../../../../ui/download';
import { ErrorStrip } from '../../../../ui/error-strip';
import { FormDialog } from '../../../../ui/form-dialog';
import { useServices } from '../../../../ui/services';
import { UnlockFirst } from '../../../../ui/unlock-first';
import type { OpenedContent } from '../../use-opened-content';
import styles from './compare.module.css';
import { ReadableKeysWarning } from './readable-keys-warning';

interface ExportDialogProps {
  readonly scope: Scope;
  readonly record: CertificateRecord;
  /** An older version; undefined for the current one. */
  readonly version: number | undefined;
  readonly opened: OpenedContent;
  /** SHA-256 fingerprint of the certificate to start with; without it the stored file is offered first. */
  readonly certificate?: string;
  readonly onClose: () => void;
}

type Choice = 'stored' | 'certificate' | 'chain';

/** Saves the stored file as it is, or certificates of it. A private key leaves only inside the stored file. */
export function ExportDialog(props: ExportDialogProps) {
  return (
    <UnlockFirst onClose={props.onClose}>
      <OpenExportDialog {...props} />
    </UnlockFirst>
  );
}

function OpenExportDialog({ record, scope, version, opened, certificate, onClose }: ExportDialogProps) {
  const { store } = opened;
  const certificates = store === null ? [] : certificatesOf(store);
  const [choice, setChoice] = useState<Choice>(certificate === undefined ? 'stored' : 'certificate');
  const [chosen, setChosen] = useState(certificate ?? certificates[0]?.fingerprints.sha256 ?? '');
  const [encoding, setEncoding] = useState<CertificateEncoding>('pem');
  const [understood, setUnderstood] = useState(false);
  const file = useStoredFile(scope, record, version, opened);
  const needsConsent = choice === 'stored' && file.data?.isKeyReadable === true;

  const save = () => {
    if (choice === 'stored') {
      if (file.data !== undefined) saveFile(record.name, file.data.content);
      return;
    }
    const selected = certificates.find((item) => item.fingerprints.sha256 === chosen);
    if (store !== null && selected !== undefined) {
      saveCertificates(record.name, store, selected, {
        encoding: choice === 'chain' ? 'pem' : encoding,
        chain: choice === 'chain',
      });
    }
  };

  return (
    <FormDialog
      title={text.exportTitle}
      submitLabel={text.export}
      isComplete={choice === 'stored' ? file.isSuccess && (!needsConsent || understood) : chosen !== ''}
      onSubmit={save}
      onClose={onClose}
    >
      <div className={styles.options} role="radiogroup" aria-label={text.exportWhat}>
        <RadioButton
          name="what"
          text={text.exportStored(record.name)}
          wrappingType="Normal"
          checked={choice === 'stored'}
          onChange={() => setChoice('stored')}
        />
        {certificates.length > 0 && (
          <>
            <RadioButton
              name="what"
              text={text.exportCertificate}
              wrappingType="Normal"
              checked={choice === 'certificate'}
              onChange={() => setChoice('certificate')}
            />
            <RadioButton
              name="what"
              text={text.exportChain}
              wrappingType="Normal"
              checked={choice === 'chain'}
              onChange={() => setChoice('chain')}
            />
          </>
        )}
      </div>
      {choice !== 'stored' && certificates.length > 1 && (
        <CertificateSelect certificates={certificates} chosen={chosen} onChange={setChosen} />
      )}
      {choice === 'certificate' && (
        <div className={styles.options} role="radiogroup" aria-label={text.encoding}>
          {(['pem', 'der'] as const).map((item) => (
            <RadioButton
              key={item}
              name="encoding"
              text={text.encodings[item]}
              checked={encoding === item}
              onChange={() => setEncoding(item)}
            />
          ))}
        </div>
      )}
      {choice !== 'stored' && <p>{text.noKeyInside}</p>}
      {choice === 'stored' && <ErrorStrip error={file.error} onRetry={() => void file.refetch()} />}
      {choice === 'stored' && file.isPending && <p role="status">{text.checkingFile}</p>}
      {needsConsent && <ReadableKeysWarning names={[record.name]} understood={understood} onChange={setUnderstood} />}
    </FormDialog>
  );
}

/** The bytes as stored, and whether a key in them needs no password. */
function useStoredFile(scope: Scope, record: CertificateRecord, version: number | undefined, { pki }: OpenedContent) {
  const { certificates } = useServices().backend;
  return useQuery({
    queryKey: ['certificate-export', scope.subaccountId, scope.serviceInstance, record.name, version ?? record.version],
    queryFn: async () => {
      const content = await certificates.readContent(scope, record.name, version);
      // The kind may be that of another version.
      if (version === undefined && !mayHoldKey(record)) return { content, isKeyReadable: false };
      const result = await pki().readStore(content, { fileName: record.name });
      return { content, isKeyReadable: result.ok && holdsReadableKey(result.value) };
    },
    networkMode: 'always',
    gcTime: 0,
    retry: false,
    structuralSharing: false,
  });
}

function CertificateSelect(props: {
  readonly certificates: readonly Certificate[];
  readonly chosen: string;
  readonly onChange: (sha256: string) => void;
}) {
  const id = useId();
  return (
    <div className={styles.options}>
      <Label for={id} showColon>
        {text.whichCertificate}
      </Label>
      <Select
        id={id}
        accessibleName={text.whichCertificate}
        value={props.chosen}
        onChange={(event) => props.onChange(event.detail.selectedOption.value ?? '')}
      >
        {props.certificates.map((item) => (
          <Option key={item.fingerprints.sha256} value={item.fingerprints.sha256}>
            {displayName(item.subject) || item.fingerprints.sha256.slice(0, 16)}
          </Option>
        ))}
      </Select>
    </div>
  );
}

function saveCertificates(
  storedName: string,
  store: Store,
  certificate: Certificate,
  form: { readonly encoding: CertificateEncoding; readonly chain: boolean },
): void {
  const name = certificateFileName(storedName, displayName(certificate.subject), form);
  if (form.encoding === 'der') {
    saveFile(name, certificate.der, 'application/pkix-cert');
    return;
  }
  const place = findCertificate(store, certificate.fingerprints.sha256);
  const chain = form.chain && place !== null ? chainOf(store, place.entry, place.position) : [certificate];
  const pem = toPemChain(chain.map((item) => item.der));
  saveFile(name, new TextEncoder().encode(pem), 'application/x-pem-file');
}
