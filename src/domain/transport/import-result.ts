import type { ImportOutcome, LogMessage, QueueStatus } from './types';

export interface ImportResultOfOne {
  readonly status: QueueStatus;
  readonly messages: readonly LogMessage[];
}

/**
 * The status an import ends with, and what its log says; a null outcome is that of a virtual node.
 * Source: transport.md sections 1 (an existing certificate is not overwritten), 3 (virtual nodes) and 6.
 */
export function toImportResult(outcome: ImportOutcome | null, name: string): ImportResultOfOne {
  if (outcome === null) return { status: 'skipped', messages: [info('skipped-virtual', {})] };
  switch (outcome.kind) {
    case 'created': {
      const problems = outcome.labelProblems.map(
        ({ label, rule }): LogMessage => ({ severity: 'warning', code: 'label-not-set', details: { label, rule } }),
      );
      return {
        status: problems.length === 0 ? 'succeeded' : 'warning',
        messages: [info('created-dummy', { name, subaccount: outcome.subaccount }), ...problems],
      };
    }
    case 'exists':
      return { status: 'succeeded', messages: [info('exists', { name, subaccount: outcome.subaccount })] };
    case 'refused':
      return { status: 'error', messages: [outcome.message] };
    case 'unreachable':
      return { status: 'fatal', messages: [outcome.message] };
  }
}

/** A line of a log that tells what happened, without any worry. */
export function info(code: LogMessage['code'], details: LogMessage['details']): LogMessage {
  return { severity: 'info', code, details };
}
