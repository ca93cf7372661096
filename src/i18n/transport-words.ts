import type { NodeView } from '../backend/port';
import type {
  ContentType,
  ForwardMode,
  LogCode,
  LogMessage,
  MessageSeverity,
  QueueStatus,
  TransportActionType,
  TransportContent,
  TransportRefusal,
} from '../domain/transport/types';
import type { ErrorText } from './error-text';

/** Words that all screens of transport management share. */

export const statusNames: Readonly<Record<QueueStatus, string>> = {
  initial: 'Initial',
  running: 'Running',
  repeatable: 'Repeatable',
  succeeded: 'Succeeded',
  warning: 'Warning',
  error: 'Error',
  fatal: 'Fatal',
  skipped: 'Skipped',
  transient: 'Transient',
  deleted: 'Deleted',
  unknown: 'Unknown',
};

/** A status in words; one that is not known, in those of the service. */
export function statusName({
  status,
  statusWord,
}: {
  readonly status: QueueStatus;
  readonly statusWord?: string | undefined;
}): string {
  return statusWord ?? statusNames[status];
}

/** What a status means for the user, as a tooltip. */
export const statusHints: Readonly<Record<QueueStatus, string>> = {
  initial: 'Waits in this queue and has never been imported here.',
  running: 'Is being imported.',
  repeatable: 'Was reset, or arrived here again: it can be imported once more.',
  succeeded: 'Was imported.',
  warning: 'Was imported, but not everything could be set.',
  error: 'The target refused it. Repair the cause, then reset the request.',
  fatal: 'Nothing was imported because the node or its target is not right. Repair it, then import again.',
  skipped: 'Was passed on purpose, for example by a virtual node.',
  transient: 'Was here for a test of a modifiable request.',
  deleted: 'Was removed from this queue.',
  unknown: 'Transport Management gives it a status that this application does not know.',
};

export const forwardModeNames: Readonly<Record<ForwardMode, string>> = {
  'pre-import': 'Pre-Import',
  'post-import': 'Post-Import',
  'on-success': 'On Success',
  manual: 'Manual',
  unknown: 'Unknown',
};

/** A forward mode in words; one that is not known, in those of the service. */
export function forwardModeName({
  forwardMode,
  forwardModeWord,
}: Pick<NodeView, 'forwardMode' | 'forwardModeWord'>): string {
  return forwardModeWord ?? forwardModeNames[forwardMode];
}

export const forwardModeHints: Readonly<Record<ForwardMode, string>> = {
  'pre-import': 'Requests go on when an import starts here, before they are imported themselves.',
  'post-import': 'Requests go on after the import here, whatever its result.',
  'on-success': 'Requests go on after the import here, unless it failed.',
  manual: 'Requests go on only when you choose Forward.',
  unknown: 'Transport Management gives the node a mode that this application does not know.',
};

export const contentTypeNames: Readonly<Record<ContentType, string>> = {
  application: 'Application Content',
  mta: 'Multitarget Application',
  'btp-abap': 'BTP ABAP',
  xsc: 'XSC Delivery Unit',
};

export const actionTypeNames: Readonly<Record<TransportActionType, string>> = {
  export: 'Export to Node',
  upload: 'File Upload',
  import: 'Import to Node',
  forward: 'Forward Queue Entry',
  add: 'Add Queue Entry',
  repeat: 'Repeat Queue Entry',
  delete: 'Delete Queue Entry',
  other: 'Other Action',
};

export const severityNames: Readonly<Record<MessageSeverity, string>> = {
  info: 'Information',
  warning: 'Warning',
  error: 'Error',
};

export const contentKindNames: Readonly<Record<TransportContent['store'], string>> = {
  'key-store': 'Key store',
  'trust-store': 'Trust store',
};

type Details = (key: string) => string;

/** A rule of names or labels in words; one without is shown as it is. */
const ruleTexts: Readonly<Record<string, string>> = {
  empty: 'it is empty',
  'too-long': 'it is too long',
  characters: 'it contains characters that are not allowed',
  extension: 'it has no extension of a certificate file',
  'too-many-labels': 'more than 10 labels are not possible',
  'too-many-values': 'more than 10 values of a label are not possible',
  'empty-key': 'its name is empty',
  'duplicate-key': 'another label has the same name',
};

const ruleText = (rule: string): string => ruleTexts[rule] ?? rule;

const statusText = (status: string): string =>
  Object.entries(statusNames).find(([code]) => code === status)?.[1] ?? status;

const logTexts: Readonly<Record<LogCode, (of: Details) => string>> = {
  'created-dummy': (of) => `“${of('name')}” was created with dummy content in subaccount “${of('subaccount')}”.`,
  exists: (of) => `“${of('name')}” exists already in subaccount “${of('subaccount')}” and was left untouched.`,
  'label-not-set': (of) => `The label “${of('label')}” was not set: ${ruleText(of('rule'))}.`,
  'refused-name': (of) => `The target does not take the name “${of('name')}”: ${ruleText(of('rule'))}.`,
  'refused-extension': (of) =>
    `The target does not take files that end with .${of('extension')}; allowed are ${of('allowed')}. Change “targetExtensions” of the node's destination, then reset the request.`,
  'no-transport-subaccount': () =>
    'No subaccount is marked as Transport subaccount, so the destination of the node cannot be found. Mark one on the screen Transport Nodes.',
  'no-destination': () => 'The node names no destination. Edit the node and choose one.',
  'destination-missing': (of) =>
    `The Transport subaccount has no destination “${of('destination')}”. Create it there, or choose another one for the node.`,
  'no-target': (of) =>
    `The destination “${of('destination')}” has no property “targetSubaccount”, so nobody knows where the node points to. Add it.`,
  'target-missing': (of) =>
    `The subaccount that the destination “${of('destination')}” points to does not exist (${of('subaccount')}). Correct its property “targetSubaccount”.`,
  'skipped-virtual': () => 'The node is virtual: nothing is imported here.',
  forwarded: (of) =>
    of('from') === ''
      ? `Forwarded to “${of('node')}”.`
      : `Arrived in the queue of “${of('node')}” from “${of('from')}”.`,
  'moved-to-end': (of) => `Was in the queue of “${of('node')}” already and moved to its end.`,
  status: (of) => `The status changed from ${statusText(of('from'))} to ${statusText(of('to'))}.`,
  exported: (of) => `“${of('name')}” was put into a transport request, without its content.`,
  uploaded: (of) => `The request was added from the file “${of('fileName')}”.`,
  'service-message': (of) => (of('messageId') === '' ? of('text') : `${of('text')} (${of('messageId')})`),
};

/** A line of a log in words. */
export function logMessageText({ code, details }: LogMessage): string {
  return logTexts[code]((key) => String(details[key] ?? ''));
}

/** Why an action is refused, and what helps. */
export const refusalTexts: Readonly<Record<TransportRefusal, ErrorText>> = {
  'no-such-node': { message: 'The transport node does not exist any more.', nextStep: 'Go back to Transport Nodes.' },
  'no-such-entry': { message: 'The request is not in this queue any more.', nextStep: 'Look at the queue again.' },
  'no-route': { message: 'No transport route leads on from this node.', nextStep: 'Create a route first.' },
  'upload-not-allowed': {
    message: 'The node does not allow uploads.',
    nextStep: 'Edit the node and choose Allow Upload to Node.',
  },
  'import-disabled': { message: 'Import is disabled for this node.', nextStep: 'Enable it first.' },
  'automatic-import': {
    message: 'The node imports automatically; importing by hand is blocked meanwhile.',
    nextStep: 'Wait, or disable automatic import.',
  },
  'solution-manager': {
    message: 'The node is controlled by SAP Solution Manager, which alone may import.',
    nextStep: 'Edit the node to import by hand.',
  },
  'not-importable': {
    message: 'Only requests that are Initial, Repeatable or Fatal can be imported.',
    nextStep: 'Reset those that ended otherwise first.',
  },
  'not-forwardable': {
    message: 'Only requests that are Succeeded, Warning, Error or Skipped can be forwarded.',
    nextStep: 'Import them first.',
  },
  'forward-mode': {
    message: 'Only nodes with the forward mode Manual forward by hand.',
    nextStep: 'Edit the node to change its mode.',
  },
  'not-resettable': {
    message: 'Only requests that are Succeeded, Error or Skipped can be reset.',
    nextStep: 'Select others.',
  },
  'not-removable': {
    message: 'A request that is being imported, or is gone already, cannot be removed.',
    nextStep: 'Select others.',
  },
  'description-too-long': {
    message: 'The description is longer than 512 characters.',
    nextStep: 'Shorten it.',
  },
};

/** The same as one text. */
export function refusalText(refusal: TransportRefusal): string {
  const { message, nextStep } = refusalTexts[refusal];
  return `${message} ${nextStep}`;
}
