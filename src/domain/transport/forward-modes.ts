import type { ForwardMode, QueueStatus } from './types';

interface ForwardRule {
  /** Before anything is imported, so whatever comes of it. */
  readonly beforeImport: boolean;
  /** After an import that ended with one of these. */
  readonly afterImport: readonly QueueStatus[];
  /** By *Forward*. */
  readonly byHand: boolean;
}

/** When a request goes on to the targets of a node (transport.md section 7.1). */
export const forwardRules: Readonly<Record<ForwardMode, ForwardRule>> = {
  'pre-import': { beforeImport: true, afterImport: [], byHand: false },
  'post-import': {
    beforeImport: false,
    afterImport: ['succeeded', 'warning', 'skipped', 'error', 'fatal'],
    byHand: false,
  },
  'on-success': { beforeImport: false, afterImport: ['succeeded', 'warning', 'skipped'], byHand: false },
  manual: { beforeImport: false, afterImport: [], byHand: true },
  unknown: { beforeImport: false, afterImport: [], byHand: false },
};

/** Every forward mode to choose, the default first. */
export const forwardModes: readonly ForwardMode[] = ['pre-import', 'post-import', 'on-success', 'manual'];
