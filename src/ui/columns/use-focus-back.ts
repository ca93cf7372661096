import { type RefObject, useEffect, useRef } from 'react';
import { focusWhenShown } from './focus-when-shown';

/**
 * When what was open is closed, the row it was opened from gets the focus back.
 * The row is found in the returned element by the selector made of what was open.
 */
export function useFocusBack(
  open: string | undefined,
  toSelector: (closed: string) => string,
): RefObject<HTMLDivElement | null> {
  const container = useRef<HTMLDivElement>(null);
  const previous = useRef(open);
  const selectorOf = useRef(toSelector);
  useEffect(() => {
    const closed = previous.current;
    previous.current = open;
    if (open !== undefined || closed === undefined) return;
    const row = container.current?.querySelector<HTMLElement>(selectorOf.current(closed));
    return row == null ? undefined : focusWhenShown(row);
  }, [open]);
  return container;
}
