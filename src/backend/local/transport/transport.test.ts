import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Scope } from '../../../domain/scope';
import type { TransportContent } from '../../../domain/transport/types';
import { makeTransportLandscape, type TestLandscape } from '../../contract/transport-support';
import type { Backend, ImportResult, NewCertificate } from '../../port';
import type { CockpitDatabase } from '../../workspace/database';
import { encodingsOf, findBytes } from '../testing/find-secret';
import { makeProfile, type TestProfile } from '../testing/open-test-workspace';

let profile: TestProfile = makeProfile();

afterEach(() => {
  profile.close();
  profile = makeProfile();
});

type Draft = Partial<NewCertificate> & { readonly name: string };

async function store(backend: Backend, scope: Scope, ...drafts: readonly Draft[]) {
  const results = await backend.certificates.create(
    scope,
    drafts.map((draft) => ({
      content: new TextEncoder().encode(draft.name),
      origin: 'uploaded',
      labels: [],
      ...draft,
    })),
  );
  expect(results.filter(({ ok }) => !ok)).toEqual([]);
}

const content = (name: string): TransportContent => ({
  kind: 'certificate',
  name,
  store: 'key-store',
  extension: 'p12',
  labels: [],
});

const idOf = ({ nodes }: TestLandscape, name: string) => nodes[name]?.id ?? '';

async function addMany({ transport }: TestLandscape, nodeId: string, count: number) {
  for (let number = 1; number <= count; number += 1) {
    const request = { key: `key ${number}`, description: `request ${number}`, content: content(`${number}.p12`) };
    await transport.add(nodeId, request, 'request.json');
  }
}

const outcomes = (results: readonly ImportResult[]) =>
  results.map((result) => [result.request, result.ok ? result.status : result.error.details.rule]);

/** Every row of transport as text and as the bytes that texts become. */
async function dumpTransport(database: CockpitDatabase): Promise<Uint8Array> {
  const tables = database.tables.filter(({ name }) => /^(transport|landscape)/.test(name));
  expect(tables).toHaveLength(6);
  const rows = await Promise.all(tables.map((table) => table.toArray()));
  expect(rows.filter((found) => found.length === 0)).toEqual([]);
  return new TextEncoder().encode(JSON.stringify(rows));
}

describe('what leaves with a request', () => {
  it('is no byte of the certificate and no password, in no table and in no form', async () => {
    const { backend, tab } = await profile.openBackend();
    const landscape = await makeTransportLandscape(backend);
    const { transport, source, targets } = landscape;
    const secret = Uint8Array.from({ length: 64 }, (_, index) => (index * 73 + 19) & 0xff);
    const password = 'Pa55-for-the-store-Ünïcode';
    const passwords = { password, keyPasswords: { alias: password } };
    await store(backend, source, { name: 'a.p12', content: secret, passwords, rememberPassword: true });
    const [request] = await transport.send(source, [{ name: 'a.p12', description: 'first' }]);
    expect(request?.content).toEqual(content('a.p12'));
    await transport.import(idOf(landscape, 'QA'), 'all');

    const dump = await dumpTransport(tab.database);
    const forms = [secret, new TextEncoder().encode(password)].flatMap(encodingsOf);
    expect(forms.filter(({ bytes }) => findBytes(dump, bytes)).map(({ encoding }) => encoding)).toEqual([]);
    const digest = (await backend.certificates.read(source, 'a.p12')).sha256 ?? '';
    expect(findBytes(dump, new TextEncoder().encode(digest))).toBe(false);

    // The search finds what it looks for, and what arrived has nothing beside its record.
    expect(findBytes(dump, new TextEncoder().encode('a.p12'))).toBe(true);
    const arrived = await tab.database.certificates.get([targets.QA?.subaccountId ?? '', '', 'a.p12']);
    const beside = [...(await tab.database.secrets.toCollection().primaryKeys())].filter((id) =>
      id.includes(arrived?.id ?? 'none'),
    );
    expect(beside).toEqual([]);
    expect(await tab.database.versions.where(':id').between([arrived?.id, 0], [arrived?.id, 99]).count()).toBe(0);
  });
});

describe('an import of many', () => {
  it('tells how far it is and ends when told to: what was imported stays, the others wait', async () => {
    const { backend } = await profile.openBackend();
    const landscape = await makeTransportLandscape(backend);
    const qa = idOf(landscape, 'QA');
    await addMany(landscape, qa, 45);
    const controller = new AbortController();
    const progress: [number, number][] = [];
    const results = await landscape.transport.import(qa, 'all', {
      signal: controller.signal,
      onProgress: (done, total) => {
        progress.push([done, total]);
        if (done >= 40) controller.abort();
      },
    });
    expect(progress).toEqual([
      [20, 45],
      [40, 45],
    ]);
    expect(results).toHaveLength(40);
    const { nodes } = await landscape.transport.landscape();
    expect(nodes.find(({ id }) => id === qa)).toMatchObject({ pending: 5, counts: { succeeded: 40, initial: 5 } });
    expect(await landscape.transport.dummies()).toHaveLength(40);
  });

  it('tells other tabs of each part, as this one may be closed, and this one at its end', async () => {
    const { backend, tab } = await profile.openBackend();
    const landscape = await makeTransportLandscape(backend);
    const qa = idOf(landscape, 'QA');
    await addMany(landscape, qa, 30);
    const [here, elsewhere] = [vi.spyOn(tab.notices, 'publishHere'), vi.spyOn(tab.notices, 'publishElsewhere')];
    const told: [number, number, number][] = [];
    await landscape.transport.import(qa, 'all', {
      onProgress: (done) => told.push([done, here.mock.calls.length, elsewhere.mock.calls.length]),
    });
    expect(told).toEqual([
      [20, 0, 2],
      [30, 0, 4],
    ]);
    expect(here.mock.calls.flat()).toEqual(['transport', 'certificates']);
  });

  it('of two tabs at once imports each request exactly once', async () => {
    const first = await profile.openBackend();
    const second = await profile.openBackend();
    const landscape = await makeTransportLandscape(first.backend);
    const qa = idOf(landscape, 'QA');
    await addMany(landscape, qa, 30);
    const numbers = Array.from({ length: 30 }, (_, index) => index + 1);
    const [mine = [], theirs = []] = await Promise.all(
      [first, second].map(({ backend }) => backend.transport?.import(qa, numbers)),
    );
    const all = [...outcomes(mine), ...outcomes(theirs)];
    expect(
      all
        .filter(([, result]) => result === 'succeeded')
        .map(([request]) => request)
        .sort(),
    ).toEqual(numbers.sort());
    expect(all.filter(([, result]) => result === 'not-importable')).toHaveLength(30);
    const actions = (await landscape.transport.actions()).filter(({ type }) => type === 'import');
    expect(actions).toHaveLength(30);
    expect(await landscape.transport.dummies()).toHaveLength(30);
  });

  it('makes one certificate of two requests for one name, and refuses none of the others for one that is refused', async () => {
    const { backend } = await profile.openBackend();
    const landscape = await makeTransportLandscape(backend);
    const { transport } = landscape;
    const qa = idOf(landscape, 'QA');
    for (const key of ['a', 'b']) await transport.add(qa, { key, description: key, content: content('same.p12') }, 'f');
    await transport.remove(qa, [1]);
    await transport.add(qa, { key: 'c', description: 'c', content: content('same.p12') }, 'f');
    expect(outcomes(await transport.import(qa, [1, 2, 3, 99]))).toEqual([
      [1, 'not-importable'],
      [2, 'succeeded'],
      [3, 'succeeded'],
      [99, undefined],
    ]);
    expect((await transport.dummies()).map(({ request }) => request?.number)).toEqual([2]);
    const { actions } = await transport.request(3);
    expect(actions[0]?.messages.map(({ code }) => code)).toContain('exists');
  });

  it('leaves nothing of a request whose transaction fails', async () => {
    const { backend, tab } = await profile.openBackend();
    const landscape = await makeTransportLandscape(backend);
    const qa = idOf(landscape, 'QA');
    await addMany(landscape, qa, 2);
    const failing = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
    tab.database.changes.hook('creating', failing);
    const told = (['publish', 'publishHere', 'publishElsewhere'] as const).map((way) => vi.spyOn(tab.notices, way));
    const results = await landscape.transport.import(qa, 'all');
    tab.database.changes.hook('creating').unsubscribe(failing);
    expect(results.map((result) => (result.ok ? result.status : result.error.code))).toEqual([
      'quota-exceeded',
      'quota-exceeded',
    ]);
    // A notice would let automatic import try them again, and again.
    expect(told.flatMap(({ mock }) => mock.calls)).toEqual([]);
    expect((await landscape.transport.queue(qa)).map(({ status }) => status)).toEqual(['initial', 'initial']);
    expect(await landscape.transport.dummies()).toEqual([]);
    expect((await landscape.transport.actions()).every(({ type }) => type === 'upload')).toBe(true);
    expect(outcomes(await landscape.transport.import(qa, 'all'))).toEqual([
      [1, 'succeeded'],
      [2, 'succeeded'],
    ]);
  });
});

describe('what runs by itself', () => {
  it('tries what failed again with the next request, or when the node was changed, but not for ever', async () => {
    let time = Date.UTC(2026, 2, 1, 9);
    const now = () => {
      time += 1000;
      return new Date(time);
    };
    const { backend } = await profile.openBackend({ clock: { now } });
    const landscape = await makeTransportLandscape(backend);
    const { transport, targets } = landscape;
    const qa = idOf(landscape, 'QA');
    await addMany(landscape, qa, 1);
    const node = await transport.controlImport(qa, { kind: 'automatic', on: true }, 1);
    const ticket = await backend.subaccounts.delete(targets.QA?.subaccountId ?? '');
    expect(await transport.runDue()).toEqual({ imported: 1, nextAt: null });
    expect((await transport.queue(qa)).map(({ status }) => status)).toEqual(['fatal']);
    expect((await transport.runDue()).imported).toBe(0);
    await backend.subaccounts.undoDelete(ticket);
    expect((await transport.runDue()).imported).toBe(0);
    await transport.controlImport(qa, { kind: 'automatic', on: true }, node.version);
    expect((await transport.runDue()).imported).toBe(1);
    expect((await transport.queue(qa)).map(({ status }) => status)).toEqual(['succeeded']);
    expect((await transport.actions())[0]).toMatchObject({ type: 'import', user: 'CTMS_APPLICATION' });
  });

  it('imports when a schedule is due, and says when it is due next', async () => {
    let now = new Date(2026, 2, 2, 9, 30);
    const { backend } = await profile.openBackend({ clock: { now: () => now } });
    const landscape = await makeTransportLandscape(backend);
    const { transport } = landscape;
    const qa = idOf(landscape, 'QA');
    await addMany(landscape, qa, 1);
    const pattern = { kind: 'daily', everyHours: 1 } as const;
    const node = await transport.controlImport(qa, { kind: 'schedule', pattern, active: true }, 1);
    expect(await transport.runDue()).toEqual({ imported: 0, nextAt: new Date(2026, 2, 2, 10).toISOString() });
    now = new Date(2026, 2, 2, 10, 5);
    expect(await transport.runDue()).toEqual({ imported: 1, nextAt: new Date(2026, 2, 2, 11).toISOString() });
    // The run itself is no change that a user could collide with.
    await transport.controlImport(qa, { kind: 'disable', reason: 'freeze' }, node.version);
    await addMany(landscape, qa, 1);
    now = new Date(2026, 2, 2, 11, 5);
    expect(await transport.runDue()).toEqual({ imported: 0, nextAt: new Date(2026, 2, 2, 12).toISOString() });
    const jobs = (await transport.landscapeChanges()).filter(({ entity }) => entity === 'job');
    expect(jobs.map(({ action, object }) => [action, object])).toEqual([['create', 'QA']]);
  });
});

describe('a node that is deleted', () => {
  it('takes its queue along, of which the log tells', async () => {
    const { backend } = await profile.openBackend();
    const landscape = await makeTransportLandscape(backend);
    const { transport } = landscape;
    const qa = idOf(landscape, 'QA');
    await addMany(landscape, qa, 3);
    for (const { id, version } of (await transport.landscape()).routes) await transport.deleteRoute(id, version);
    await transport.deleteNode(qa, 1);
    await expect(transport.queue(qa)).rejects.toMatchObject({ code: 'not-found' });
    expect((await transport.requests()).map(({ lifecycle }) => lifecycle)).toEqual(['deleted', 'deleted', 'deleted']);
    const [change] = await transport.landscapeChanges();
    expect(change).toMatchObject({ entity: 'node', action: 'delete', object: 'QA' });
    expect(change?.changes).toContainEqual({ field: 'queueEntries', before: '3', after: null });
  });
});
