/** Limits of one POST or PUT: a proxy in between may refuse more. */
const MAXIMUM_ITEMS = 100;
const MAXIMUM_BYTES = 4_000_000;

export interface BatchItem {
  readonly name: string;
  /** About what it adds to the body. */
  readonly bytes: number;
}

/** In the order given; a name comes once in a batch, so that the first of two is written and the second sees it. */
export function toBatches<Item extends BatchItem>(items: readonly Item[]): readonly (readonly Item[])[] {
  const batches: Item[][] = [];
  let names = new Set<string>();
  let sum = 0;
  for (const item of items) {
    const current = batches.at(-1);
    const isFull = names.size >= MAXIMUM_ITEMS || sum + item.bytes > MAXIMUM_BYTES;
    if (current === undefined || isFull || names.has(item.name)) {
      batches.push([item]);
      names = new Set();
      sum = 0;
    } else {
      current.push(item);
    }
    names.add(item.name);
    sum += item.bytes;
  }
  return batches;
}
