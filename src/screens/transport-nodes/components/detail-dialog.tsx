import { Bar, Button, Dialog } from '@ui5/webcomponents-react';
import { type ReactNode, useState } from 'react';
import { shellText } from '../../../i18n/shell';
import { classNames } from '../../../ui/class-names';
import styles from '../../../ui/dialog.module.css';

interface DetailDialogProps {
  readonly title: string;
  readonly children: ReactNode;
  /** Called when the dialog has closed; stop rendering it then. */
  readonly onClose: () => void;
}

/** A dialog that only shows something. */
export function DetailDialog({ title, children, onClose }: DetailDialogProps) {
  // Closed by its own property, not by unmounting: only so does UI5 give the focus back to where it was.
  const [isOpen, setIsOpen] = useState(true);
  return (
    <Dialog
      open={isOpen}
      headerText={title}
      className={classNames(styles.wide)}
      onClose={onClose}
      footer={<Bar design="Footer" endContent={<Button onClick={() => setIsOpen(false)}>{shellText.close}</Button>} />}
    >
      <div className={styles.content}>{children}</div>
    </Dialog>
  );
}
