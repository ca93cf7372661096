import { afterEach, describe, expect, it } from 'vitest';
import type { Scope } from '../../../domain/scope';
import type { Backend, NewCertificate } from '../../port';
import { makeProfile, type TestProfile } from '../testing/open-test-workspace';
import { makeTransportLandscape } from '../testing/transport-landscape';

let profile: TestProfile = makeProfile();

afterEach(() => {
  profile.close();
  profile = makeProfile();
});

async function store(
  backend: Backend,
  scope: Scope,
  ...drafts: readonly (Partial<NewCertificate> & { name: string })[]
) {
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

describe('transport in IndexedDB', () => {
  it('takes a certificate from its source to its target as dummy content', async () => {
    const { backend } = await profile.openBackend();
    const { transport, source, targets, nodes } = await makeTransportLandscape(backend);
    await store(backend, source, { name: 'a.p12', labels: [{ key: 'team', values: ['x'] }] });
    const [sent] = await transport.send(source, [{ name: 'a.p12', description: 'first' }]);
    expect(sent).toMatchObject({ number: 1, description: 'first', entryNode: 'SRC' });
    expect(await transport.queue(nodes.SRC?.id ?? '')).toEqual([]);
    const qa = nodes.QA?.id ?? '';
    expect(await transport.queue(qa)).toMatchObject([{ request: 1, status: 'initial', description: 'first' }]);
    expect(await transport.import(qa, 'all')).toEqual([{ request: 1, ok: true, status: 'succeeded' }]);
    const record = await backend.certificates.read(targets.QA ?? source, 'a.p12');
    expect(record).toMatchObject({
      dummy: true,
      origin: 'transported',
      transportRequest: 1,
      sha256: null,
      labels: [{ key: 'team', values: ['x'] }],
      summary: { kind: 'key-store' },
    });
    expect(await transport.dummies()).toMatchObject([{ record: { name: 'a.p12' }, request: { number: 1 } }]);
  });
});
