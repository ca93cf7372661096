import { afterEach, expect, it } from 'vitest';
import type { CertificateSummary } from '../../domain/certificate/types';
import type { Summarise } from '../port';
import { rebuildSummaries } from './rebuild-summaries';
import { makeProfile, summariseByName, type TestProfile } from './testing/open-test-workspace';

let profile: TestProfile = makeProfile();

afterEach(() => {
  profile.close();
  profile = makeProfile();
});

/** The reader of a later release: it says more, under a higher version. */
const newReader: Summarise = async (content, name, passwords) => ({
  ...(await summariseByName(content, name, passwords)),
  readerVersion: 2,
  readAt: '2027-01-01T00:00:00.000Z',
});

async function openWithOld() {
  const { tab, backend } = await profile.openBackend();
  const [subaccount] = await backend.subaccounts.list();
  const scope = { subaccountId: subaccount?.id ?? '', serviceInstance: null };
  const passwords = { password: 'open' };
  const base = { content: Uint8Array.of(1), origin: 'uploaded' as const, labels: [] };
  await backend.certificates.create(scope, [
    { ...base, name: 'forgotten.p12', passwords },
    { ...base, name: 'remembered.p12', passwords, rememberPassword: true },
    { ...base, name: 'trust.pem' },
    { ...base, name: 'unopened.p12' },
  ]);
  const options = { ...tab, summarise: newReader, readerVersion: 2 };
  const summaries = async () =>
    (await backend.certificates.list(scope)).map(({ summary }): [CertificateSummary['kind'], number] => [
      summary.kind,
      summary.readerVersion,
    ]);
  return { tab, backend, scope, options, summaries };
}

it('makes summaries of an older reader anew, and keeps what only a forgotten password could read', async () => {
  const { backend, scope, options, summaries } = await openWithOld();
  const before = await backend.certificates.list(scope);
  expect(await rebuildSummaries(options)).toBe(3);
  expect(await summaries()).toEqual([
    ['key-store', 1],
    ['key-store', 2],
    ['trust-store', 2],
    ['unopened', 2],
  ]);
  const after = await backend.certificates.list(scope);
  expect(after.map(({ version, modifiedAt }) => [version, modifiedAt])).toEqual(
    before.map(({ version, modifiedAt }) => [version, modifiedAt]),
  );
});

it('does not try the same files again', async () => {
  const { options } = await openWithOld();
  await rebuildSummaries(options);
  const read: string[] = [];
  const summarise: Summarise = (content, name, passwords) => {
    read.push(name);
    return newReader(content, name, passwords);
  };
  expect(await rebuildSummaries({ ...options, summarise })).toBe(0);
  expect(read).toEqual([]);
});

it('leaves sealed files for later while the vault is locked', async () => {
  const { tab, options, summaries } = await openWithOld();
  await tab.vault.setPassphrase('correct horse');
  tab.vault.lock();
  expect(await rebuildSummaries(options)).toBe(1);
  expect(await summaries()).toEqual([
    ['key-store', 1],
    ['key-store', 1],
    ['trust-store', 2],
    ['unopened', 1],
  ]);
  await tab.vault.unlock('correct horse');
  expect(await rebuildSummaries(options)).toBe(2);
});

it('does not stop at a file whose bytes are damaged', async () => {
  const { tab, options, summaries } = await openWithOld();
  await tab.database.secrets.toCollection().modify((row) => {
    if (row.id.startsWith('content/')) row.data[0] = (row.data[0] ?? 0) ^ 1;
  });
  expect(await rebuildSummaries(options)).toBe(1);
  expect((await summaries())[2]).toEqual(['trust-store', 2]);
});

it('reads nothing when all summaries are of this reader', async () => {
  const { options } = await openWithOld();
  expect(await rebuildSummaries({ ...options, readerVersion: 1 })).toBe(0);
});
