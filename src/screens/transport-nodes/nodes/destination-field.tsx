import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { Button, ComboBox, ComboBoxItem, Label } from '@ui5/webcomponents-react';
import { useId, useState } from 'react';
import type { Subaccount } from '../../../backend/port';
import type { DestinationRecord } from '../../../domain/destination/types';
import { targetProperties } from '../../../domain/transport';
import { nodesText as text } from '../../../i18n/transport-nodes';
import dialogStyles from '../../../ui/dialog.module.css';
import { ErrorStrip } from '../../../ui/error-strip';
import { RouteLink } from '../../../ui/route-link';
import { destinationListQuery } from '../../../ui/scope-queries';
import { useServices } from '../../../ui/services';
import { useSubaccounts } from '../../../ui/use-workspace-data';
import styles from '../components/form-fields.module.css';
import { DestinationDialog } from './destination-dialog';

interface DestinationFieldProps {
  readonly transportSubaccount: Subaccount;
  readonly value: string;
  readonly onChange: (name: string) => void;
  readonly problem: string | null;
}

/** The destination of a node: one of the Transport subaccount, or a new one made in place. */
export function DestinationField({ transportSubaccount, value, onChange, problem }: DestinationFieldProps) {
  const { backend } = useServices();
  const router = useRouter();
  const id = useId();
  const [isMaking, setIsMaking] = useState(false);
  const subaccounts = useSubaccounts() ?? [];
  const list = useQuery(destinationListQuery(backend, { subaccountId: transportSubaccount.id, serviceInstance: null }));
  const destinations = list.data ?? [];
  const chosen = destinations.find(({ name }) => name === value);
  const isUnknown = value !== '' && list.data !== undefined && chosen === undefined;
  const warning = isUnknown ? text.destinationUnknown(transportSubaccount.name) : null;
  const message = problem ?? warning;
  const { href } = router.buildLocation({
    to: '/subaccounts/$subaccountId/destinations',
    params: { subaccountId: transportSubaccount.id },
  });

  return (
    <div className={styles.group}>
      <div className={styles.withButton}>
        <div className={dialogStyles.field}>
          <Label for={id} showColon>
            {text.destination}
          </Label>
          <ComboBox
            id={id}
            accessibleName={text.destination}
            placeholder={text.destinationHint}
            noTypeahead
            filter="Contains"
            value={value}
            valueState={problem !== null ? 'Negative' : warning !== null ? 'Critical' : 'None'}
            valueStateMessage={message === null ? undefined : <div>{message}</div>}
            onInput={(event) => onChange(event.target.value.trim())}
            onChange={(event) => onChange(event.target.value.trim())}
          >
            {destinations.map(({ name, properties }) => (
              <ComboBoxItem key={name} text={name} additionalText={properties.Description ?? ''} />
            ))}
          </ComboBox>
        </div>
        <Button onClick={() => setIsMaking(true)}>{text.makeDestination}</Button>
      </div>
      <span className={styles.hint}>
        {chosen === undefined ? text.destinationFrom(transportSubaccount.name) : targetText(chosen, subaccounts)}{' '}
        <RouteLink href={href}>{text.goToDestinations}</RouteLink>
      </span>
      <ErrorStrip error={list.error} isAnswer={false} />
      {isMaking && (
        <DestinationDialog
          transportSubaccount={transportSubaccount}
          taken={destinations.map(({ name }) => name)}
          onCreated={onChange}
          onClose={() => setIsMaking(false)}
        />
      )}
    </div>
  );
}

/** Where the destination leads, by the name of the subaccount. */
function targetText({ properties }: DestinationRecord, subaccounts: readonly Subaccount[]): string {
  const target = subaccounts.find(({ id }) => id === properties[targetProperties.subaccount]);
  return target === undefined ? text.pointsNowhere : text.pointsTo(target.name);
}
