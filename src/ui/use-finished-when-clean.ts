import { useEffect, useState } from 'react';

/**
 * Leaving a panel is a navigation, which the guard of unsaved changes lets pass only when nothing is left to lose:
 * returns a function that runs the given one as soon as that is so.
 */
export function useFinishedWhenClean(isClean: boolean): (run: () => void) => void {
  const [finished, setFinished] = useState<(() => void) | null>(null);
  useEffect(() => {
    if (finished !== null && isClean) finished();
  }, [finished, isClean]);
  return (run) => setFinished(() => run);
}
