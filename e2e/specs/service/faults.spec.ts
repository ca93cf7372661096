import type { Page } from '@playwright/test';
import { companionPaths } from '../../../src/shared/companion-paths';
import { expectAccessibleInBothThemes } from '../../fixtures/accessibility';
import { vector } from '../../fixtures/sample-files';
import { expect, inSubaccount, type PlayedServices, test } from '../../fixtures/service-mode';
import { CertificatesPage } from '../../pages/certificates-page';
import { DestinationFormModel } from '../../pages/destination-form';
import { DestinationsPage } from '../../pages/destinations-page';
import { DialogModel } from '../../pages/dialog';
import { FragmentsPage } from '../../pages/fragments-page';
import { SessionOverDialog } from '../../pages/session-over-dialog';

// The browser itself notes every answer that is an error, and every connection that breaks.
test.use({ expectedConsoleErrors: [/Failed to load resource/] });

const orders = {
  Name: 'orders',
  Type: 'HTTP',
  ProxyType: 'Internet',
  URL: 'https://orders.example.net',
  Authentication: 'BasicAuthentication',
  User: 'tech',
  Password: 'first',
};
const destinationsUrl = '/destination-configuration/v1/subaccountDestinations';

/** The form of the only destination, with something entered. */
async function editOrders(page: Page, services: PlayedServices): Promise<DestinationFormModel> {
  await services.open(inSubaccount('destinations?open=orders'), ({ destinationService }) => {
    destinationService.destinations.add('subaccount', orders);
  });
  const form = await DestinationFormModel.edit(page);
  await form.fill({ Description: 'typed here' });
  await form.draftKept();
  return form;
}

/** What another client of the same service does. */
async function putElsewhere(page: Page, properties: Readonly<Record<string, string>>): Promise<void> {
  const status = await page.evaluate(
    async ([url, body]) => {
      const headers = { 'Content-Type': 'application/json' };
      return (await fetch(String(url), { method: 'PUT', headers, body: String(body) })).status;
    },
    [destinationsUrl, JSON.stringify(properties)],
  );
  expect(status).toBe(200);
}

async function storedDestination(services: PlayedServices): Promise<Readonly<Record<string, string>> | undefined> {
  const { destinationService } = await services.content();
  return destinationService.destinations.list('subaccount')[0];
}

test('a session that ends in the middle of a save: nothing is lost, and the save is done after signing in', async ({
  page,
  services,
}) => {
  const form = await editOrders(page, services);
  await services.inject({ kind: 'status', status: 401, words: 'Unauthorized' });
  await form.button('Save').click();
  let over = await SessionOverDialog.opened(page);
  await expect(over.dialog).toContainText('Open the address that it printed at its start');
  await over.tryInVain();
  await expectAccessibleInBothThemes(page, 'session over');
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(over.button('Try Again')).toBeInViewport();
  await page.setViewportSize({ width: 1440, height: 900 });
  await over.button('Later').click();
  await expect(over.dialog).toHaveCount(0);
  await expect(form.column.getByText('not signed in to the Destination service any more')).toBeVisible();
  await expect(form.text('Description')).toHaveValue('typed here');
  expect(await storedDestination(services)).toEqual(orders);

  // Also a page that is loaded again has it, and says at once that nobody is signed in.
  await page.reload();
  over = await SessionOverDialog.opened(page);
  await services.clearFaults();
  await over.goOn();
  const again = await DestinationFormModel.opened(page, 'Edit Destination');
  await expect(again.text('Description')).toHaveValue('typed here');
  await expect(again.column.getByText(/was changed elsewhere/)).toHaveCount(0);
  await again.submit('Save', 'orders');
  expect(await storedDestination(services)).toEqual({ ...orders, Description: 'typed here' });
});

test('what the service refuses, and what does not get there, is said; the draft is kept and saved in the end', async ({
  page,
  services,
}) => {
  const form = await editOrders(page, services);
  const strip = form.column.getByRole('alert').filter({ hasText: /./ });
  const refusals = [
    [{ kind: 'status', status: 403, words: 'insufficient scope' }, /insufficient scope.*Destination Administrator/],
    [{ kind: 'status', status: 400, words: 'Type is missing' }, /does not accept this.*Type is missing/],
    [{ kind: 'status', status: 429, retryAfter: 30 }, /asked too often.*30 seconds/],
    [{ kind: 'status', status: 503, retryAfter: 7 }, /not available at the moment.*7 seconds/],
    [{ kind: 'status', status: 500 }, /failed with status 500/],
    [{ kind: 'status', status: 413 }, /too large/],
    [{ kind: 'network' }, /was not reached.*Whether the change arrived is not known/],
  ] as const;
  for (const [fault, words] of refusals) {
    await test.step(String(words), async () => {
      await services.inject({ ...fault, method: 'PUT' });
      await form.button('Save').click();
      await expect(strip).toContainText(words);
      await expect(strip).toBeInViewport({ ratio: 1 });
      await expect(form.text('Description')).toHaveValue('typed here');
      await services.clearFaults();
      await form.text('Name').scrollIntoViewIfNeeded();
    });
  }
  await test.step('what is said above the list leaves form and buttons in sight', async () => {
    await services.inject({ kind: 'network' });
    await form.button('Save').click();
    await expect(page.getByRole('main').getByRole('button', { name: 'Try Again' })).toBeInViewport();
    for (const viewport of [
      { width: 390, height: 844 },
      { width: 1440, height: 900 },
    ]) {
      await page.setViewportSize(viewport);
      await form.text('Name').scrollIntoViewIfNeeded();
      await form.button('Save').click();
      await expect(strip).toContainText(/was not reached/);
      await expect(strip).toBeInViewport({ ratio: 1 });
      await expect(form.button('Save')).toBeInViewport({ ratio: 1 });
    }
    await services.clearFaults();
  });
  expect(await storedDestination(services)).toEqual(orders);
  await form.draftKept();
  await form.submit('Save', 'orders');
  expect(await storedDestination(services)).toEqual({ ...orders, Description: 'typed here' });
});

test('a save whose answer breaks off has arrived: the second one is compared, and nothing is written twice', async ({
  page,
  services,
}) => {
  const form = await editOrders(page, services);
  await services.inject({ kind: 'cut', method: 'PUT', times: 1 });
  await form.button('Save').click();
  await expect(form.column.getByText(/Whether the change arrived is not known/)).toBeVisible();
  expect(await storedDestination(services)).toEqual({ ...orders, Description: 'typed here' });
  await form.button('Save').click();
  const merge = await DialogModel.opened(page);
  await expect(merge.dialog).toContainText('says the same as what you entered: your change arrived');
  await merge.finish('Save');
  await expect(form.column.getByRole('heading', { name: 'orders', exact: true, level: 2 })).toBeVisible();
});

test('a change that came between opening and saving is merged property by property, of a destination and a fragment', async ({
  page,
  services,
}) => {
  const form = await editOrders(page, services);
  await putElsewhere(page, { ...orders, User: 'theirs', Password: 'second', URL: 'https://theirs.example.net' });
  await form.fill({ URL: 'https://mine.example.net' });
  await form.button('Save').click();
  const merge = await DialogModel.opened(page);
  await expect(merge.radio('Take theirs: User')).toBeChecked();
  await expect(merge.radio('Take theirs: Password')).toBeChecked();
  await expect(merge.radio('Keep mine: URL')).toBeChecked();
  await expect(merge.radio('Keep mine: Description')).toBeChecked();
  await expect(merge.dialog).not.toContainText('second');
  await merge.finish('Save');
  await expect(form.column.getByRole('heading', { name: 'orders', exact: true, level: 2 })).toBeVisible();
  const merged = { ...orders, User: 'theirs', Password: 'second', URL: 'https://mine.example.net' };
  expect(await storedDestination(services)).toEqual({ ...merged, Description: 'typed here' });

  await test.step('a draft that outlived its session', async () => {
    const later = await DestinationFormModel.edit(page);
    await later.fill({ User: 'mine' });
    await later.draftKept();
    await putElsewhere(page, { ...merged, User: 'once more' });
    await page.reload();
    const resumed = await DestinationFormModel.opened(page, 'Edit Destination');
    await expect(resumed.text('User')).toHaveValue('mine');
    await resumed.button('Compare').click();
    const again = await DialogModel.opened(page);
    await expect(again.radio('Keep mine: User')).toBeChecked();
    await again.finish('Save');
    await expect(resumed.column.getByRole('heading', { name: 'orders', exact: true, level: 2 })).toBeVisible();
    expect(await storedDestination(services)).toEqual({ ...merged, User: 'mine' });
  });

  await test.step('a fragment', async () => {
    const fragments = await FragmentsPage.open(page);
    await fragments.create('tenant', { URL: 'https://a.example.net', Password: 'first' });
    await fragments.startEdit();
    await fragments.property('URL').fill('https://mine.example.net');
    await page.evaluate(() =>
      fetch('/destination-configuration/v1/subaccountDestinationFragments', {
        method: 'PUT',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ FragmentName: 'tenant', URL: 'https://theirs.example.net', Password: 'second' }),
      }),
    );
    await fragments.button('Save').click();
    const both = await DialogModel.opened(page);
    await both.radio('Take theirs: URL').click();
    await expect(both.radio('Take theirs: Password')).toBeChecked();
    await both.finish('Save');
    await expect(fragments.fact('URL')).toHaveText('https://theirs.example.net');
  });
});

test('a name that was taken meanwhile, and a destination that was deleted meanwhile', async ({ page, services }) => {
  const form = await editOrders(page, services);
  await page.evaluate((url) => fetch(`${url}/orders`, { method: 'DELETE' }), destinationsUrl);
  await form.button('Save').click();
  await (await DialogModel.opened(page)).finish('Create It Again');
  const created = await page.evaluate(
    async ([url, body]) => {
      const headers = { 'Content-Type': 'application/json' };
      return (await fetch(String(url), { method: 'POST', headers, body: String(body) })).status;
    },
    [destinationsUrl, JSON.stringify(orders)],
  );
  expect(created).toBe(201);
  await form.button('Create').click();
  await expect(form.column.getByText('The name “orders” is already used.')).toBeVisible();
  await form.fill({ Name: 'orders-2' });
  await form.submit('Create', 'orders-2');
});

test('files that the service refuses stay in the panel with the reason, and are stored in the end', async ({
  page,
  services,
}) => {
  await services.open(inSubaccount('certificates'), () => undefined);
  const certificates = new CertificatesPage(page);
  const panel = await certificates.drop(vector('screens/openssl-client.crt'));
  await panel.read(1);
  await services.inject({ kind: 'status', status: 403, words: 'insufficient scope', method: 'POST', times: 1 });
  await panel.createButton.click();
  const { alert } = panel.item('openssl-client.crt');
  await expect(alert).toContainText(/insufficient scope.*Destination Certificate Administrator/);
  await services.inject({ kind: 'status', status: 401, times: 1 });
  await panel.createButton.click();
  await (await SessionOverDialog.opened(page)).goOn();
  await expect(alert).toContainText('not signed in to the Destination service any more');
  await panel.create();
  await certificates.expectAll(1);
});

test('a list that does not come says why, and comes with Try Again', async ({ page, services }) => {
  await services.open(inSubaccount('destinations'), ({ destinationService }) => {
    destinationService.destinations.add('subaccount', orders);
  });
  const destinations = await DestinationsPage.opened(page);
  const faults = [
    [{ kind: 'network' }, /was not reached/],
    [{ kind: 'cut' }, /broke off|ends in the middle/],
    [{ kind: 'truncated' }, /cannot be used: it ends in the middle/],
    [{ kind: 'status', status: 503 }, /not available at the moment/],
    [{ kind: 'status', status: 403, words: 'no scope' }, /no scope.*Destination Viewer/],
  ] as const;
  for (const [fault, words] of faults) {
    await test.step(String(words), async () => {
      await services.inject({ ...fault, path: '*/subaccountDestinations*' });
      await page.reload();
      const strip = page.getByRole('main').getByRole('alert').filter({ hasText: /./ });
      await expect(strip).toContainText(words);
      await services.clearFaults();
      await page.getByRole('main').getByRole('button', { name: 'Try Again' }).click();
      await expect(destinations.row('orders')).toBeVisible();
    });
  }

  await test.step('a proxy that leads to its login, without a companion', async () => {
    await page.addInitScript((path) => {
      const { fetch } = window;
      window.fetch = async (...request) =>
        request[0] === path ? new Response('', { status: 404 }) : fetch(...request);
    }, companionPaths.session);
    await services.inject({ kind: 'login-page', path: '*/subaccountDestinations*' });
    await page.reload();
    const over = await SessionOverDialog.opened(page);
    const signIn = page.waitForEvent('popup');
    await over.button('Sign In Again').click();
    const popup = await signIn;
    expect(new URL(popup.url()).pathname).toBe('/');
    await popup.close();
    await services.clearFaults();
    await over.goOn();
    await expect(destinations.row('orders')).toBeVisible();
  });
});
