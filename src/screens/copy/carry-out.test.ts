import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createOne, draft } from '../../backend/contract/certificate-support';
import { createSet, destination, fragment } from '../../backend/contract/destination-support';
import { textContent } from '../../backend/contract/harness';
import { makeProfile } from '../../backend/local/testing/open-test-workspace';
import type { Backend } from '../../backend/port';
import { differingSecrets } from '../../domain/copy/copied-content';
import { planCertificates } from '../../domain/copy/plan-certificates';
import { planPropertySets } from '../../domain/copy/plan-property-sets';
import { type CopyItem, copyKey } from '../../domain/copy/types';
import type { DestinationKind } from '../../domain/destination/types';
import { SERVICE_SCOPE, type ServiceWorld, serviceServer } from '../../testing/service-world';
import { carryOut } from './carry-out';
import type { Place } from './place';

const server = serviceServer();
beforeAll(server.start);
afterAll(server.stop);
const closing: (() => void)[] = [];
afterEach(() => {
  server.reset();
  for (const close of closing.splice(0)) close();
});

async function localPlace(): Promise<Place & { readonly backend: Backend }> {
  const profile = makeProfile();
  closing.push(profile.close);
  const { backend } = await profile.openBackend();
  const [first] = await backend.subaccounts.list();
  return { backend, scope: { subaccountId: first?.id ?? '', serviceInstance: null } };
}

function servicePlace(): Place & { readonly world: ServiceWorld } {
  const world = server.makeWorld();
  return { world, backend: world.openBackend(), scope: SERVICE_SCOPE };
}

async function planSets(kind: DestinationKind, source: Place, target: Place): Promise<readonly CopyItem[]> {
  const [from, to] = [source, target].map(({ backend }) =>
    kind === 'fragment' ? backend.fragments : backend.destinations,
  );
  if (from === undefined || to === undefined) throw new Error('there are two ends');
  const [records, there] = await Promise.all([from.list(source.scope), to.list(target.scope)]);
  const pairs = records.flatMap((record) =>
    there.filter(({ name }) => name === record.name).map((other) => [record, other] as const),
  );
  const compared = await Promise.all(
    pairs.map(async ([record, other]) => {
      const [ours = {}] = await from.readSecrets(source.scope, [record.name]);
      const [theirs = {}] = await to.readSecrets(target.scope, [record.name]);
      return [record.name, differingSecrets({ record, secrets: ours }, { record: other, secrets: theirs })] as const;
    }),
  );
  return planPropertySets(kind, records, there, new Map(compared));
}

async function plan(source: Place, target: Place): Promise<readonly CopyItem[]> {
  const [certificates, there] = await Promise.all([
    source.backend.certificates.list(source.scope),
    target.backend.certificates.list(target.scope),
  ]);
  return [
    ...planCertificates(certificates, there),
    ...(await planSets('fragment', source, target)),
    ...(await planSets('destination', source, target)),
  ];
}

async function states(source: Place, target: Place) {
  return Object.fromEntries((await plan(source, target)).map((item) => [copyKey(item), item.state]));
}

function run(
  source: Place,
  target: Place,
  items: readonly CopyItem[],
  onProgress: (done: number) => void = () => {},
  signal = new AbortController().signal,
) {
  return carryOut(source, target, items, { signal, onProgress });
}

const labels = [{ key: 'stage', values: ['test'] }];

async function fill({ backend, scope }: Place): Promise<void> {
  await createOne(backend as Backend, scope, draft('trust.pem', { labels }));
  await createSet(backend.fragments, scope, fragment('eu', { Password: 'of fragment' }));
  await createSet(backend.destinations, scope, {
    ...destination('orders', { Password: 'of orders', TrustStoreLocation: 'trust.pem' }),
    labels,
  });
  await createSet(backend.destinations, scope, destination('mail'));
}

const all = {
  'certificate/trust.pem': 'same',
  'fragment/eu': 'same',
  'destination/mail': 'same',
  'destination/orders': 'same',
};

const ends: readonly { readonly name: string; readonly open: () => Promise<readonly [Place, Place]> }[] = [
  { name: 'from one browser to another', open: async () => [await localPlace(), await localPlace()] },
  { name: 'from local to the service', open: async () => [await localPlace(), servicePlace()] },
  { name: 'from the service to local', open: async () => [servicePlace(), await localPlace()] },
];

describe.each(ends)('copying $name', ({ open }) => {
  it('brings everything new, with its secrets, labels and files', async () => {
    const [source, target] = await open();
    await fill(source);
    const seen: number[] = [];
    const outcome = await run(source, target, await plan(source, target), (done) => seen.push(done));
    expect([...outcome.values()]).toEqual([null, null, null, null]);
    expect(seen.at(-1)).toBe(4);
    expect(await states(source, target)).toEqual(all);
    expect(await target.backend.destinations.readSecrets(target.scope, ['orders'])).toEqual([
      { Password: 'of orders' },
    ]);
    expect(await target.backend.certificates.readContent(target.scope, 'trust.pem')).toEqual(
      textContent('content of trust.pem'),
    );
  });

  it('overwrites what differs, and leaves alone what was not chosen', async () => {
    const [source, target] = await open();
    await fill(source);
    await createOne(target.backend as Backend, target.scope, draft('trust.pem', { content: textContent('other') }));
    await createSet(
      target.backend.destinations,
      target.scope,
      destination('orders', { Password: 'other', old: 'old' }),
    );
    await createSet(target.backend.destinations, target.scope, destination('mail', { URL: 'https://kept.example' }));
    const items = await plan(source, target);
    expect(Object.fromEntries(items.map((item) => [copyKey(item), item.state]))).toEqual({
      'certificate/trust.pem': 'different',
      'fragment/eu': 'new',
      'destination/mail': 'different',
      'destination/orders': 'different',
    });
    const outcome = await run(
      source,
      target,
      items.filter(({ name }) => name !== 'mail'),
    );
    expect([...outcome.values()]).toEqual([null, null, null]);
    expect(await states(source, target)).toEqual({ ...all, 'destination/mail': 'different' });
    const { properties } = await target.backend.destinations.read(target.scope, 'mail');
    expect(properties.URL).toBe('https://kept.example');
  });

  it('refuses what changed since it was compared, and copies the rest', async () => {
    const [source, target] = await open();
    await fill(source);
    await createSet(target.backend.destinations, target.scope, destination('orders'));
    const items = await plan(source, target);
    const { version } = await target.backend.destinations.read(target.scope, 'orders');
    await target.backend.destinations.update(target.scope, [
      { name: 'orders', content: destination('orders', { URL: 'https://later.example' }), expectedVersion: version },
    ]);
    await createSet(target.backend.destinations, target.scope, destination('mail', { URL: 'https://first.example' }));
    const outcome = await run(source, target, items);
    expect(outcome.get('destination/orders')).toMatchObject({ code: 'conflict' });
    expect(outcome.get('destination/mail')).toMatchObject({ code: 'conflict' });
    expect([outcome.get('fragment/eu'), outcome.get('certificate/trust.pem')]).toEqual([null, null]);
    expect((await target.backend.destinations.read(target.scope, 'orders')).properties.URL).toBe(
      'https://later.example',
    );
  });
});

describe('a secret that the source lacks', () => {
  it('stays as it is at the target', async () => {
    const [source, target] = [await localPlace(), servicePlace()];
    const content = { ...destination('a', { URL: 'https://new.example' }), missingSecrets: ['Password'] };
    await createSet(source.backend.destinations, source.scope, content);
    await createSet(target.backend.destinations, target.scope, destination('a', { Password: 'kept' }));
    await run(source, target, await plan(source, target));
    expect(await target.backend.destinations.readSecrets(target.scope, ['a'])).toEqual([{ Password: 'kept' }]);
    expect((await target.backend.destinations.read(target.scope, 'a')).properties.URL).toBe('https://new.example');
  });
});

describe('a run that does not come to its end', () => {
  it('says per entry what the service refused, and a second one copies the rest', async () => {
    const [source, target] = [await localPlace(), servicePlace()];
    await fill(source);
    const { faults } = target.world.model;
    faults.inject({ kind: 'status', status: 503, method: 'POST', path: '*/subaccountDestinations' });
    const first = await run(source, target, await plan(source, target));
    expect(first.get('certificate/trust.pem')).toBe(null);
    expect(first.get('fragment/eu')).toBe(null);
    expect(first.get('destination/orders')).toMatchObject({ code: 'unavailable', details: { status: 503 } });
    faults.clear();
    const left = (await plan(source, target)).filter(({ state }) => state !== 'same');
    expect(left.map(copyKey)).toEqual(['destination/mail', 'destination/orders']);
    await run(source, target, left);
    expect(await states(source, target)).toEqual(all);
  });

  it('stops when nobody is let in, and names what was not begun by leaving it out', async () => {
    const [source, target] = [await localPlace(), servicePlace()];
    await fill(source);
    target.world.model.faults.inject({ kind: 'network', method: 'POST' });
    const outcome = await run(source, target, await plan(source, target));
    expect([...outcome.keys()]).toEqual(['certificate/trust.pem']);
  });

  it('stops where it is cancelled; what was copied stays', async () => {
    const [source, target] = [await localPlace(), servicePlace()];
    await fill(source);
    const controller = new AbortController();
    const outcome = await run(source, target, await plan(source, target), () => controller.abort(), controller.signal);
    expect([...outcome]).toEqual([['certificate/trust.pem', null]]);
    expect(await states(source, target)).toMatchObject({ 'certificate/trust.pem': 'same', 'destination/mail': 'new' });
  });
});
