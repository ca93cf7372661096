import { toBase64 } from '../../shared/bytes';
import type { Trust, TrustCertificates } from '../port';
import { assertEqual, assertRejects, assertTrue } from './assert';
import { type BackendHarness, type ContractCase, openScope } from './harness';

const UNKNOWN = 'no-such-subaccount';

interface Opened {
  readonly trust: Trust;
  readonly subaccountId: string;
}

function trustCase(name: string, run: (opened: Opened, harness: BackendHarness) => Promise<void>): ContractCase {
  return {
    name: `trust: ${name}`,
    run: async (harness) => {
      const { trust } = harness.backend;
      await run({ trust, subaccountId: (await openScope(harness)).subaccountId }, harness);
    },
  };
}

const derOf = ({ active, passive }: TrustCertificates) => ({
  active: active && toBase64(active.der),
  passive: passive && toBase64(passive.der),
});

export const trustCases: readonly ContractCase[] = [
  trustCase('there is none before it is generated', async ({ trust, subaccountId }) => {
    assertEqual(await trust.read(subaccountId), { active: null, passive: null }, 'certificates');
    for (const [what, promise] of [
      ['metadata', trust.metadata(subaccountId)],
      ['rotate', trust.rotate(subaccountId)],
      ['deletePassive', trust.deletePassive(subaccountId)],
    ] as const) {
      const { details } = await assertRejects(promise, 'not-found', what);
      assertEqual(details.resource, 'trust', `${what}: resource`);
    }
  }),

  trustCase('generating makes the certificate of one slot, and once more renews it', async (opened, harness) => {
    const { trust, subaccountId } = opened;
    const first = await trust.generate(subaccountId, 'active');
    assertTrue(first.active !== null && first.passive === null, 'an active certificate alone');
    const second = await trust.generate(subaccountId, 'passive');
    assertEqual(derOf(second).active, derOf(first).active, 'the active one stays');
    assertTrue(second.passive !== null && derOf(second).passive !== derOf(second).active, 'another passive one');
    const third = await trust.generate(subaccountId, 'active');
    assertTrue(derOf(third).active !== derOf(first).active, 'the active one is renewed');
    assertEqual(derOf(third).passive, derOf(second).passive, 'the passive one stays');
    const again = (await harness.reopen()).trust;
    assertEqual(derOf(await again.read(subaccountId)), derOf(third), 'read again');
  }),

  trustCase('rotating swaps both, and twice brings them back', async ({ trust, subaccountId }) => {
    await trust.generate(subaccountId, 'active');
    const before = derOf(await trust.generate(subaccountId, 'passive'));
    const swapped = { active: before.passive, passive: before.active };
    assertEqual(derOf(await trust.rotate(subaccountId)), swapped, 'rotated');
    assertEqual(derOf(await trust.read(subaccountId)), swapped, 'read');
    assertEqual(derOf(await trust.rotate(subaccountId)), before, 'rotated back');
  }),

  trustCase('only the passive one is deleted', async ({ trust, subaccountId }) => {
    const first = derOf(await trust.generate(subaccountId, 'active'));
    await trust.generate(subaccountId, 'passive');
    assertEqual(derOf(await trust.deletePassive(subaccountId)), { ...first, passive: null }, 'deleted');
    await assertRejects(trust.rotate(subaccountId), 'not-found', 'rotate afterwards');
    await assertRejects(trust.deletePassive(subaccountId), 'not-found', 'delete it again');
    assertEqual(derOf(await trust.read(subaccountId)), { ...first, passive: null }, 'read');
  }),

  trustCase('metadata holds both certificates, the active one first', async ({ trust, subaccountId }) => {
    const { active } = derOf(await trust.generate(subaccountId, 'active'));
    assertEqual(certificatesIn(await trust.metadata(subaccountId)), [active], 'the active one alone');
    const both = derOf(await trust.generate(subaccountId, 'passive'));
    assertEqual(certificatesIn(await trust.metadata(subaccountId)), [both.active, both.passive], 'both');
    await trust.rotate(subaccountId);
    assertEqual(certificatesIn(await trust.metadata(subaccountId)), [both.passive, both.active], 'rotated');
  }),

  trustCase('every change is announced', async ({ trust, subaccountId }, { backend }) => {
    const changes: (() => Promise<unknown>)[] = [
      () => trust.generate(subaccountId, 'active'),
      () => trust.generate(subaccountId, 'passive'),
      () => trust.rotate(subaccountId),
      () => trust.deletePassive(subaccountId),
    ];
    for (const change of changes) {
      const announced = new Promise<void>((resolve) => {
        const end = backend.subscribe(({ resource }) => {
          if (resource !== 'trust') return;
          end();
          resolve();
        });
      });
      await change();
      await announced;
    }
  }),

  trustCase('an unknown subaccount is not-found', async ({ trust }) => {
    for (const call of [
      () => trust.read(UNKNOWN),
      () => trust.metadata(UNKNOWN),
      () => trust.generate(UNKNOWN, 'active'),
      () => trust.rotate(UNKNOWN),
      () => trust.deletePassive(UNKNOWN),
    ]) {
      const { details } = await assertRejects(call(), 'not-found', 'call');
      assertEqual(details.resource, 'subaccount', 'resource');
    }
  }),
];

/** Base64 of the certificates of the identity provider, in their order, each once. */
function certificatesIn(xml: string): string[] {
  const [, role = ''] = /<[\w:]*IDPSSODescriptor([\s\S]*)<\/[\w:]*IDPSSODescriptor>/.exec(xml) ?? [];
  return [...role.matchAll(/<[\w:]*X509Certificate>([\s\S]*?)</g)].map(([, text = '']) => text.replace(/\s/g, ''));
}
