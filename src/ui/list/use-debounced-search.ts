import { useCallback, useEffect, useRef, useState } from 'react';

/** Browsers refuse more than a few history changes a second; the list itself follows every keystroke. */
const pauseMilliseconds = 250;

/**
 * The search text: what is typed counts at once, the address follows after a pause, in place (Back does not step through letters).
 * A text that comes from the address (Back, a link) replaces what was typed.
 */
export function useDebouncedSearch(
  inAddress: string,
  update: (
    changes: { readonly q: string | undefined; readonly page: undefined },
    options: { readonly replace: true },
  ) => void,
): readonly [string, (query: string) => void] {
  const [query, setQuery] = useState(inAddress);
  const written = useRef(inAddress);

  useEffect(() => {
    if (inAddress === written.current) return;
    written.current = inAddress;
    setQuery(inAddress);
  }, [inAddress]);

  useEffect(() => {
    if (query === written.current) return;
    const timer = setTimeout(() => {
      written.current = query;
      update({ q: query === '' ? undefined : query, page: undefined }, { replace: true });
    }, pauseMilliseconds);
    return () => clearTimeout(timer);
  }, [query, update]);

  return [query, useCallback((text: string) => setQuery(text), [])];
}
