import { describe, expect, it } from 'vitest';
import { summaryOf } from '../../testing/builders';
import { type CertificateFacts, isSameCertificate } from './certificate-state';
import { createSessionBook } from './session-book';

const openBook = () => createSessionBook<CertificateFacts>(isSameCertificate);

const A: CertificateFacts = {
  etag: 'etag-a',
  type: null,
  sha256: 'aa',
  size: 1,
  summary: summaryOf('trust-store'),
  labels: [
    { key: 'team', values: ['x', 'y'] },
    { key: 'stage', values: [] },
  ],
  labelsReadAt: 0,
};
const B: CertificateFacts = { ...A, etag: 'etag-b', sha256: 'bb' };

describe('version numbers of a session', () => {
  it.each<{
    name: string;
    steps: (book: ReturnType<typeof openBook>) => { version: number }[];
    numbers: number[];
  }>([
    { name: 'the first state seen is 1', steps: (book) => [book.saw('k', A)], numbers: [1] },
    { name: 'the same state keeps its number', steps: (book) => [book.saw('k', A), book.saw('k', A)], numbers: [1, 1] },
    { name: 'another state gets the next', steps: (book) => [book.saw('k', A), book.saw('k', B)], numbers: [1, 2] },
    {
      name: 'a state that comes back gets a new one',
      steps: (book) => [book.saw('k', A), book.saw('k', B), book.saw('k', A)],
      numbers: [1, 2, 3],
    },
    {
      name: 'a write gets a new one, even for the same bytes',
      steps: (book) => [book.saw('k', A), book.wrote('k', A), book.saw('k', A)],
      numbers: [1, 2, 2],
    },
    {
      name: 'a creation starts again at 1',
      steps: (book) => [book.saw('k', A), book.wrote('k', B), book.created('k', A)],
      numbers: [1, 2, 1],
    },
    { name: 'names are apart', steps: (book) => [book.saw('k', A), book.saw('l', B)], numbers: [1, 1] },
    {
      name: 'the order of labels and values is no change',
      steps: (book) => [
        book.saw('k', A),
        book.saw('k', {
          ...A,
          labels: [
            { key: 'stage', values: [] },
            { key: 'team', values: ['y', 'x'] },
          ],
        }),
      ],
      numbers: [1, 1],
    },
    {
      name: 'a changed label is a change',
      steps: (book) => [book.saw('k', A), book.saw('k', { ...A, labels: [{ key: 'team', values: ['x'] }] })],
      numbers: [1, 2],
    },
    {
      name: 'a changed type is a change',
      steps: (book) => [book.saw('k', A), book.saw('k', { ...A, type: 'CERTIFICATE' })],
      numbers: [1, 2],
    },
  ])('$name', ({ steps, numbers }) => {
    expect(steps(openBook()).map(({ version }) => version)).toEqual(numbers);
  });

  it('an answer without an ETag keeps the one of the same state, and drops that of another', () => {
    const book = openBook();
    book.saw('k', A);
    expect(book.saw('k', { ...A, etag: null }).etag).toBe('etag-a');
    expect(book.saw('k', { ...B, etag: null }).etag).toBeNull();
  });
});
