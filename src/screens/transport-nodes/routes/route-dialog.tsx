import { useState } from 'react';
import type { TransportLandscape } from '../../../backend/port';
import { checkRoute, longestObjectDescription } from '../../../domain/transport';
import type { RouteDraft, TransportRoute } from '../../../domain/transport/types';
import { routesText as text } from '../../../i18n/transport-nodes';
import { FormDialog } from '../../../ui/form-dialog';
import { TextField } from '../../../ui/text-field';
import { useToast } from '../../../ui/toast';
import { useTransport } from '../../../ui/use-transport';
import { ChoiceField } from '../components/choice-field';

interface RouteDialogProps {
  readonly landscape: TransportLandscape;
  /** Null makes a new one. */
  readonly existing: TransportRoute | null;
  /** Of a new route: the node it starts from. */
  readonly sourceNodeId?: string | undefined;
  readonly onClose: () => void;
}

/** Name, description and the two nodes of a route. */
export function RouteDialog({ landscape, existing, sourceNodeId = '', onClose }: RouteDialogProps) {
  const transport = useTransport();
  const toast = useToast();
  const [draft, setDraft] = useState<RouteDraft>(
    existing ?? { name: '', description: '', sourceNodeId, targetNodeId: '' },
  );
  const change = (changes: Partial<RouteDraft>) => setDraft((current) => ({ ...current, ...changes }));
  const stored: RouteDraft = {
    name: draft.name.trim(),
    description: draft.description.trim(),
    sourceNodeId: draft.sourceNodeId,
    targetNodeId: draft.targetNodeId,
  };
  const others = landscape.routes.filter(({ id }) => id !== existing?.id);
  const problems = checkRoute(stored, { nodes: landscape.nodes, others });
  // What was not entered yet is no mistake: the button waits for it.
  const problemOf = (field: keyof RouteDraft) => {
    const found = stored[field] === '' ? undefined : problems.find((problem) => problem.field === field);
    return found === undefined ? null : text.problems[found.rule];
  };
  const nodeChoices = landscape.nodes.map(({ id, name }) => ({ value: id, text: name }));

  const submit = async () => {
    if (existing === null) await transport.createRoute(stored);
    else await transport.updateRoute(existing.id, stored, existing.version);
    toast(existing === null ? text.created(stored.name) : text.saved(stored.name));
  };

  return (
    <FormDialog
      title={existing === null ? text.createTitle : text.editTitle(existing.name)}
      submitLabel={existing === null ? text.create : text.save}
      isComplete={problems.length === 0}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        label={text.name}
        value={draft.name}
        onChange={(name) => change({ name })}
        isRequired
        problem={problemOf('name')}
      />
      <TextField
        label={text.description}
        value={draft.description}
        onChange={(description) => change({ description })}
        maxLength={longestObjectDescription}
        problem={problemOf('description')}
      />
      <ChoiceField
        label={text.source}
        choices={nodeChoices}
        value={draft.sourceNodeId}
        onChange={(value) => change({ sourceNodeId: value })}
        placeholder={text.chooseNode}
        isRequired
        problem={problemOf('sourceNodeId')}
      />
      <ChoiceField
        label={text.target}
        choices={nodeChoices}
        value={draft.targetNodeId}
        onChange={(value) => change({ targetNodeId: value })}
        placeholder={text.chooseNode}
        isRequired
        problem={problemOf('targetNodeId')}
      />
    </FormDialog>
  );
}
