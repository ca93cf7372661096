import { useEffect, useState } from 'react';
import { createDraftWriter, type DraftSource, type DraftState, type DraftWriter } from './draft-writer';
import { useServices } from './services';
import { useVaultState } from './use-workspace-data';

/** Keeps a form as a draft while it is shown: after a pause in typing, and at once when the page is hidden or left. */
export function useDraft(
  id: string,
  source: DraftSource | null,
  isStored: boolean,
): { readonly state: DraftState; readonly writer: DraftWriter } {
  const { workspace, clock } = useServices();
  const [state, setState] = useState<DraftState>({ code: isStored ? 'stored' : 'empty' });
  const [writer] = useState(() =>
    createDraftWriter(workspace.drafts, id, { now: () => clock.now(), isStored, onState: setState }),
  );
  const [resumed] = useState(isStored ? source : null);

  useEffect(() => {
    if (source !== resumed || source === null) writer.put(source);
  }, [source, resumed, writer]);

  // What could not be sealed while the vault was locked is stored as soon as it is open.
  const isLocked = useVaultState() === 'locked';
  useEffect(() => {
    if (!isLocked) void writer.flush();
  }, [isLocked, writer]);

  useEffect(() => {
    const flush = () => void writer.flush();
    const flushWhenHidden = () => {
      if (document.visibilityState === 'hidden') flush();
    };
    window.addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flushWhenHidden);
    return () => {
      window.removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', flushWhenHidden);
      flush();
    };
  }, [writer]);

  return { state, writer };
}
