import { useEffect } from 'react';
import { focusWhenShown } from '../../../ui/columns/focus-when-shown';

/** Puts the focus into the first field when the form opens; with `selects` its text is there to be typed over. */
export function useFirstFocus(id: string, selects: boolean): void {
  useEffect(() => {
    const element = document.getElementById(id);
    if (element === null) return;
    const select = (event: Event) => {
      const [input] = event.composedPath();
      if (selects && input instanceof HTMLInputElement) input.select();
    };
    element.addEventListener('focusin', select, { once: true });
    const giveUp = focusWhenShown(element);
    return () => {
      element.removeEventListener('focusin', select);
      giveUp();
    };
  }, [id, selects]);
}
