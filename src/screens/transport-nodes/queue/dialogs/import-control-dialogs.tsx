import { useState } from 'react';
import type { ImportControl, NodeView } from '../../../../backend/port';
import { queueText as text } from '../../../../i18n/transport-queue';
import { ConfirmDialog } from '../../../../ui/confirm-dialog';
import { TextField } from '../../../../ui/text-field';
import { useToast } from '../../../../ui/toast';
import { useTransport } from '../../../../ui/use-transport';

export type ControlKind = 'disable' | 'enable' | 'automatic-on' | 'automatic-off';

interface ControlDialogProps {
  readonly node: NodeView;
  readonly kind: ControlKind;
  readonly onClose: () => void;
}

interface ControlWords {
  readonly title: string;
  readonly confirm: string;
  readonly hints: (node: NodeView) => readonly string[];
  readonly done: string;
  readonly control: (reason: string) => ImportControl;
}

const controls: Readonly<Record<ControlKind, ControlWords>> = {
  disable: {
    title: text.disableTitle,
    confirm: text.disableImport,
    hints: ({ name }) => [text.disableHint(name)],
    done: text.disabled,
    control: (reason) => ({ kind: 'disable', reason }),
  },
  enable: {
    title: text.enableTitle,
    confirm: text.enableImport,
    hints: ({ name }) => [text.enableHint(name)],
    done: text.enabled,
    control: () => ({ kind: 'enable' }),
  },
  'automatic-on': {
    title: text.automaticTitle,
    confirm: text.enableAutomatic,
    hints: ({ name, schedule, importDisabled }) => [
      text.automaticHint(name),
      ...(schedule?.active === true ? [text.automaticScheduleHint] : []),
      ...(importDisabled === null ? [] : [text.automaticDisabledHint]),
      text.automaticTab,
    ],
    done: text.automaticOn,
    control: () => ({ kind: 'automatic', on: true }),
  },
  'automatic-off': {
    title: text.automaticOffTitle,
    confirm: text.disableAutomatic,
    hints: ({ name }) => [text.automaticOffHint(name)],
    done: text.automaticOff,
    control: () => ({ kind: 'automatic', on: false }),
  },
};

/** Says what will happen to the imports of a node, and asks. */
export function ControlDialog({ node, kind, onClose }: ControlDialogProps) {
  const transport = useTransport();
  const toast = useToast();
  const [reason, setReason] = useState('');
  const { title, confirm, hints, done, control } = controls[kind];
  const run = async () => {
    await transport.controlImport(node.id, control(reason.trim()), node.version);
    toast(done);
  };
  return (
    <ConfirmDialog title={title} confirmLabel={confirm} onConfirm={run} onClose={onClose}>
      {hints(node).map((hint) => (
        <p key={hint}>{hint}</p>
      ))}
      {kind === 'disable' && (
        <TextField label={text.disableReason} value={reason} onChange={setReason} maxLength={512} />
      )}
    </ConfirmDialog>
  );
}
