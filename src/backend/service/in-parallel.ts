/** Requests that run side by side; browsers open six connections to one origin (HTTP/1.1). */
const CONNECTIONS = 6;

/**
 * Maps each, a few at a time, results in the order given. Starts no more after the first rejection, and rejects with it
 * when those under way have ended: whoever puts things right afterwards must not be overtaken by one of them.
 */
export async function inParallel<In, Out>(
  items: readonly In[],
  map: (item: In, index: number) => Promise<Out>,
): Promise<readonly Out[]> {
  const results = new Map<number, Out>();
  const failures: unknown[] = [];
  let next = 0;
  const work = async () => {
    while (next < items.length && failures.length === 0) {
      const index = next;
      next += 1;
      const item = items[index] as In;
      try {
        results.set(index, await map(item, index));
      } catch (error) {
        failures.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(CONNECTIONS, items.length) }, work));
  if (failures.length > 0) throw failures[0];
  return items.map((_, index) => results.get(index) as Out);
}
