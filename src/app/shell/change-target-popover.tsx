import { Bar, Button, ResponsivePopover } from '@ui5/webcomponents-react';
import { useState } from 'react';
import { changeTargetText as text } from '../../i18n/change-target';
import { shellText } from '../../i18n/shell';
import type { BackendConfig, ServicePlace } from '../../shared/backend-config';
import { classNames } from '../../ui/class-names';
import { Facts } from '../../ui/detail/facts';
import styles from './change-target.module.css';

interface ChangeTargetPopoverProps {
  /** Id of the button it opens at. */
  readonly opener: string;
  readonly config: BackendConfig;
  readonly onClose: () => void;
}

/** What it means that changes go there; open while it is rendered. */
export function ChangeTargetPopover({ opener, config, onClose }: ChangeTargetPopoverProps) {
  // Closed by its own property, not by unmounting: only so does UI5 give the focus back.
  const [isOpen, setIsOpen] = useState(true);
  return (
    <ResponsivePopover
      open={isOpen}
      opener={opener}
      placement="Bottom"
      horizontalAlign="End"
      headerText={text.title}
      className={classNames(styles.popover)}
      onClose={onClose}
      footer={
        <Bar
          design="Footer"
          endContent={
            <Button design="Transparent" onClick={() => setIsOpen(false)}>
              {shellText.close}
            </Button>
          }
        />
      }
    >
      <div className={styles.content}>
        {config.backend === 'local' ? <p>{text.local}</p> : <ServiceWords place={config} />}
      </div>
    </ResponsivePopover>
  );
}

function ServiceWords({ place }: { readonly place: ServicePlace }) {
  return (
    <>
      <Facts facts={placeFacts(place)} />
      <p>{text.service}</p>
      <p>{text.privateKeys}</p>
      <p>{text.stays}</p>
    </>
  );
}

function placeFacts({ region, subaccount, serviceInstance, transport }: ServicePlace) {
  return [
    ...(region === null ? [] : [{ label: text.region, value: region }]),
    { label: text.subaccount, value: subaccount.name },
    { label: text.subaccountId, value: subaccount.id },
    { label: text.serviceInstance, value: serviceInstance ?? text.noServiceInstance },
    { label: text.transport, value: transport ? text.transportStates.yes : text.transportStates.no },
  ];
}
