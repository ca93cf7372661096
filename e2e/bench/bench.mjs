// `npm run bench`: medians of several runs in a real Chromium, against a peer or a bound from the requirements.
// Nothing here fails a build: the numbers are printed, with a mark where a bound is missed.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { build, preview } from 'vite';
import { browserArguments, findBrowser } from '../scripts/find-browser.mjs';
import { benchDestinations } from './destinations.mjs';
import { benchGeneration } from './generation.mjs';
import { benchSearch } from './search.mjs';
import { median, rounded } from './statistics.mjs';
import { benchTransport } from './transport.mjs';

// As with the browser tests: another port serves those who run the application beside it.
const port = Number(process.env.E2E_PORT ?? 4180);
const origin = `http://127.0.0.1:${port}`;
const runs = 7;
const stored = 10_000;
const pageFolder = 'test-results/bench-page';
const profiles = mkdtempSync(join(tmpdir(), 'bench-'));
const report = [];

function line(what, value, unit, bound, holds) {
  report.push({ what, value: `${rounded(value, 2)} ${unit}`, 'to reach': bound, reached: holds ? 'yes' : 'NO' });
  console.log(`${what}: ${rounded(value, 2)} ${unit} (to reach: ${bound})${holds ? '' : '  ← missed'}`);
}

async function withServer(outDir, root, work) {
  const server = await preview({
    root,
    configFile: 'vite.config.ts',
    build: { outDir },
    preview: { port },
    logLevel: 'error',
  });
  try {
    await work();
  } finally {
    await new Promise((resolve) => server.httpServer.close(resolve));
  }
}

function openBrowser(profile) {
  return chromium.launchPersistentContext(join(profiles, profile), {
    executablePath: findBrowser(),
    viewport: { width: 1440, height: 900 },
    args: browserArguments,
  });
}

async function benchStores() {
  const context = await openBrowser('full');
  const page = await context.newPage();
  await page.goto(`${origin}/e2e/bench/`);
  await page.waitForFunction(() => window.bench !== undefined);
  const open = (name) => page.evaluate(([store, count]) => window.bench.openStore(store, count), [name, runs]);

  const jks = await open('jks');
  line('JKS truststore of 150, opened', median(jks.ours), 'ms', '< 100 ms', median(jks.ours) < 100);
  for (const [name, title, factor] of [
    ['aes256', 'PKCS#12 AES-256', 2],
    ['rc2', 'PKCS#12 RC2-40', 10],
  ]) {
    const { ours, forge } = await open(name);
    const ratios = ours.map((time, run) => forge[run] / time);
    console.log(`${title} of 150: ours ${rounded(median(ours))} ms, node-forge ${rounded(median(forge))} ms`);
    line(`${title}, node-forge ÷ ours, pair by pair`, median(ratios), '×', `≥ ${factor}×`, median(ratios) >= factor);
  }
  const longest = await page.evaluate(() => window.bench.longestTask());
  line('Longest main-thread task while stores are read', longest, 'ms', '≤ 50 ms', longest <= 50);
  console.log(`Storing ${stored} certificates …`);
  const count = await page.evaluate((number) => window.bench.fill(number), stored);
  if (count !== stored) throw new Error(`${count} certificates were stored instead of ${stored}`);
  console.log(`Storing ${stored} destinations …`);
  const destinations = await page.evaluate((number) => window.bench.fillDestinations(number), stored);
  if (destinations !== stored) throw new Error(`${destinations} destinations were stored instead of ${stored}`);
  await context.close();
}

async function fillQueue() {
  const context = await openBrowser('full');
  const page = await context.newPage();
  await page.goto(`${origin}/e2e/bench/`);
  await page.waitForFunction(() => window.bench !== undefined);
  console.log(`Transporting ${stored} certificates …`);
  await page.evaluate(() => window.bench.fillQueue());
  await context.close();
}

/** Milliseconds from the start of the navigation until the list is drawn and can be searched. */
async function timeToList(page) {
  await page.goto('about:blank');
  await page.goto(origin, { waitUntil: 'commit' });
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        const look = () => {
          // The empty application is ready when it offers what to do first.
          const offers = [...document.querySelectorAll('ui5-button')].some(
            (button) => button.textContent === 'Load Sample Landscape',
          );
          const listed = offers || document.querySelector('ui5-table ui5-table-row') !== null;
          if (listed) requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
}

async function benchFirstLoad() {
  const empty = await openBrowser('empty');
  const full = await openBrowser('full');
  const emptyPage = await empty.newPage();
  const fullPage = await full.newPage();

  const scripts = new Map();
  fullPage.on('response', async (response) => {
    if (/javascript/.test(response.headers()['content-type'] ?? '')) scripts.set(response.url(), await response.body());
  });
  await timeToList(fullPage);
  await fullPage.waitForLoadState('networkidle');
  const bytes = [...scripts.values()].reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0);
  line('First load, JavaScript with gzip -9', bytes / 1000, 'kB', '≤ 350 kB', bytes <= 350_000);

  const times = { empty: [], full: [] };
  for (let run = 0; run <= runs; run += 1) {
    const pair = [await timeToList(emptyPage), await timeToList(fullPage)];
    if (run === 0) continue;
    times.empty.push(pair[0]);
    times.full.push(pair[1]);
  }
  const ratio = median(times.full.map((time, run) => time / times.empty[run]));
  console.log(
    `Usable list: empty ${rounded(median(times.empty))} ms, ${stored} stored ${rounded(median(times.full))} ms`,
  );
  line(`Usable list of ${stored} ÷ empty application`, ratio, '×', '≤ 1.5×', ratio <= 1.5);
  await empty.close();

  await benchSearch(fullPage, `certificate list, ${stored} stored`, 'service-0123', line);
  await full.close();
}

try {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  console.log(`Destination Cockpit ${version}, medians of ${runs} runs`);
  await build({ configFile: 'vite.config.ts', logLevel: 'error' });
  await build({
    configFile: 'vite.config.ts',
    logLevel: 'error',
    build: { outDir: pageFolder, emptyOutDir: true, rolldownOptions: { input: 'e2e/bench/index.html' } },
  });
  await withServer(pageFolder, process.cwd(), async () => {
    await benchStores();
    await benchGeneration({ openBrowser, origin, line });
  });
  await withServer('dist', process.cwd(), async () => {
    await benchFirstLoad();
    await benchDestinations({ openBrowser, origin, line, stored, runs });
  });
  // Last, because it stores more subaccounts and certificates.
  await withServer(pageFolder, process.cwd(), fillQueue);
  await withServer('dist', process.cwd(), () => benchTransport({ openBrowser, origin, line, stored, runs }));
  console.table(report);
} finally {
  rmSync(profiles, { recursive: true, force: true });
}
