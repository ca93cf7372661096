import { type ReactNode, useCallback, useEffect, useState } from 'react';
import type { DestinationRecord, Properties } from '../../../../domain/destination/types';
import type { Scope } from '../../../../domain/scope';
import { shellText } from '../../../../i18n/shell';
import { useServices } from '../../../../ui/services';
import { useToast } from '../../../../ui/toast';
import { useUnlock } from '../../../../ui/use-unlock';
import { useVaultState } from '../../../../ui/use-workspace-data';

/** Long enough to read or type one; shown any longer, somebody else may see it. */
const shownMilliseconds = 30_000;

export interface RevealedSecrets {
  /** The value while it is shown. */
  readonly valueOf: (key: string) => string | undefined;
  readonly reveal: (key: string) => void;
  readonly hide: (key: string) => void;
  /** Into the clipboard, without showing it; `label` names it in the confirmation. */
  readonly copy: (key: string, label: string) => void;
  /** Why the last one could not be read. */
  readonly error: unknown;
  /** Has to be rendered. */
  readonly dialog: ReactNode;
}

const nothing: Properties = {};

/** The secrets of one destination, read when one is asked for and forgotten after a while, on leaving and when the vault locks. */
export function useRevealedSecrets(scope: Scope, record: DestinationRecord): RevealedSecrets {
  const { destinations } = useServices().backend;
  const { name, version } = record;
  const { unlock, dialog } = useUnlock();
  const toast = useToast();
  const isLocked = useVaultState() === 'locked';
  const [shown, setShown] = useState({ version, values: nothing });
  const [error, setError] = useState<unknown>(null);
  const isCurrent = shown.version === version && !isLocked;

  useEffect(() => {
    if (shown.values === nothing) return;
    if (!isCurrent) setShown({ version, values: nothing });
    const timer = setTimeout(() => setShown({ version, values: nothing }), shownMilliseconds);
    return () => clearTimeout(timer);
  }, [shown, isCurrent, version]);

  const read = useCallback(
    async (key: string, use: (value: string) => unknown) => {
      setError(null);
      try {
        if (!(await unlock())) return;
        const [secrets = nothing] = await destinations.readSecrets(scope, [name]);
        const value = secrets[key];
        if (value !== undefined) await use(value);
      } catch (cause) {
        setError(cause);
      }
    },
    [destinations, scope, name, unlock],
  );

  return {
    valueOf: (key) => (isCurrent ? shown.values[key] : undefined),
    reveal: (key) =>
      void read(key, (value) => setShown(({ values }) => ({ version, values: { ...values, [key]: value } }))),
    hide: (key) =>
      setShown(({ values }) => ({
        version,
        values: Object.fromEntries(Object.entries(values).filter(([other]) => other !== key)),
      })),
    copy: (key, label) =>
      void read(key, (value) =>
        navigator.clipboard.writeText(value).then(
          () => toast(shellText.copied(label)),
          () => toast(shellText.copyFailed),
        ),
      ),
    error,
    dialog,
  };
}
