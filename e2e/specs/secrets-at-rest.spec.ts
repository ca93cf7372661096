import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, expect, type Page, test } from '@playwright/test';
import type { createBackend } from '../../src/backend/create-backend';
import type { openWorkspace } from '../../src/backend/workspace/open-workspace';
import type { createPkiClient } from '../../src/pki/worker/pki-client';
import type { systemClock } from '../../src/shared/clock';
import { startDevServer } from '../fixtures/dev-server';
import { makeSecrets, type PlantedSecrets } from '../fixtures/planted-secrets';
import { watchContext } from '../fixtures/watch';
import { CertificatesPage } from '../pages/certificates-page';
import { SettingsPage } from '../pages/settings-page';
import { ShellPage } from '../pages/shell-page';
import { browserArguments, findBrowser } from '../scripts/find-browser.mjs';

/** What the tests import of the sources, and the workers behind it. */
const sources = [
  'src/backend/create-backend.ts',
  'src/backend/workspace/vault/argon2-worker.ts',
  'src/pki/worker/pki-worker.ts',
];
/** The browser asks for an icon of a page that names none, such as a picture. */
const noIcon = /404 \(Not Found\).*\/favicon\.ico/;

test.describe('the raw files of the browser profile', () => {
  test.setTimeout(120_000);
  let profile: string;
  test.beforeEach(() => {
    profile = mkdtempSync(join(tmpdir(), 'profile-'));
  });
  test.afterEach(() => rmSync(profile, { recursive: true, force: true }));

  /** Works in a browser with this profile, which is closed when it is done. */
  async function inBrowser(baseURL: string | undefined, work: (page: Page) => Promise<void>): Promise<void> {
    const context: BrowserContext = await chromium.launchPersistentContext(profile, {
      executablePath: findBrowser(),
      args: [...browserArguments],
      viewport: { width: 1440, height: 900 },
      locale: 'en-US',
      ...(baseURL === undefined ? {} : { baseURL }),
    });
    try {
      const watched = await watchContext(context, baseURL, [noIcon]);
      await work(await context.newPage());
      await watched.check();
    } finally {
      await context.close();
    }
  }

  test('hold no secret while the passphrase is locked', async ({ baseURL }) => {
    const secrets = makeSecrets();
    await inBrowser(baseURL, async (page) => {
      await plantByHand(page, secrets);
      const shell = new ShellPage(page);
      await shell.navigate('Settings');
      await new SettingsPage(page).setPassphrase(secrets.passphrase);
      await useByHand(page, secrets);
      await shell.lock();
    });
    expect(secrets.findIn(profile)).toEqual([]);
    await inBrowser(baseURL, async (page) => {
      const shell = await ShellPage.open(page);
      await shell.unlock(secrets.passphrase);
      await useByHand(page, secrets);
      await shell.lock();
      await fillLog(page);
    });
    expect(secrets.findIn(profile), 'after they were used again, and the log became tables').toEqual([]);
  });

  test('hold no secret in the clear without a passphrase either', async ({ baseURL }) => {
    const secrets = makeSecrets();
    await inBrowser(baseURL, async (page) => {
      await plantByHand(page, secrets);
      await useByHand(page, secrets);
    });
    expect(secrets.findIn(profile)).toEqual([]);
    await inBrowser(baseURL, async (page) => {
      await (await CertificatesPage.open(page)).expectAll(4);
      await fillLog(page);
    });
    expect(secrets.findIn(profile), 'after the log became tables').toEqual([]);
  });

  for (const { title, isEncrypted } of [
    { title: 'show every secret to the same search when encryption is switched off', isEncrypted: false },
    { title: 'hold none when the same is stored with encryption', isEncrypted: true },
  ]) {
    test(title, async ({ baseURL: _ }, { parallelIndex }) => {
      const secrets = makeSecrets();
      const server = await startDevServer(sources, `secrets-${parallelIndex}`);
      try {
        await inBrowser(server.origin, async (page) => {
          await page.goto('/mark.svg');
          await plantByCode(page, secrets, isEncrypted);
        });
        const afterFirst = secrets.findIn(profile);
        await inBrowser(server.origin, async (page) => {
          await page.goto('/mark.svg');
          await fillLog(page);
        });
        const found = [...afterFirst, ...secrets.findIn(profile)];
        if (isEncrypted) expect(found).toEqual([]);
        else expectAllFound(found);
      } finally {
        await server.close();
      }
    });
  }
});

/** Stores the files as a user does, with the password remembered. */
async function plantByHand(page: Page, { files, password }: PlantedSecrets): Promise<void> {
  const certificates = await CertificatesPage.open(page);
  const panel = await certificates.drop(...files);
  const { name } = files[3];
  await panel.enterPassword(name, password);
  await panel.item(name).remember();
  await panel.read(files.length);
  await panel.create();
  await certificates.expectAll(files.length);
}

/** Opens a key with the remembered password. */
async function useByHand(page: Page, { files }: PlantedSecrets): Promise<void> {
  await new ShellPage(page).navigate('Certificates');
  const certificates = new CertificatesPage(page);
  const detail = await certificates.openRow(files[3].name);
  await expect(detail.content.filter({ hasText: /private key/i })).toHaveCount(1);
}

/**
 * Stores so much beside that the browser moves all of the origin from its log into compressed tables
 * (LevelDB does it at 4 MB). Values below 64 kB, or they would become files of their own.
 */
async function fillLog(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((done, fail) => {
      const request = indexedDB.open('filler', 1);
      request.onupgradeneeded = () => request.result.createObjectStore('bytes');
      request.onsuccess = () => done(request.result);
      request.onerror = () => fail(request.error);
    });
    for (let part = 0; part < 10; part += 1) {
      const transaction = database.transaction('bytes', 'readwrite');
      for (let index = 0; index < 25; index += 1) {
        transaction.objectStore('bytes').put(crypto.getRandomValues(new Uint8Array(40_000)), part * 25 + index);
      }
      await new Promise((done, fail) => {
        transaction.oncomplete = done;
        transaction.onerror = () => fail(transaction.error);
      });
    }
    database.close();
  });
}

/** Stores the files through the backend of the sources, sets a passphrase and locks. */
async function plantByCode(page: Page, secrets: PlantedSecrets, isEncrypted: boolean): Promise<void> {
  const stored = await page.evaluate(
    async ({ modules, files, password, passphrase, isEncrypted }) => {
      const [workspaces, backends, readers, clocks]: [Workspaces, Backends, Readers, Clocks] = [
        await import(modules.workspace),
        await import(modules.backend),
        await import(modules.pki),
        await import(modules.clock),
      ];
      // Leaves everything as it is: what encryption would have hidden.
      const none: NonNullable<NonNullable<Parameters<typeof openWorkspace>[0]>['cipher']> = {
        seal: async (_key, plain) => ({ iv: new Uint8Array(12), data: new Uint8Array(plain) }),
        open: async (_key, { data }) => data,
      };
      const opened = await workspaces.openWorkspace(isEncrypted ? {} : { cipher: none });
      const backend = await backends.createBackend({ backend: 'local' }, opened, {
        clock: clocks.systemClock,
        openPki: readers.createPkiClient,
      });
      const [subaccount] = await backend.subaccounts.list();
      const scope = { subaccountId: subaccount?.id ?? '', serviceInstance: null };
      const results = await backend.certificates.create(
        scope,
        files.map(({ name, base64 }) => ({
          name,
          content: Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)),
          origin: 'uploaded',
          labels: [],
          passwords: { password },
          rememberPassword: true,
        })),
      );
      await opened.vault.setPassphrase(passphrase);
      opened.vault.lock();
      opened.close();
      return results.map((result) => (result.ok ? result.record.summary.kind : result.error.message));
    },
    {
      modules: {
        workspace: '/src/backend/workspace/open-workspace.ts',
        backend: '/src/backend/create-backend.ts',
        pki: '/src/pki/worker/pki-client.ts',
        clock: '/src/shared/clock.ts',
      },
      files: secrets.files.map(({ name, content }) => ({ name, base64: content.toString('base64') })),
      password: secrets.password,
      passphrase: secrets.passphrase,
      isEncrypted,
    },
  );
  expect(stored).toEqual(secrets.files.map(() => 'key-store'));
}

function expectAllFound(found: readonly string[]): void {
  const where = (what: string) => found.filter((leak) => leak.startsWith(`${what} in `));
  expect(where('private key as raw bytes'), 'the file that holds it as it is').not.toEqual([]);
  expect(where('private number as raw bytes'), 'the file that holds it as it is').not.toEqual([]);
  expect(where('private key as base64 in lines of 64'), 'the PEM file').not.toEqual([]);
  expect(where('password as raw bytes'), 'the remembered password').not.toEqual([]);
  expect(
    where('private key as base64 in lines of 64').some((leak) => /\.blob|value at/.test(leak)),
    'the large file, which the browser keeps apart',
  ).toBe(true);
  expect(
    found.some((leak) => /\.ldb, decompressed/.test(leak)),
    'a compressed table',
  ).toBe(true);
  // It is stored nowhere, encrypted or not.
  expect(found.filter((leak) => leak.startsWith('passphrase'))).toEqual([]);
}

interface Workspaces {
  readonly openWorkspace: typeof openWorkspace;
}
interface Backends {
  readonly createBackend: typeof createBackend;
}
interface Readers {
  readonly createPkiClient: typeof createPkiClient;
}
interface Clocks {
  readonly systemClock: typeof systemClock;
}
