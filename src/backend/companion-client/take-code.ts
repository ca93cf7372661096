/** What the printed address carries: `#code=<code>`. */
const codeInAddress = /^#code=([\w-]{1,100})$/;

/** The code of the companion in the address, which leaves it at once: no history, bookmark or screenshot keeps it. */
export function takeCode(page: Pick<Window, 'location' | 'history'>): string | null {
  const code = codeInAddress.exec(page.location.hash)?.[1];
  if (code === undefined) return null;
  const { pathname, search } = page.location;
  page.history.replaceState(page.history.state, '', `${pathname}${search}`);
  return code;
}
