import { BackendError } from '../../backend/errors';
import type { Destinations, ItemResult } from '../../backend/port';
import { copiedContent, type OpenedSet } from '../../domain/copy/copied-content';
import type { PropertySetItem } from '../../domain/copy/types';
import type { DestinationKind, DestinationRecord } from '../../domain/destination/types';
import type { Scope } from '../../domain/scope';
import { attempt } from './attempt';
import { accessOf, type Place } from './place';

/** Copies destinations, or fragments, with their secrets; null for each that was copied, else why it was not. */
export async function copyPropertySets(
  kind: DestinationKind,
  source: Place,
  target: Place,
  items: readonly PropertySetItem[],
): Promise<readonly unknown[]> {
  const [from, to] = [accessOf(source, kind), accessOf(target, kind)];
  const opened = await Promise.all(items.map((item) => attempt(openBoth(from, to, source, target, item))));
  const ready = items.flatMap((item, index) => {
    const result = opened[index];
    return result?.ok ? [{ item, ...result.value }] : [];
  });
  const contents = ready.map((each) => ({ ...each, content: copiedContent(each.source, each.target) }));
  const added = contents.filter(({ item }) => item.target === null);
  const changed = contents.flatMap((each) => (each.item.target === null ? [] : [{ ...each, there: each.item.target }]));
  const stored = new Map([
    ...(await storeAll(added, () =>
      to.create(
        target.scope,
        added.map(({ content }) => content),
      ),
    )),
    ...(await storeAll(changed, () =>
      to.update(
        target.scope,
        changed.map(({ there, content }) => ({ name: there.name, content, expectedVersion: there.version })),
      ),
    )),
  ]);
  return items.map((item, index) => {
    const result = opened[index];
    return result?.ok === false ? result.error : (stored.get(item) ?? null);
  });
}

/** By item, null or why it was not stored. */
async function storeAll(
  wanted: readonly { readonly item: PropertySetItem }[],
  store: () => Promise<readonly ItemResult<DestinationRecord>[]>,
): Promise<readonly (readonly [PropertySetItem, unknown])[]> {
  if (wanted.length === 0) return [];
  const results = await attempt(store());
  return wanted.map(({ item }, index) => {
    if (!results.ok) return [item, results.error];
    const result = results.value[index];
    return [item, result?.ok === false ? result.error : null];
  });
}

/** Both sides as they are now, with their secrets. */
async function openBoth(
  from: Destinations,
  to: Destinations,
  source: Place,
  target: Place,
  item: PropertySetItem,
): Promise<{ readonly source: OpenedSet; readonly target: OpenedSet | null }> {
  const opened = await open(from, source.scope, item.source);
  return { source: opened, target: item.target === null ? null : await open(to, target.scope, item.target) };
}

/** Rejects with `conflict` when it is not what was planned with any more. */
async function open(access: Destinations, scope: Scope, planned: DestinationRecord): Promise<OpenedSet> {
  const record = await access.read(scope, planned.name);
  if (record.version !== planned.version) throw changed(record, planned);
  const [secrets = {}] = record.secretKeys.length === 0 ? [] : await access.readSecrets(scope, [record.name]);
  if (!record.secretKeys.every((key) => Object.hasOwn(secrets, key))) throw changed(record, planned);
  return { record, secrets };
}

function changed({ name, version }: DestinationRecord, planned: DestinationRecord): BackendError {
  return new BackendError('conflict', `${JSON.stringify(name)} was changed since it was compared`, {
    name,
    expectedVersion: planned.version,
    currentVersion: version,
  });
}
