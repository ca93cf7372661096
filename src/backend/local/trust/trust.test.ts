import { createPrivateKey, X509Certificate } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import type { Backend, TrustCertificate } from '../../port';
import { purgeDeletions } from '../purge-deletions';
import { makeProfile, type TestProfile } from '../testing/open-test-workspace';
import { pkiHere } from '../testing/pki-here';
import { makeTrustCertificate } from './make-trust-certificate';

const profiles: TestProfile[] = [];

afterEach(() => {
  for (const profile of profiles.splice(0)) profile.close();
});

async function open() {
  const profile = makeProfile();
  profiles.push(profile);
  const { tab, backend } = await profile.openBackend();
  const { trust, subaccountId } = await trustOf(backend);
  const secretIds = async () => (await tab.database.secrets.toArray()).map(({ id }) => id);
  return { profile, tab, backend, trust, subaccountId, secretIds };
}

async function trustOf({ trust, subaccounts }: Backend) {
  const [subaccount] = await subaccounts.list();
  if (subaccount === undefined) throw new Error('a fresh workspace has a subaccount');
  return { trust, subaccountId: subaccount.id };
}

function opened(certificate: TrustCertificate | null): X509Certificate {
  if (certificate === null) throw new Error('there must be a certificate');
  return new X509Certificate(certificate.der);
}

/** Another tab, whose keys are made but held back until `finish`. */
async function openSlowTab(profile: TestProfile) {
  const held: (() => void)[] = [];
  const here = pkiHere({ now: () => new Date('2026-03-01T09:00:00Z') });
  const { backend } = await profile.openBackend({
    withPki: async (work, signal) => {
      const result = await here(work, signal);
      await new Promise<void>((resolve) => held.push(resolve));
      return result;
    },
  });
  const made = async () => {
    while (held.length === 0) await new Promise((resolve) => setTimeout(resolve));
  };
  const finish = () => {
    for (const each of held) each();
  };
  return { trust: backend.trust, made, finish };
}

describe('a trust certificate made here', () => {
  it('is self-signed for two years, RSA 2048 with SHA-256, for the entity of the metadata', async () => {
    const { trust, subaccountId } = await open();
    const { active } = await trust.generate(subaccountId, 'active');
    const certificate = opened(active);
    const entity = `urn:destination-cockpit:${subaccountId}`;
    expect(certificate.subject.split('\n')).toEqual(
      expect.arrayContaining([`CN=${entity}`, 'O=Destination Cockpit', 'OU=Destination Configuration']),
    );
    expect(certificate.issuer).toBe(certificate.subject);
    expect(certificate.verify(certificate.publicKey)).toBe(true);
    expect(certificate.publicKey.asymmetricKeyDetails?.modulusLength).toBe(2048);
    expect([certificate.validFrom, certificate.validTo]).toEqual([
      'Mar  1 09:00:00 2026 GMT',
      'Mar  1 09:00:00 2028 GMT',
    ]);
    expect(certificate.ca).toBe(false);
    expect(await trust.metadata(subaccountId)).toContain(`entityID="${entity}"`);
  });

  it('has a common name of at most 64 characters, however long the entity is', async () => {
    const clock = { now: () => new Date('2026-03-01T09:00:00Z') };
    const parts = { newId: () => 'id', clock, withPki: pkiHere(clock) };
    const { stored } = await makeTrustCertificate(parts, 'x'.repeat(200));
    expect(/CN=(.*)/.exec(opened(stored).subject)?.[1]).toBe(`urn:destination-cockpit:${'x'.repeat(40)}`);
  });

  it('keeps its sealed key as long as itself', async () => {
    const { trust, subaccountId, secretIds, tab } = await open();
    const { active } = await trust.generate(subaccountId, 'active');
    const [id = ''] = await secretIds();
    const key = createPrivateKey({
      key: Buffer.from((await tab.vault.openSecret(id)) ?? []),
      format: 'der',
      type: 'pkcs8',
    });
    expect(opened(active).checkPrivateKey(key)).toBe(true);
    expect(Object.keys(active ?? {}), 'nothing of the key leaves with the certificate').toEqual(['der']);
    await trust.generate(subaccountId, 'active');
    const renewed = await secretIds();
    expect(renewed.length).toBe(1);
    expect(renewed).not.toEqual([id]);
    await trust.generate(subaccountId, 'passive');
    await trust.rotate(subaccountId);
    await trust.deletePassive(subaccountId);
    const left = await secretIds();
    expect(left.length).toBe(1);
    expect(left).not.toEqual(renewed);
  });
});

describe('while the vault is locked', () => {
  it('certificates are read, exported, rotated and deleted, but none is made', async () => {
    const { profile, tab, trust, subaccountId } = await open();
    await trust.generate(subaccountId, 'active');
    await trust.generate(subaccountId, 'passive');
    await tab.vault.setPassphrase('a passphrase');
    tab.vault.lock();
    // Also not for nothing: what it made would be held back for ever.
    const slow = await openSlowTab(profile);
    await expect(slow.trust.generate(subaccountId, 'passive')).rejects.toMatchObject({ code: 'locked' });
    expect(await trust.metadata(subaccountId)).toContain('IDPSSODescriptor');
    await trust.rotate(subaccountId);
    expect(await trust.deletePassive(subaccountId)).toMatchObject({ passive: null });
  });
});

describe('two tabs', () => {
  it('the one that was slower is told, and replaces nothing', async () => {
    const { profile, trust, subaccountId, secretIds } = await open();
    const slow = await openSlowTab(profile);
    const refused = slow.trust.generate(subaccountId, 'active');
    await slow.made();
    const fast = await trust.generate(subaccountId, 'active');
    slow.finish();
    await expect(refused).rejects.toMatchObject({ code: 'conflict', details: { resource: 'trust' } });
    expect(await trust.read(subaccountId)).toEqual(fast);
    expect((await secretIds()).length).toBe(1);
  });

  it('a key that is made for a subaccount that is deleted meanwhile is not stored', async () => {
    const { profile, backend, subaccountId, secretIds } = await open();
    const slow = await openSlowTab(profile);
    const refused = slow.trust.generate(subaccountId, 'active');
    await slow.made();
    await backend.subaccounts.delete(subaccountId);
    slow.finish();
    await expect(refused).rejects.toMatchObject({ code: 'not-found', details: { resource: 'subaccount' } });
    expect(await secretIds()).toEqual([]);
  });
});

describe('a deleted subaccount', () => {
  it('takes its certificates along, and its undoing brings them back', async () => {
    const { backend, trust, subaccountId, secretIds } = await open();
    const before = await trust.generate(subaccountId, 'active');
    const ticket = await backend.subaccounts.delete(subaccountId);
    await expect(trust.read(subaccountId)).rejects.toMatchObject({ code: 'not-found' });
    await backend.subaccounts.undoDelete(ticket);
    expect(await trust.read(subaccountId)).toEqual(before);
    expect((await secretIds()).length).toBe(1);
  });

  it('has no key left after the purge', async () => {
    const { tab, backend, trust, subaccountId, secretIds } = await open();
    await trust.generate(subaccountId, 'active');
    await trust.generate(subaccountId, 'passive');
    await backend.subaccounts.delete(subaccountId);
    expect((await secretIds()).length).toBe(2);
    const clock = { now: () => new Date('2026-03-01T11:00:00Z') };
    await purgeDeletions({ database: tab.database, clock }, tab.exclusive);
    expect(await secretIds()).toEqual([]);
  });
});
