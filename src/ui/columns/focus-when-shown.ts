/**
 * Focuses the element, at once or as soon as it is drawn: a column of the flexible layout stays hidden until it was moved.
 * Returns the function that gives up waiting.
 */
export function focusWhenShown(element: HTMLElement): () => void {
  if (isShown(element)) {
    element.focus();
    return () => undefined;
  }
  const observer = new ResizeObserver(() => {
    if (!isShown(element)) return;
    observer.disconnect();
    element.focus();
  });
  observer.observe(element);
  return () => observer.disconnect();
}

function isShown(element: HTMLElement): boolean {
  return element.getClientRects().length > 0;
}
