import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { expectAccessible, expectAccessibleInBothThemes } from '../fixtures/accessibility';
import { type NamedFile, numberedFiles } from '../fixtures/sample-files';
import { expect, test } from '../fixtures/test';
import { CertificatesPage } from '../pages/certificates-page';
import { DialogModel, savedFile } from '../pages/dialog';
import { LandscapePage } from '../pages/landscape-page';
import { ShellPage } from '../pages/shell-page';
import { TransportDialogModel } from '../pages/transport-dialog';
import { WizardPage } from '../pages/wizard-page';

const line = [
  { name: 'DEV', subaccount: 'Development' },
  { name: 'TEST', subaccount: 'Quality' },
  { name: 'PROD', subaccount: 'Production' },
] as const;

test('a landscape is made by the wizard, seen as graph and table, and taken to another browser', async ({
  page,
  openProfile,
}) => {
  // Nothing there yet: the overview says what to do and leads to the wizard.
  await page.goto('/transport');
  await expect(page.getByRole('heading', { name: 'Set Up the Transport of Certificates' })).toBeVisible();
  await expectAccessible(page, 'overview without a landscape');
  await page.getByRole('button', { name: 'Open Landscape Wizard' }).click();
  const wizard = await WizardPage.opened(page);
  await expect(wizard.button('Next')).toBeDisabled();
  await wizard.markTransport();
  await wizard.next('Number of Nodes');
  await wizard.chooseNumber(3);
  await wizard.next('Node Data');

  // What is missing is said at the fields, and the first of them gets the focus.
  await wizard.button('Next').click();
  await expect(wizard.field('Source Node', 'Name')).toBeFocused();
  await expect(page.getByText('fields to correct first')).toBeVisible();
  await expectAccessibleInBothThemes(page, 'node data with problems');
  for (const [place, node] of line.entries()) {
    await wizard.enterNode(place === 0 ? 'Source Node' : `Target Node ${place}`, node);
  }

  // Leaving by Back is asked first; staying loses nothing.
  await page.goBack();
  await (await DialogModel.opened(page)).finish('Stay');
  await wizard.expectStep('Node Data');
  await wizard.field('Target Node 1', 'Name').fill('DEV');
  await wizard.button('Next').click();
  await expect(wizard.field('Target Node 1', 'Name')).toBeFocused();
  await expect(wizard.card('Target Node 1')).toContainText('Another node has this name.');
  await wizard.field('Target Node 1', 'Name').fill('TEST');
  await expect(wizard.field('Target Node 1', 'Name of the New Destination')).toHaveValue('TMS_TEST');

  // A step back loses nothing.
  await wizard.next('Route Names');
  await wizard.back('Node Data');
  await wizard.back('Number of Nodes');
  await wizard.next('Node Data');
  await expect(wizard.field('Target Node 2', 'Name')).toHaveValue('PROD');
  await wizard.next('Route Names');
  await page.getByRole('textbox', { name: 'Name', exact: true }).first().fill('to quality');
  await wizard.next('Summary');
  await expect(wizard.line('TMS_PROD')).toContainText('Will be created in “Transport” and point to “Production”');
  await expect(wizard.line('TransportManagementService')).toContainText('Will be created in “Development”');
  await expectAccessible(page, 'summary');
  await wizard.generate();
  await expect(wizard.line('TMS_TEST')).toContainText('Done');
  await expect(wizard.line('to quality')).toContainText('Done');

  // The graph: along the routes, with the keyboard alone.
  await wizard.button('Show Landscape').click();
  const landscape = await LandscapePage.opened(page);
  await expect(page.getByText('3 nodes, 2 routes')).toBeVisible();
  await expect(landscape.node('PROD')).toBeVisible();
  const [dev, prod] = [await landscape.place('DEV'), await landscape.place('PROD')];
  expect(dev.x).toBeLessThan(prod.x);
  await expectAccessibleInBothThemes(page, 'landscape as a graph');
  await landscape.button('Import Landscape').focus();
  for (const name of ['DEV', 'TEST', 'PROD']) {
    await page.keyboard.press('Tab');
    await expect(landscape.node(name)).toBeFocused();
  }
  await page.keyboard.press('F10');
  await expect(landscape.menuItem('Import Queue')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(landscape.menu).toHaveCount(0);
  await expect(landscape.node('PROD')).toBeFocused();
  await page.keyboard.press('Enter');
  await landscape.menuItem('Delete').click();
  await expect((await DialogModel.opened(page)).dialog).toContainText('Delete the transport routes');
  await page.keyboard.press('Escape');
  await expect(page.locator('ui5-dialog[open]')).toHaveCount(0);
  await landscape.node('PROD').click();
  await landscape.menuItem('Create Route').click();
  await expect((await DialogModel.opened(page)).dialog.getByRole('combobox', { name: 'Source Node' })).toHaveText(
    /PROD/,
  );
  await page.keyboard.press('Escape');

  // Orientation and search are in the address; what does not match recedes.
  await page.goto('/transport/landscape?orientation=top-bottom&q=quality');
  await expect(landscape.node('PROD')).toBeVisible();
  expect((await landscape.place('DEV')).y).toBeLessThan((await landscape.place('PROD')).y);
  await expect(page.getByText('Matching: 1')).toBeVisible();

  // The table says the same, on a phone as well.
  await page.getByRole('option', { name: 'Table' }).click();
  await expect(landscape.row('TEST')).toContainText('DEV (to quality)');
  await expect(landscape.row('TEST')).toContainText('Quality');
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/transport/landscape?view=table');
  await expect(landscape.row('PROD')).toBeVisible();
  await expectAccessible(page, 'landscape as a table on a phone');
  expect(await overhang(page)).toBe(0);
  await landscape.row('PROD').getByRole('button', { name: 'Actions of PROD' }).click();
  await landscape.menuItem('Import Queue').click();
  await expect(page.getByRole('heading', { name: 'PROD' })).toBeVisible();
  await page.goto('/transport/landscape');
  await expect(landscape.node('DEV')).toBeVisible();
  expect((await landscape.place('DEV')).y).toBeLessThan((await landscape.place('PROD')).y);
  expect(await overhang(page)).toBe(0);
  await page.setViewportSize({ width: 1440, height: 900 });

  // Every change is written down.
  await page.goto('/transport/landscape-logs?entity=node');
  await expect(page.getByText('Filtered by Entity Type: Node. 4 hidden.')).toBeVisible();
  await page.getByRole('button', { name: 'Show All', exact: true }).click();
  await expect(page.getByText(/hidden\.$/)).toHaveCount(0);
  await expect(page.getByText('All: 7', { exact: true })).toBeVisible();
  await page.getByRole('gridcell', { name: 'to quality', exact: true }).click();
  const change = await DialogModel.opened(page);
  await expect(change.dialog.locator('ui5-table-row').filter({ hasText: 'Source Node' })).toContainText('DEV');
  await change.finish('Close');

  // Export, and import: here nothing is new, elsewhere everything is.
  await page.goto('/transport/landscape');
  const file = await savedFile(await landscape.export());
  expect(Object.keys(unzipSync(file.content))).toEqual(['landscape.json']);
  const here = await landscape.openImport();
  await here.chooseFile({ name: 'not.zip', content: Buffer.from('PK is not enough') });
  await expect(here.dialog.getByRole('alert')).not.toBeEmpty();
  await here.chooseFile(file);
  await expect(here.dialog).toContainText('Everything in this file exists already.');
  await expect(here.button('Import')).toBeDisabled();
  await importElsewhere(await (await openProfile()).newPage(), file);

  // A subaccount goes with a warning, and then the landscape says which node has no target.
  await page.goto('/subaccounts');
  await page.getByRole('button', { name: 'Delete Quality' }).click();
  const deletion = await DialogModel.opened(page);
  await expect(deletion.dialog).toContainText('through node “TEST”; every import there would fail');
  await expectAccessible(page, 'what transport loses with a subaccount');
  await deletion.dialog.getByRole('textbox').fill('Quality');
  await deletion.finish('Delete');
  await page.goto('/transport/landscape');
  await expect(landscape.node('DEV')).toHaveAccessibleName(/Source of Development/);
  await expect(landscape.node('TEST')).toHaveAccessibleName(/^TEST, No Target, Subaccount is missing/);
  await landscape.node('TEST').click();
  await landscape.menuItem('Edit').click();
  const edit = await DialogModel.opened(page);
  await expect(edit.dialog.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('TEST');
  await edit.finish('Cancel');
  await landscape.node('TEST').click();
  await landscape.menuItem('Repair: Subaccount is missing').click();
  await expect(page.getByRole('main')).toContainText('Correct its property “targetSubaccount”');
});

async function importElsewhere(page: Page, file: NamedFile): Promise<void> {
  const landscape = await LandscapePage.open(page);
  const dialog = await landscape.openImport();
  await dialog.chooseFile(file);
  await expect(dialog.dialog).toContainText('3 nodes and 2 routes are new and will be created.');
  await expectAccessible(page, 'import of a landscape');
  await dialog.finish('Import');
  await expect(landscape.node('TEST')).toBeVisible();
}

test('what was imported is counted, tracked and logged, and the logs are downloaded', async ({ page }) => {
  const certificates = await CertificatesPage.open(page);
  await certificates.store(...numberedFiles(3));
  const wizard = await WizardPage.open(page);
  await wizard.makeLine(line);
  await page.getByRole('link', { name: 'Open Certificates of Development' }).click();
  await certificates.tickAll();
  await page.getByRole('button', { name: 'Transport (3)', exact: true }).click();
  const transport = await TransportDialogModel.opened(page);
  expect(await transport.yes()).toEqual(['1', '2', '3']);
  await transport.dialog.finish('Close');

  // The overview leads to the queue with most pending requests; after the import the numbers are right.
  await page.goto('/transport');
  await expect(page.getByText('Nothing was imported in this time.')).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'TEST' })).toContainText('3 pending');
  await page.getByRole('link', { name: 'TEST', exact: true }).click();
  await page.getByRole('button', { name: 'Import All', exact: true }).click();
  const importing = await DialogModel.opened(page);
  await importing.button('Import').click();
  await importing.finish('Close');
  await page.goto('/transport');
  await expect(page.getByRole('img', { name: 'Imports by result: Succeeded 100%' })).toBeVisible();
  await expect(page.getByRole('row', { name: /^Succeeded/ })).toHaveText(/3\s*100%/);
  await expect(page.getByRole('listitem').filter({ hasText: 'PROD' })).toContainText('3 pending');
  await expectAccessibleInBothThemes(page, 'overview');

  // Requests: search, then where one of them is; its queue is a click away.
  await page.goto('/transport/requests');
  await expect(page.getByText('All: 3', { exact: true })).toBeVisible();
  await expectAccessible(page, 'transport requests');
  await page.getByRole('searchbox', { name: 'Search' }).fill('row-002');
  await expect(page.getByText('Matching: 1', { exact: true })).toBeVisible();
  await page.getByRole('gridcell', { name: '2', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Transport Request 2', level: 1 })).toBeVisible();
  await expectStatuses(page, { DEV: 'Started here', TEST: 'Succeeded', PROD: 'Initial' });
  await expectAccessibleInBothThemes(page, 'tracking');
  await page.getByRole('option', { name: 'Content' }).click();
  await expect(page.getByRole('main')).toContainText('row-002.pem');
  await expect(page.getByRole('main')).toContainText('never a byte of it');
  await page.getByRole('option', { name: 'Action Logs' }).click();
  await page.locator('ui5-table-row').filter({ hasText: 'Import to Node' }).click();
  const ofRequest = await DialogModel.opened(page);
  await expect(ofRequest.dialog).toContainText('“row-002.pem” was created with dummy content');
  await ofRequest.finish('Close');
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/transport/requests/2');
  await expectStatuses(page, { PROD: 'Initial' });
  expect(await overhang(page)).toBe(0);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page
    .getByRole('region', { name: 'Graph of the request' })
    .getByRole('button', { name: /^PROD,/ })
    .click();
  await expect(page.getByRole('heading', { name: 'PROD' })).toBeVisible();
  await page.goto('/transport/requests/77');
  await expect(page.getByRole('heading', { name: 'There is no transport request 77' })).toBeVisible();

  // The log, filtered; what is downloaded is what is ticked, or all that is listed.
  await page.goto('/transport/action-logs?type=import');
  await expect(page.getByText('Matching: 3', { exact: true })).toBeVisible();
  await expectAccessible(page, 'transport action logs');
  await new ShellPage(page).tabTo(page.getByRole('button', { name: /^Filter/ }));
  await page.keyboard.press('Enter');
  const filter = await DialogModel.opened(page);
  await expect(filter.checkbox(/^Import to Node/)).toBeChecked();
  await expectAccessible(page, 'filter of the log');
  await filter.finish('Cancel');
  const table = await download(page, 'Download (3)', 'As CSV');
  expect(table.name).toBe('transport-action-logs-2026-11-22.csv');
  expect(table.text.match(/Import to Node/g)?.length).toBeGreaterThanOrEqual(3);
  expect(table.text).not.toContain('Export to Node');
  await page.locator('ui5-table-row').first().getByRole('checkbox').click();
  const log = await download(page, 'Download (1)', 'As Text');
  expect(log.text).toContain('| TEST | Import to Node | Transport Request 3 | Succeeded | Local user');
  expect(log.text).not.toContain('Transport Request 1');
});

async function expectStatuses(page: Page, statuses: Readonly<Record<string, string>>): Promise<void> {
  for (const [node, status] of Object.entries(statuses)) {
    await expect(page.locator('ui5-table-row').filter({ hasText: node }).first()).toContainText(status);
    await expect(page.getByRole('button', { name: `${node}, ${status}: open import queue` })).toBeVisible();
  }
}

async function download(page: Page, button: string, format: string) {
  await page.getByRole('button', { name: button, exact: true }).click();
  const saved = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: format }).click();
  const { name, content } = await savedFile(await saved);
  return { name, text: content.toString('utf8') };
}

/** How far the page can be scrolled sideways, in pixels. */
function overhang(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}
