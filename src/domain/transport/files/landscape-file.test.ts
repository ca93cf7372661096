import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { checkPlan } from '../check-plan';
import { sampleNode, sampleRoute } from '../testing/samples';
import type { TransportNode } from '../types';
import { landscapeLimits, readLandscape, writeLandscape } from './landscape-file';
import { fileMarks } from './read-marked-json';

const now = new Date(2026, 0, 5, 12);

const nodes: readonly TransportNode[] = [
  { ...sampleNode('1', { allowUpload: true, tags: ['finance'] }), name: 'DEV' },
  {
    ...sampleNode('2', {
      contentType: 'mta',
      destination: 'TMSDeploy',
      deploymentStrategy: 'blue-green',
      automaticImport: true,
      importDisabled: { reason: 'year end' },
      schedule: {
        pattern: { kind: 'daily', everyHours: 1 },
        active: true,
        nextRunAt: null,
        lastRunAt: null,
        fatalRuns: 0,
        firstFatalRunAt: null,
        deactivatedByFailures: false,
      },
    }),
    name: 'QA',
  },
];
const written = writeLandscape(nodes, [{ ...sampleRoute('1>2'), name: 'to QA', description: 'each week' }], now);

function archiveOf(content: unknown, name = 'landscape.json') {
  return zipSync({ [name]: strToU8(typeof content === 'string' ? content : JSON.stringify(content)) }, { level: 1 });
}

function refusalOf(bytes: Uint8Array) {
  const result = readLandscape(bytes);
  if (result.ok) throw new Error('It was taken');
  return { code: result.error.code, ...result.error.details };
}

describe('the file of a landscape', () => {
  it('brings nodes and routes, but nothing of how a node imports', () => {
    const result = readLandscape(written);
    if (!result.ok) throw result.error;
    expect(result.value).toEqual({
      nodes: [
        {
          name: 'DEV',
          description: '',
          tags: ['finance'],
          allowUpload: true,
          forwardMode: 'pre-import',
          controlledBySolutionManager: false,
          virtual: false,
          contentType: null,
          destination: null,
          deploymentStrategy: 'default',
        },
        {
          name: 'QA',
          description: '',
          tags: [],
          allowUpload: false,
          forwardMode: 'pre-import',
          controlledBySolutionManager: false,
          virtual: false,
          contentType: 'mta',
          destination: 'TMSDeploy',
          deploymentStrategy: 'blue-green',
        },
      ],
      routes: [{ name: 'to QA', description: 'each week', source: 'DEV', target: 'QA' }],
    });
    expect(checkPlan(result.value, { nodes: [], routes: [] })).toEqual([]);
  });

  it('is one JSON in an archive', () => {
    const members = unzipSync(written);
    expect(Object.keys(members)).toEqual(['landscape.json']);
    expect(JSON.parse(strFromU8(members['landscape.json'] ?? new Uint8Array()))).toMatchObject({
      format: 'destination-cockpit/landscape',
      version: 1,
    });
  });

  it('of nothing is a file, too', () => {
    expect(readLandscape(writeLandscape([], [], now))).toEqual({ ok: true, value: { nodes: [], routes: [] } });
  });
});

describe('readLandscape refuses', () => {
  const { format, version } = fileMarks.landscape;
  const many = Array.from({ length: 1001 }, () => ({ name: '', description: '', source: '', target: '' }));

  it.each<{ title: string; bytes: Uint8Array; refusal: Readonly<Record<string, unknown>> }>([
    { title: 'nothing', bytes: new Uint8Array(), refusal: { code: 'empty' } },
    {
      title: 'the file of a request',
      bytes: strToU8(JSON.stringify(fileMarks['transport-request'])),
      refusal: { code: 'unknown-format', looksLike: 'transport request' },
    },
    {
      title: 'its own JSON without the archive',
      bytes: strToU8(JSON.stringify({ format, version, nodes: [], routes: [] })),
      refusal: { code: 'unknown-format', looksLike: 'unpacked landscape' },
    },
    {
      title: 'an image',
      bytes: Uint8Array.from([0x89, 0x50, 0x4e, 0x47]),
      refusal: { code: 'unknown-format', looksLike: 'PNG image' },
    },
    {
      title: 'another archive',
      bytes: archiveOf('x', 'a.txt'),
      refusal: { code: 'unknown-format', looksLike: 'other ZIP archive' },
    },
    {
      title: 'a landscape in a folder',
      bytes: archiveOf({ format, version }, 'x/landscape.json'),
      refusal: { code: 'unknown-format' },
    },
    { title: 'an empty archive', bytes: zipSync({}), refusal: { code: 'empty' } },
    {
      title: 'half an archive',
      bytes: written.subarray(0, 200),
      refusal: { code: 'malformed', format: 'ZIP archive' },
    },
    {
      title: 'another version',
      bytes: archiveOf({ format, version: 7 }),
      refusal: { code: 'other-version', found: 7, maximum: 1 },
    },
    {
      title: 'a forward mode that is not known',
      bytes: archiveOf({ format, version, nodes: [{ ...sampleNode('A'), forwardMode: 'auto' }], routes: [] }),
      refusal: { code: 'malformed', problem: 'a wrong value at nodes.0.forwardMode' },
    },
    {
      title: 'a route without target',
      bytes: archiveOf({ format, version, nodes: [], routes: [{ name: 'a', description: '', source: 'A' }] }),
      refusal: { code: 'malformed', problem: 'a wrong value at routes.0.target' },
    },
    {
      title: 'too many routes',
      bytes: archiveOf({ format, version, nodes: [], routes: many }),
      refusal: { code: 'limit-exceeded', limit: 'routes', maximum: 1000, found: 1001 },
    },
    {
      title: 'too large a file',
      bytes: new Uint8Array(landscapeLimits.inputBytes + 1),
      refusal: { code: 'limit-exceeded', limit: 'inputBytes' },
    },
    {
      title: 'a small file that unpacks to a large one',
      bytes: archiveOf(' '.repeat(landscapeLimits.inputBytes + 1)),
      refusal: { code: 'limit-exceeded', limit: 'inputBytes' },
    },
  ])('$title', ({ bytes, refusal }) => {
    expect(refusalOf(bytes)).toMatchObject({ subject: 'landscape', ...refusal });
  });

  it('never throws for a damaged archive', () => {
    for (let length = 0; length < written.length; length += 1) {
      expect(readLandscape(written.subarray(0, length)).ok).toBe(false);
    }
    for (let index = 0; index < written.length; index += 1) {
      const flipped = written.slice();
      flipped[index] = (flipped[index] ?? 0) ^ 0x81;
      expect(() => readLandscape(flipped)).not.toThrow();
    }
  });
});
