import { useEffect, useState } from 'react';
import { focusWhenShown } from '../../../ui/columns/focus-when-shown';

/** Focuses an element of the form once it is drawn: a folded card may have to open first. */
export function useJump(): (...ids: readonly string[]) => void {
  const [target, setTarget] = useState<{ readonly ids: readonly string[] } | null>(null);
  useEffect(() => {
    if (target === null) return;
    const element = target.ids.map((id) => document.getElementById(id)).find((found) => found !== null);
    return element === undefined ? undefined : focusWhenShown(element);
  }, [target]);
  return (...ids) => setTarget({ ids });
}
