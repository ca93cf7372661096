import type { FoundDestination, Lookup } from '../port';
import { assertEqual, assertRejects } from './assert';
import { createOne, draft } from './certificate-support';
import { createSet, destination, fragment } from './destination-support';
import { type BackendHarness, type ContractCase, openScope } from './harness';

/** The scope of an application that is bound to the service instance, and what it looks up with. */
async function open(harness: BackendHarness) {
  const { backend, serviceInstance } = harness;
  const subaccount = await openScope(harness);
  return { backend, lookup: backend.lookup, subaccount, instance: { ...subaccount, serviceInstance } };
}

function sorted(found: FoundDestination) {
  return Object.entries(found.properties).toSorted(([left], [right]) => (left < right ? -1 : 1));
}

const without = { skipTokens: true } as const;

/** *Find Destination*. */
export const lookupCases: readonly ContractCase[] = [
  {
    name: 'lookup: finds on the level of the service instance first, then on that of the subaccount',
    run: async (harness) => {
      const { backend, lookup, subaccount, instance } = await open(harness);
      await createSet(backend.destinations, subaccount, destination('both', { URL: 'https://subaccount.example' }));
      await createSet(backend.destinations, instance, destination('both', { URL: 'https://instance.example' }));
      await createSet(backend.destinations, subaccount, destination('one'));
      const both = await lookup.find(instance, 'both', without);
      assertEqual([both.level, both.properties.URL], ['instance', 'https://instance.example'], 'both');
      const one = await lookup.find(instance, 'one', without);
      assertEqual([one.level, one.properties.Name], ['subaccount', 'one'], 'one');
    },
  },
  {
    name: 'lookup: a name that is on no level is not-found',
    run: async (harness) => {
      const { lookup, instance } = await open(harness);
      const { details } = await assertRejects(lookup.find(instance, 'nowhere', without), 'not-found', 'find');
      assertEqual([details.resource, details.name], ['destination', 'nowhere'], 'details');
    },
  },
  {
    name: 'lookup: secrets are named, their values stay behind',
    run: async (harness) => {
      const { backend, lookup, subaccount, instance } = await open(harness);
      const secrets = { User: 'user', Password: 'hidden-1', clientSecret: '', 'my.token': 'hidden-2' };
      await createSet(backend.destinations, subaccount, destination('a', secrets));
      const found = await lookup.find(instance, 'a', without);
      assertEqual(found.secrets.toSorted(), ['Password', 'my.token'], 'secrets');
      assertEqual(
        ['User', 'Password', 'clientSecret', 'my.token'].map((key) => found.properties[key]),
        ['user', '', '', ''],
        'values',
      );
      assertEqual(JSON.stringify(found).includes('hidden-'), false, 'the value of a secret in the answer');
    },
  },
  {
    name: 'lookup: a fragment of the same level is merged into it, and its values win',
    run: async (harness) => {
      const { backend, lookup, subaccount, instance } = await open(harness);
      await createSet(backend.destinations, subaccount, destination('a', { Password: 'x', kept: 'kept' }));
      await createSet(backend.fragments, subaccount, fragment('f', { URL: 'https://fragment.example', added: '1' }));
      await createSet(backend.fragments, instance, fragment('f', { URL: 'https://wrong.example' }));
      const found = await lookup.find(instance, 'a', { ...without, fragment: 'f' });
      assertEqual(
        sorted(found),
        [
          ['Authentication', 'NoAuthentication'],
          ['FragmentName', 'f'],
          ['Name', 'a'],
          ['Password', ''],
          ['ProxyType', 'Internet'],
          ['Type', 'HTTP'],
          ['URL', 'https://fragment.example'],
          ['added', '1'],
          ['kept', 'kept'],
        ],
        'properties',
      );
      assertEqual(found.secrets, ['Password'], 'secrets');
    },
  },
  {
    name: 'lookup: a fragment that is missing is not-found, unless it is optional',
    run: async (harness) => {
      const { backend, lookup, subaccount, instance } = await open(harness);
      await createSet(backend.destinations, subaccount, destination('a'));
      const wish = { ...without, fragment: 'nowhere' };
      await assertRejects(lookup.find(instance, 'a', wish), 'not-found', 'find');
      const found = await lookup.find(instance, 'a', { ...wish, fragmentOptional: true });
      assertEqual([found.properties.Name, found.properties.FragmentName], ['a', undefined], 'found');
    },
  },
  {
    name: 'lookup: the certificates it names are told by their names',
    run: async (harness) => {
      const { backend, lookup, subaccount, instance } = await open(harness);
      await createOne(backend, subaccount, draft('key.p12'));
      await createOne(backend, subaccount, draft('other.p12'));
      await createSet(
        backend.destinations,
        subaccount,
        destination('a', {
          Authentication: 'ClientCertificateAuthentication',
          KeyStoreLocation: 'key.p12',
          TrustStoreLocation: 'gone.jks',
        }),
      );
      const found = await lookup.find(instance, 'a', without);
      assertEqual(
        found.certificates.map(({ name }) => name),
        ['key.p12'],
        'certificates',
      );
    },
  },
  {
    name: 'lookup: changes nothing, tells no tokens when they are skipped, and ends when it is cancelled',
    run: async (harness) => {
      const { backend, lookup, subaccount, instance } = await open(harness);
      const { version } = await createSet(backend.destinations, subaccount, destination('a'));
      const found = await lookup.find(instance, 'a', without);
      assertEqual(found.tokens, [], 'tokens');
      assertEqual((await backend.destinations.read(subaccount, 'a')).version, version, 'version');
      await assertCancels(lookup, instance);
    },
  },
];

async function assertCancels(lookup: Lookup, scope: Parameters<Lookup['find']>[0]): Promise<void> {
  const reason = new Error('enough');
  const cancelled = lookup.find(scope, 'a', { ...without, signal: AbortSignal.abort(reason) });
  const error: unknown = await cancelled.then(
    () => null,
    (cause: unknown) => cause,
  );
  assertEqual(error === reason, true, 'it rejects with the reason of the signal');
}
