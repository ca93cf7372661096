import { describe, expect, it } from 'vitest';
import { transportPageAt, transportPagesOf, transportTitle } from './transport-pages';

const all = { editLandscape: true, transportLogs: true, dummyContent: true };

// What it does is no matter here, only that there is one.
const transport = {};

const hrefsOf = (backend: Parameters<typeof transportPagesOf>[0]) => transportPagesOf(backend).map(({ href }) => href);

describe('transportPagesOf', () => {
  it('offers every page where the backend has something for each', () => {
    expect(hrefsOf({ transport, capabilities: all })).toHaveLength(9);
  });

  it('offers none without transport management', () => {
    expect(hrefsOf({ transport: null, capabilities: all })).toEqual([]);
  });

  it.each([
    ['editLandscape', ['/transport/landscape', '/transport/wizard', '/transport/routes']],
    ['transportLogs', ['/transport/action-logs', '/transport/landscape-logs']],
    ['dummyContent', ['/transport/dummies']],
  ] as const)('leaves out what needs %s', (capability, missing) => {
    const offered = hrefsOf({ transport, capabilities: { ...all, [capability]: false } });
    expect(hrefsOf({ transport, capabilities: all }).filter((href) => !offered.includes(href))).toEqual(missing);
  });
});

describe('the page of an address', () => {
  it.each([
    ['/transport', '/transport', 'Cloud Transport Management'],
    ['/transport/nodes', '/transport/nodes', 'Transport Nodes'],
    ['/transport/nodes/7', '/transport/nodes', 'Transport Nodes'],
    ['/transport/dummies', '/transport/dummies', 'Dummy Certificates'],
    ['/transport/nothing', undefined, 'Cloud Transport Management'],
  ])('of %s', (pathname, href, title) => {
    expect(transportPageAt(pathname)?.href).toBe(href);
    expect(transportTitle(pathname)).toBe(title);
  });
});
