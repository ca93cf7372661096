import { afterEach, describe, expect, it } from 'vitest';
import type { Scope } from '../../domain/scope';
import { makeDestinationContent, makeFragmentContent } from '../../testing/builders';
import type { Backend, NewCertificate } from '../port';
import type { CockpitDatabase } from '../workspace/database';
import type { OpenedWorkspace } from '../workspace/open-workspace';
import type { Cipher } from '../workspace/vault/cipher';
import { dumpDatabase } from './testing/dump-database';
import { encodingsOf, findBytes } from './testing/find-secret';
import { makeProfile, summaryOf, type TestProfile } from './testing/open-test-workspace';
import { pkiHere } from './testing/pki-here';

/** Leaves everything as it is: shows that the search below finds what is not encrypted. */
const noCipher: Cipher = {
  seal: async (_key, plain) => ({ iv: new Uint8Array(12), data: plain.slice() as Uint8Array<ArrayBuffer> }),
  open: async (_key, { data }) => data,
};

/** A made-up PKCS#8 key: any bytes that occur nowhere else will do. */
const privateKey = Uint8Array.from({ length: 121 }, (_, index) => (index * 73 + 19) & 0xff);
/** What Destination Trust gets in place of a key made by the browser. */
const trustKey = Uint8Array.from({ length: 97 }, (_, index) => (index * 41 + 7) & 0xff);
const storePassword = 'Pa55-for-the-store-Ünïcode';
const keyPassword = 'an0ther-for-the-key!';
const propertyPassword = 'Pr0perty-pässword {"x"}';
const freeToken = 'eyJ-a-token-of-a-free-key';
const draftPassword = 'n0t-saved-yet <&>';
const passphrase = 'open everything with this';
const PEM_NAME = 'leaf-and-key.pem';

const text = new TextEncoder();

/** The file that holds the key, in each form a file may hold it. */
const files: readonly { readonly name: string; readonly content: Uint8Array }[] = [
  { name: 'raw.p12', content: privateKey },
  { name: 'hex.p12', content: text.encode(`prefix ${toHexText(privateKey)}`) },
  { name: PEM_NAME, content: text.encode(toPem(privateKey)) },
  { name: 'utf16.p12', content: utf16(toPem(privateKey)) },
  { name: 'array.p12', content: text.encode(JSON.stringify([...privateKey])) },
];

const unopened = { summarise: async () => summaryOf('unopened') };

const pkiWithKnownKey = pkiHere(
  { now: () => new Date('2026-03-01T09:00:00Z') },
  { generateCertificate: async () => ({ privateKey: trustKey, chain: [text.encode('certificate')] }) },
);

let profile: TestProfile = makeProfile();

afterEach(() => {
  profile.close();
  profile = makeProfile();
});

async function plant(backend: Backend, { workspace }: OpenedWorkspace): Promise<void> {
  const [subaccount] = await backend.subaccounts.list();
  const scope = { subaccountId: subaccount?.id ?? '', serviceInstance: null };
  await plantProperties(backend, scope);
  // Renewed, swapped and deleted: the key could stay behind in each.
  for (const slot of ['active', 'passive', 'active'] as const) await backend.trust.generate(scope.subaccountId, slot);
  await backend.trust.rotate(scope.subaccountId);
  const info = { id: 'draft', kind: 'destination', ...scope, title: 'unsaved', basedOn: null, savedAt: 'now' } as const;
  await workspace.drafts.save(info, makeDestinationContent('unsaved', { Password: draftPassword }));
  const passwords = { password: storePassword, keyPasswords: { alias: keyPassword } };
  const drafts = files.map(
    ({ name, content }): NewCertificate => ({
      name,
      content,
      origin: 'uploaded',
      labels: [],
      passwords,
      rememberPassword: true,
    }),
  );
  const results = await backend.certificates.create(scope, drafts);
  expect(results.every(({ ok }) => ok)).toBe(true);
  // History, deletions and passwords set later are places a secret could stay behind in.
  await backend.certificates.replace(scope, 'raw.p12', { content: privateKey.toReversed() }, 1);
  await backend.certificates.restoreVersion(scope, 'raw.p12', 1, 2);
  await backend.certificates.setPasswords(scope, 'hex.p12', { password: storePassword });
  await backend.certificates.setPasswords(scope, 'array.p12', null);
  await backend.certificates.refreshSummary(scope, 'utf16.p12', passwords);
  await backend.certificates.delete(scope, ['hex.p12']);
}

/** Stored, changed, renamed, deleted; of keys the catalogue knows and of free ones; also one that was plain at first. */
async function plantProperties(backend: Backend, scope: Scope): Promise<void> {
  const secret = { Password: propertyPassword, 'my-api-token': freeToken, 'URL.headers.Authorization': freeToken };
  for (const access of [backend.destinations, backend.fragments]) {
    const make = access === backend.destinations ? makeDestinationContent : makeFragmentContent;
    const plain = { ...make('plain-first', { 'my-api-token': freeToken }), plainKeys: ['my-api-token'] };
    const results = await access.create(scope, [make('a', secret), make('b', secret), make('c', secret), plain]);
    expect(results.every(({ ok }) => ok)).toBe(true);
    const updates = [
      { name: 'a', content: make('renamed', { ...secret, Password: freeToken }), expectedVersion: 1 },
      { name: 'b', content: make('b', { Password: '' }), expectedVersion: 1 },
      { name: 'plain-first', content: { ...plain, plainKeys: [] }, expectedVersion: 1 },
    ];
    expect((await access.update(scope, updates)).every(({ ok }) => ok)).toBe(true);
    await access.delete(scope, ['c']);
  }
}

async function openPlanted(cipher?: Cipher): Promise<CockpitDatabase> {
  const { tab, backend } = await profile.openBackend({
    summarise: async (_content, name) => summaryOf(name === PEM_NAME ? 'key-store' : 'unopened'),
    withPki: pkiWithKnownKey,
    ...(cipher && { options: { cipher } }),
  });
  await plant(backend, tab);
  return tab.database;
}

const secrets = [
  { name: 'private key', needles: encodingsOf(privateKey) },
  { name: 'key of a trust certificate', needles: encodingsOf(trustKey) },
  { name: 'store password', needles: encodingsOf(text.encode(storePassword)) },
  { name: 'key password', needles: encodingsOf(text.encode(keyPassword)) },
  { name: 'password of a destination', needles: encodingsOf(text.encode(propertyPassword)) },
  { name: 'token of a free key', needles: encodingsOf(text.encode(freeToken)) },
  { name: 'password in a draft', needles: encodingsOf(text.encode(draftPassword)) },
  { name: 'passphrase', needles: encodingsOf(text.encode(passphrase)) },
];

function leaksIn(dump: Uint8Array): string[] {
  return secrets.flatMap(({ name, needles }) =>
    needles.filter(({ bytes }) => findBytes(dump, bytes)).map(({ encoding }) => `${name} as ${encoding}`),
  );
}

describe('the raw database', () => {
  it('holds no secret in any encoding, without a passphrase', async () => {
    expect(leaksIn(await dumpDatabase(await openPlanted()))).toEqual([]);
  });

  it('holds no secret in any encoding, locked by a passphrase', async () => {
    const { tab, backend } = await profile.openBackend({ ...unopened, withPki: pkiWithKnownKey });
    await plant(backend, tab);
    await tab.vault.setPassphrase(passphrase);
    tab.vault.lock();
    expect(leaksIn(await dumpDatabase(tab.database))).toEqual([]);
  });

  it('holds no secret after an import from a backup', async () => {
    const { tab, backend } = await profile.openBackend({ ...unopened, withPki: pkiWithKnownKey });
    await plant(backend, tab);
    const file = await backend.backup?.exportEverything(passphrase);
    expect(leaksIn(file ?? new Uint8Array())).toEqual([]);
    const other = makeProfile();
    const fresh = await other.openBackend({ ...unopened, withPki: pkiWithKnownKey });
    const opened = await fresh.backend.backup?.open(file ?? new Uint8Array(), passphrase);
    expect(opened?.items.length).toBeGreaterThan(files.length);
    if (opened !== undefined)
      await fresh.backend.backup?.import(
        opened,
        opened.items.map(({ key }) => key),
      );
    const [subaccount] = await fresh.backend.subaccounts.list();
    const scope = { subaccountId: subaccount?.id ?? '', serviceInstance: null };
    expect(await fresh.backend.certificates.readPasswords(scope, 'utf16.p12')).toMatchObject({
      password: storePassword,
    });
    expect(await fresh.backend.destinations.readSecrets(scope, ['plain-first'])).toEqual([
      { 'my-api-token': freeToken },
    ]);
    expect(leaksIn(await dumpDatabase(fresh.tab.database))).toEqual([]);
    other.close();
  });

  it('shows every planted secret to the same search when encryption is off', async () => {
    const leaks = leaksIn(await dumpDatabase(await openPlanted(noCipher)));
    expect(leaks).toEqual(
      expect.arrayContaining([
        'private key as raw bytes',
        'key of a trust certificate as raw bytes',
        'private key as hex',
        'private key as base64 in lines of 64',
        'private key as base64 in lines of 64, UTF-16LE',
        'private key as JSON numbers',
        'store password as raw bytes',
        'key password as raw bytes',
        'password of a destination as JSON text',
        'token of a free key as raw bytes',
        'password in a draft as raw bytes',
      ]),
    );
  });
});

describe('the search', () => {
  const carriers = encodingsOf(privateKey).map(({ encoding, bytes }) => ({ encoding, bytes }));
  it.each(carriers)('finds a value stored as $encoding', async ({ encoding, bytes }) => {
    const { tab } = await profile.openBackend();
    await tab.database.meta.put({ id: 'planted', value: { deep: [new Map([['x', bytes]])] } });
    expect(leaksIn(await dumpDatabase(tab.database))).toContain(`private key as ${encoding}`);
  });

  it('finds text in a property, a property name, a Blob-like buffer and a typed array', async () => {
    const { tab } = await profile.openBackend();
    const hidden = [
      storePassword,
      { [storePassword]: 1 },
      text.encode(storePassword).buffer,
      Uint16Array.from(storePassword, (c) => c.charCodeAt(0)),
    ];
    for (const value of hidden) {
      await tab.database.meta.put({ id: 'planted', value });
      expect(leaksIn(await dumpDatabase(tab.database)).some((leak) => leak.startsWith('store password'))).toBe(true);
    }
  });
});

function toHexText(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

function toPem(bytes: Uint8Array): string {
  const lines = Buffer.from(bytes).toString('base64').replace(/.{64}/g, '$&\n');
  return `-----BEGIN PRIVATE KEY-----\n${lines}\n-----END PRIVATE KEY-----\n`;
}

function utf16(value: string): Uint8Array {
  return new Uint8Array(Buffer.from(value, 'utf16le'));
}
