import { describe, expect, it } from 'vitest';
import { countUntried } from './untried';

describe('countUntried', () => {
  it.each([
    { title: 'all of it', asked: 3, found: 3, tried: 3, isCancelled: false, gone: 0, cancelled: 0 },
    { title: 'another tab was faster', asked: 3, found: null, tried: 0, isCancelled: false, gone: 3, cancelled: 0 },
    { title: 'another tab imported some', asked: 3, found: 2, tried: 2, isCancelled: false, gone: 1, cancelled: 0 },
    { title: 'cancelled', asked: 50, found: 50, tried: 20, isCancelled: true, gone: 0, cancelled: 30 },
    { title: 'cancelled, some were gone', asked: 50, found: 45, tried: 20, isCancelled: true, gone: 5, cancelled: 25 },
    { title: 'cancelled at once', asked: 50, found: null, tried: 0, isCancelled: true, gone: 0, cancelled: 50 },
    { title: 'cancelled too late', asked: 20, found: 20, tried: 20, isCancelled: true, gone: 0, cancelled: 0 },
    { title: 'more arrived meanwhile', asked: 1, found: 2, tried: 2, isCancelled: false, gone: 0, cancelled: 0 },
  ])('$title', ({ gone, cancelled, title: _, ...course }) => {
    expect(countUntried(course)).toEqual({ gone, cancelled });
  });
});
