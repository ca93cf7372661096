import { Bar, Button, Dialog } from '@ui5/webcomponents-react';
import { type ReactNode, useState } from 'react';
import { listText as text } from '../../i18n/list';
import { classNames } from '../class-names';
import styles from './view-dialog.module.css';

interface ViewDialogProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly onReset: () => void;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Frame of the dialogs that choose how the list is shown: OK applies, Reset goes back to the usual, Cancel leaves all as it was. */
export function ViewDialog({ title, children, onReset, onConfirm, onClose }: ViewDialogProps) {
  // Closed by its own property, not by unmounting: only so does UI5 give the focus back to where it was.
  const [isOpen, setIsOpen] = useState(true);
  return (
    <Dialog
      open={isOpen}
      headerText={title}
      className={classNames(styles.dialog)}
      onClose={onClose}
      footer={
        <Bar
          design="Footer"
          startContent={
            <Button design="Transparent" onClick={onReset}>
              {text.reset}
            </Button>
          }
          endContent={
            <>
              <Button
                design="Emphasized"
                onClick={() => {
                  onConfirm();
                  setIsOpen(false);
                }}
              >
                {text.ok}
              </Button>
              <Button design="Transparent" onClick={() => setIsOpen(false)}>
                {text.cancel}
              </Button>
            </>
          }
        />
      }
    >
      <div className={styles.content}>{children}</div>
    </Dialog>
  );
}
