import { useEffect, useMemo, useState } from 'react';
import type { DestinationRecord, Properties } from '../../../domain/destination/types';
import type { Scope } from '../../../domain/scope';
import { useServices } from '../../../ui/services';
import { useVaultState } from '../../../ui/use-workspace-data';
import { type ImportItem, nameInFile } from './import-items';

const none: ReadonlyMap<string, Properties> = new Map();

/** The secrets of the stored destinations that items have the name of, by that name; none while the vault is locked. */
export function useStoredSecrets(
  scope: Scope,
  items: readonly ImportItem[],
  records: readonly DestinationRecord[],
): ReadonlyMap<string, Properties> {
  const { destinations } = useServices().backend;
  const isLocked = useVaultState() === 'locked';
  const [known, setKnown] = useState<{ readonly key: string; readonly secrets: ReadonlyMap<string, Properties> }>({
    key: '',
    secrets: none,
  });
  const wanted = useMemo(() => clashing(items, records), [items, records]);
  const key = isLocked ? '' : wanted.map(({ id, version }) => `${id} ${version}`).join(',');

  useEffect(() => {
    if (key === '' || key === known.key) return;
    let isCurrent = true;
    destinations
      .readSecrets(
        scope,
        wanted.map(({ name }) => name),
      )
      .then(
        (values) => {
          if (isCurrent)
            setKnown({ key, secrets: new Map(wanted.map(({ name }, index) => [name, values[index] ?? {}])) });
        },
        // Deleted or locked in the meantime: the secrets count as changed then.
        () => undefined,
      );
    return () => {
      isCurrent = false;
    };
  }, [destinations, scope, wanted, key, known.key]);

  return key === '' ? none : known.secrets;
}

function clashing(items: readonly ImportItem[], records: readonly DestinationRecord[]): readonly DestinationRecord[] {
  const names = new Set(items.map(nameInFile));
  return records.filter((record) => record.secretKeys.length > 0 && names.has(record.name));
}
