import type { Scope } from '../../../domain/scope';
import { forecast, toTransportContent } from '../../../domain/transport';
import type { Forecast } from '../../port';
import type { CockpitDatabase } from '../../workspace/database';
import { requireScope } from '../find-scope';
import { findSource, requireCertificates } from './source-node';
import { readStoredLandscape, type StoredLandscape } from './stored-landscape';
import { findTaken, findTargets, outcomeAt, targetTables } from './targets';

/** What would become of each certificate at every node after its source; rejects with `not-found` for one that is missing. */
export function forecastOf(
  database: CockpitDatabase,
  scope: Scope,
  names: readonly string[],
): PromiseLike<readonly Forecast[]> {
  const { meta, transportNodes, transportRoutes, serviceInstances, certificates, certificatePages } = database;
  const own = [meta, transportNodes, transportRoutes, serviceInstances, certificates, certificatePages];
  return database.transaction('r', [...own, ...targetTables(database)], async () => {
    await requireScope(database, scope);
    const stored = await requireCertificates(database, scope, names);
    const landscape = await readStoredLandscape(database);
    const source = await findSource(database, landscape, scope);
    const lookAt = await lookAround(database, landscape, names);
    return stored.map((record): Forecast => {
      const content = toTransportContent(record);
      return {
        name: record.name,
        obstacle: source.obstacle ?? (record.dummy ? 'dummy' : null),
        sourceNode: source.name,
        steps: source.node === null ? [] : forecast(landscape, source.node.id, (id) => lookAt(id, content)),
      };
    });
  });
}

/** Looks at all targets at once; answers what an import would find at one of them. */
async function lookAround(database: CockpitDatabase, landscape: StoredLandscape, names: readonly string[]) {
  const nodes = [...landscape.nodes.values()];
  const targets = await findTargets(database, landscape, nodes);
  const taken = await Promise.all(targets.map((target) => findTaken(database, target, names)));
  const indexes = new Map(nodes.map(({ id }, index) => [id, index]));
  return (nodeId: string, content: Parameters<typeof outcomeAt>[2]) => {
    const index = indexes.get(nodeId) ?? -1;
    return outcomeAt(targets[index] ?? null, taken[index] ?? new Set(), content);
  };
}
