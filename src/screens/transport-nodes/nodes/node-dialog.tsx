import { CheckBox, MessageStrip } from '@ui5/webcomponents-react';
import { useState } from 'react';
import type { NodeView, TransportLandscape } from '../../../backend/port';
import { forwardModes, longestObjectDescription } from '../../../domain/transport';
import type { NodeDraft } from '../../../domain/transport/types';
import { nodesText as text } from '../../../i18n/transport-nodes';
import { forwardModeHints, forwardModeNames } from '../../../i18n/transport-words';
import { FormDialog } from '../../../ui/form-dialog';
import { TextField } from '../../../ui/text-field';
import { useToast } from '../../../ui/toast';
import { useTransport } from '../../../ui/use-transport';
import { useSubaccounts } from '../../../ui/use-workspace-data';
import { ChoiceField } from '../components/choice-field';
import styles from '../components/form-fields.module.css';
import { ContentFields } from './content-fields';
import { newNode, nodeProblems, toStoredDraft } from './node-draft';
import { TagsField } from './tags-field';

interface NodeDialogProps {
  readonly landscape: TransportLandscape;
  /** Null makes a new one. */
  readonly existing: NodeView | null;
  readonly onClose: () => void;
}

const forwardModeChoices = forwardModes.map((mode) => ({ value: mode, text: forwardModeNames[mode] }));

/** All that a user says of a node. */
export function NodeDialog({ landscape, existing, onClose }: NodeDialogProps) {
  const transport = useTransport();
  const toast = useToast();
  const [draft, setDraft] = useState<NodeDraft>(existing ?? newNode);
  const change = (changes: Partial<NodeDraft>) => setDraft((current) => ({ ...current, ...changes }));
  const transportSubaccount = useSubaccounts()?.find(({ id }) => id === landscape.transportSubaccountId) ?? null;
  const others = landscape.nodes.filter(({ id }) => id !== existing?.id);
  const stored = toStoredDraft(draft);
  const problems = nodeProblems(stored, others);
  // What was not entered yet is no mistake: the button waits for it.
  const nameProblem = draft.name === '' ? null : (problems.name ?? null);

  const submit = async () => {
    if (existing === null) await transport.createNode(stored);
    else await transport.updateNode(existing.id, stored, existing.version);
    toast(existing === null ? text.created(stored.name) : text.saved(stored.name));
  };

  return (
    <FormDialog
      title={existing === null ? text.createTitle : text.editTitle(existing.name)}
      submitLabel={existing === null ? text.create : text.save}
      isComplete={Object.keys(problems).length === 0}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        label={text.name}
        value={draft.name}
        onChange={(name) => change({ name })}
        isRequired
        problem={nameProblem}
      />
      <TextField
        label={text.description}
        value={draft.description}
        onChange={(description) => change({ description })}
        maxLength={longestObjectDescription}
        problem={problems.description ?? null}
      />
      <TagsField
        tags={draft.tags}
        known={[...new Set(others.flatMap(({ tags }) => tags))]}
        onChange={(tags) => change({ tags })}
        problem={problems.tags ?? null}
      />
      <ChoiceField
        label={text.forwardMode}
        choices={forwardModeChoices}
        value={draft.forwardMode}
        onChange={(value) => change({ forwardMode: forwardModes.find((mode) => mode === value) ?? draft.forwardMode })}
        hint={forwardModeHints[draft.forwardMode]}
      />
      <div className={styles.checks}>
        <CheckBox
          text={text.allowUpload}
          checked={draft.allowUpload}
          onChange={(event) => change({ allowUpload: event.target.checked })}
        />
        <CheckBox
          text={text.solutionManager}
          wrappingType="Normal"
          checked={draft.controlledBySolutionManager}
          onChange={(event) => change({ controlledBySolutionManager: event.target.checked })}
        />
        <CheckBox
          text={text.virtual}
          checked={draft.virtual}
          onChange={(event) => change({ virtual: event.target.checked })}
        />
      </div>
      {draft.virtual ? (
        <MessageStrip design="Information" hideCloseButton>
          {text.virtualHint}
        </MessageStrip>
      ) : (
        <ContentFields draft={draft} transportSubaccount={transportSubaccount} problems={problems} onChange={change} />
      )}
    </FormDialog>
  );
}
