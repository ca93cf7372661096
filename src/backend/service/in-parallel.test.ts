import { expect, it } from 'vitest';
import { inParallel } from './in-parallel';

it('keeps the order and runs at most six at a time', async () => {
  let running = 0;
  let most = 0;
  const results = await inParallel([...Array(20).keys()], async (item) => {
    running += 1;
    most = Math.max(most, running);
    for (let turn = 0; turn < 20 - item; turn += 1) await Promise.resolve();
    running -= 1;
    return item * 2;
  });
  expect(results).toEqual([...Array(20).keys()].map((item) => item * 2));
  expect(most).toBe(6);
});

it('starts no more after a rejection, and lets those under way end', async () => {
  const started: number[] = [];
  let ended = 0;
  const run = inParallel([...Array(20).keys()], async (item) => {
    started.push(item);
    if (item === 0) throw new Error('broken');
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
    ended += 1;
    if (item === 3) throw new Error('broken later');
  });
  await expect(run).rejects.toThrow(/^broken$/);
  expect([started.length, ended]).toEqual([6, 5]);
});
