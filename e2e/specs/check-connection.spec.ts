import AxeBuilder from '@axe-core/playwright';
import type { Cookie, Page } from '@playwright/test';
import { type CompanionServer, startCompanionServer } from '../fixtures/companion-server';
import { destinationFile } from '../fixtures/destination-files';
import { vector } from '../fixtures/sample-files';
import { startTargetServers, type TargetServers } from '../fixtures/target-servers';
import { test as base, expect } from '../fixtures/test';
import { CertificatesPage } from '../pages/certificates-page';
import { CheckDialogModel, type StageState } from '../pages/check-dialog';
import { ImportPanelModel } from '../pages/import-panel';

interface Companion extends CompanionServer {
  /** Of the session that the printed address began. */
  readonly cookies: readonly Cookie[];
}

/** Every test has the session with the companion that the address printed at start begins. */
const test = base.extend<{ session: undefined }, { companion: Companion; targets: TargetServers }>({
  companion: [
    async ({ browser }, use) => {
      const server = await startCompanionServer({ allowPrivateTargets: true });
      const context = await browser.newContext();
      const page = await context.newPage();
      const exchanged = page.waitForResponse((response) => response.url().endsWith('/companion/session'));
      await page.goto(server.address);
      expect((await exchanged).status()).toBe(204);
      await expect(page).toHaveURL(/\/certificates$/);
      const cookies = await context.cookies(`${server.origin}/companion`);
      await context.close();
      await use({ ...server, cookies });
      await server.close();
    },
    { scope: 'worker' },
  ],
  targets: [
    async ({ browserName: _ }, use) => {
      const targets = await startTargetServers();
      await use(targets);
      await targets.close();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ companion }, use) => use(companion.origin),
  session: [
    async ({ context, companion }, use) => {
      await context.addCookies([...companion.cookies]);
      await use(undefined);
    },
    { auto: true },
  ],
});

const http = { Type: 'HTTP', ProxyType: 'Internet', Authentication: 'NoAuthentication' } as const;

async function storeTrustStore(page: Page, targets: TargetServers): Promise<void> {
  const certificates = await CertificatesPage.open(page);
  await certificates.store({ name: 'test-ca.pem', content: Buffer.from(targets.authority.pem) });
}

async function storeDestinations(page: Page, ...all: readonly Record<string, string>[]): Promise<void> {
  await ImportPanelModel.importFiles(page, all.length, ...all.map((properties) => destinationFile(properties)));
}

test('every kind of answer is said in words', async ({ page, targets: { ports }, targets }) => {
  await storeTrustStore(page, targets);
  const plain = (path: string) => ({ ...http, URL: `http://localhost:${ports.http}${path}` });
  const secure = (port: number, more = {}) => ({ ...http, URL: `https://localhost:${port}/`, ...more });
  const trusting = { TrustStoreLocation: 'test-ca.pem' };
  const rows: readonly [
    name: string,
    properties: Record<string, string>,
    sentence: string | RegExp,
    color: 'Positive' | 'Negative' | 'Information',
    stage: string,
    state: StageState,
    words: string,
  ][] = [
    [
      'answers-200',
      plain('/'),
      'Connection to "answers-200" established. Response returned: "200: OK"',
      'Positive',
      'target http',
      'passed',
      'The server answered 200: OK.',
    ],
    [
      'answers-401',
      plain('/status/401'),
      'Connection to "answers-401" established. Response returned: "401: Unauthorized"',
      'Positive',
      'target http',
      'passed',
      'Reachable: the server answered 401: Unauthorized.',
    ],
    [
      'answers-503',
      plain('/status/503'),
      /^Connection to "answers-503" failed: Answer \(HTTP\)/,
      'Negative',
      'target http',
      'failed',
      'The server answered 503: Service Unavailable.',
    ],
    [
      'refused',
      { ...http, URL: `http://localhost:${ports.closed}/` },
      /failed/,
      'Negative',
      'target tcp',
      'failed',
      'refuses',
    ],
    [
      'trusted',
      secure(ports.https, trusting),
      /established/,
      'Positive',
      'target tls',
      'passed',
      'Trusted by test-ca.pem',
    ],
    ['unknown-ca', secure(ports.https), /failed/, 'Negative', 'target tls', 'failed', 'an authority that is missing'],
    [
      'wrong-host',
      secure(ports.wrongHost, trusting),
      /failed/,
      'Negative',
      'target tls',
      'failed',
      'not for localhost',
    ],
    ['expired', secure(ports.expired, trusting), /failed/, 'Negative', 'target tls', 'failed', 'has expired'],
    [
      'demands',
      secure(ports.clientCertificate13, trusting),
      /failed/,
      'Negative',
      'target tls',
      'failed',
      'demands a client certificate',
    ],
    [
      'on-premise',
      { ...http, ProxyType: 'OnPremise', URL: 'http://virtual:8080/' },
      /was not asked from here/,
      'Information',
      'target unchecked',
      'skipped',
      'Backend is not available in the list of defined system mappings in Cloud Connector.',
    ],
  ];
  await storeDestinations(page, ...rows.map(([name, properties]) => ({ Name: name, ...properties })));
  for (const [name, , sentence, color, stage, state, words] of rows) {
    await test.step(name, async () => {
      const dialog = await CheckDialogModel.check(page, name);
      await dialog.expectVerdict(sentence);
      await dialog.expectColor(color);
      await dialog.expectState(stage, state);
      await expect(dialog.stage(stage)).toContainText(words);
      await dialog.close();
    });
  }
});

test('a key store is opened with the password of the destination, and stays here', async ({ page, targets }) => {
  await storeTrustStore(page, targets);
  const certificates = new CertificatesPage(page);
  const panel = await certificates.drop(vector('pkcs12/openssl-pbes2-aes-256.p12'));
  await panel.read(1);
  await panel.enterPassword('openssl-pbes2-aes-256.p12', 'changeit');
  await panel.create();
  const mutual = {
    ...http,
    URL: `https://localhost:${targets.ports.clientCertificate12}/`,
    Authentication: 'ClientCertificateAuthentication',
    KeyStoreLocation: 'openssl-pbes2-aes-256.p12',
    TrustStoreLocation: 'test-ca.pem',
  };
  await storeDestinations(
    page,
    { ...mutual, Name: 'right', KeyStorePassword: 'changeit' },
    { ...mutual, Name: 'wrong', KeyStorePassword: 'not-this' },
  );
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.postData() ?? ''));

  const right = await CheckDialogModel.check(page, 'right');
  await right.expectVerdict('The server of "right" was reached, but the check could not go on to the end.');
  await right.expectState('store KeyStoreLocation', 'passed');
  await expect(right.stage('target tls')).toContainText('The server demands a client certificate.');
  await right.close();

  const wrong = await CheckDialogModel.check(page, 'wrong');
  await wrong.expectVerdict(/Key store openssl-pbes2-aes-256\.p12: The password of the destination does not open it\./);
  await wrong.close();
  expect(sent.join(' '), 'a check was asked for').toContain('"hostnameVerifier":"Strict"');
  expect(sent.join(' ')).not.toMatch(/changeit|not-this|PRIVATE KEY/);
});

test('it can be done with the keyboard alone, on a narrow screen, and is accessible', async ({ page, targets }) => {
  await storeDestinations(page, { ...http, Name: 'orders', URL: `http://localhost:${targets.ports.http}/` });
  const detail = await CheckDialogModel.openDetail(page, 'orders');
  await page.setViewportSize({ width: 390, height: 844 });
  await detail.button('Check Connection').focus();
  await page.keyboard.press('Enter');
  const dialog = await CheckDialogModel.opened(page);
  await dialog.expectVerdict(/established/);
  await expect(dialog.button('Close')).toBeFocused();
  const isWide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  expect(isWide, 'nothing is wider than the screen').toBe(false);
  const { violations } = await new AxeBuilder({ page }).include('ui5-dialog[open]').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await dialog.expectVerdict(/established/);
  await page.keyboard.press('Escape');
  await expect(dialog.dialog).toHaveCount(0);
  await expect(detail.button('Check Connection')).toBeFocused();
});

test.describe('without the code', () => {
  test.use({ expectedConsoleErrors: [/401 \(Unauthorized\)/] });

  test('everything works but the network, and the address works once', async ({
    page,
    context,
    companion,
    targets,
  }) => {
    await context.clearCookies();
    await page.goto(companion.address);
    await expect(page, 'the code leaves the address').toHaveURL(/\/certificates$/);
    await storeDestinations(page, { ...http, Name: 'orders', URL: `http://localhost:${targets.ports.http}/` });
    const before = targets.requests.length;
    const dialog = await CheckDialogModel.check(page, 'orders');
    await dialog.expectVerdict(/was not asked from here/);
    await dialog.expectState('rules', 'passed');
    await expect(dialog.stage('target dns')).toContainText('Open the address that was printed at start');
    expect(targets.requests.length).toBe(before);
    expect(await context.cookies(`${companion.origin}/companion`)).toEqual([]);
  });
});

base('servers of this machine are refused unless it was started to allow them', async ({ request, playwright }) => {
  const server = await startCompanionServer({ allowPrivateTargets: false });
  const { origin } = server;
  const own = await playwright.request.newContext({ baseURL: origin, extraHTTPHeaders: { Origin: origin } });
  const code = server.address.split('#code=')[1];
  expect((await own.post('/companion/session', { data: { code } })).status()).toBe(204);
  const checked = await own.post('/companion/check', {
    data: {
      target: { kind: 'http', url: `${origin}/` },
      trustAnchors: [],
      trustAll: false,
      hostnameVerifier: 'Strict',
    },
  });
  expect(await checked.json()).toMatchObject({ dns: { ok: false, reason: 'refused-address', kind: 'loopback' } });
  expect((await request.get(`${origin}/companion/check`)).status(), 'a stranger').toBe(401);
  // The line comes after the answer.
  await expect.poll(() => server.printed()).toMatch(/POST \/companion\/check 200 \d+ ms/);
  expect(server.printed()).not.toContain('hostnameVerifier');
  await own.dispose();
  await server.close();
});
