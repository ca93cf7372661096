// The transport part of `npm run bench`: opening a long import queue, and importing many of it.
import { watchLongTasks } from './long-tasks.mjs';
import { median, rounded } from './statistics.mjs';

const imported = 1_000;

/** Milliseconds from the click on a node to the frame that shows its queue, and the longest task meanwhile; the code of the page is there, the queue was not read. */
async function openQueue(page, origin) {
  await page.goto(`${origin}/transport/nodes`);
  await page.locator('ui5-table-row[data-name="SOURCE"]').click();
  await page.locator('ui5-title').filter({ hasText: 'SOURCE' }).first().waitFor();
  await page.goBack();
  const row = page.locator('ui5-table-row[data-name="TARGET"]');
  await row.waitFor();
  await watchLongTasks(page);
  await page.evaluate(() => {
    window.opened = new Promise((resolve) => {
      document.addEventListener(
        'click',
        (event) => {
          const look = () => {
            const count = [...document.querySelectorAll('ui5-title')].some((one) =>
              one.textContent.includes('visible'),
            );
            if (count && document.querySelector('ui5-table ui5-table-row') !== null) {
              requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - event.timeStamp)));
            } else requestAnimationFrame(look);
          };
          look();
        },
        { capture: true, once: true },
      );
    });
  });
  await row.click();
  return page.evaluate(async () => ({ time: await window.opened, longest: Math.max(0, ...window.longTasks) }));
}

/** Milliseconds from *Import* in its dialog until the result of all is shown. */
async function importMany(page, words) {
  await page.getByRole('searchbox').first().fill(words);
  await page.getByText(`${new Intl.NumberFormat('en-US').format(imported)} visible`).waitFor();
  await page.locator('ui5-table').getByRole('columnheader', { name: 'Selection' }).getByRole('checkbox').click();
  await page.getByText(`${new Intl.NumberFormat('en-US').format(imported)} selected`).waitFor();
  await page.getByRole('main').getByRole('button', { name: 'Import Selected', exact: true }).click();
  const dialog = page.locator('ui5-dialog[open]');
  const start = dialog.getByRole('button', { name: 'Import', exact: true });
  await start.waitFor();
  await page.evaluate(() => window.longTasks.splice(0));
  const started = performance.now();
  await start.click();
  await dialog.getByRole('button', { name: 'Close', exact: true }).waitFor();
  const time = performance.now() - started;
  await dialog.getByRole('button', { name: 'Close', exact: true }).click();
  return { time, longest: await page.evaluate(() => Math.max(0, ...window.longTasks)) };
}

export async function benchTransport({ openBrowser, origin, line, stored, runs }) {
  const context = await openBrowser('full');
  const page = await context.newPage();
  const opened = [];
  for (let run = 0; run <= runs; run += 1) {
    const measured = await openQueue(page, origin);
    if (run > 0) opened.push(measured);
  }
  const toQueue = median(opened.map(({ time }) => time));
  line(`Opening a queue of ${stored} requests`, toQueue, 'ms', '< 300 ms', toQueue < 300);
  console.log(`Longest main-thread tasks meanwhile: ${opened.map(({ longest }) => rounded(longest)).join(', ')} ms`);

  // The queue on one page, so that all that match can be ticked at once.
  await page.goto(`${page.url().split('?')[0]}?size=all`);
  await page.locator('ui5-table-row[data-name]').first().waitFor();
  await watchLongTasks(page);
  const results = [];
  for (let thousand = 1; thousand <= 3; thousand += 1) results.push(await importMany(page, `service-0${thousand}`));
  console.log(`Imports of ${imported}: ${results.map(({ time }) => rounded(time)).join(', ')} ms`);
  const seconds = median(results.map(({ time }) => time)) / 1000;
  line(`Import of ${imported} selected requests, ${stored} in the queue`, seconds, 's', '< 5 s', seconds < 5);
  const longest = Math.max(...results.map((result) => result.longest));
  line('Longest main-thread task meanwhile', longest, 'ms', '≤ 50 ms', longest <= 50);
  await context.close();
}
