import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DestinationContent } from '../../domain/destination/types';
import { SERVICE_INSTANCE, serviceServer } from '../../testing/service-world';
import { BackendError } from '../errors';
import type { Backend, Certificates, Destinations, Lookup } from '../port';
import type { MakeHarness } from './harness';
import { contractCases, runContract } from './run-contract';

/** The suite must notice a backend that breaks a promise; each row breaks one. */

const server = serviceServer();
beforeAll(server.start);
afterAll(server.stop);

function harnessWith(broken: (backend: Backend) => Backend): MakeHarness {
  return async ({ summarise }) => {
    const { openBackend, makeChain } = server.makeWorld();
    const open = () => broken(openBackend({ summarise }));
    return {
      backend: open(),
      serviceInstance: SERVICE_INSTANCE,
      makeChain,
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

/** A backend whose destinations have some methods put over them. */
function withDestinations(
  overrides: (destinations: Destinations) => Partial<Destinations>,
): (backend: Backend) => Backend {
  return (backend) => ({ ...backend, destinations: { ...backend.destinations, ...overrides(backend.destinations) } });
}

/** A backend whose lookup has something put over it. */
function withLookup(find: (lookup: Lookup) => Lookup['find']): (backend: Backend) => Backend {
  return (backend) => ({ ...backend, lookup: backend.lookup && { find: find(backend.lookup) } });
}

/** The contents with something done to each. */
function changingContents(
  change: (content: DestinationContent) => DestinationContent,
): (destinations: Destinations) => Partial<Destinations> {
  return ({ create, update }) => ({
    create: (scope, contents) => create(scope, contents.map(change)),
    update: (scope, updates) =>
      update(
        scope,
        updates.map((item) => ({ ...item, content: change(item.content) })),
      ),
  });
}

function withProperties(change: (entries: readonly [string, string][]) => readonly (readonly [string, string])[]) {
  return (content: DestinationContent): DestinationContent => ({
    ...content,
    properties: Object.fromEntries(change(Object.entries(content.properties))),
  });
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
  {
    name: 'gives away the private key with the public ones',
    broken: withCertificates(({ publicKeys }) => ({
      publicKeys: async (scope, name) =>
        (await publicKeys(scope, name)).map((key) => ({
          ...key,
          pem: `${key.pem}-----BEGIN PRIVATE KEY-----\n${key.pem}`,
        })),
    })),
    notices: /public keys: those of pem/,
  },
  {
    name: 'stops after a thousand',
    broken: withCertificates(({ list }) => ({ list: async (scope) => (await list(scope)).slice(0, 1000) })),
    notices: /certificates: a list of/,
  },
  {
    name: 'brings back what was deleted elsewhere',
    broken: withDestinations(({ create, update }) => ({
      update: async (scope, updates) => {
        const results = await update(scope, updates);
        const isGone = results.some((result) => !result.ok && result.error.code === 'not-found');
        return isGone
          ? create(
              scope,
              updates.map(({ content }) => content),
            )
          : results;
      },
    })),
    notices: /destinations: a write that misses another tab's deletion/,
  },
  {
    name: 'sorts the properties of destinations',
    broken: withDestinations(changingContents(withProperties((entries) => entries.toSorted()))),
    notices: /destinations: kept verbatim/,
  },
  {
    name: 'drops empty properties',
    broken: withDestinations(
      changingContents(withProperties((entries) => entries.filter(([, value]) => value !== ''))),
    ),
    notices: /destinations: (?:kept verbatim|a secret that is empty)/,
  },
  {
    name: 'copies properties by assignment',
    broken: withDestinations(
      changingContents((content) => {
        const properties: Record<string, string> = {};
        for (const [key, value] of Object.entries(content.properties)) properties[key] = value;
        return { ...content, properties };
      }),
    ),
    notices: /destinations: kept verbatim and in order: names that mean something/,
  },
  {
    name: 'shows secrets in the list',
    broken: withDestinations(({ list, readSecrets }) => ({
      list: async (scope) => {
        const records = await list(scope);
        const secrets = await readSecrets(
          scope,
          records.map(({ name }) => name),
        );
        return records.map((record, index) => ({
          ...record,
          properties: { ...record.properties, ...secrets[index] },
        }));
      },
    })),
    notices: /destinations: secrets are in no record/,
  },
  {
    name: 'answers secrets in the order of the list',
    broken: withDestinations(({ readSecrets }) => ({
      readSecrets: (scope, names) => readSecrets(scope, names.toSorted()),
    })),
    notices: /destinations: readSecrets/,
  },
  {
    name: 'keeps what an update leaves out',
    broken: withDestinations(({ read, update }) => ({
      update: async (scope, updates) => {
        const merged = updates.map(async (item) => {
          const { properties } = await read(scope, item.name);
          return {
            ...item,
            content: { ...item.content, properties: { ...properties, ...item.content.properties } },
          };
        });
        return update(scope, await Promise.all(merged));
      },
    })),
    notices: /destinations: update overwrites/,
  },
  {
    name: 'takes any version on update',
    broken: withDestinations(({ read, update }) => ({
      update: async (scope, updates) => {
        const current = updates.map(async (item) => {
          const version = await read(scope, item.name).then(
            (record) => record.version,
            () => item.expectedVersion,
          );
          return { ...item, expectedVersion: version };
        });
        return update(scope, await Promise.all(current));
      },
    })),
    notices: /destinations: a stale update/,
  },
  {
    name: 'keeps destinations and fragments in one place',
    broken: (backend) => ({ ...backend, fragments: backend.destinations }),
    notices: /fragments: need no more than a name/,
  },
  {
    name: 'claims a history it does not have',
    broken: (backend) => ({ ...backend, capabilities: { ...backend.capabilities, versions: true } }),
    notices: /destinations: history/,
  },
  {
    name: 'claims renaming it does not have',
    broken: (backend) => ({ ...backend, capabilities: { ...backend.capabilities, renameDestinations: true } }),
    notices: /destinations: renaming/,
  },
  {
    name: 'finds destinations without their secrets',
    broken: withLookup(({ find }) => async (...asked) => ({ ...(await find(...asked)), secrets: [] })),
    notices: /lookup: secrets are named/,
  },
  {
    name: 'looks up without the fragment',
    broken: withLookup(
      ({ find }) =>
        (scope, name) =>
          find(scope, name, { skipTokens: true }),
    ),
    notices: /lookup: a fragment of the same level/,
  },
  {
    name: 'lists no service instances',
    broken: (backend) => ({
      ...backend,
      serviceInstances: { ...backend.serviceInstances, list: async () => [] },
    }),
    notices: /service instances: those that can be reached/,
  },
];

describe('the contract suite', () => {
  it('has names that are all different', () => {
    expect(new Set(contractCases.map(({ name }) => name)).size).toBe(contractCases.length);
  });

  it('reports how many passed', async () => {
    expect(await runContract(harnessWith((backend) => backend))).toEqual({ passed: contractCases.length, failed: [] });
  }, 120_000);

  it.each(MUTANTS)('notices a backend that $name', async ({ broken, notices }) => {
    const { failed } = await runContract(harnessWith(broken), (name) => notices.test(name));
    expect(failed.length).toBeGreaterThan(0);
  });
});
