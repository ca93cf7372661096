import { renderFinished } from '@ui5/webcomponents-base/dist/Render.js';
import type { TableDomRef, TableRowDomRef } from '@ui5/webcomponents-react';
import { type KeyboardEvent, useCallback, useLayoutEffect, useRef, useState } from 'react';

/** Rows drawn at least, because the virtualizer tells a new range only when it is scrolled, not when the list gets longer. */
export const leastDrawn = 40;

/** Positions of the rows drawn: from `first` up to, without, `last`. */
export interface DrawnRange {
  readonly first: number;
  readonly last: number;
}

/** Rows that Page Down and Page Up pass. */
const pageStep = 10;

const targets: Readonly<Record<string, (position: number, count: number) => number>> = {
  End: (_, count) => count - 1,
  Home: () => 0,
  PageDown: (position, count) => Math.min(count - 1, position + pageStep),
  PageUp: (position) => Math.max(0, position - pageStep),
};

/**
 * End, Home, Page Down and Page Up while only the rows in view are drawn: UI5's table knows only those, and would stop at
 * the last drawn one or leave the rows. The rows around the wished one are drawn first; focusing it scrolls there.
 * `count` is null while all rows are drawn; from the first row, Home and Page Up go to the header as UI5 has it.
 */
export function useFarJumps(count: number | null, draw: (range: DrawnRange) => void) {
  const table = useRef<TableDomRef>(null);
  const [target, setTarget] = useState<{ readonly position: number } | null>(null);

  const isJumping = useRef(false);

  useLayoutEffect(() => {
    if (target === null) return;
    const row = table.current?.querySelector<TableRowDomRef>(`[data-position="${target.position}"]`);
    const jump = async () => {
      // The table moves its rows to their place when it renders; focused before, they would be scrolled to where they were.
      await renderFinished();
      await row?.focus();
      isJumping.current = false;
    };
    void jump();
  }, [target]);

  /** Follows the scrolling, except while the table still stands where it was before the jump. */
  const onRangeChange = useCallback(
    (range: DrawnRange) => {
      if (!isJumping.current) draw(range);
    },
    [draw],
  );

  const onKeyDownCapture = useCallback(
    (event: KeyboardEvent) => {
      const toTarget = targets[event.key];
      const { position } = event.target instanceof HTMLElement ? event.target.dataset : {};
      if (count === null || toTarget === undefined || position === undefined) return;
      if (event.ctrlKey || event.shiftKey || event.altKey || event.metaKey) return;
      const wished = toTarget(Number(position), count);
      if (wished === Number(position)) return;
      event.preventDefault();
      event.stopPropagation();
      isJumping.current = true;
      const first = Math.max(0, wished - leastDrawn / 2);
      draw({ first, last: first + leastDrawn });
      setTarget({ position: wished });
    },
    [count, draw],
  );

  return { table, onKeyDownCapture, onRangeChange };
}
