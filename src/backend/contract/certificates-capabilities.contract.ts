import { assertBackendError, assertEqual, assertNotSupported, assertRejects, assertTrue } from './assert';
import { createOne, draft, errorOf, namesIn } from './certificate-support';
import {
  type BackendHarness,
  type ContractCase,
  lockedContent,
  needing,
  openScope,
  RIGHT_PASSWORD,
  textContent,
} from './harness';

/** Opening stored files with passwords that are not kept: every backend does it. */
const opening: readonly ContractCase[] = [
  {
    name: 'passwords: without one a locked file is stored unopened',
    run: async (harness) => {
      const scope = await openScope(harness);
      const record = await createOne(harness.backend, scope, draft('a.p12', { content: lockedContent('secret') }));
      assertEqual([record.summary.kind, record.passwordRemembered], ['unopened', false], 'record');
    },
  },
  {
    name: 'passwords: one given at creation opens the summary and is not remembered unless told so',
    run: async (harness) => {
      const { backend } = harness;
      const scope = await openScope(harness);
      const passwords = { password: RIGHT_PASSWORD };
      const record = await createOne(backend, scope, draft('a.p12', { content: lockedContent('secret'), passwords }));
      assertEqual([record.summary.kind, record.passwordRemembered], ['trust-store', false], 'record');
      assertEqual((await backend.certificates.list(scope))[0]?.summary.kind, 'trust-store', 'listed');
    },
  },
  {
    name: 'passwords: refreshSummary opens an unopened store and keeps no password',
    run: async (harness) => {
      const { backend } = harness;
      const scope = await openScope(harness);
      await createOne(backend, scope, draft('a.p12', { content: lockedContent('secret') }));
      const wrong = await backend.certificates.refreshSummary(scope, 'a.p12', { password: 'wrong' });
      assertEqual(wrong.summary.kind, 'unopened', 'with a wrong password');
      const right = await backend.certificates.refreshSummary(scope, 'a.p12', { password: RIGHT_PASSWORD });
      assertEqual([right.summary.kind, right.passwordRemembered], ['trust-store', false], 'with the right password');
      assertEqual((await backend.certificates.list(scope))[0]?.summary.kind, 'trust-store', 'listed');
      assertEqual(await backend.certificates.readContent(scope, 'a.p12'), lockedContent('secret'), 'content');
    },
  },
  {
    name: 'passwords: refreshSummary of an unknown name is not-found',
    run: async (harness) => {
      const scope = await openScope(harness);
      await assertRejects(
        harness.backend.certificates.refreshSummary(scope, 'x.p12', {}),
        'not-found',
        'refreshSummary',
      );
    },
  },
  {
    name: 'passwords: replacing a file reads it with the password of the new one',
    run: async (harness) => {
      const { backend } = harness;
      const scope = await openScope(harness);
      const created = await createOne(backend, scope, draft('a.p12'));
      const content = lockedContent('new');
      const closed = await backend.certificates.replace(scope, 'a.p12', { content }, created.version);
      assertEqual(closed.summary.kind, 'unopened', 'without a password');
      const passwords = { password: RIGHT_PASSWORD };
      const opened = await backend.certificates.replace(scope, 'a.p12', { content, passwords }, closed.version);
      assertEqual(opened.summary.kind, 'trust-store', 'with its password');
    },
  },
];

async function rememberingIsRefused(harness: BackendHarness): Promise<void> {
  const { backend } = harness;
  const scope = await openScope(harness);
  const passwords = { password: RIGHT_PASSWORD };
  const created = await createOne(backend, scope, draft('a.p12', { content: lockedContent('secret'), passwords }));
  await assertNotSupported(backend.certificates.readPasswords(scope, 'a.p12'), 'readPasswords');
  await assertNotSupported(backend.certificates.setPasswords(scope, 'a.p12', passwords), 'setPasswords');
  await assertNotSupported(
    backend.certificates.replace(
      scope,
      'a.p12',
      { content: textContent('x'), passwords, rememberPassword: true },
      created.version,
    ),
    'replace with rememberPassword',
  );
  const [result] = await backend.certificates.create(scope, [draft('b.p12', { passwords, rememberPassword: true })]);
  assertEqual(assertBackendError(errorOf(result), 'forbidden', 'create').details.rule, 'not-supported', 'rule');
  assertEqual(await namesIn(backend, scope), ['a.p12'], 'stored');
}

const remembering = needing(['rememberPasswords'], rememberingIsRefused, [
  {
    name: 'passwords: one to be remembered is, and is forgotten when told so',
    run: async (harness) => {
      const { backend, reopen } = harness;
      const scope = await openScope(harness);
      const passwords = { password: RIGHT_PASSWORD, keyPasswords: { '': 'key', alias: 'other' } };
      const wanted = draft('a.p12', { content: lockedContent('secret'), passwords, rememberPassword: true });
      assertEqual((await createOne(backend, scope, wanted)).passwordRemembered, true, 'remembered');
      assertEqual(await (await reopen()).certificates.readPasswords(scope, 'a.p12'), passwords, 'after a reload');
      const forgotten = await backend.certificates.setPasswords(scope, 'a.p12', null);
      assertEqual(forgotten.passwordRemembered, false, 'forgotten');
      assertEqual(await backend.certificates.readPasswords(scope, 'a.p12'), null, 'passwords');
    },
  },
  {
    name: 'passwords: one that was not to be remembered is not',
    run: async (harness) => {
      const { backend } = harness;
      const scope = await openScope(harness);
      const passwords = { password: RIGHT_PASSWORD };
      await createOne(backend, scope, draft('a.p12', { content: lockedContent('secret'), passwords }));
      assertEqual(await backend.certificates.readPasswords(scope, 'a.p12'), null, 'passwords after create');
      await backend.certificates.refreshSummary(scope, 'a.p12', passwords);
      assertEqual(await backend.certificates.readPasswords(scope, 'a.p12'), null, 'passwords after refreshSummary');
    },
  },
  {
    name: 'passwords: a remembered one is forgotten with the file it opened, unless the next one is to be remembered',
    run: async (harness) => {
      const { certificates } = harness.backend;
      const scope = await openScope(harness);
      const passwords = { password: RIGHT_PASSWORD };
      const content = lockedContent('secret');
      const wanted = draft('a.p12', { content, passwords, rememberPassword: true });
      const first = await createOne(harness.backend, scope, wanted);
      const kept = await certificates.replace(
        scope,
        'a.p12',
        { content, passwords: { ...passwords, keyPasswords: { alias: 'other' } }, rememberPassword: true },
        first.version,
      );
      assertEqual(
        [kept.passwordRemembered, await certificates.readPasswords(scope, 'a.p12')],
        [true, { ...passwords, keyPasswords: { alias: 'other' } }],
        'the next one',
      );
      const gone = await certificates.replace(scope, 'a.p12', { content, passwords }, kept.version);
      assertEqual(
        [gone.passwordRemembered, await certificates.readPasswords(scope, 'a.p12')],
        [false, null],
        'not to be remembered',
      );
    },
  },
  {
    name: 'passwords: setPasswords remembers and opens the summary',
    run: async (harness) => {
      const { backend } = harness;
      const scope = await openScope(harness);
      await createOne(backend, scope, draft('a.p12', { content: lockedContent('secret') }));
      const opened = await backend.certificates.setPasswords(scope, 'a.p12', { password: RIGHT_PASSWORD });
      assertEqual([opened.summary.kind, opened.passwordRemembered], ['trust-store', true], 'record');
      assertEqual(await backend.certificates.readPasswords(scope, 'a.p12'), { password: RIGHT_PASSWORD }, 'passwords');
    },
  },
  {
    name: 'passwords: readPasswords and setPasswords of an unknown name are not-found',
    run: async (harness) => {
      const scope = await openScope(harness);
      const { certificates } = harness.backend;
      await assertRejects(certificates.readPasswords(scope, 'x.p12'), 'not-found', 'readPasswords');
      await assertRejects(certificates.setPasswords(scope, 'x.p12', null), 'not-found', 'setPasswords');
    },
  },
]);

async function versionsAreRefused(harness: BackendHarness): Promise<void> {
  const { backend } = harness;
  const scope = await openScope(harness);
  const created = await createOne(backend, scope, draft('a.pem'));
  await assertNotSupported(backend.certificates.versions(scope, 'a.pem'), 'versions');
  await assertNotSupported(backend.certificates.restoreVersion(scope, 'a.pem', 1, created.version), 'restoreVersion');
  const replaced = await backend.certificates.replace(scope, 'a.pem', { content: textContent('two') }, created.version);
  await assertNotSupported(backend.certificates.readContent(scope, 'a.pem', created.version), 'an older content');
  assertEqual(await backend.certificates.readContent(scope, 'a.pem', replaced.version), textContent('two'), 'content');
}

const versioning = needing(['versions'], versionsAreRefused, [
  {
    name: 'versions: every replacement adds one, newest first',
    run: async (harness) => {
      const { backend } = harness;
      const scope = await openScope(harness);
      const first = await createOne(backend, scope, draft('a.pem', { content: textContent('one') }));
      const second = await backend.certificates.replace(
        scope,
        'a.pem',
        { content: textContent('two!') },
        first.version,
      );
      const versions = await backend.certificates.versions(scope, 'a.pem');
      assertEqual(
        versions.map(({ version, sha256, size, origin, current }) => ({ version, sha256, size, origin, current })),
        [
          { version: second.version, sha256: second.sha256, size: 4, origin: 'uploaded', current: true },
          { version: first.version, sha256: first.sha256, size: 3, origin: 'uploaded', current: false },
        ],
        'versions',
      );
      assertEqual(
        versions.map(({ summary }) => summary.entries[0]?.alias),
        ['two!', 'one'],
        'summaries',
      );
    },
  },
  {
    name: 'versions: an older content is read byte for byte, an unknown one is not-found',
    run: async (harness) => {
      const { backend } = harness;
      const scope = await openScope(harness);
      const first = await createOne(backend, scope, draft('a.pem', { content: textContent('one') }));
      await backend.certificates.replace(scope, 'a.pem', { content: textContent('two') }, first.version);
      assertEqual(await backend.certificates.readContent(scope, 'a.pem', first.version), textContent('one'), 'older');
      await assertRejects(backend.certificates.readContent(scope, 'a.pem', 99), 'not-found', 'version 99');
      await assertRejects(backend.certificates.versions(scope, 'x.pem'), 'not-found', 'versions of an unknown name');
    },
  },
  {
    name: 'versions: restoreVersion makes an older content the newest version',
    run: async (harness) => {
      const { backend } = harness;
      const scope = await openScope(harness);
      const first = await createOne(backend, scope, draft('a.pem', { content: textContent('one') }));
      const second = await backend.certificates.replace(scope, 'a.pem', { content: textContent('two') }, first.version);
      const restored = await backend.certificates.restoreVersion(scope, 'a.pem', first.version, second.version);
      assertTrue(restored.version > second.version, 'the version has grown');
      assertEqual([restored.sha256, restored.summary.entries[0]?.alias], [first.sha256, 'one'], 'record');
      assertEqual(await backend.certificates.readContent(scope, 'a.pem'), textContent('one'), 'content');
      assertEqual((await backend.certificates.versions(scope, 'a.pem')).length, 3, 'versions');
    },
  },
  {
    name: 'versions: a stale restoreVersion is a conflict, an unknown version not-found, and nothing changes',
    run: async (harness) => {
      const { backend } = harness;
      const scope = await openScope(harness);
      const first = await createOne(backend, scope, draft('a.pem', { content: textContent('one') }));
      const second = await backend.certificates.replace(scope, 'a.pem', { content: textContent('two') }, first.version);
      const { certificates } = backend;
      await assertRejects(
        certificates.restoreVersion(scope, 'a.pem', first.version, first.version),
        'conflict',
        'stale',
      );
      await assertRejects(certificates.restoreVersion(scope, 'a.pem', 99, second.version), 'not-found', 'version 99');
      assertEqual(await certificates.read(scope, 'a.pem'), second, 'record');
    },
  },
]);

async function undoIsRefused(harness: BackendHarness): Promise<void> {
  const scope = await openScope(harness);
  await createOne(harness.backend, scope, draft('a.pem'));
  const ticket = await harness.backend.certificates.delete(scope, ['a.pem']);
  await assertNotSupported(harness.backend.certificates.undoDelete(ticket), 'undoDelete');
  assertEqual(await namesIn(harness.backend, scope), [], 'left');
}

const undoing = needing(['undo'], undoIsRefused, [
  {
    name: 'undo: undoDelete brings all of one deletion back, once',
    run: async (harness) => {
      const { backend } = harness;
      const scope = await openScope(harness);
      const labels = [{ key: 'team', values: ['orders'] }];
      const [a] = await backend.certificates.create(scope, [
        draft('a.pem', { labels }),
        draft('b.pem'),
        draft('c.pem'),
      ]);
      assertTrue(a?.ok === true, 'a.pem is stored');
      const ticket = await backend.certificates.delete(scope, ['a.pem', 'b.pem']);
      await backend.certificates.undoDelete(ticket);
      assertEqual(await namesIn(backend, scope), ['a.pem', 'b.pem', 'c.pem'], 'names');
      assertEqual(await backend.certificates.readContent(scope, 'a.pem'), textContent('content of a.pem'), 'content');
      assertEqual((await backend.certificates.read(scope, 'a.pem')).labels, labels, 'labels');
      await assertRejects(backend.certificates.undoDelete(ticket), 'not-found', 'a second undo');
    },
  },
  {
    name: 'undo: a name taken meanwhile is a conflict, and nothing comes back',
    run: async (harness) => {
      const { backend } = harness;
      const scope = await openScope(harness);
      await backend.certificates.create(scope, [draft('a.pem'), draft('b.pem')]);
      const ticket = await backend.certificates.delete(scope, ['a.pem', 'b.pem']);
      await createOne(backend, scope, draft('b.pem', { content: textContent('new') }));
      const error = await assertRejects(backend.certificates.undoDelete(ticket), 'conflict', 'undoDelete');
      assertEqual(error.details.name, 'b.pem', 'the name that is taken');
      assertEqual(await namesIn(backend, scope), ['b.pem'], 'names');
      assertEqual(await backend.certificates.readContent(scope, 'b.pem'), textContent('new'), 'content');
    },
  },
  {
    name: 'undo: an unknown ticket is not-found',
    run: async ({ backend }) => {
      await assertRejects(backend.certificates.undoDelete({ id: 'no-such-ticket' }), 'not-found', 'undoDelete');
    },
  },
]);

export const certificateCapabilityCases: readonly ContractCase[] = [
  ...opening,
  ...remembering,
  ...versioning,
  ...undoing,
];
