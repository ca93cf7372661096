import { useQuery } from '@tanstack/react-query';
import { ComboBox, ComboBoxItemCustom, Link } from '@ui5/webcomponents-react';
import { useEffect, useMemo, useRef } from 'react';
import { statusOf } from '../../../domain/certificate/status';
import type { CertificateRecord } from '../../../domain/certificate/types';
import { fits } from '../../../domain/destination';
import { certificatesText } from '../../../i18n/certificates';
import { destinationFormText as text } from '../../../i18n/destination-form';
import { StatusTag } from '../../../ui/certificate-status-tag';
import { useCertificatesInPlace } from '../../../ui/certificates-in-place';
import { classNames } from '../../../ui/class-names';
import { certificateListQuery } from '../../../ui/scope-queries';
import { useServices } from '../../../ui/services';
import { useNow } from '../../../ui/use-now';
import { type CertificateUse, findingsForUse } from './certificate-findings';
import { completeName } from './complete-name';
import type { InputProps } from './fields/input-props';
import { FindingNotes } from './finding-notes';
import styles from './form.module.css';
import { useFormActions } from './form-context';
import { valueStateOf } from './form-issues';
import { useStoredFile } from './use-stored-file';

/** Names a stored certificate: those that fit, each with its status, and what was found in the chosen one. */
export function CertificatePicker({ id, field, value, issue, onChange, onBlur }: InputProps) {
  const { scope } = useFormActions();
  const { backend } = useServices();
  const now = useNow();
  const openCertificates = useCertificatesInPlace();
  const list = useQuery(certificateListQuery(backend, scope));
  const use: CertificateUse = field.certificate ?? 'trust-store';
  const fitting = useMemo(() => (list.data ?? []).filter((record) => fits(record, use)), [list.data, use]);
  const names = useMemo(() => fitting.map(({ name }) => name), [fitting]);
  const openToAdd = useNewlyStored(fitting, value ?? '', onChange);
  const chosen = list.data?.find((record) => record.name === value) ?? null;

  return (
    <>
      <ComboBox
        id={id}
        className={classNames(styles.input)}
        accessibleName={field.label}
        required={field.required}
        noTypeahead
        filter="Contains"
        loading={list.isPending}
        value={value ?? ''}
        placeholder={text.chooseCertificate}
        valueState={valueStateOf(issue)}
        valueStateMessage={issue === null ? undefined : <div>{issue.message}</div>}
        onInput={(event) => onChange(event.target.value)}
        onSelectionChange={(event) => {
          const { item } = event.detail;
          if (item !== null) onChange(item.text ?? '');
        }}
        onChange={(event) => onChange(completeName(event.target.value, names))}
        onBlur={onBlur}
      >
        {fitting.map((record) => (
          <ComboBoxItemCustom key={record.name} text={record.name}>
            <span className={styles.choice}>
              <span className={styles.choiceName}>{record.name}</span>
              {record.summary.kind !== 'unopened' && (
                <span className={styles.quiet}>{certificatesText.kinds[record.summary.kind]}</span>
              )}
              <StatusTag status={statusOf(record, now)} />
            </span>
          </ComboBoxItemCustom>
        ))}
      </ComboBox>
      <div className={styles.note}>
        {chosen !== null && <ChosenCertificate record={chosen} use={use} now={now} />}
        {list.data !== undefined && fitting.length === 0 && <div>{text.noCertificate[use]}</div>}
        <Link
          onClick={() => {
            openToAdd();
            openCertificates(scope);
          }}
        >
          {text.openCertificates}
        </Link>
      </div>
    </>
  );
}

/** While nothing is chosen, the one fitting certificate that is stored after the returned function was called is. */
function useNewlyStored(
  fitting: readonly CertificateRecord[],
  value: string,
  onChange: (name: string) => void,
): () => void {
  const before = useRef<ReadonlySet<string> | null>(null);
  useEffect(() => {
    const known = before.current;
    if (known === null || value !== '') return;
    const [added, ...more] = fitting.filter(({ name }) => !known.has(name));
    if (added === undefined || more.length > 0) return;
    before.current = null;
    onChange(added.name);
  }, [fitting, value, onChange]);
  return () => {
    before.current = new Set(fitting.map(({ name }) => name));
  };
}

/** The status of the chosen certificate, and what stands in the way of using it. */
function ChosenCertificate({
  record,
  use,
  now,
}: {
  readonly record: CertificateRecord;
  readonly use: CertificateUse;
  readonly now: Date;
}) {
  const { scope } = useFormActions();
  const file = useStoredFile(scope, record);
  const status = statusOf(record, now);
  return (
    <div className={styles.chosen}>
      <div className={styles.choice}>
        <StatusTag status={status} />
        {record.summary.kind !== 'unopened' && <span>{certificatesText.kinds[record.summary.kind]}</span>}
        {record.summary.main !== null && <span>{record.summary.main.subject}</span>}
      </div>
      {record.dummy && <div>{text.dummyCertificate}</div>}
      {file.isClosed && <div>{text.closedCertificate}</div>}
      <FindingNotes findings={findingsForUse(file.findings, use)} />
    </div>
  );
}
