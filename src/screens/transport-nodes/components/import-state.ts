import type { TransportNode } from '../../../domain/transport/types';

/** What a node has to say of its imports. */
export type ImportState = Pick<
  TransportNode,
  'automaticImport' | 'schedule' | 'importDisabled' | 'virtual' | 'controlledBySolutionManager'
>;

/** Whether there is nothing special about the imports of a node. */
export function isOrdinary(node: ImportState): boolean {
  const { automaticImport, schedule, importDisabled, virtual, controlledBySolutionManager } = node;
  return !automaticImport && schedule === null && importDisabled === null && !virtual && !controlledBySolutionManager;
}
