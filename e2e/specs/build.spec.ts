import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { findForeignCode } from '../../src/testing/build-has-no-msw';
import { projectFolder } from '../fixtures/dev-server';
import { expect, test } from '../fixtures/test';
import { CertificatesPage } from '../pages/certificates-page';

const builtFolder = resolve(projectFolder, process.env.E2E_DIST ?? 'dist');

const policy =
  "default-src 'self'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; " +
  "font-src 'self'; worker-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'";

test('holds no code that is only for tests', () => {
  expect(findForeignCode(builtFolder)).toEqual([]);
});

test('carries its Content-Security-Policy itself, for servers that send none', () => {
  const page = readFileSync(resolve(builtFolder, 'index.html'), 'utf8');
  const head = page.slice(page.indexOf('<head>'), page.indexOf('</head>'));
  const [, written = ''] = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(head) ?? [];
  expect(written.replaceAll('&#39;', "'")).toBe(policy);
  expect(head.indexOf('Content-Security-Policy'), 'before everything it applies to').toBeLessThan(
    head.search(/<script|<link/),
  );
});

test('every response carries the security headers', async ({ page }) => {
  const bare: string[] = [];
  const kinds = new Set<string>();
  page.on('response', (response) => {
    const headers = response.headers();
    kinds.add(response.request().resourceType());
    const expected: Readonly<Record<string, string>> = {
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    };
    const isComplete =
      headers['content-security-policy'] === `${policy}; frame-ancestors 'none'` &&
      Object.entries(expected).every(([name, value]) => headers[name] === value);
    if (!isComplete) bare.push(response.url());
  });
  await CertificatesPage.open(page);
  await page.getByRole('treeitem', { name: 'Settings' }).click();
  await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible();
  expect(bare).toEqual([]);
  expect([...kinds]).toEqual(expect.arrayContaining(['document', 'script', 'stylesheet', 'font', 'fetch']));
});

test('only the script of a worker may compile WebAssembly', async ({ request }) => {
  const policyFor = async (destination: string) => {
    const response = await request.get('/', { headers: { 'Sec-Fetch-Dest': destination } });
    return response.headers()['content-security-policy'];
  };
  expect(await policyFor('document')).not.toContain('wasm-unsafe-eval');
  expect(await policyFor('script')).not.toContain('wasm-unsafe-eval');
  expect(await policyFor('worker')).toContain("script-src 'self' 'wasm-unsafe-eval'");
});

test.describe('a script that gets into the page', () => {
  test.use({ expectedConsoleErrors: [/CSP violation: script-src|violates the following Content Security Policy/] });

  test('does not run', async ({ page }) => {
    await CertificatesPage.open(page);
    const ran = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'document.title = "taken over"';
      document.body.append(script);
      return document.title;
    });
    expect(ran).not.toBe('taken over');
  });
});

test('localhost leads to the one address whose data is kept', async ({ request, baseURL }) => {
  const { port } = new URL(String(baseURL));
  const redirect = await request.get('/settings?from=localhost', {
    headers: { Host: `localhost:${port}` },
    maxRedirects: 0,
  });
  expect(redirect.status()).toBe(307);
  expect(redirect.headers().location).toBe(`${baseURL}/settings?from=localhost`);
});

test('a foreign name for this address is refused', async ({ request }) => {
  const response = await request.get('/', { headers: { Host: 'evil.example' }, maxRedirects: 0 });
  // By Vite's own check or by ours, whichever comes first.
  expect([403, 421]).toContain(response.status());
  expect(await response.text()).not.toContain('<script');
});

test('a second start says that the port is taken, and ends', async ({ baseURL }) => {
  const { port } = new URL(String(baseURL));
  const second = spawn(
    process.execPath,
    ['node_modules/vite/bin/vite.js', 'preview', '--port', port, '--outDir', builtFolder],
    { cwd: projectFolder, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let said = '';
  second.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const code = await new Promise((done) => second.once('close', done));
  expect(code).not.toBe(0);
  expect(said).toContain(`Port ${port} of 127.0.0.1 is already in use`);
  expect(said).toContain(`open ${baseURL}/`);
});
