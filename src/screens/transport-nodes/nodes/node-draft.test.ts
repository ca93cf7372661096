import { describe, expect, it } from 'vitest';
import { newNode, nodeProblems, toStoredDraft } from './node-draft';

const filled = {
  ...newNode,
  name: ' TEST ',
  description: ' of the partners ',
  contentType: 'mta',
  destination: 'TMS_TEST',
  deploymentStrategy: 'blue-green',
} as const;

describe('toStoredDraft', () => {
  it.each([
    ['all that applies, without spaces around it', {}, { contentType: 'mta', deploymentStrategy: 'blue-green' }],
    ['no strategy where the content has none', { contentType: 'application' }, { deploymentStrategy: 'default' }],
    [
      'neither content nor destination of a virtual node',
      { virtual: true },
      { contentType: null, destination: null, deploymentStrategy: 'default' },
    ],
  ] as const)('stores %s', (_, changes, expected) => {
    const stored = toStoredDraft({ ...filled, ...changes });
    expect(stored).toMatchObject({ name: 'TEST', description: 'of the partners', ...expected });
  });
});

describe('nodeProblems', () => {
  it.each([
    ['a name', { name: 'x'.repeat(31) }, 'name', 'names can have 30 characters'],
    ['a name with a line break', { name: 'a\nb' }, 'name', 'Line breaks'],
    ['a destination', { destination: 'x'.repeat(201) }, 'destination', 'names of destinations can have 200 characters'],
    ['a destination with a space', { destination: 'to test' }, 'destination', 'hyphens and underscores alone'],
  ] as const)('says what %s may be', (_, changes, field, words) => {
    const problems = nodeProblems({ ...toStoredDraft(filled), ...changes }, []);
    expect(Object.keys(problems)).toEqual([field]);
    expect(problems[field]).toContain(words);
  });
});
