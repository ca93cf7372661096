import { useCallback, useRef, useState } from 'react';

/** A chosen file, as far as it was looked into; `T` is what was found in it. */
export type ChosenFile<T extends object> =
  | { readonly state: 'none' }
  | { readonly state: 'reading'; readonly name: string }
  | { readonly state: 'failed'; readonly name: string; readonly error: unknown }
  | ({ readonly state: 'read'; readonly name: string } & T);

/** Looks into a chosen file with `read`. Of several chosen one after the other the newest counts, whichever is read first. */
export function useNewestFile<T extends object>(read: (file: File) => Promise<T>) {
  const [chosen, setChosen] = useState<ChosenFile<T>>({ state: 'none' });
  const turn = useRef(0);

  const take = useCallback(
    async (file: File) => {
      turn.current += 1;
      const own = turn.current;
      const { name } = file;
      const settle = (next: ChosenFile<T>) => {
        if (own === turn.current) setChosen(next);
      };
      settle({ state: 'reading', name });
      try {
        settle({ state: 'read', name, ...(await read(file)) });
      } catch (error) {
        settle({ state: 'failed', name, error });
      }
    },
    [read],
  );
  /** More was found in `file`; nothing changes when another one was chosen since. */
  const amend = useCallback((file: ChosenFile<T>, found: Partial<T>) => {
    setChosen((current) => (current === file && file.state === 'read' ? { ...file, ...found } : current));
  }, []);
  return { chosen, take, amend };
}
