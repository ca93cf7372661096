import { describe, expect, it } from 'vitest';
import { arrange, nodeSize } from './arrange';
import { type GraphEdge, orientations } from './graph-model';

const node = (id: string, group: string | null = null) => ({ id, group });
const edge = (sourceId: string, targetId: string): GraphEdge => ({
  id: `${sourceId}-${targetId}`,
  name: '',
  sourceId,
  targetId,
});

const nodes = [node('prod'), node('test'), node('dev'), node('alone')];
const edges = [edge('dev', 'test'), edge('test', 'prod')];

function placesOf(arrangement: ReturnType<typeof arrange>) {
  return (id: string) => {
    const place = arrangement.places.get(id);
    if (place === undefined) throw new Error(`${id} has no place`);
    return place;
  };
}

describe('arrange', () => {
  it.each(orientations)('%s: lets routes lead in that direction, and names the nodes along them', (orientation) => {
    const arrangement = arrange(nodes, edges, orientation);
    const place = placesOf(arrangement);
    const along = ['dev', 'test', 'prod'].map((id) => {
      const { x, y } = place(id);
      return { 'left-right': x, 'right-left': -x, 'top-bottom': y }[orientation];
    });
    expect(along).toEqual([...along].sort((left, right) => left - right));
    expect(new Set(along).size).toBe(3);
    const read = [...arrangement.places.keys()].filter((id) => id !== 'alone');
    expect(read).toEqual(['dev', 'test', 'prod']);
  });

  it('lets no node cover another one', () => {
    const fanOut = Array.from({ length: 12 }, (_, place) => `target-${place}`);
    const { places } = arrange(
      [node('source'), ...fanOut.map((id) => node(id))],
      fanOut.map((id) => edge('source', id)),
      'left-right',
    );
    const all = [...places.values()];
    for (const [index, one] of all.entries()) {
      for (const other of all.slice(index + 1)) {
        const isApart = Math.abs(one.x - other.x) >= nodeSize.width || Math.abs(one.y - other.y) >= nodeSize.height;
        expect(isApart).toBe(true);
      }
    }
  });

  it('frames the nodes of a group and no other one', () => {
    const grouped = [node('a', 'eu'), node('b', 'eu'), node('c', 'us'), node('d')];
    const arrangement = arrange(grouped, [edge('a', 'b'), edge('b', 'c'), edge('c', 'd')], 'left-right');
    const place = placesOf(arrangement);
    expect(arrangement.frames.map(({ name }) => name)).toEqual(['eu', 'us']);
    const [eu] = arrangement.frames;
    const isInside = (id: string) =>
      eu !== undefined && place(id).x >= eu.x && place(id).x + nodeSize.width <= eu.x + eu.width;
    expect(['a', 'b', 'c', 'd'].map(isInside)).toEqual([true, true, false, false]);
  });

  it('takes names that are hostile as keys', () => {
    const { places, frames } = arrange([node('__proto__', 'constructor'), node('group x')], [], 'top-bottom');
    expect([...places.keys()].sort()).toEqual(['__proto__', 'group x']);
    expect(frames).toHaveLength(1);
  });

  it('has nothing to say of nothing', () => {
    expect(arrange([], [], 'left-right')).toEqual({ places: new Map(), frames: [] });
  });
});
