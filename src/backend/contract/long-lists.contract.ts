import type { Backend } from '../port';
import { assertEqual } from './assert';
import { draft } from './certificate-support';
import { destination } from './destination-support';
import { type ContractCase, openScope } from './harness';

/** More than one page of any service. */
const COUNT = 1_500;

/** In the order of a list. */
function namesWith(extension: string): readonly string[] {
  return Array.from({ length: COUNT }, (_, index) => `n${String(index).padStart(4, '0')}${extension}`);
}

interface LongList {
  readonly kinds: 'certificates' | 'destinations';
  readonly names: readonly string[];
  readonly create: (
    backend: Backend,
    scope: Parameters<Backend['certificates']['list']>[0],
    names: readonly string[],
  ) => Promise<readonly { readonly ok: boolean }[]>;
}

const lists: readonly LongList[] = [
  {
    kinds: 'certificates',
    names: namesWith('.pem'),
    create: ({ certificates }, scope, names) =>
      certificates.create(
        scope,
        names.map((name) => draft(name)),
      ),
  },
  {
    kinds: 'destinations',
    names: namesWith(''),
    create: ({ destinations }, scope, names) =>
      destinations.create(
        scope,
        names.map((name) => destination(name)),
      ),
  },
];

export const longListCases: readonly ContractCase[] = lists.map(({ kinds, names, create }) => ({
  name: `${kinds}: a list of ${COUNT} is whole, each once and in its order, in another tab too`,
  run: async (harness) => {
    const { backend, reopen } = harness;
    const scope = await openScope(harness);
    const results = await create(backend, scope, names);
    assertEqual(results.filter(({ ok }) => !ok).length, 0, 'refused');
    for (const tab of [backend, await reopen()]) {
      const listed = await tab[kinds].list(scope);
      assertEqual(listed.map(({ name }) => name).join(), names.join(), 'names');
    }
  },
}));
