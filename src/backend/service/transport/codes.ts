import type {
  ContentType,
  ForwardMode,
  MessageSeverity,
  QueueStatus,
  TransportActionType,
} from '../../../domain/transport/types';

/** The codes of Transport Management, and what they are here (tms-api.md sections 3 and 4). */

/** Every status that can be asked for. */
export const statusCodes = ['in', 'ru', 're', 'su', 'wa', 'er', 'fa', 'de'] as const;

/** Only two words of answers were ever seen; all follow the code they begin with. */
const statuses: Readonly<Record<string, QueueStatus>> = {
  in: 'initial',
  ru: 'running',
  re: 'repeatable',
  su: 'succeeded',
  wa: 'warning',
  er: 'error',
  fa: 'fatal',
  de: 'deleted',
  sk: 'skipped',
  tr: 'transient',
};

/** The codes of Post-Import and On Success are not known. */
const forwardModes: Readonly<Record<string, ForwardMode>> = { AUTO: 'pre-import', MANUAL: 'manual' };

const contentTypes: Readonly<Record<string, ContentType>> = {
  MTA: 'mta',
  APP: 'application',
  APPLICATION: 'application',
};

const actionTypes: Readonly<Record<string, TransportActionType>> = {
  FU: 'upload',
  NU: 'upload',
  NE: 'export',
  I: 'import',
  DQ: 'delete',
  CQ: 'delete',
  RQ: 'repeat',
  FQ: 'forward',
  AQ: 'add',
};

const severities: Readonly<Record<string, MessageSeverity>> = { I: 'info', W: 'warning', E: 'error' };

export function toStatus(word: string): QueueStatus {
  return statuses[word.slice(0, 2).toLowerCase()] ?? 'unknown';
}

export function toForwardMode(word: string): ForwardMode {
  return meaningOf(word, forwardModes) ?? 'unknown';
}

/** Null where nothing here corresponds to it. */
export function toContentType(word: string): ContentType | null {
  return meaningOf(word, contentTypes) ?? null;
}

export function toActionType(code: string): TransportActionType {
  return meaningOf(code, actionTypes) ?? 'other';
}

export function toSeverity(code: string): MessageSeverity {
  return meaningOf(code, severities) ?? 'info';
}

/** Not what every object has: a word of a service may be `constructor`. */
function meaningOf<Meaning>(word: string, meanings: Readonly<Record<string, Meaning>>): Meaning | undefined {
  return Object.hasOwn(meanings, word) ? meanings[word] : undefined;
}
