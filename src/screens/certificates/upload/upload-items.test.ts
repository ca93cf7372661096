import { expect, it } from 'vitest';
import type { Store } from '../../../pki/types';
import { knownPasswords, needsPassword } from './password-attempts';
import { newItem, planItems, reduceItems, type UploadItem } from './upload-items';

const bytes = new Uint8Array([1]);
const item = (id: string, change: Partial<UploadItem> = {}): UploadItem => ({
  ...newItem(id, `${id}.pem`, bytes, null),
  ...change,
});
const store: Store = {
  format: 'pem',
  integrity: 'absent',
  protection: [],
  entries: [{ alias: null, kind: 'certificate', chain: [] }],
  warnings: [],
};
const readable = (id: string, sha256: string) =>
  item(id, { sha256, reading: { state: 'storable', store, findings: [] } });

it('puts the members of an archive where the archive stood', () => {
  const before = [item('a'), item('zip'), item('b')];
  const after = reduceItems(before, { type: 'replaced', ids: ['zip'], items: [item('m1'), item('m2')] });
  expect(after.map(({ id }) => id)).toEqual(['a', 'm1', 'm2', 'b']);
});

it('joins two files where the first of them stood', () => {
  const before = [item('key'), item('x'), item('cert')];
  const after = reduceItems(before, { type: 'replaced', ids: ['cert', 'key'], items: [item('joined')] });
  expect(after.map(({ id }) => id)).toEqual(['x', 'joined']);
});

it('changes and removes by id alone', () => {
  const before = [item('a'), item('b')];
  expect(reduceItems(before, { type: 'changed', id: 'b', change: { sha256: 'ff' } }).map((one) => one.sha256)).toEqual([
    null,
    'ff',
  ]);
  expect(reduceItems(before, { type: 'removed', ids: ['a'] }).map(({ id }) => id)).toEqual(['b']);
});

it('plans only what can be stored', () => {
  const plans = planItems([item('waiting'), readable('a', 'aa'), readable('b', 'aa')], []);
  expect([...plans].map(([id, plan]) => [id, plan.choice])).toEqual([
    ['a', 'create'],
    ['b', 'skip'],
  ]);
});

it('offers every distinct password once', () => {
  const passwords = { password: 'one' };
  const known = knownPasswords([item('a', { passwords }), item('b', { passwords }), item('c')]);
  expect(known).toEqual([{ password: 'one' }]);
});

it('asks for no password while a file is still being read', () => {
  expect(needsPassword(item('a'))).toBe(false);
});
