import { checkNode } from '../../../domain/transport';
import type { NodeDraft, TransportNode } from '../../../domain/transport/types';
import { nodeProblemTexts } from '../../../i18n/transport-nodes';

/** A node before anything was said of it. */
export const newNode: NodeDraft = {
  name: '',
  description: '',
  tags: [],
  allowUpload: false,
  forwardMode: 'pre-import',
  controlledBySolutionManager: false,
  virtual: false,
  contentType: null,
  destination: null,
  deploymentStrategy: 'default',
};

/** By field, in words. */
export type NodeProblems = Readonly<Partial<Record<keyof NodeDraft, string>>>;

/** What is stored: what the form does not show, because it does not apply, is left out. */
export function toStoredDraft(draft: NodeDraft): NodeDraft {
  const { name, description, tags, allowUpload, forwardMode, controlledBySolutionManager, virtual } = draft;
  const contentType = virtual ? null : draft.contentType;
  return {
    name: name.trim(),
    description: description.trim(),
    tags,
    allowUpload,
    forwardMode,
    controlledBySolutionManager,
    virtual,
    contentType,
    destination: virtual ? null : draft.destination,
    deploymentStrategy: contentType === 'mta' ? draft.deploymentStrategy : 'default',
  };
}

/** What is wrong with a node, at its fields. */
export function nodeProblems(draft: NodeDraft, others: readonly TransportNode[]): NodeProblems {
  const found = checkNode(draft, { others }).map(({ field, rule }) => [field, nodeProblemTexts(field)[rule]] as const);
  return Object.fromEntries(found);
}
