import { MessageStrip } from '@ui5/webcomponents-react';
import { certificateDetailText as text } from '../../../../i18n/certificate-detail';
import { formatDateTime } from '../../../../i18n/format';
import type { Entry, KeyInfo } from '../../../../pki/types';
import styles from '../../../../ui/detail/detail.module.css';
import { DetailCard } from '../../../../ui/detail/detail-card';
import { Facts } from '../../../../ui/detail/facts';

/** What is known of a key; its value is never part of it. */
export function KeyCard({ entry, keyInfo }: { readonly entry: Entry; readonly keyInfo: KeyInfo }) {
  const { encryption, locked, matchesCertificate } = keyInfo;
  const isSecret = entry.kind === 'secret-key';
  return (
    <DetailCard title={isSecret ? text.secretKeyDetails : text.privateKeyDetails}>
      <div className={styles.stack}>
        <Facts
          facts={[
            { label: text.alias, value: entry.alias ?? text.noAlias },
            { label: text.format, value: keyInfo.format },
            { label: text.algorithm, value: keyInfo.algorithm ?? text.unknownLocked },
            { label: text.size, value: keyInfo.size === undefined ? null : text.bits(keyInfo.size) },
            { label: text.curve, value: keyInfo.curve ?? null },
            { label: text.encryption, value: encryption === null ? text.notEncrypted : encryptionText(encryption) },
            { label: text.keyMatch, value: entry.kind === 'key-pair' ? matchText(matchesCertificate) : null },
            { label: text.createdAt, value: entry.createdAt === undefined ? null : formatDateTime(entry.createdAt) },
          ]}
        />
        {encryption?.legacy === true && (
          <MessageStrip design="Critical" hideCloseButton>
            {text.legacy}
          </MessageStrip>
        )}
        {locked && (
          <MessageStrip design="Information" hideCloseButton>
            {text.keyLocked}
          </MessageStrip>
        )}
        <p className={styles.quiet}>{text.keyNeverShown}</p>
      </div>
    </DetailCard>
  );
}

function encryptionText({ algorithm, iterations }: NonNullable<KeyInfo['encryption']>): string {
  return iterations === undefined ? algorithm : `${algorithm}, ${text.iterations(iterations)}`;
}

function matchText(matches: boolean | null): string {
  if (matches === null) return text.matchUnknown;
  return matches ? text.yes : text.no;
}
