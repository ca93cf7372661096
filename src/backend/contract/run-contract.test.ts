import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SERVICE_INSTANCE, serviceServer } from '../../testing/service-world';
import { BackendError } from '../errors';
import type { Backend, Certificates } from '../port';
import type { MakeHarness } from './harness';
import { contractCases, runContract } from './run-contract';

/** The suite must notice a backend that breaks a promise; each row breaks one. */

const server = serviceServer();
beforeAll(server.start);
afterAll(server.stop);

function harnessWith(broken: (backend: Backend) => Backend): MakeHarness {
  return async ({ summarise }) => {
    const { openBackend } = server.makeWorld();
    const open = () => broken(openBackend({ summarise }));
    return {
      backend: open(),
      serviceInstance: SERVICE_INSTANCE,
      reopen: async () => open(),
      close: async () => server.reset(),
    };
  };
}

/** A backend whose certificates have some methods put over them. */
function withCertificates(
  overrides: (certificates: Certificates) => Partial<Certificates>,
): (backend: Backend) => Backend {
  return (backend) => ({ ...backend, certificates: { ...backend.certificates, ...overrides(backend.certificates) } });
}

const MUTANTS: readonly {
  readonly name: string;
  readonly broken: (backend: Backend) => Backend;
  readonly notices: RegExp;
}[] = [
  {
    name: 'lists in reverse',
    broken: withCertificates(({ list }) => ({ list: async (scope) => (await list(scope)).toReversed() })),
    notices: /list goes by name/,
  },
  {
    name: 'loses the last byte of a megabyte',
    broken: withCertificates(({ readContent }) => ({
      readContent: async (...asked) => {
        const content = await readContent(...asked);
        return content.length > 1_000_000 ? content.subarray(1) : content;
      },
    })),
    notices: /one megabyte/,
  },
  {
    name: 'reads bytes as text',
    broken: withCertificates(({ readContent }) => ({
      readContent: async (...asked) => new TextEncoder().encode(new TextDecoder().decode(await readContent(...asked))),
    })),
    notices: /256 byte values/,
  },
  {
    name: 'takes any version on replace',
    broken: withCertificates(({ read, replace }) => ({
      replace: async (scope, name, replacement) => replace(scope, name, replacement, (await read(scope, name)).version),
    })),
    notices: /stale replace/,
  },
  {
    name: 'takes any version on setLabels',
    broken: withCertificates(({ read, setLabels }) => ({
      setLabels: async (scope, name, labels) => setLabels(scope, name, labels, (await read(scope, name)).version),
    })),
    notices: /stale setLabels/,
  },
  {
    name: 'deletes what it finds',
    broken: withCertificates(({ list, delete: deleteAll }) => ({
      delete: async (scope, names) => {
        const present = (await list(scope)).map(({ name }) => name).filter((name) => names.includes(name));
        return deleteAll(scope, present);
      },
    })),
    notices: /one unknown name/,
  },
  {
    name: 'mixes the scopes',
    broken: withCertificates(({ list, create, read }) => {
      const flat = (scope: Parameters<typeof list>[0]) => ({ ...scope, serviceInstance: null });
      return {
        list: (scope) => list(flat(scope)),
        create: (scope, drafts) => create(flat(scope), drafts),
        read: (scope, name) => read(flat(scope), name),
      };
    }),
    notices: /scopes are separate/,
  },
  {
    name: 'stops at the first draft that is refused',
    broken: withCertificates(({ create }) => ({
      create: async (scope, drafts) => {
        const results = await create(scope, drafts);
        const refused = results.find(({ ok }) => !ok);
        if (refused !== undefined && !refused.ok) throw refused.error;
        return results;
      },
    })),
    notices: /does not hold up the others/,
  },
  {
    name: 'answers results in another order',
    broken: withCertificates(({ create }) => ({ create: async (...asked) => (await create(...asked)).toReversed() })),
    notices: /in the order given/,
  },
  {
    name: 'raises another error than the port’s',
    broken: withCertificates(() => ({
      read: async () => {
        throw new Error('404');
      },
    })),
    notices: /read and readContent of an unknown name/,
  },
  {
    name: 'says nothing of its changes',
    broken: (backend) => ({ ...backend, subscribe: () => () => {} }),
    notices: /listener hears/,
  },
  {
    name: 'goes on notifying after the end of a subscription',
    broken: (backend) => ({
      ...backend,
      subscribe: (listener) => {
        backend.subscribe(listener);
        return () => {};
      },
    }),
    notices: /listener hears/,
  },
  {
    name: 'claims versions it does not have',
    broken: (backend) => ({ ...backend, capabilities: { ...backend.capabilities, versions: true } }),
    notices: /versions:/,
  },
  {
    name: 'refuses what it cannot with another error',
    broken: withCertificates(() => ({
      versions: async () => {
        throw new BackendError('unavailable', 'no');
      },
    })),
    notices: /versions:/,
  },
  {
    name: 'forgets labels on create',
    broken: withCertificates(({ create }) => ({
      create: (scope, drafts) =>
        create(
          scope,
          drafts.map((draft) => ({ ...draft, labels: [] })),
        ),
    })),
    notices: /what was stored/,
  },
];

describe('the contract suite', () => {
  it('has names that are all different', () => {
    expect(new Set(contractCases.map(({ name }) => name)).size).toBe(contractCases.length);
  });

  it('reports how many passed', async () => {
    expect(await runContract(harnessWith((backend) => backend))).toEqual({ passed: contractCases.length, failed: [] });
  });

  it.each(MUTANTS)('notices a backend that $name', async ({ broken, notices }) => {
    const { failed } = await runContract(harnessWith(broken), (name) => notices.test(name));
    expect(failed.length).toBeGreaterThan(0);
  });
});
