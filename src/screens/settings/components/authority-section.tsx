import { useMutation, useQuery } from '@tanstack/react-query';
import arrowIcon from '@ui5/webcomponents-icons/dist/slim-arrow-down.js';
import { Button, Menu, MenuItem, MessageStrip } from '@ui5/webcomponents-react';
import { useId, useState } from 'react';
import type { Authority, AuthorityCertificate, AuthorityCertificates, AuthorityInfo } from '../../../backend/port';
import { authorityText as text } from '../../../i18n/authority';
import { toPemChain } from '../../../pki/write/pem';
import { Copyable } from '../../../ui/detail/facts';
import { withColons } from '../../../ui/detail/with-colons';
import { saveFile } from '../../../ui/download';
import { ErrorStrip } from '../../../ui/error-strip';
import { useServices } from '../../../ui/services';
import { useToast } from '../../../ui/toast';
import { useUnlock } from '../../../ui/use-unlock';
import { authorityQuery } from '../queries';
import { RotateDialog } from './rotate-dialog';
import { FactList, SectionActions, SettingsSection } from './settings-section';
import styles from './settings-section.module.css';
import { StoreRootDialog } from './store-root-dialog';

/** The authority that signs what is generated here: what it is, its certificates for others to trust, and a new one. */
export function AuthoritySection() {
  const { authority } = useServices().backend;
  if (authority === null) return null;
  return (
    <SettingsSection title={text.title}>
      <p>{text.hint}</p>
      <MessageStrip design="Information" hideCloseButton>
        {text.unknownToSap}
      </MessageStrip>
      <AuthorityFacts authority={authority} />
    </SettingsSection>
  );
}

function AuthorityFacts({ authority }: { readonly authority: Authority }) {
  const { data: info, error, refetch } = useQuery(authorityQuery(authority));
  if (error !== null) return <ErrorStrip error={error} onRetry={() => void refetch()} />;
  if (info === undefined) return null;
  return info === null ? <NoAuthority authority={authority} /> : <PresentAuthority authority={authority} info={info} />;
}

function NoAuthority({ authority }: { readonly authority: Authority }) {
  const toast = useToast();
  const { unlock, dialog } = useUnlock();
  const create = useMutation({
    mutationFn: async () => ((await unlock()) ? authority.ensure() : null),
    onSuccess: (made) => made && toast(text.created),
  });
  return (
    <>
      <p>{text.notYet}</p>
      <SectionActions>
        <Button disabled={create.isPending} loading={create.isPending} onClick={() => create.mutate()}>
          {text.create}
        </Button>
      </SectionActions>
      <ErrorStrip error={create.error} />
      {dialog}
    </>
  );
}

function PresentAuthority({ authority, info }: { readonly authority: Authority; readonly info: AuthorityInfo }) {
  const [dialog, setDialog] = useState<'rotate' | 'store' | null>(null);
  const close = () => setDialog(null);
  return (
    <>
      <div className={styles.pair}>
        <CertificateFacts title={text.root} certificate={info.root} />
        <CertificateFacts title={text.client} certificate={info.client} />
      </div>
      <FactList
        facts={[
          { label: text.since, value: text.at(info.createdAt) },
          { label: text.keys, value: text.keysHint },
        ]}
      />
      <SectionActions>
        <ExportMenu info={info} />
        <Button onClick={() => setDialog('store')}>{text.store}</Button>
        <Button onClick={() => setDialog('rotate')}>{text.rotate}</Button>
      </SectionActions>
      {info.earlier.length > 0 && <EarlierAuthorities earlier={info.earlier} />}
      {dialog === 'rotate' && <RotateDialog authority={authority} onClose={close} />}
      {dialog === 'store' && <StoreRootDialog root={info.root} onClose={close} />}
    </>
  );
}

function CertificateFacts({
  title,
  certificate,
}: {
  readonly title: string;
  readonly certificate: AuthorityCertificate;
}) {
  const { subject, notBefore, notAfter, sha256 } = certificate;
  return (
    <div>
      <h3 className={styles.subtitle}>{title}</h3>
      <FactList
        facts={[
          { label: text.subject, value: subject },
          { label: text.validity, value: text.validUntil(notBefore, notAfter) },
          {
            label: text.fingerprint,
            value: <Copyable text={withColons(sha256)} what={`${text.fingerprint}, ${title}`} />,
          },
        ]}
      />
    </div>
  );
}

type ExportChoice = keyof typeof text.exports;

/** What each choice saves; DER holds one certificate. */
const exportContents: Record<
  ExportChoice,
  (info: AuthorityCertificates) => { readonly name: string; readonly bytes: Uint8Array }
> = {
  'root-pem': ({ root }) => pemFile(root.subject, [root]),
  'root-der': ({ root }) => ({ name: `${fileName(root.subject)}.cer`, bytes: root.der }),
  'client-pem': ({ client }) => pemFile(client.subject, [client]),
  'client-der': ({ client }) => ({ name: `${fileName(client.subject)}.cer`, bytes: client.der }),
  'both-pem': ({ root, client }) => pemFile(`${client.subject} and root`, [client, root]),
};

function ExportMenu({ info }: { readonly info: AuthorityInfo }) {
  const buttonId = useId();
  const [isOpen, setIsOpen] = useState(false);
  const toast = useToast();
  const save = (choice: ExportChoice) => {
    const { name, bytes } = exportContents[choice](info);
    saveFile(name, bytes);
    toast(text.exported(name));
  };
  return (
    <div>
      <Button
        id={buttonId}
        endIcon={arrowIcon}
        accessibilityAttributes={{ hasPopup: 'menu', expanded: isOpen }}
        onClick={() => setIsOpen(true)}
      >
        {text.export}
      </Button>
      <Menu
        open={isOpen}
        opener={buttonId}
        onClose={() => setIsOpen(false)}
        onItemClick={(event) => save(event.detail.item.dataset.choice as ExportChoice)}
      >
        {Object.entries(text.exports).map(([choice, label]) => (
          <MenuItem key={choice} text={label} data-choice={choice} />
        ))}
      </Menu>
    </div>
  );
}

function EarlierAuthorities({ earlier }: { readonly earlier: AuthorityInfo['earlier'] }) {
  return (
    <details>
      <summary>{text.earlier(earlier.length)}</summary>
      <ul className={styles.list}>
        {earlier.map((one) => (
          <li key={one.client.sha256}>
            {text.earlierUntil(one.root.subject, one.root.notAfter)}{' '}
            <Button
              design="Transparent"
              accessibleName={text.exportEarlier(one.client.subject)}
              onClick={() => {
                const { name, bytes } = exportContents['both-pem'](one);
                saveFile(name, bytes);
              }}
            >
              {text.export}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}

function pemFile(subject: string, certificates: readonly AuthorityCertificate[]) {
  const pem = toPemChain(certificates.map(({ der }) => der));
  return { name: `${fileName(subject)}.pem`, bytes: new TextEncoder().encode(pem) };
}

function fileName(subject: string): string {
  return subject.toLowerCase().replaceAll(' ', '-');
}
