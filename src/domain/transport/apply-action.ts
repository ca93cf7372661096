import { fail, ok, type Result } from '../../shared/result';
import { forwardRules } from './forward-modes';
import { info, toImportResult } from './import-result';
import { targetsOf } from './landscape';
import { statusRules } from './statuses';
import { draftTransition, type TransitionDraft } from './transition-draft';
import type {
  LogMessage,
  NewRequest,
  QueueEntry,
  RequestNumber,
  Transition,
  TransitionAction,
  TransitionStamp,
  TransportContent,
  TransportNode,
  TransportRefusal,
  TransportState,
} from './types';

/** The longest description of a request (transport.md section 1). */
export const longestDescription = 512;

type Outcome = Result<Transition, TransportRefusal>;

/** What every handler works on. */
interface Turn {
  readonly state: TransportState;
  readonly node: TransportNode;
  readonly stamp: TransitionStamp;
}

/**
 * The state after an action, with the entries it changed and the log of everything it did; or why it may not be done,
 * and then nothing changes. The given state may be a slice: of the entries, only those of the request are looked at.
 * Sources: transport.md sections 1, 6, 7 and 8.
 */
export function applyAction(state: TransportState, action: TransitionAction, stamp: TransitionStamp): Outcome {
  const node = state.nodes.get(action.nodeId);
  if (node === undefined) return fail('no-such-node');
  const turn: Turn = { state, node, stamp };
  if (action.type === 'export') return exportFrom(turn, action.request);
  if (action.type === 'upload') return uploadTo(turn, action.request, action.fileName);

  const entry = state.entries.get(action.request)?.get(action.nodeId);
  if (entry === undefined) return fail('no-such-entry');
  switch (action.type) {
    case 'import':
      return importEntry(turn, entry, action);
    case 'forward':
      return forwardEntry(turn, entry);
    case 'reset':
      return resetEntry(turn, entry);
    case 'remove':
      return removeEntry(turn, entry);
  }
}

function exportFrom({ state, node, stamp }: Turn, wanted: NewRequest): Outcome {
  if (wanted.description.length > longestDescription) return fail('description-too-long');
  if (targetsOf(state, node.id).length === 0) return fail('no-route');
  const draft = draftTransition(state, stamp);
  const request = draft.create(toRequest(wanted, node));
  return ok(
    finishForwarding(draft, state, node, request.number, (forwarded) => {
      const messages = [info('exported', { name: request.content.name }), ...forwarded];
      draft.log('export', node, request.number, 'initial', messages);
    }),
  );
}

function uploadTo({ state, node, stamp }: Turn, wanted: NewRequest, fileName: string): Outcome {
  if (!node.allowUpload || node.contentType === 'btp-abap') return fail('upload-not-allowed');
  if (wanted.description.length > longestDescription) return fail('description-too-long');
  const draft = draftTransition(state, stamp);
  const request = draft.create(toRequest(wanted, node));
  draft.moveToEnd(request.number, node.id, 'initial');
  draft.log('upload', node, request.number, 'initial', [info('uploaded', { fileName })]);
  return ok(draft.finish());
}

function importEntry(
  { state, node, stamp }: Turn,
  entry: QueueEntry,
  { outcome, by }: Extract<TransitionAction, { readonly type: 'import' }>,
): Outcome {
  const refusal = importRefusalOf(node, by);
  if (refusal !== null) return fail(refusal);
  if (!statusRules[entry.status].importable) return fail('not-importable');

  const { request } = entry;
  const name = state.requests.get(request)?.content.name;
  if (name === undefined) return fail('no-such-entry');
  const draft = draftTransition(state, stamp);
  const { status, messages } = toImportResult(node.virtual ? null : outcome, name);
  const rule = forwardRules[node.forwardMode];
  draft.setStatus(entry, status);
  const own = [...messages, ...changeOf(entry.status, status)];
  if (!rule.beforeImport && !rule.afterImport.includes(status)) {
    draft.log('import', node, request, status, own);
    return ok(draft.finish());
  }
  return ok(
    finishForwarding(draft, state, node, request, (forwarded) => {
      draft.log('import', node, request, status, rule.beforeImport ? [...forwarded, ...own] : [...own, ...forwarded]);
    }),
  );
}

/** Why a node imports nothing now, or null; `automatic` speaks for automatic import and schedules (transport.md sections 3, 7.2 and 7.3). */
export function importRefusalOf(
  node: Pick<TransportNode, 'controlledBySolutionManager' | 'importDisabled' | 'automaticImport'>,
  by: 'user' | 'automatic',
): Extract<TransportRefusal, 'solution-manager' | 'import-disabled' | 'automatic-import'> | null {
  if (node.controlledBySolutionManager) return 'solution-manager';
  if (node.importDisabled !== null) return 'import-disabled';
  return by === 'user' && node.automaticImport ? 'automatic-import' : null;
}

function forwardEntry({ state, node, stamp }: Turn, entry: QueueEntry): Outcome {
  if (!forwardRules[node.forwardMode].byHand) return fail('forward-mode');
  if (!statusRules[entry.status].forwardable) return fail('not-forwardable');
  if (targetsOf(state, node.id).length === 0) return fail('no-route');
  const draft = draftTransition(state, stamp);
  return ok(
    finishForwarding(draft, state, node, entry.request, (forwarded) => {
      draft.log('forward', node, entry.request, entry.status, forwarded);
    }),
  );
}

function resetEntry({ state, node, stamp }: Turn, entry: QueueEntry): Outcome {
  if (!statusRules[entry.status].resettable) return fail('not-resettable');
  return ok(changeStatus(draftTransition(state, stamp), node, entry, 'repeat', 'repeatable'));
}

function removeEntry({ state, node, stamp }: Turn, entry: QueueEntry): Outcome {
  if (!statusRules[entry.status].removable) return fail('not-removable');
  return ok(changeStatus(draftTransition(state, stamp), node, entry, 'delete', 'deleted'));
}

function changeStatus(
  draft: TransitionDraft,
  node: TransportNode,
  entry: QueueEntry,
  type: 'repeat' | 'delete',
  status: 'repeatable' | 'deleted',
): Transition {
  draft.setStatus(entry, status);
  draft.log(type, node, entry.request, status, changeOf(entry.status, status));
  return draft.finish();
}

/** Puts a request into the queues after a node; `logSource` writes what was asked for first, then each arrival is logged. */
function finishForwarding(
  draft: TransitionDraft,
  state: TransportState,
  from: TransportNode,
  request: RequestNumber,
  logSource: (forwarded: readonly LogMessage[]) => void,
): Transition {
  const targets = targetsOf(state, from.id);
  logSource(targets.map((target) => info('forwarded', { node: target.name })));
  for (const target of targets) arrive(draft, from, target, request);
  return draft.finish();
}

function arrive(draft: TransitionDraft, from: TransportNode, target: TransportNode, request: RequestNumber): void {
  const before = draft.entryOf(request, target.id);
  const status = before === undefined ? 'initial' : statusRules[before.status].whenForwardedAgain;
  draft.moveToEnd(request, target.id, status);
  const messages =
    before === undefined
      ? [info('forwarded', { node: target.name, from: from.name })]
      : [info('moved-to-end', { node: target.name, from: from.name }), ...changeOf(before.status, status)];
  draft.log('add', target, request, status, messages);
}

/** Nothing where the status stays what it was, as after an import that fails again. */
function changeOf(from: QueueEntry['status'], to: QueueEntry['status']): readonly LogMessage[] {
  return from === to ? [] : [info('status', { from, to })];
}

function toRequest({ key, description, sourceSubaccountId, content }: NewRequest, node: TransportNode) {
  return { key, description, sourceSubaccountId, entryNode: node.name, content: onlyContent(content) };
}

/** Names each fact, so that nothing else of a certificate can ever slip into a request. */
function onlyContent({ name, store, extension, labels }: TransportContent): TransportContent {
  return {
    kind: 'certificate',
    name,
    store,
    extension,
    labels: labels.map(({ key, values }) => ({ key, values: [...values] })),
  };
}
