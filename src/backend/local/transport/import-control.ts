import { checkSchedule, setSchedule, stopSchedule } from '../../../domain/transport';
import type { TransportNode } from '../../../domain/transport/types';
import type { ImportControl, LandscapeChange } from '../../port';
import type { LocalContext } from '../context';
import { assertVersion, invalid } from '../refusals';
import { changeLandscape } from './change-landscape';
import { type Facts, type LandscapeStamp, landscapeChange, scheduleFacts } from './landscape-changes';
import { requireNode } from './stored-landscape';

/** The longest reason why import is disabled. */
const LONGEST_REASON = 512;

export function controlImport(
  context: LocalContext,
  nodeId: string,
  control: ImportControl,
  expectedVersion: number,
): Promise<TransportNode> {
  const { database, clock } = context;
  return changeLandscape(context, [], async (landscape, stamp) => {
    const before = requireNode(landscape, nodeId);
    assertVersion('transport-node', before.name, expectedVersion, before.version);
    const after: TransportNode = {
      ...before,
      ...controlled(before, control, clock.now()),
      version: before.version + 1,
      modifiedAt: stamp.at,
    };
    await database.transportNodes.put(after);
    return { result: after, log: controlChanges(before, after, stamp) };
  });
}

type Controlled = Partial<Pick<TransportNode, 'importDisabled' | 'automaticImport' | 'schedule'>>;

function controlled(node: TransportNode, control: ImportControl, now: Date): Controlled {
  switch (control.kind) {
    case 'disable':
      if (control.reason.length > LONGEST_REASON) throw invalid('transport-node', 'reason', 'too-long', node.name);
      return { importDisabled: { reason: control.reason } };
    case 'enable':
      return { importDisabled: null };
    case 'automatic':
      // Automatic import and a schedule do not go together (transport.md section 7.2).
      return {
        automaticImport: control.on,
        schedule: control.on && node.schedule !== null ? stopSchedule(node.schedule) : node.schedule,
      };
    case 'schedule': {
      const rule = checkSchedule(control.pattern);
      if (rule !== null) throw invalid('transport-node', 'schedule', rule, node.name);
      return { schedule: setSchedule(control.pattern, control.active, node.schedule, now) };
    }
    case 'delete-schedule':
      return { schedule: null };
  }
}

/** What the log says: of the node whether it imports, of its job when. */
export function controlChanges(before: TransportNode, after: TransportNode, stamp: LandscapeStamp): LandscapeChange[] {
  const [job, newJob] = [before, after].map(({ schedule }) => schedule && scheduleFacts(schedule));
  const { name } = after;
  return [
    landscapeChange('node', name, importFacts(before), importFacts(after), stamp),
    ...(job || newJob ? [landscapeChange('job', name, job ?? null, newJob ?? null, stamp)] : []),
  ].filter(({ action, changes }) => action !== 'edit' || changes.length > 0);
}

function importFacts({ importDisabled, automaticImport }: TransportNode): Facts {
  return {
    import: importDisabled === null ? 'enabled' : 'disabled',
    reason: importDisabled?.reason ?? null,
    automaticImport: String(automaticImport),
  };
}
