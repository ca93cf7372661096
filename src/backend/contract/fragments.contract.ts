import { assertBackendError, assertEqual } from './assert';
import { contentWith, createSet, destination, fragment, namesOf, refusalOf, storedOf } from './destination-support';
import { type ContractCase, openScope } from './harness';

/** What sets destinations and fragments apart. */
export const fragmentCases: readonly ContractCase[] = [
  {
    name: 'destinations: one without a type is refused',
    run: async (harness) => {
      const { destinations } = harness.backend;
      const scope = await openScope(harness);
      const results = await destinations.create(scope, [
        contentWith({ Name: 'missing', URL: 'https://example.com' }),
        destination('empty', { Type: '' }),
      ]);
      for (const result of results) {
        const { details } = assertBackendError(refusalOf(result), 'invalid', 'create');
        assertEqual([details.field, details.rule], ['Type', 'empty'], 'details');
      }
      const { version } = await createSet(destinations, scope, destination('a'));
      const [updated] = await destinations.update(scope, [
        { name: 'a', content: destination('a', { Type: '' }), expectedVersion: version },
      ]);
      assertBackendError(refusalOf(updated), 'invalid', 'update');
      assertEqual(await namesOf(destinations, scope), ['a'], 'stored');
    },
  },
  {
    name: 'destinations: what a backend does not know of a type is stored all the same',
    run: async (harness) => {
      const { destinations } = harness.backend;
      const scope = await openScope(harness);
      const wanted = [
        destination('odd', { Type: 'HTTP', URL: 'not a URL', ProxyType: 'Other', Authentication: 'Unknown' }),
        contentWith({ Name: 'bare', Type: 'RFC' }),
      ];
      for (const result of await destinations.create(scope, wanted)) storedOf(result);
      assertEqual((await destinations.read(scope, 'odd')).properties.URL, 'not a URL', 'URL');
    },
  },
  {
    name: 'fragments: need no more than a name, and share no names with destinations',
    run: async (harness) => {
      const { destinations, fragments } = harness.backend;
      const scope = await openScope(harness);
      const bare = await createSet(fragments, scope, contentWith({ FragmentName: 'same' }));
      assertEqual(bare.keys, ['FragmentName'], 'keys');
      await createSet(destinations, scope, destination('same'));
      await createSet(fragments, scope, fragment('other'));
      assertEqual(
        [await namesOf(destinations, scope), await namesOf(fragments, scope)],
        [['same'], ['other', 'same']],
        'lists',
      );
      await fragments.delete(scope, ['same']);
      assertEqual(await namesOf(destinations, scope), ['same'], 'the destination stays');
    },
  },
];
