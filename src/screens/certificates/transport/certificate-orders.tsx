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
  /** In the order of the records. */
  readonly forecasts: readonly Forecast[];
  /** The nodes that point to the subaccount they come from, by id. */
  readonly ownNodes: ReadonlySet<string>;
  readonly descriptions: ReadonlyMap<string, string>;
  readonly onDescription: (name: string, description: string) => void;
}

/** What is to be transported, one below the other; of many, those not shown yet keep the proposed description. */
export function CertificateOrders(props: CertificateOrdersProps) {
  const { records, forecasts, ownNodes, descriptions, onDescription } = props;
  const [shown, setShown] = useState(shownAtOnce);
  const rest = records.length - shown;
  return (
    <div className={styles.orders}>
      {forecasts.slice(0, shown).map((forecast, place) => {
        const record = records[place];
        if (record === undefined) return null;
        return (
          <CertificateOrder
            key={record.name}
            record={record}
            forecast={forecast}
            ownNodes={ownNodes}
            isOnly={records.length === 1}
            isFirst={place === 0}
            description={descriptions.get(record.name) ?? ''}
            onDescription={onDescription}
          />
        );
      })}
      {rest > 0 && (
        <Button design="Transparent" onClick={() => setShown(shown + shownAtOnce)}>
          {text.showMore(rest)}
        </Button>
      )}
    </div>
  );
}
