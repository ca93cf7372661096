import type { Page } from '@playwright/test';
import { expectAccessible, expectAccessibleInBothThemes } from '../fixtures/accessibility';
import { httpDestination } from '../fixtures/sample-destinations';
import { load, type SampleFile, vector } from '../fixtures/sample-files';
import { expect, test } from '../fixtures/test';
import { chainOfNodes } from '../fixtures/transport-landscape';
import { CertificatesPage } from '../pages/certificates-page';
import { DestinationsPage } from '../pages/destinations-page';
import { DialogModel } from '../pages/dialog';
import { ShellPage } from '../pages/shell-page';
import { SubaccountsPage } from '../pages/subaccounts-page';
import { TransportDialogModel } from '../pages/transport-dialog';

const trustStore = 'openssl-client.crt';
const others = ['openssl-expired.cer', 'openssl-not-yet-valid.cer'] as const;

/** Steps of the document, in its own words (transporting-a-certificate.md). */
test('a certificate is transported to the destination subaccount, and its dummy content replaced there', async ({
  page,
}) => {
  const ids = await setUp(
    page,
    [trustStore, ...others].map((name) => vector(`screens/${name}`)),
  );
  const shell = new ShellPage(page);
  const certificates = new CertificatesPage(page);

  // Source: Configure, tab Certificates, Action, Transport. No node is the source's yet: the popup makes up for it.
  await page.goto(`/subaccounts/${ids.source}/certificates`);
  await shell.navigation.getByRole('treeitem', { name: 'Configure' }).click();
  await expect(page.getByRole('tab', { name: 'Certificates', selected: true })).toBeVisible();
  await expectAccessible(page, 'Configure');
  await chooseAction(page, 'Transport');
  const transport = await TransportDialogModel.opened(page);
  await expect(transport.content).toContainText('does not say which transport node is its own');
  await expect(transport.dialog.button('Yes')).toBeDisabled();
  await transport.useNode('QUALITY');
  await expect(transport.content).toContainText('no transport route leads on from it');
  await transport.useNode('DEV');
  await expect(transport.description, 'what was chosen is gone').toBeFocused();
  await transport.dialog.button('Change source node “DEV”').press('Enter');
  await expect(transport.node).toBeFocused();
  await transport.dialog.button('Keep Current Node').click();
  await expect(transport.description, 'what was kept is gone').toBeFocused();
  await expect(transport.step('QUALITY')).toContainText('Arrives with dummy content');
  await expect(transport.description).toHaveValue(trustStore);
  await transport.description.fill('');
  await expect(transport.dialog.button('Yes')).toBeDisabled();
  await transport.description.fill('Client certificate of the orders interface');
  await expectAccessibleInBothThemes(page, 'Transport');
  const [number = ''] = await transport.yes();
  expect(number).toMatch(/^\d+$/);
  await transport.dialog.finish('Close');

  // Transport subaccount: Instances and Subscriptions, Subscriptions, Cloud Transport Management, Go To Application.
  await page.goto(`/subaccounts/${ids.hub}/destinations`);
  await shell.navigation.getByRole('treeitem', { name: 'Instances and Subscriptions' }).click();
  const subscriptions = page.getByRole('region', { name: 'Subscriptions' });
  await expect(subscriptions.getByText('Cloud Transport Management', { exact: true })).toBeVisible();
  await expectAccessible(page, 'Instances and Subscriptions');
  await subscriptions.getByRole('button', { name: 'Go To Application' }).click();

  // Transport Nodes, the destination node, its description, Import Selected.
  await shell.navigation.getByRole('treeitem', { name: 'Transport Nodes' }).click();
  await page.locator('ui5-table-row[data-name="QUALITY"]').click();
  await page.getByRole('searchbox', { name: 'Search' }).fill('orders interface');
  const entry = page.locator(`ui5-table-row[data-name="${number}"]`);
  await expect(entry).toContainText('Initial');
  await entry.getByRole('checkbox').click();
  await page.getByRole('button', { name: 'Import Selected', exact: true }).click();
  const importing = await DialogModel.opened(page);
  await importing.button('Import').click();
  await importing.finish('Close');

  // Destination: Configure, Certificates: it is listed with dummy content, and what uses it is a finding.
  await page.goto(`/subaccounts/${ids.target}/destinations?open=orders`);
  const destinations = new DestinationsPage(page);
  await expect((await destinations.detail('orders')).column).toContainText('has dummy content');
  await page.goto(`/subaccounts/${ids.target}/configure`);
  await expect(certificates.status(trustStore, 'Dummy content')).toBeVisible();
  await chooseAction(page, 'Replace Dummy Content');
  const locked = await DialogModel.opened(page);
  await locked.chooseFile(vector('pkcs12/openssl-iterations-100000.p12'));
  await expect(locked.dialog).toContainText('Open this file with its password first');
  await expect(locked.button('Replace')).toBeDisabled();
  await locked.finish('Cancel');
  const detail = await certificates.openRow(trustStore);
  const usedBy = detail.card('Used By (1)');
  await expect(usedBy).toContainText('Needs a look');
  await expect(detail.card('Dummy Content').getByRole('link', { name: number, exact: true })).toBeVisible();
  await expect(detail.column.getByRole('button', { name: /^Export/ })).toHaveCount(0);
  await expectAccessibleInBothThemes(page, 'a dummy');

  // On a phone: another kind is refused, the real file is compared and taken.
  await page.setViewportSize({ width: 390, height: 844 });
  await detail.column.getByRole('button', { name: 'Replace Dummy Content' }).click();
  const replace = await DialogModel.opened(page);
  await replace.chooseFile(vector('pem/openssl-key-and-chain.pem'));
  await expect(replace.dialog).toContainText('holds a private key, but a trust store is expected');
  await expect(replace.button('Replace')).toBeDisabled();
  await replace.chooseFile(vector(`screens/${trustStore}`));
  await expect(replace.dialog.getByRole('table').first()).toContainText('Dummy Content');
  expect(await overhang(page)).toBe(0);
  await replace.finish('Replace');
  await expect(usedBy).toContainText('In order');
  await expect(detail.card('Dummy Content')).toHaveCount(0);
  expect(await overhang(page)).toBe(0);
  await page.setViewportSize({ width: 1440, height: 900 });

  // Again from the source, with others and by the keyboard: what exists stays untouched; each has its own request.
  await page.goto(`/subaccounts/${ids.source}/certificates`);
  await certificates.tickAll();
  await page.getByRole('button', { name: 'Transport (3)' }).press('Enter');
  const several = await TransportDialogModel.opened(page);
  await expect(several.step('QUALITY').filter({ hasText: 'Exists already and stays untouched' })).toHaveCount(1);
  await expect(several.step('QUALITY').filter({ hasText: 'Arrives with dummy content' })).toHaveCount(2);
  const numbers = await several.yes();
  expect(numbers).toEqual([1, 2, 3].map((place) => String(Number(number) + place)));
  await several.content.getByRole('link', { name: 'Import queue of QUALITY' }).press('Enter');
  await page.getByRole('button', { name: 'Import All', exact: true }).click();
  const all = await DialogModel.opened(page);
  await all.button('Import').click();
  await all.finish('Close');

  // What is still dummy of all that left the source; a row leads to the certificate.
  await page.goto(`/subaccounts/${ids.source}/certificates`);
  await page.getByRole('link', { name: 'Dummies Transported From Here' }).click();
  const dummies = page.locator('ui5-table-row[data-name]');
  await expect(dummies).toHaveCount(2);
  await expect(page.getByRole('heading', { name: 'Dummy Certificates from “Development”' })).toBeVisible();
  await expectAccessible(page, 'dummy certificates');
  await page.getByRole('searchbox', { name: 'Search' }).fill('expired');
  await expect(dummies).toHaveCount(1);
  await dummies.click();
  await certificates.detail(others[0]);
  await expect(page).toHaveURL(new RegExp(`/subaccounts/${ids.target}/certificates`));

  // The one that existed was not touched by the second import.
  const untouched = await certificates.openRow(trustStore);
  const { content } = await (await untouched.open('Export')).save();
  expect(content.equals(load(vector(`screens/${trustStore}`)).content)).toBe(true);
});

/** The source with these files; a destination subaccount; the Transport subaccount, whose node QUALITY points there. */
async function setUp(page: Page, files: readonly SampleFile[]) {
  const certificates = await CertificatesPage.open(page);
  const source = subaccountOf(page);
  await certificates.store(...files);
  const subaccounts = await SubaccountsPage.open(page);
  await subaccounts.create('Quality');
  await subaccounts.create('Transport');
  await subaccounts.enter('Quality');
  const target = subaccountOf(page);
  const destinations = await toDestinations(page);
  await destinations.store(httpDestination('orders', { TrustStoreLocation: trustStore }));
  await (await SubaccountsPage.open(page)).enter('Transport');
  const hub = subaccountOf(page);
  await (await toDestinations(page)).store(httpDestination('ToQuality', { targetSubaccount: target }));
  await page.goto(`/subaccounts/${hub}/instances`);
  await page.getByRole('button', { name: 'Use This Subaccount for Transport' }).click();
  await expect(page.getByRole('button', { name: 'Go To Application' })).toBeVisible();
  await page.goto('/transport/landscape');
  await page.getByRole('button', { name: 'Import Landscape' }).first().click();
  const dialog = await DialogModel.opened(page);
  await dialog.chooseFile(chainOfNodes('DEV', { name: 'QUALITY', destination: 'ToQuality' }));
  await dialog.finish('Import');
  return { source, target, hub };
}

async function toDestinations(page: Page): Promise<DestinationsPage> {
  await page.locator('ui5-side-navigation').getByRole('treeitem', { name: 'Destinations' }).click();
  return DestinationsPage.opened(page);
}

/** Opens the *Action* menu of the first row and chooses from it, by the keyboard. */
async function chooseAction(page: Page, action: string): Promise<void> {
  await page.getByRole('button', { name: 'Filter' }).focus();
  for (const key of ['Tab', 'F2', 'Enter']) await page.keyboard.press(key);
  await expect(page.getByRole('menuitem', { name: action })).toBeFocused();
  await page.keyboard.press('Enter');
}

function subaccountOf(page: Page): string {
  return /\/subaccounts\/([^/]+)\//.exec(page.url())?.[1] ?? '';
}

/** How far the page can be scrolled sideways, in pixels. */
function overhang(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}
