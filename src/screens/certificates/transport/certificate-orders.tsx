import { Button } from '@ui5/webcomponents-react';
import { useState } from 'react';
import type { Forecast } from '../../../backend/port';
import type { CertificateRecord } from '../../../domain/certificate/types';
import { transportCertificatesText as text } from '../../../i18n/transport-certificates';
import { CertificateOrder } from './certificate-order';
import styles from './transport.module.css';

/** So many stand in the dialog at first, and are added by *Show More*. */
const shownAtOnce = 20;

interface CertificateOrdersProps {
  readonly records: readonly CertificateRecord[];
  /** In the order of the records; undefined while they are looked for. */
  readonly forecasts: readonly Forecast[] | undefined;
  readonly descriptions: ReadonlyMap<string, string>;
  readonly onDescription: (name: string, description: string) => void;
}

/** What is to be transported, one below the other; of many, those not shown yet keep the proposed description. */
export function CertificateOrders({ records, forecasts, descriptions, onDescription }: CertificateOrdersProps) {
  const [shown, setShown] = useState(shownAtOnce);
  const rest = records.length - shown;
  return (
    <div className={styles.orders}>
      {records.slice(0, shown).map((record, place) => (
        <CertificateOrder
          key={record.name}
          record={record}
          forecast={forecasts?.[place] ?? null}
          isOnly={records.length === 1}
          description={descriptions.get(record.name) ?? ''}
          onDescription={onDescription}
        />
      ))}
      {rest > 0 && (
        <Button design="Transparent" onClick={() => setShown(shown + shownAtOnce)}>
          {text.showMore(rest)}
        </Button>
      )}
    </div>
  );
}
