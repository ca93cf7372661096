import { useSyncExternalStore } from 'react';

/** Below this width (UI5's phone size) the navigation lies over the content. */
const narrowQuery = '(max-width: 599px)';

function subscribe(changed: () => void): () => void {
  const query = matchMedia(narrowQuery);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

/** Whether the window is as narrow as a phone. */
export function useNarrowWindow(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(narrowQuery).matches);
}
