import { readFile } from 'node:fs/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { contentName } from '../../../domain/transport';
import type { TransportContent, TransportRequest } from '../../../domain/transport/types';
import { makeTransportLandscape, nodeDraft, type TestLandscape } from '../../contract/transport-support';
import type { Backend, Backup, NewCertificate } from '../../port';
import { makeProfile, type TestProfile } from '../testing/open-test-workspace';

const PASSPHRASE = 'correct horse';
const profiles: TestProfile[] = [];

afterEach(() => {
  for (const profile of profiles.splice(0)) profile.close();
});

async function openSite() {
  const profile = makeProfile();
  profiles.push(profile);
  const { backend } = await profile.openBackend();
  const { backup, transport } = backend;
  if (backup === null || transport === null) throw new Error('the local backend has both');
  return { backend, backup, transport };
}

const draft = (name: string): NewCertificate => ({
  name,
  content: new TextEncoder().encode(name),
  origin: 'uploaded',
  labels: [{ key: 'team', values: ['orders'] }],
});

/** Two requests: one imported as a dummy, one waiting. */
async function fill(backend: Backend): Promise<TestLandscape> {
  const landscape = await makeTransportLandscape(backend, [{ name: 'QA' }, { name: 'PRD', forwardMode: 'manual' }]);
  const { transport, source, nodes } = landscape;
  await backend.certificates.create(source, [draft('a.p12'), draft('b.pem')]);
  await transport.send(source, [
    { name: 'a.p12', description: 'first' },
    { name: 'b.pem', description: 'second' },
  ]);
  await transport.import(nodes.QA?.id ?? '', [1]);
  const prd = nodes.PRD?.id ?? '';
  await transport.controlImport(prd, { kind: 'disable', reason: 'freeze' }, 1);
  return landscape;
}

async function importAll(backup: Backup, file: Uint8Array) {
  const opened = await backup.open(file, PASSPHRASE);
  const states = opened.items.map(({ kind, name, state, differences }) => ({ kind, name, state, differences }));
  await backup.import(
    opened,
    opened.items.map(({ key }) => key),
  );
  return states;
}

async function overviewOf(backend: Backend) {
  const { transport } = backend;
  if (transport === null) throw new Error('the local backend has transport');
  const { nodes, routes, transportSubaccountId } = await transport.landscape();
  const names = new Map((await backend.subaccounts.list()).map(({ id, name }) => [id, name]));
  return {
    transportSubaccount: names.get(transportSubaccountId ?? ''),
    nodes: nodes.map(({ id: _, version: __, targetSubaccountId, ...node }) => ({
      ...node,
      target: names.get(targetSubaccountId ?? ''),
    })),
    routes: routes.map(({ name }) => name),
    requests: (await transport.requests()).map(({ sourceSubaccountId, ...request }) => ({
      ...request,
      source: names.get(sourceSubaccountId ?? ''),
    })),
    queues: await Promise.all(
      nodes.map(async ({ id }) => (await transport.queue(id)).map(({ request, status }) => [request, status])),
    ),
    actions: new Map((await transport.actions()).map(({ id, nodeId: _, ...action }) => [id, action])),
    changes: await transport.landscapeChanges(),
    dummies: (await transport.dummies()).map(({ record: { scope, ...record }, request }) => [
      record,
      names.get(scope.subaccountId),
      request?.number,
    ]),
  };
}

describe('transport in a backup', () => {
  it('comes back whole in another browser, and goes on working', async () => {
    const old = await openSite();
    await fill(old.backend);
    const file = await old.backup.exportEverything(PASSPHRASE);
    const fresh = await openSite();
    const states = await importAll(fresh.backup, file);
    expect(states.filter(({ kind }) => kind === 'transport')).toEqual([
      { kind: 'transport', name: '', state: 'new', differences: [] },
    ]);
    const overview = await overviewOf(fresh.backend);
    expect(overview).toEqual(await overviewOf(old.backend));
    expect(overview.dummies).toMatchObject([[{ name: 'a.p12', dummy: true, sha256: null }, 'Subaccount of QA', 1]]);

    const again = await fresh.backup.open(file, PASSPHRASE);
    expect(again.items.filter(({ state }) => state !== 'same')).toEqual([]);

    const qa = (await fresh.transport.landscape()).nodes.find(({ name }) => name === 'QA');
    expect(await fresh.transport.import(qa?.id ?? '', 'all')).toEqual([
      { request: 2, ok: true, status: 'succeeded', existed: false },
    ]);
    expect(
      (
        await fresh.transport.add(
          qa?.id ?? '',
          { key: 'k', description: '', content: certificateOf(overview.requests[0]) },
          'f',
        )
      ).number,
    ).toBe(3);
  });

  it('is put together with what is here: names stay one, known requests stay, new ones get a free number', async () => {
    const old = await openSite();
    await fill(old.backend);
    const file = await old.backup.exportEverything(PASSPHRASE);
    const here = await openSite();
    const { transport, source, nodes, targets } = await makeTransportLandscape(here.backend, [
      { name: 'QA', description: 'ours' },
    ]);
    await transport.createNode(nodeDraft('OWN'));
    await here.backend.certificates.create(source, [draft('own.pem')]);
    await transport.send(source, [{ name: 'own.pem', description: 'own' }]);
    const before = await transport.landscapeChanges();
    const states = await importAll(here.backup, file);
    expect(states.find(({ kind }) => kind === 'transport')?.differences).toEqual([
      'nodes',
      'routes',
      'requests',
      'landscapeChanges',
    ]);
    const landscape = await transport.landscape();
    expect(landscape.nodes.map(({ name, id }) => [name, id === nodes[name]?.id])).toEqual([
      ['OWN', false],
      ['PRD', false],
      ['QA', true],
      ['SRC', true],
    ]);
    expect(landscape.routes.map(({ name }) => name)).toEqual(['QA-PRD', 'SRC-QA']);
    // The destination of the node points to the subaccount of that name here.
    expect(landscape.nodes.find(({ name }) => name === 'QA')?.targetSubaccountId).toBe(targets.QA?.subaccountId);
    expect((await transport.requests()).map(({ number, description }) => [number, description])).toEqual([
      [3, 'first'],
      [2, 'second'],
      [1, 'own'],
    ]);
    expect((await transport.queue(nodes.QA?.id ?? '')).map(({ request, status }) => [request, status])).toEqual([
      [1, 'initial'],
      [3, 'succeeded'],
      [2, 'initial'],
    ]);
    expect((await transport.dummies()).map(({ request }) => request?.description)).toEqual(['first']);
    // Whatever of it became another one here stands in the log.
    const known = new Set([...before, ...(await old.transport.landscapeChanges())].map(({ id }) => id));
    const edits = (await transport.landscapeChanges()).filter(({ id, action }) => action === 'edit' && !known.has(id));
    expect(edits.map(({ entity, object, changes }) => [entity, object, changes])).toEqual([
      ['node', 'QA', [{ field: 'description', before: 'ours', after: null }]],
    ]);
    const states2 = await importAll(here.backup, file);
    expect(states2.filter(({ state }) => state !== 'same')).toEqual([]);
    expect((await transport.requests()).length).toBe(3);
  });

  it('comes back also without its Transport subaccount, and with a name that no target takes', async () => {
    const old = await openSite();
    const { transport, nodes, transportScope } = await fill(old.backend);
    const content = {
      kind: 'certificate',
      name: '../x.exe',
      store: 'key-store',
      extension: 'exe',
      labels: [],
    } as const;
    await transport.add(nodes.QA?.id ?? '', { key: 'k', description: 'third', content }, 'f');
    await old.backend.subaccounts.delete(transportScope.subaccountId);
    const file = await old.backup.exportEverything(PASSPHRASE);
    const fresh = await openSite();
    await importAll(fresh.backup, file);
    expect((await fresh.transport.requests()).map(({ content }) => contentName(content))).toEqual([
      '../x.exe',
      'b.pem',
      'a.p12',
    ]);
    expect((await fresh.transport.landscape()).transportSubaccountId).toBeNull();
    // What is marked here stays marked, and is no difference.
    const [here] = await fresh.backend.subaccounts.list();
    await fresh.transport.setTransportSubaccount(here?.id ?? '');
    expect((await importAll(fresh.backup, file)).filter(({ state }) => state !== 'same')).toEqual([]);
  });

  it('keeps the log of a landscape that is gone', async () => {
    const old = await openSite();
    const node = await old.transport.createNode(nodeDraft('A'));
    await old.transport.deleteNode(node.id, node.version);
    const fresh = await openSite();
    await importAll(fresh.backup, await old.backup.exportEverything(PASSPHRASE));
    expect(await fresh.transport.landscapeChanges()).toEqual(await old.transport.landscapeChanges());
  });

  it('never puts dummy content in the place of a file, and gives a dummy its file back', async () => {
    const old = await openSite();
    const { targets } = await fill(old.backend);
    const scope = targets.QA ?? never();
    const withDummy = await old.backup.exportEverything(PASSPHRASE);
    const { certificates } = old.backend;
    const content = new TextEncoder().encode('the real one');
    await certificates.replace(scope, 'a.p12', { content, passwords: { password: 'open' } }, 1);
    expect(
      (await importAll(old.backup, withDummy)).find(({ name, kind }) => kind === 'certificate' && name === 'a.p12')
        ?.state,
    ).toBe('same');
    expect(await certificates.readContent(scope, 'a.p12')).toEqual(content);

    const withFile = await old.backup.exportEverything(PASSPHRASE);
    const other = await openSite();
    await importAll(other.backup, withDummy);
    await importAll(other.backup, withFile);
    const place = (await other.backend.subaccounts.list()).find(({ name }) => name === 'Subaccount of QA');
    const there = { subaccountId: place?.id ?? '', serviceInstance: null };
    expect(await other.backend.certificates.read(there, 'a.p12')).toMatchObject({
      dummy: false,
      origin: 'transported',
      transportRequest: 1,
    });
    expect(await other.backend.certificates.readContent(there, 'a.p12')).toEqual(content);
    expect(await other.transport.dummies()).toEqual([]);
  });
});

describe('a backup of version 3', () => {
  it('still comes in whole; nothing of it was transported', async () => {
    const file = await readFile(new URL('./testing/version-3.dcbackup', import.meta.url));
    const { backend, backup, transport } = await openSite();
    const states = await importAll(backup, new Uint8Array(file));
    expect(states.map(({ kind }) => kind)).not.toContain('transport');
    expect(states.map(({ kind }) => kind)).toContain('authority');
    const [development] = await backend.subaccounts.list();
    const scope = { subaccountId: development?.id ?? '', serviceInstance: null };
    const records = await backend.certificates.list(scope);
    expect(records.map(({ name, dummy, transportRequest }) => [name, dummy, transportRequest])).toEqual([
      ['key.p12', false, null],
      ['made.pem', false, null],
      ['trust.pem', false, null],
    ]);
    expect((await transport.landscape()).nodes).toEqual([]);
    const again = await backup.open(new Uint8Array(file), PASSPHRASE);
    expect(again.items.filter(({ state }) => state !== 'same')).toEqual([]);
  });
});

function never(): never {
  throw new Error('a test misses what it made');
}

function certificateOf(request: Pick<TransportRequest, 'content'> | undefined): TransportContent {
  return request?.content.kind === 'certificate' ? request.content : never();
}
