/** How many of the requests of an import were not even tried. */
export interface Untried {
  /** They could not be imported any more when it began. */
  readonly gone: number;
  readonly cancelled: number;
}

interface Course {
  /** How many the user was asked about. */
  readonly asked: number;
  /** How many there were when it began; null where it did not say. */
  readonly found: number | null;
  readonly tried: number;
  readonly isCancelled: boolean;
}

/** Between the question and the import another tab may have imported some of them: only what was there is cancelled. */
export function countUntried({ asked, found, tried, isCancelled }: Course): Untried {
  const cancelled = isCancelled ? Math.max(0, (found ?? asked) - tried) : 0;
  return { gone: Math.max(0, asked - tried - cancelled), cancelled };
}
