import { describe, expect, it } from 'vitest';
import { checkNode, type NodeRule } from './check-node';
import { sampleNode } from './testing/samples';
import type { NodeDraft } from './types';

const draft: NodeDraft = sampleNode('QA', { contentType: 'mta', destination: 'TMSDeploy' });

describe('checkNode', () => {
  it.each<{ title: string; changes: Partial<NodeDraft>; field?: keyof NodeDraft; rule?: NodeRule }>([
    { title: 'an ordinary node', changes: {} },
    { title: 'a name with blanks in the middle', changes: { name: 'Quality Assurance' } },
    { title: 'no name', changes: { name: '' }, field: 'name', rule: 'empty' },
    { title: 'a name of blanks', changes: { name: '  ' }, field: 'name', rule: 'empty' },
    { title: 'a name with a blank in front', changes: { name: ' QA' }, field: 'name', rule: 'blanks' },
    { title: 'a name with a blank behind', changes: { name: 'QA ' }, field: 'name', rule: 'blanks' },
    { title: 'a name of 30 characters', changes: { name: 'x'.repeat(30) } },
    { title: 'a name of 31 characters', changes: { name: 'x'.repeat(31) }, field: 'name', rule: 'too-long' },
    { title: 'a name with a line break', changes: { name: 'Q\nA' }, field: 'name', rule: 'characters' },
    { title: 'a name that is taken', changes: { name: 'DEV' }, field: 'name', rule: 'taken' },
    { title: 'a taken name in another case', changes: { name: 'dev' } },
    {
      title: 'a description of 513 characters',
      changes: { description: 'x'.repeat(513) },
      field: 'description',
      rule: 'too-long',
    },
    { title: 'an empty tag', changes: { tags: ['a', ''] }, field: 'tags', rule: 'empty' },
    { title: 'a tag with a blank behind', changes: { tags: ['a '] }, field: 'tags', rule: 'blanks' },
    { title: 'a tag twice', changes: { tags: ['a', 'b', 'a'] }, field: 'tags', rule: 'duplicate' },
    { title: 'a tag of 51 characters', changes: { tags: ['x'.repeat(51)] }, field: 'tags', rule: 'too-long' },
    { title: 'a tag with a tabulator', changes: { tags: ['a\tb'] }, field: 'tags', rule: 'characters' },
    {
      title: '21 tags',
      changes: { tags: Array.from({ length: 21 }, (_, index) => `${index}`) },
      field: 'tags',
      rule: 'too-many',
    },
    { title: 'a virtual node', changes: { virtual: true, contentType: null, destination: null } },
    {
      title: 'a virtual node with a content type',
      changes: { virtual: true, destination: null },
      field: 'contentType',
      rule: 'virtual',
    },
    {
      title: 'a virtual node with a destination',
      changes: { virtual: true, contentType: null },
      field: 'destination',
      rule: 'virtual',
    },
    { title: 'a source node', changes: { contentType: null, destination: null } },
    {
      title: 'a destination without content type',
      changes: { contentType: null },
      field: 'contentType',
      rule: 'required',
    },
    { title: 'a content type without destination', changes: { destination: null } },
    { title: 'an empty destination', changes: { destination: '' }, field: 'destination', rule: 'empty' },
    { title: 'blue-green for MTA', changes: { deploymentStrategy: 'blue-green' } },
    {
      title: 'blue-green for application content',
      changes: { deploymentStrategy: 'blue-green', contentType: 'application' },
      field: 'deploymentStrategy',
      rule: 'mta-only',
    },
  ])('$title: $field $rule', ({ changes, field, rule }) => {
    expect(checkNode({ ...draft, ...changes }, { others: [{ name: 'DEV' }] })).toEqual(
      field === undefined ? [] : [{ field, rule }],
    );
  });

  it('names one problem a field, in the order of the form', () => {
    const problems = checkNode(
      { ...draft, name: ` ${'x'.repeat(40)}`, description: 'x'.repeat(600), virtual: true },
      { others: [] },
    );
    expect(problems.map(({ field }) => field)).toEqual(['name', 'description', 'contentType', 'destination']);
  });
});
