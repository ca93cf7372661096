import { Menu, MenuItem } from '@ui5/webcomponents-react';
import { certificatesText as text } from '../../../../i18n/certificates';
import { dummyCertificatesText } from '../../../../i18n/dummy-certificates';
import type { Task } from './task';

const names: Readonly<Record<Task, string>> = {
  transport: text.transport,
  export: text.export,
  replace: dummyCertificatesText.replace,
  delete: text.delete,
};

interface RowMenuProps {
  readonly opener: HTMLElement;
  readonly tasks: readonly Task[];
  readonly onChoose: (task: Task) => void;
  readonly onClose: () => void;
}

/** What can be done with one row; open while it is rendered. */
export function RowMenu({ opener, tasks, onChoose, onClose }: RowMenuProps) {
  return (
    <Menu
      open
      opener={opener}
      headerText={text.action}
      onClose={onClose}
      onItemClick={(event) => {
        const task = tasks.find((known) => known === event.detail.item.dataset.task);
        if (task !== undefined) onChoose(task);
      }}
    >
      {tasks.map((task) => (
        <MenuItem key={task} text={names[task]} data-task={task} />
      ))}
    </Menu>
  );
}
