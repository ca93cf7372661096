import { CheckBox, Label, Link, MessageStrip, Option, Select } from '@ui5/webcomponents-react';
import { lazy, Suspense, useId, useState } from 'react';
import type { GenerationDetails, RenewalSettings } from '../../../../domain/certificate/generation';
import { nextRenewalOf } from '../../../../domain/certificate/renewal';
import type { CertificateRecord } from '../../../../domain/certificate/types';
import type { Scope } from '../../../../domain/scope';
import { renewalText as text } from '../../../../i18n/renewal';
import styles from '../../../../ui/detail/detail.module.css';
import { DetailCard } from '../../../../ui/detail/detail-card';
import { type Fact, Facts } from '../../../../ui/detail/facts';
import { ErrorStrip } from '../../../../ui/error-strip';
import { useServices } from '../../../../ui/services';
import { useToast } from '../../../../ui/toast';
import { useNow } from '../../../../ui/use-now';
import { useSetRenewal } from '../../mutations';
import type { OpenedContent } from '../../use-opened-content';

const KeepPasswordDialog = lazy(() =>
  import('../dialogs/keep-password-dialog').then(({ KeepPasswordDialog }) => ({ default: KeepPasswordDialog })),
);

interface RenewalCardProps {
  readonly scope: Scope;
  readonly record: CertificateRecord;
  readonly opened: OpenedContent;
}

/** Whether and when the certificate is renewed; for one that another authority signed, why it is not. */
export function RenewalCard({ scope, record, opened }: RenewalCardProps) {
  const { mode } = useServices().backend;
  return (
    <DetailCard title={text.title}>
      {record.generation === null ? (
        <p className={styles.quiet}>{text.uploadedHints[mode]}</p>
      ) : (
        <RenewalSwitches scope={scope} record={record} generation={record.generation} opened={opened} />
      )}
    </DetailCard>
  );
}

function RenewalSwitches(props: RenewalCardProps & { readonly generation: GenerationDetails }) {
  const { scope, record, generation, opened } = props;
  const { capabilities, renewal } = useServices().backend;
  const now = useNow();
  const toast = useToast();
  const keyId = useId();
  const setRenewal = useSetRenewal(scope, record);
  const [isAsking, setIsAsking] = useState(false);
  const { automaticRenewal, keyOnRenewal, hasPassword, csr, failedRenewal } = generation;
  const next = nextRenewalOf(record);
  const lacksPassword = automaticRenewal && hasPassword && !record.passwordRemembered && renewal !== null;

  const set = (changes: Partial<RenewalSettings>, message: string, passwords = {}) =>
    setRenewal
      .mutateAsync({ settings: { automaticRenewal, keyOnRenewal, ...changes }, ...passwords })
      .then(() => toast(message));
  const toggle = (isOn: boolean) => {
    if (isOn && hasPassword && !record.passwordRemembered) setIsAsking(true);
    else set({ automaticRenewal: isOn }, isOn ? text.switchedOn : text.switchedOff).catch(() => undefined);
  };

  const facts: readonly Fact[] = [
    {
      label: text.next,
      value: next === null ? null : Date.parse(next) > now.getTime() ? text.nextOn(next) : text.overdue(next),
    },
    {
      label: text.keyOnRenewal,
      value: csr !== null ? text.keyOfRequest : null,
    },
    {
      label: text.failed,
      wide: true,
      value: failedRenewal === null ? null : text.failedAt(failedRenewal.at, failedRenewal.code),
    },
  ];
  return (
    <div className={styles.stack}>
      <CheckBox
        text={text.automatic}
        checked={automaticRenewal}
        readonly={!capabilities.renewNow}
        disabled={setRenewal.isPending}
        onChange={(event) => {
          const wanted = event.target.checked;
          // Shown as it is stored, until the answer is there.
          event.target.checked = automaticRenewal;
          toggle(wanted);
        }}
      />
      {lacksPassword && (
        <MessageStrip design="Critical" hideCloseButton>
          {text.lacksPassword} <Link onClick={() => setIsAsking(true)}>{text.enterPassword}</Link>
        </MessageStrip>
      )}
      {!automaticRenewal && <p className={styles.quiet}>{text.offHint}</p>}
      {automaticRenewal && csr === null && capabilities.renewNow && (
        <div className={styles.field}>
          <Label for={keyId} showColon>
            {text.keyOnRenewal}
          </Label>
          <Select
            id={keyId}
            accessibleName={text.keyOnRenewal}
            value={keyOnRenewal}
            disabled={setRenewal.isPending}
            onChange={(event) => {
              const chosen = event.detail.selectedOption.getAttribute('data-value') === 'same' ? 'same' : 'new';
              set({ keyOnRenewal: chosen }, text.keyChanged).catch(() => undefined);
            }}
          >
            {(['new', 'same'] as const).map((value) => (
              <Option key={value} value={value} data-value={value}>
                {text.keysOnRenewal[value]}
              </Option>
            ))}
          </Select>
        </div>
      )}
      <Facts facts={facts} />
      <ErrorStrip error={setRenewal.error} />
      <Suspense>
        {isAsking && (
          <KeepPasswordDialog
            scope={scope}
            record={record}
            opened={opened}
            onKeep={(passwords) => set({ automaticRenewal: true }, text.switchedOn, { passwords })}
            onClose={() => setIsAsking(false)}
          />
        )}
      </Suspense>
    </div>
  );
}
