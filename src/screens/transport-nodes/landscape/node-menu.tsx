import { useRouter } from '@tanstack/react-router';
import { Menu, MenuItem, MenuSeparator } from '@ui5/webcomponents-react';
import type { NodeView } from '../../../backend/port';
import { landscapeText as text } from '../../../i18n/transport-landscape';
import { nodeHref } from '../components/node-href';
import type { NodeProblem } from '../components/node-problem';

/** A node whose menu is open, and the element it was opened from. */
export interface NodeMenuOf {
  readonly node: NodeView;
  readonly problem: NodeProblem | null;
  readonly opener: HTMLElement;
}

interface NodeMenuProps {
  readonly of: NodeMenuOf;
  readonly onEdit: (node: NodeView) => void;
  readonly onRoute: (node: NodeView) => void;
  readonly onDelete: (node: NodeView) => void;
  readonly onClose: () => void;
}

/** What can be done with a node of the landscape. */
export function NodeMenu({ of: { node, problem, opener }, onEdit, onRoute, onDelete, onClose }: NodeMenuProps) {
  const router = useRouter();
  const queue = nodeHref(node.id);
  const actions: Readonly<Record<keyof typeof text.menu, () => void>> = {
    details: () => void router.navigate({ href: `${queue}?tab=details` }),
    queue: () => void router.navigate({ href: queue }),
    edit: () => onEdit(node),
    route: () => onRoute(node),
    delete: () => onDelete(node),
  };
  const run = (chosen: string | undefined) => {
    for (const [action, start] of Object.entries(actions)) if (action === chosen) start();
  };
  return (
    <Menu
      open
      opener={opener}
      headerText={node.name}
      onClose={onClose}
      onItemClick={(event) => run(event.detail.item.dataset.action)}
    >
      {problem !== null && (
        <>
          <MenuItem text={text.repair(problem.brief)} tooltip={problem.full} data-action="queue" />
          <MenuSeparator />
        </>
      )}
      <MenuItem text={text.menu.queue} data-action="queue" />
      <MenuItem text={text.menu.details} data-action="details" />
      <MenuItem text={text.menu.edit} data-action="edit" />
      <MenuItem text={text.menu.route} data-action="route" />
      <MenuSeparator />
      <MenuItem text={text.menu.delete} data-action="delete" />
    </Menu>
  );
}
