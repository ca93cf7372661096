import { assertBackendError, assertEqual, assertRejects, assertTrue } from './assert';
import { createOne, draft, errorOf, namesIn, recordOf, sortedLabels } from './certificate-support';
import { type ContractCase, openScope, textContent } from './harness';

/** SHA-256 of the three bytes `abc` (FIPS 180-4, example 1). */
const SHA256_OF_ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';

/** Names that break an encoding when one is forgotten: URL, filter, quotes, combining and astral characters. */
const AWKWARD_NAMES = [
  "our team's app.pem",
  'workflow (new).pem',
  '100%25 sure & more+?#.crt',
  'a,b;c=d.cer',
  "''quoted''.p12",
  '"double" `back`.jks',
  'Schlüssel für Köln.pfx',
  '証明書 🔑.pem',
  'two..dots.pem',
  '$filter=Name in (x).pem',
];

const INVALID_NAMES = [
  { name: '', rule: 'empty' },
  { name: 'no-extension', rule: 'extension' },
  { name: 'notes.txt', rule: 'extension' },
  { name: 'folder/file.pem', rule: 'characters' },
  { name: 'folder\\file.pem', rule: 'characters' },
  { name: 'line\nbreak.pem', rule: 'characters' },
  { name: 'nul\u0000.pem', rule: 'characters' },
  { name: `${'x'.repeat(197)}.pem`, rule: 'too-long' },
];

function everyByte(length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, index) => (index + (index >> 8)) & 0xff);
}

const CONTENTS = [
  { name: 'one byte', content: Uint8Array.of(0) },
  { name: 'all 256 byte values', content: everyByte(256) },
  { name: 'a length that is no multiple of three', content: everyByte(1000) },
  {
    name: 'CR, LF and a byte order mark',
    content: Uint8Array.of(0xef, 0xbb, 0xbf, 0x0d, 0x0a, 0x0a, 0x0d, 0x1a, 0x00),
  },
  { name: 'one megabyte', content: everyByte(1_048_576) },
];

/** Creating, listing and reading. */
export const certificateStoreCases: readonly ContractCase[] = [
  {
    name: 'certificates: an empty scope lists nothing',
    run: async (harness) => {
      const scope = await openScope(harness);
      assertEqual(await harness.backend.certificates.list(scope), [], 'list');
      assertEqual(
        await harness.backend.certificates.list({ ...scope, serviceInstance: harness.serviceInstance }),
        [],
        'list',
      );
    },
  },
  {
    name: 'certificates: list goes by name, code points ignoring case',
    run: async (harness) => {
      const scope = await openScope(harness);
      const names = ['b.pem', 'a10.pem', 'A2.pem', 'Z.pem', 'ä.pem', '_x.pem', 'B1.pem', 'a.crt'];
      await harness.backend.certificates.create(
        scope,
        names.map((name) => draft(name)),
      );
      assertEqual(
        await namesIn(harness.backend, scope),
        ['_x.pem', 'a.crt', 'a10.pem', 'A2.pem', 'b.pem', 'B1.pem', 'Z.pem', 'ä.pem'],
        'order',
      );
    },
  },
  {
    name: 'certificates: a new record says what was stored',
    run: async (harness) => {
      const scope = await openScope(harness);
      const labels = [{ key: 'team', values: ['orders', 'billing'] }];
      const record = await createOne(harness.backend, scope, draft('abc.pem', { content: textContent('abc'), labels }));
      assertEqual(
        {
          name: record.name,
          scope: record.scope,
          version: record.version,
          origin: record.origin,
          dummy: record.dummy,
          size: record.size,
          sha256: record.sha256,
          labels: sortedLabels(record.labels),
          passwordRemembered: record.passwordRemembered,
        },
        {
          name: 'abc.pem',
          scope,
          version: 1,
          origin: 'uploaded',
          dummy: false,
          size: 3,
          sha256: SHA256_OF_ABC,
          labels: sortedLabels(labels),
          passwordRemembered: false,
        },
        'record',
      );
      assertEqual(record.summary.entries[0]?.alias, 'abc', 'summary made by the reader that was injected');
    },
  },
  {
    name: 'certificates: create, list, read and another tab agree on a record',
    run: async (harness) => {
      const { backend, reopen } = harness;
      const scope = await openScope(harness);
      const created = await createOne(backend, scope, draft('a.pem', { labels: [{ key: 'k', values: ['v'] }] }));
      assertEqual(await backend.certificates.list(scope), [created], 'list');
      assertEqual(await backend.certificates.read(scope, 'a.pem'), created, 'read');
      const other = await reopen();
      assertEqual(await other.certificates.list(scope), [created], 'list after a reload');
      assertEqual(await other.certificates.readContent(scope, 'a.pem'), textContent('content of a.pem'), 'content');
    },
  },
  ...CONTENTS.map(
    ({ name, content }): ContractCase => ({
      name: `certificates: content comes back byte for byte: ${name}`,
      run: async (harness) => {
        const scope = await openScope(harness);
        const record = await createOne(harness.backend, scope, draft('bytes.p12', { content: content.slice() }));
        assertEqual(record.size, content.length, 'size');
        assertEqual(await harness.backend.certificates.readContent(scope, 'bytes.p12'), content, 'content');
        assertEqual(
          await (await harness.reopen()).certificates.readContent(scope, 'bytes.p12'),
          content,
          'in another tab',
        );
        assertEqual(
          await harness.backend.certificates.readContent(scope, 'bytes.p12', record.version),
          content,
          'content of the current version',
        );
      },
    }),
  ),
  {
    name: 'certificates: what is stored does not follow changes to the bytes given or returned',
    run: async (harness) => {
      const scope = await openScope(harness);
      const content = textContent('original');
      await createOne(harness.backend, scope, draft('a.pem', { content }));
      content.fill(0);
      const first = await harness.backend.certificates.readContent(scope, 'a.pem');
      assertEqual(first, textContent('original'), 'content after the given bytes changed');
      first.fill(0);
      assertEqual(
        await harness.backend.certificates.readContent(scope, 'a.pem'),
        textContent('original'),
        'content after the returned bytes changed',
      );
    },
  },
  ...AWKWARD_NAMES.map(
    (name): ContractCase => ({
      name: `certificates: the name ${JSON.stringify(name)} is kept as it is`,
      run: async (harness) => {
        const { backend } = harness;
        const scope = await openScope(harness);
        await backend.certificates.create(scope, [draft(name), draft('other.pem')]);
        assertEqual((await backend.certificates.read(scope, name)).name, name, 'read');
        assertEqual(await backend.certificates.readContent(scope, name), textContent(`content of ${name}`), 'content');
        assertTrue((await namesIn(backend, scope)).includes(name), 'listed');
        await backend.certificates.delete(scope, [name]);
        assertEqual(await namesIn(backend, scope), ['other.pem'], 'after its deletion');
      },
    }),
  ),
  {
    name: 'certificates: read and readContent of an unknown name are not-found',
    run: async (harness) => {
      const scope = await openScope(harness);
      const error = await assertRejects(harness.backend.certificates.read(scope, 'x.pem'), 'not-found', 'read');
      assertEqual([error.details.resource, error.details.name], ['certificate', 'x.pem'], 'what is missing');
      await assertRejects(harness.backend.certificates.readContent(scope, 'x.pem'), 'not-found', 'readContent');
    },
  },
  {
    name: 'certificates: scopes are separate',
    run: async (harness) => {
      const { backend, serviceInstance } = harness;
      const scope = await openScope(harness);
      const instance = { ...scope, serviceInstance };
      await createOne(backend, scope, draft('same.pem', { content: textContent('subaccount') }));
      const inInstance = await createOne(backend, instance, draft('same.pem', { content: textContent('instance') }));
      assertEqual(inInstance.scope, instance, 'scope of the record');
      assertEqual(await backend.certificates.readContent(scope, 'same.pem'), textContent('subaccount'), 'content');
      assertEqual(await backend.certificates.readContent(instance, 'same.pem'), textContent('instance'), 'content');
      await backend.certificates.delete(instance, ['same.pem']);
      assertEqual(
        [await namesIn(backend, scope), await namesIn(backend, instance)],
        [['same.pem'], []],
        'after delete',
      );
    },
  },
  {
    name: 'certificates: results of many come in the order given, and one refused does not hold up the others',
    run: async (harness) => {
      const { backend } = harness;
      const scope = await openScope(harness);
      await createOne(backend, scope, draft('taken.pem'));
      const names = ['z.pem', 'taken.pem', 'bad.txt', 'a.pem'];
      const results = await backend.certificates.create(
        scope,
        names.map((name) => draft(name, { content: textContent('new') })),
      );
      assertEqual(
        results.map(({ name, ok }) => [name, ok]),
        [
          ['z.pem', true],
          ['taken.pem', false],
          ['bad.txt', false],
          ['a.pem', true],
        ],
        'results',
      );
      assertBackendError(errorOf(results[1]), 'conflict', 'the name that is taken');
      assertBackendError(errorOf(results[2]), 'invalid', 'the name that is invalid');
      assertEqual(recordOf(results[3]).version, 1, 'version of a new one');
      assertEqual(await namesIn(backend, scope), ['a.pem', 'taken.pem', 'z.pem'], 'stored');
      assertEqual(
        await backend.certificates.readContent(scope, 'taken.pem'),
        textContent('content of taken.pem'),
        'kept',
      );
    },
  },
  {
    name: 'certificates: a name taken is a conflict that names it',
    run: async (harness) => {
      const scope = await openScope(harness);
      await createOne(harness.backend, scope, draft('a.pem'));
      const results = await harness.backend.certificates.create(scope, [draft('a.pem')]);
      const error = assertBackendError(errorOf(results[0]), 'conflict', 'create');
      assertEqual(
        [error.details.resource, error.details.name, error.details.rule],
        ['certificate', 'a.pem', 'taken'],
        'details',
      );
    },
  },
  {
    name: 'certificates: of two with one name in one call the first is stored',
    run: async (harness) => {
      const scope = await openScope(harness);
      const results = await harness.backend.certificates.create(scope, [
        draft('twin.pem', { content: textContent('first') }),
        draft('twin.pem', { content: textContent('second') }),
      ]);
      assertEqual(recordOf(results[0]).name, 'twin.pem', 'the first');
      assertBackendError(errorOf(results[1]), 'conflict', 'the second');
      assertEqual(await harness.backend.certificates.readContent(scope, 'twin.pem'), textContent('first'), 'content');
    },
  },
  {
    name: 'certificates: creating none answers no results',
    run: async (harness) => {
      assertEqual(await harness.backend.certificates.create(await openScope(harness), []), [], 'results');
    },
  },
  {
    name: 'certificates: a longest allowed name is stored',
    run: async (harness) => {
      const scope = await openScope(harness);
      const names = [`${'x'.repeat(196)}.pem`, `${'ü'.repeat(196)}.pem`];
      for (const name of names) await createOne(harness.backend, scope, draft(name));
      assertEqual(await namesIn(harness.backend, scope), names, 'names');
      await harness.backend.certificates.delete(scope, names);
      assertEqual(await namesIn(harness.backend, scope), [], 'after deletion');
    },
  },
  ...INVALID_NAMES.map(
    ({ name, rule }): ContractCase => ({
      name: `certificates: the name ${JSON.stringify(name.slice(0, 20))} (${name.length}) is invalid by the rule ${rule}`,
      run: async (harness) => {
        const scope = await openScope(harness);
        const [result] = await harness.backend.certificates.create(scope, [draft(name)]);
        const error = assertBackendError(errorOf(result), 'invalid', 'create');
        assertEqual([error.details.field, error.details.rule], ['name', rule], 'field and rule');
        assertEqual(await namesIn(harness.backend, scope), [], 'stored');
      },
    }),
  ),
  {
    name: 'certificates: 250 at once are stored, listed in order and deleted at once',
    run: async (harness) => {
      const scope = await openScope(harness);
      const names = Array.from(
        { length: 250 },
        (_, index) => `number ${String(index).padStart(3, '0')} of many (1).pem`,
      );
      const results = await harness.backend.certificates.create(
        scope,
        names.toReversed().map((name) => draft(name)),
      );
      assertEqual(results.filter(({ ok }) => !ok).length, 0, 'refused');
      assertEqual(await namesIn(harness.backend, scope), names, 'listed');
      await harness.backend.certificates.delete(scope, names.slice(1));
      assertEqual(await namesIn(harness.backend, scope), names.slice(0, 1), 'left');
    },
  },
];
