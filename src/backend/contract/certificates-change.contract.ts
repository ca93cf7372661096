import type { Label } from '../../domain/scope';
import type { ChangeNotice } from '../port';
import { assertBackendError, assertEqual, assertRejects, assertTrue } from './assert';
import { createOne, draft, errorOf, namesIn, sortedLabels, withinSeconds } from './certificate-support';
import { type ContractCase, openScope, textContent } from './harness';

function labelsOf(count: number, valueCount: number): readonly Label[] {
  return Array.from({ length: count }, (_, key) => ({
    key: `key ${key}`,
    values: Array.from({ length: valueCount }, (_unused, value) => `value ${value}`),
  }));
}

const INVALID_LABELS: readonly { readonly name: string; readonly labels: readonly Label[] }[] = [
  { name: 'eleven labels', labels: labelsOf(11, 1) },
  { name: 'eleven values', labels: labelsOf(1, 11) },
  {
    name: 'one key twice',
    labels: [
      { key: 'k', values: ['a'] },
      { key: 'k', values: ['b'] },
    ],
  },
  { name: 'an empty key', labels: [{ key: '', values: ['a'] }] },
];

/** Replacing, labels, deletion and notices. */
export const certificateChangeCases: readonly ContractCase[] = [
  {
    name: 'certificates: replace stores the new bytes as a new version and keeps the labels',
    run: async (harness) => {
      const { backend, reopen } = harness;
      const scope = await openScope(harness);
      const labels = [{ key: 'team', values: ['orders'] }];
      const created = await createOne(backend, scope, draft('a.pem', { labels }));
      const content = textContent('renewed');
      const replaced = await backend.certificates.replace(
        scope,
        'a.pem',
        { content: content.slice() },
        created.version,
      );
      assertTrue(replaced.version > created.version, 'the version has grown');
      assertEqual([replaced.name, replaced.size, replaced.labels], ['a.pem', content.length, labels], 'record');
      assertTrue(replaced.sha256 !== created.sha256, 'the digest is that of the new bytes');
      assertEqual(replaced.summary.entries[0]?.alias, 'renewed', 'the summary is that of the new bytes');
      assertEqual(await backend.certificates.readContent(scope, 'a.pem'), content, 'content');
      assertEqual(await backend.certificates.list(scope), [replaced], 'list');
      assertEqual(await (await reopen()).certificates.readContent(scope, 'a.pem'), content, 'in another tab');
    },
  },
  {
    name: 'certificates: a stale replace is a conflict and changes nothing',
    run: async (harness) => {
      const { backend } = harness;
      const scope = await openScope(harness);
      const created = await createOne(backend, scope, draft('a.pem'));
      const current = await backend.certificates.replace(
        scope,
        'a.pem',
        { content: textContent('two') },
        created.version,
      );
      const error = await assertRejects(
        backend.certificates.replace(scope, 'a.pem', { content: textContent('stale') }, created.version),
        'conflict',
        'replace',
      );
      assertEqual(
        [error.details.name, error.details.expectedVersion, error.details.currentVersion],
        ['a.pem', created.version, current.version],
        'details',
      );
      assertEqual(await backend.certificates.readContent(scope, 'a.pem'), textContent('two'), 'content');
      assertEqual(await backend.certificates.read(scope, 'a.pem'), current, 'record');
    },
  },
  {
    name: 'certificates: coming back to earlier bytes does not make an old version current again',
    run: async (harness) => {
      const { backend } = harness;
      const scope = await openScope(harness);
      const first = await createOne(backend, scope, draft('a.pem', { content: textContent('A') }));
      const second = await backend.certificates.replace(scope, 'a.pem', { content: textContent('B') }, first.version);
      await backend.certificates.replace(scope, 'a.pem', { content: textContent('A') }, second.version);
      await assertRejects(
        backend.certificates.replace(scope, 'a.pem', { content: textContent('C') }, first.version),
        'conflict',
        'replace',
      );
    },
  },
  ...(['content', 'labels'] as const).map(
    (changed): ContractCase => ({
      name: `certificates: a write that misses another tab's change of ${changed} is a conflict`,
      run: async (harness) => {
        const { backend, reopen } = harness;
        const scope = await openScope(harness);
        const seen = await createOne(backend, scope, draft('a.pem'));
        const other = await reopen();
        const seenByOther = await other.certificates.read(scope, 'a.pem');
        await (changed === 'content'
          ? other.certificates.replace(scope, 'a.pem', { content: textContent('theirs') }, seenByOther.version)
          : other.certificates.setLabels(scope, 'a.pem', [{ key: 'theirs', values: ['1'] }], seenByOther.version));
        await assertRejects(
          backend.certificates.replace(scope, 'a.pem', { content: textContent('mine') }, seen.version),
          'conflict',
          'replace',
        );
        await assertRejects(
          backend.certificates.setLabels(scope, 'a.pem', [{ key: 'mine', values: ['1'] }], seen.version),
          'conflict',
          'setLabels',
        );
        const current = await backend.certificates.read(scope, 'a.pem');
        const mine = await backend.certificates.replace(
          scope,
          'a.pem',
          { content: textContent('mine') },
          current.version,
        );
        assertEqual(await other.certificates.readContent(scope, 'a.pem'), textContent('mine'), 'after reading again');
        assertTrue(mine.version > current.version, 'the version has grown');
      },
    }),
  ),
  {
    name: "certificates: a write that misses another tab's deletion is not-found, and brings nothing back",
    run: async (harness) => {
      const { backend, reopen } = harness;
      const scope = await openScope(harness);
      const { version } = await createOne(backend, scope, draft('a.pem'));
      await (await reopen()).certificates.delete(scope, ['a.pem']);
      const { certificates } = backend;
      const replaced = certificates.replace(scope, 'a.pem', { content: textContent('mine') }, version);
      await assertRejects(replaced, 'not-found', 'replace');
      await assertRejects(certificates.setLabels(scope, 'a.pem', [], version), 'not-found', 'setLabels');
      assertEqual(await namesIn(backend, scope), [], 'stored');
    },
  },
  {
    name: 'certificates: replace and setLabels of an unknown name are not-found',
    run: async (harness) => {
      const { certificates } = harness.backend;
      const scope = await openScope(harness);
      await assertRejects(
        certificates.replace(scope, 'x.pem', { content: textContent('x') }, 1),
        'not-found',
        'replace',
      );
      await assertRejects(certificates.setLabels(scope, 'x.pem', [], 1), 'not-found', 'setLabels');
      assertEqual(await namesIn(harness.backend, scope), [], 'stored');
    },
  },
  {
    name: 'certificates: setLabels replaces all labels, makes a new version and leaves the bytes',
    run: async (harness) => {
      const { backend, reopen } = harness;
      const scope = await openScope(harness);
      const created = await createOne(backend, scope, draft('a.pem', { labels: [{ key: 'old', values: ['1'] }] }));
      const labels = [
        { key: 'team', values: ['orders', 'billing'] },
        { key: 'Größe & more', values: [] },
      ];
      const labelled = await backend.certificates.setLabels(scope, 'a.pem', labels, created.version);
      assertEqual(sortedLabels(labelled.labels), sortedLabels(labels), 'labels');
      assertTrue(labelled.version > created.version, 'the version has grown');
      assertEqual(labelled.sha256, created.sha256, 'digest');
      assertEqual(
        await (await reopen()).certificates.readContent(scope, 'a.pem'),
        textContent('content of a.pem'),
        'content',
      );
      assertEqual(await backend.certificates.list(scope), [labelled], 'list');
      const cleared = await backend.certificates.setLabels(scope, 'a.pem', [], labelled.version);
      assertEqual(cleared.labels, [], 'labels taken away');
    },
  },
  {
    name: 'certificates: a stale setLabels is a conflict and changes nothing',
    run: async (harness) => {
      const { backend } = harness;
      const scope = await openScope(harness);
      const created = await createOne(backend, scope, draft('a.pem'));
      const current = await backend.certificates.setLabels(
        scope,
        'a.pem',
        [{ key: 'k', values: ['1'] }],
        created.version,
      );
      await assertRejects(
        backend.certificates.setLabels(scope, 'a.pem', [{ key: 'k', values: ['2'] }], created.version),
        'conflict',
        'setLabels',
      );
      assertEqual(await backend.certificates.read(scope, 'a.pem'), current, 'record');
    },
  },
  {
    name: 'certificates: ten labels with ten values each are stored',
    run: async (harness) => {
      const scope = await openScope(harness);
      const labels = labelsOf(10, 10);
      const created = await createOne(harness.backend, scope, draft('a.pem', { labels }));
      assertEqual(sortedLabels(created.labels), sortedLabels(labels), 'labels');
      assertEqual((await harness.backend.certificates.read(scope, 'a.pem')).labels.length, 10, 'labels read');
    },
  },
  ...INVALID_LABELS.map(
    ({ name, labels }): ContractCase => ({
      name: `certificates: labels are refused: ${name}`,
      run: async (harness) => {
        const { backend } = harness;
        const scope = await openScope(harness);
        const [result] = await backend.certificates.create(scope, [draft('new.pem', { labels })]);
        const refused = assertBackendError(errorOf(result), 'invalid', 'create');
        assertEqual(refused.details.field, 'labels', 'field at fault');
        assertEqual(await namesIn(backend, scope), [], 'stored');
        const created = await createOne(backend, scope, draft('a.pem'));
        await assertRejects(
          backend.certificates.setLabels(scope, 'a.pem', labels, created.version),
          'invalid',
          'setLabels',
        );
        assertEqual(await backend.certificates.read(scope, 'a.pem'), created, 'record');
      },
    }),
  ),
  {
    name: 'certificates: delete takes away all of those named',
    run: async (harness) => {
      const { backend, reopen } = harness;
      const scope = await openScope(harness);
      await backend.certificates.create(
        scope,
        ['a.pem', 'b.pem', 'c.pem'].map((name) => draft(name)),
      );
      await backend.certificates.delete(scope, ['c.pem', 'a.pem']);
      assertEqual(await namesIn(backend, scope), ['b.pem'], 'left');
      assertEqual(await namesIn(await reopen(), scope), ['b.pem'], 'left in another tab');
      await assertRejects(backend.certificates.read(scope, 'a.pem'), 'not-found', 'read');
      await assertRejects(backend.certificates.readContent(scope, 'a.pem'), 'not-found', 'readContent');
    },
  },
  {
    name: 'certificates: delete with one unknown name is not-found and deletes nothing',
    run: async (harness) => {
      const { backend } = harness;
      const scope = await openScope(harness);
      await backend.certificates.create(
        scope,
        ['a.pem', 'b.pem'].map((name) => draft(name)),
      );
      const error = await assertRejects(
        backend.certificates.delete(scope, ['a.pem', 'x.pem', 'b.pem']),
        'not-found',
        'delete',
      );
      assertEqual(error.details.name, 'x.pem', 'the name that is missing');
      assertEqual(await namesIn(backend, scope), ['a.pem', 'b.pem'], 'left');
    },
  },
  {
    name: 'certificates: a deleted name is free again, and starts at version 1',
    run: async (harness) => {
      const { backend } = harness;
      const scope = await openScope(harness);
      const created = await createOne(backend, scope, draft('a.pem', { labels: [{ key: 'k', values: ['v'] }] }));
      await backend.certificates.replace(scope, 'a.pem', { content: textContent('two') }, created.version);
      await backend.certificates.delete(scope, ['a.pem']);
      const again = await createOne(backend, scope, draft('a.pem', { content: textContent('again') }));
      assertEqual([again.version, again.labels], [1, []], 'record');
      assertEqual(await backend.certificates.readContent(scope, 'a.pem'), textContent('again'), 'content');
    },
  },
  {
    name: 'subscribe: the listener hears of every kind of change, until it is taken away',
    run: async (harness) => {
      const { backend } = harness;
      const scope = await openScope(harness);
      let ended = 0;
      backend.subscribe(() => {
        ended += 1;
      })();
      const heard = async (what: string, change: () => Promise<unknown>) => {
        let unsubscribe = () => {};
        const notice = new Promise<ChangeNotice>((resolve) => {
          unsubscribe = backend.subscribe((change) => {
            if (change.resource === 'certificates') resolve(change);
          });
        });
        try {
          await change();
          assertEqual((await withinSeconds(notice, 5, what)).resource, 'certificates', what);
        } finally {
          unsubscribe();
        }
      };
      const { certificates } = backend;
      await heard('create', () => certificates.create(scope, [draft('a.pem')]));
      const { version } = await certificates.read(scope, 'a.pem');
      await heard('replace', () => certificates.replace(scope, 'a.pem', { content: textContent('two') }, version));
      const replaced = await certificates.read(scope, 'a.pem');
      await heard('setLabels', () =>
        certificates.setLabels(scope, 'a.pem', [{ key: 'k', values: ['v'] }], replaced.version),
      );
      await heard('delete', () => certificates.delete(scope, ['a.pem']));
      assertEqual(ended, 0, 'notices after the end of a subscription');
    },
  },
];
