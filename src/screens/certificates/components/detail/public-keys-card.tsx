import { useQuery } from '@tanstack/react-query';
import { Button } from '@ui5/webcomponents-react';
import { useEffect, useRef, useState } from 'react';
import type { PublicKey } from '../../../../backend/port';
import type { CertificateRecord } from '../../../../domain/certificate/types';
import { publicKeysText as text } from '../../../../i18n/public-keys';
import { classNames } from '../../../../ui/class-names';
import { CopyButton } from '../../../../ui/copy-button';
import styles from '../../../../ui/detail/detail.module.css';
import { DetailCard } from '../../../../ui/detail/detail-card';
import { ErrorStrip } from '../../../../ui/error-strip';
import { useServices } from '../../../../ui/services';
import { publicKeysQuery } from '../../queries';

/** What a service tells of a store that is not open here; asked for when wanted, since it refuses most that need a password. */
export function PublicKeysCard({ record }: { readonly record: CertificateRecord }) {
  const { backend } = useServices();
  const [isWanted, setIsWanted] = useState(false);
  const keys = useQuery({ ...publicKeysQuery(backend, record), enabled: isWanted });
  const isShown = isWanted && keys.data !== undefined;
  const shown = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone then.
  useEffect(() => {
    if (isShown) shown.current?.focus();
  }, [isShown]);
  return (
    <DetailCard title={text.title}>
      {isShown ? (
        <div className={styles.stack} ref={shown} tabIndex={-1}>
          {keys.data.length === 0 && <p className={styles.quiet}>{text.none}</p>}
          {numbered(keys.data).map((key) => (
            <PublicKeyItem key={key.number} {...key} />
          ))}
        </div>
      ) : (
        <div className={styles.stack}>
          <p className={styles.quiet}>{text.hint}</p>
          {keys.isError && <ErrorStrip error={keys.error} />}
          <div>
            <Button
              loading={isWanted && keys.isFetching}
              onClick={() => (isWanted ? void keys.refetch() : setIsWanted(true))}
            >
              {text.show}
            </Button>
          </div>
        </div>
      )}
    </DetailCard>
  );
}

/** They need not differ in anything. */
function numbered(keys: readonly PublicKey[]): readonly NumberedKey[] {
  return keys.map((key, index) => ({ ...key, number: index + 1 }));
}

interface NumberedKey extends PublicKey {
  readonly number: number;
}

function PublicKeyItem({ alias, subject, pem, number }: NumberedKey) {
  const name = subject || text.withoutName(number);
  const label = text.pemOf(name);
  return (
    <div>
      <div className={styles.copyable}>
        <span className={styles.findingBody}>{name}</span>
        <CopyButton text={pem} what={label} />
      </div>
      {alias !== null && (
        <p className={styles.quiet}>
          {text.alias}: <span className={styles.code}>{alias}</span>
        </p>
      )}
      <textarea
        className={classNames(styles.code, styles.pem)}
        aria-label={label}
        readOnly
        rows={6}
        spellCheck={false}
        value={pem}
      />
    </div>
  );
}
