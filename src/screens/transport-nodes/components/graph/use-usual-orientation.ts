import { useSyncExternalStore } from 'react';
import type { Orientation } from './graph-model';

/** From here on three nodes fit beside each other and can still be read. */
const wide = matchMedia('(min-width: 600px)');

/** Left-Right, as a line is read; on a phone, where that leaves no room for names, Top-Bottom. */
export function useUsualOrientation(): Orientation {
  const isWide = useSyncExternalStore(
    (changed) => {
      wide.addEventListener('change', changed);
      return () => wide.removeEventListener('change', changed);
    },
    () => wide.matches,
  );
  return isWide ? 'left-right' : 'top-bottom';
}
