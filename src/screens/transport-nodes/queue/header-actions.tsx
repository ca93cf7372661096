import schedulerIcon from '@ui5/webcomponents-icons/dist/appointment-2.js';
import { Button } from '@ui5/webcomponents-react';
import type { NodeView } from '../../../backend/port';
import { queueText as text } from '../../../i18n/transport-queue';
import type { ControlKind } from './dialogs/import-control-dialogs';

interface HeaderActionsProps {
  readonly node: NodeView;
  readonly onSchedule: () => void;
  readonly onControl: (kind: ControlKind) => void;
}

/** What steers the imports of a node. */
export function HeaderActions({ node, onSchedule, onControl }: HeaderActionsProps) {
  const { importDisabled, automaticImport } = node;
  return (
    <>
      <Button design="Transparent" icon={schedulerIcon} onClick={onSchedule}>
        {text.scheduler}
      </Button>
      <Button design="Transparent" onClick={() => onControl(importDisabled === null ? 'disable' : 'enable')}>
        {importDisabled === null ? text.disableImport : text.enableImport}
      </Button>
      <Button design="Transparent" onClick={() => onControl(automaticImport ? 'automatic-off' : 'automatic-on')}>
        {automaticImport ? text.disableAutomatic : text.enableAutomatic}
      </Button>
    </>
  );
}
