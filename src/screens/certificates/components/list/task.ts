import type { CertificateRecord } from '../../../../domain/certificate/types';

/** What can be done with one certificate of the list, or with many. */
export type Task = 'transport' | 'export' | 'replace' | 'delete';

/** What the *Action* menu of a row offers: a dummy has nothing to export, but waits for its content. */
export function tasksOf({ dummy }: Pick<CertificateRecord, 'dummy'>, canTransport: boolean): readonly Task[] {
  const transport: readonly Task[] = canTransport ? ['transport'] : [];
  return dummy ? ['replace', ...transport, 'delete'] : [...transport, 'export', 'delete'];
}

/** A task with the certificates it is done with. */
export interface StartedTask {
  readonly task: Task;
  readonly records: readonly CertificateRecord[];
}

/** The open *Action* menu of a row. */
export interface OpenMenu {
  readonly name: string;
  readonly opener: HTMLElement;
}
