/** Requests that run side by side; browsers open six connections to one origin (HTTP/1.1). */
const CONNECTIONS = 6;

/** Maps each, a few at a time, results in the order given. Stops starting more after the first rejection, and rejects with it. */
export async function inParallel<In, Out>(
  items: readonly In[],
  map: (item: In, index: number) => Promise<Out>,
): Promise<readonly Out[]> {
  const results = new Map<number, Out>();
  let next = 0;
  let failed = false;
  const work = async () => {
    while (next < items.length && !failed) {
      const index = next;
      next += 1;
      const item = items[index] as In;
      try {
        results.set(index, await map(item, index));
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(CONNECTIONS, items.length) }, work));
  return items.map((_, index) => results.get(index) as Out);
}
