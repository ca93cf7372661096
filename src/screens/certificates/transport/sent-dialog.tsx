import { Bar, Button, Dialog, Title } from '@ui5/webcomponents-react';
import { useState } from 'react';
import { shellText } from '../../../i18n/shell';
import { transportCertificatesText } from '../../../i18n/transport-certificates';
import { classNames } from '../../../ui/class-names';
import { CopyButton } from '../../../ui/copy-button';
import dialogStyles from '../../../ui/dialog.module.css';
import { RouteLink } from '../../../ui/route-link';
import { FoundQueues, QueueLinks } from './queue-links';
import type { Sent } from './sent';
import styles from './transport.module.css';

const text = transportCertificatesText.sent;

/** So many stand in the dialog at first, and are added by *Show More*. */
const shownAtOnce = 50;

/** The reference number of each request, and the queues they are in. */
export function SentDialog({ sent, onClose }: { readonly sent: Sent; readonly onClose: () => void }) {
  const { requests, nodes } = sent;
  const [first] = requests;
  // Closed by its own property, not by unmounting: only so does UI5 give the focus back to where it was.
  const [isOpen, setIsOpen] = useState(true);
  const [shown, setShown] = useState(shownAtOnce);
  const close = () => setIsOpen(false);
  return (
    <Dialog
      open={isOpen}
      headerText={text.title(requests.length)}
      state="Positive"
      className={classNames(dialogStyles.dialog)}
      onClose={onClose}
      footer={
        <Bar
          design="Footer"
          endContent={
            <Button design="Emphasized" onClick={close}>
              {shellText.close}
            </Button>
          }
        />
      }
    >
      <div className={dialogStyles.content}>
        <p>{text.hint(requests.length)}</p>
        <ul className={styles.requests}>
          {requests.slice(0, shown).map(({ number, description }) => (
            <li key={number}>
              <span className={styles.number}>
                <span className={styles.quiet}>{text.referenceNumber}:</span>
                <RouteLink href={`/transport/requests/${number}`} onFollow={close}>
                  {String(number)}
                </RouteLink>
                <CopyButton text={String(number)} what={text.referenceNumber} />
              </span>
              <span>{description}</span>
            </li>
          ))}
        </ul>
        {requests.length > shown && (
          <Button design="Transparent" onClick={() => setShown(shown + shownAtOnce)}>
            {transportCertificatesText.showMore(requests.length - shown)}
          </Button>
        )}
        {requests.length > 1 && (
          <span className={styles.number}>
            {text.copyAll}
            <CopyButton text={requests.map(({ number }) => number).join('\n')} what={text.numbers} />
          </span>
        )}
        <section>
          <Title level="H2" size="H6">
            {text.queues}
          </Title>
          {nodes.length > 0 ? (
            <QueueLinks nodes={nodes} onFollow={close} />
          ) : (
            first !== undefined && <FoundQueues request={first.number} onFollow={close} />
          )}
        </section>
      </div>
    </Dialog>
  );
}
