import { Bar, BusyIndicator, type UI5WCSlotsNode } from '@ui5/webcomponents-react';
import { createContext, useContext } from 'react';
import { createPortal } from 'react-dom';
import { classNames } from '../../../ui/class-names';
import styles from './create.module.css';

/** Where the foot of the panel is; below what scrolls, while the panel's cards scroll. */
export const CreateFootContext = createContext<HTMLElement | null>(null);

interface CreateFooterProps {
  /** Beside the buttons. */
  readonly start?: UI5WCSlotsNode;
  /** What is under way, in words; a line of its own, because a phone has no room for it beside the buttons. */
  readonly working?: string | null;
  /** The buttons: confirm, then *Discard*; with keys, or UI5 takes one for the other when *Cancel* comes and goes. */
  readonly children: UI5WCSlotsNode;
}

/** The buttons of a panel, always in sight. */
export function CreateFooter({ start = null, working = null, children }: CreateFooterProps) {
  const foot = useContext(CreateFootContext);
  if (foot === null) return null;
  return createPortal(
    <>
      <div className={styles.working} role="status">
        {working !== null && (
          <>
            <BusyIndicator active delay={0} size="S" />
            <span>{working}</span>
          </>
        )}
      </div>
      <Bar design="FloatingFooter" className={classNames(styles.footer)} startContent={start} endContent={children} />
    </>,
    foot,
  );
}
