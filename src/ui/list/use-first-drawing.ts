import { startTransition, useEffect, useState } from 'react';

/** True until what was rendered first has been painted: the moment to leave for later what does not fit the window. */
export function useFirstDrawing(): boolean {
  const [isFirst, setIsFirst] = useState(true);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => startTransition(() => setIsFirst(false)));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, []);
  return isFirst;
}
