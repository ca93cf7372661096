// The destinations part of `npm run bench`: importing many from one ZIP, and a list with many stored.
import { strToU8, zipSync } from 'fflate';
import { benchSearch } from './search.mjs';
import { median, rounded } from './statistics.mjs';

const imported = 1_000;

function archive() {
  const files = Array.from({ length: imported }, (_, index) => {
    const name = `imported-${String(index).padStart(4, '0')}`;
    const properties = {
      Name: name,
      Type: 'HTTP',
      URL: `https://${name}.example.net/api`,
      ProxyType: 'Internet',
      Authentication: 'BasicAuthentication',
      User: 'technical-user',
      Password: `password of ${name}`,
      Description: `Destination ${index} of an archive`,
      'sap-client': '100',
    };
    return [`${name}.json`, strToU8(JSON.stringify(properties))];
  });
  return Buffer.from(zipSync(Object.fromEntries(files)));
}

async function destinationsAddress(page, origin) {
  await page.goto(origin);
  await page.waitForURL(/\/subaccounts\/[^/]+/);
  const [, subaccount] = /\/subaccounts\/([^/?]+)/.exec(page.url());
  return `${origin}/subaccounts/${subaccount}/destinations`;
}

/** Milliseconds the program takes from the ZIP to the plan, and from *Import* to the last row; what a person does between does not count. */
async function importOnce(openBrowser, origin, run) {
  const context = await openBrowser(`import-${run}`);
  const page = await context.newPage();
  await page.goto(`${await destinationsAddress(page, origin)}?create=file&size=all`);
  const input = page.locator('ui5-file-uploader input[type=file]');
  await input.waitFor({ state: 'attached' });
  const buffer = archive();
  const shown = (words) =>
    page.evaluate(
      (text) =>
        new Promise((resolve) => {
          const look = () => {
            const button = [...document.querySelectorAll('ui5-button')].find((one) => one.textContent === text);
            if (button !== undefined && !button.disabled) requestAnimationFrame(() => setTimeout(resolve));
            else requestAnimationFrame(look);
          };
          look();
        }),
      words,
    );
  const start = performance.now();
  await input.setInputFiles({ name: 'destinations.zip', mimeType: 'application/zip', buffer });
  await shown(`Import (${new Intl.NumberFormat('en-US').format(imported)})`);
  const planned = performance.now();
  await page.getByRole('button', { name: /^Import \(/ }).click();
  const last = `imported-${String(imported - 1).padStart(4, '0')}`;
  // The list fills while the batches are stored: the last row is there when all are, and the table is at its end.
  await page.getByRole('heading', { name: 'Import Destinations' }).waitFor({ state: 'detached' });
  const end = page.locator(`ui5-table-row[data-name="${last}"]`);
  while (!(await end.isVisible())) {
    await page.locator('ui5-table').evaluate(
      (table) =>
        new Promise((resolve) => {
          // The virtual list scrolls inside of the table's shadow root.
          const scrolled = table.shadowRoot.getElementById('table');
          scrolled.scrollTo(0, scrolled.scrollHeight);
          requestAnimationFrame(() => resolve());
        }),
    );
  }
  const done = performance.now();
  await context.close();
  return { planned: planned - start, stored: done - planned };
}

/** From the click on a row to the frame that shows its detail. */
async function openOne(page, name) {
  await page.evaluate((wanted) => {
    window.opened = new Promise((resolve) => {
      document.addEventListener(
        'click',
        (event) => {
          const look = () => {
            const title = [...document.querySelectorAll('ui5-title')].some((one) => one.textContent === wanted);
            if (title) requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - event.timeStamp)));
            else requestAnimationFrame(look);
          };
          look();
        },
        { capture: true, once: true },
      );
    });
  }, name);
  await page.locator(`ui5-table-row[data-name="${name}"]`).click();
  return page.evaluate(() => window.opened);
}

export async function benchDestinations({ openBrowser, origin, line, stored, runs }) {
  const times = [];
  for (let run = 0; run <= runs; run += 1) {
    const time = await importOnce(openBrowser, origin, run);
    if (run > 0) times.push(time);
  }
  console.log(
    `Import of ${imported}: plan ${rounded(median(times.map(({ planned }) => planned)))} ms, storing and listing ${rounded(median(times.map(({ stored: time }) => time)))} ms`,
  );
  const whole = median(times.map((time) => time.planned + time.stored)) / 1000;
  line(`Import of ${imported} destinations from one ZIP, to the last row`, whole, 's', '< 3 s', whole < 3);

  const context = await openBrowser('full');
  const page = await context.newPage();
  await page.goto(await destinationsAddress(page, origin));
  await page.locator('ui5-table-row[data-name]').first().waitFor();
  await benchSearch(page, `destinations list, ${stored} stored`, 'destination-0123', line);
  await page.goto(await destinationsAddress(page, origin));
  const opened = [];
  for (let run = 0; run <= runs; run += 1) {
    const name = `destination-${String(run).padStart(5, '0')}`;
    await page.locator(`ui5-table-row[data-name="${name}"]`).waitFor();
    const time = await openOne(page, name);
    if (run > 0) opened.push(time);
    await page.getByRole('button', { name: 'Close', exact: true }).click();
  }
  line(`Opening one of ${stored} destinations`, median(opened), 'ms', '≤ 100 ms', median(opened) <= 100);
  await context.close();
}
