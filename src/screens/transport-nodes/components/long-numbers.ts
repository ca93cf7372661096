import type { RequestNumber } from '../../../domain/transport/types';

/** Whether there are numbers as long as only a service makes them. */
export function hasLongNumbers(numbers: readonly RequestNumber[]): boolean {
  return numbers.some((number) => number > 999_999_999);
}

/** What a column of them needs: room for 19 digits, which are never cut. */
export const longNumberShape = { width: '11rem', minWidth: '11rem' } as const;
