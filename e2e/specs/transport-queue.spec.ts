import type { Page } from '@playwright/test';
import { expectAccessibleInBothThemes } from '../fixtures/accessibility';
import { httpDestination, jsonFile } from '../fixtures/sample-destinations';
import { load, renamed } from '../fixtures/sample-files';
import { expect, test } from '../fixtures/test';
import { fillQueue, requestFile } from '../fixtures/transport-requests';
import type { CertificatesPage } from '../pages/certificates-page';
import { DialogModel, savedFile } from '../pages/dialog';
import { ShellPage } from '../pages/shell-page';
import { SubaccountsPage } from '../pages/subaccounts-page';
import { TransportNodesPage } from '../pages/transport-nodes-page';
import { TransportQueuePage } from '../pages/transport-queue-page';

const taken = renamed('screens/openssl-client.crt', 'taken.pem');

test('nodes, routes and requests: made by hand, imported, repaired', async ({ page, certificates }) => {
  const shell = new ShellPage(page);
  await makeSubaccounts(page, certificates);

  // No subaccount is marked yet: one is made for it. Nodes make their destinations in place.
  const nodes = await TransportNodesPage.open(page);
  await expect(page.getByText('No transport nodes yet')).toBeVisible();
  await markTransportSubaccount(page);
  const naming = await nodes.openCreate();
  await naming.dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('x'.repeat(31));
  await expect(naming.button('Create')).toBeDisabled();
  await expectAccessibleInBothThemes(page, 'a node is created');
  await naming.finish('Cancel');
  await nodes.create({ name: 'QUALITY', destination: { name: 'ToQuality', target: 'Quality' } });
  await nodes.create({
    name: 'PRODUCTION',
    destination: { name: 'ToProduction', target: 'Production', extensions: 'pem, crt' },
    forwardMode: 'Manual',
  });
  await nodes.create({ name: 'END', isVirtual: true });
  await expect(nodes.row('PRODUCTION')).toContainText('Production');
  await expectAccessibleInBothThemes(page, 'transport nodes');

  await shell.navigation.getByRole('treeitem', { name: 'Transport Routes' }).click();
  for (const [source, target] of [
    ['QUALITY', 'PRODUCTION'],
    ['PRODUCTION', 'END'],
  ] as const) {
    await (await nodes.openRoute(`${source} to ${target}`, source, target)).finish('Create');
  }
  const circle = await nodes.openRoute('Circle', 'END', 'QUALITY');
  await expect(circle.button('Create')).toBeDisabled();
  await expect(circle.dialog).toContainText('this node leads there already');
  await circle.choose('QUALITY', 'Source Node');
  await circle.choose('END', 'Target Node');
  await expect(circle.dialog).toContainText('A node is the target of one route only');
  await circle.finish('Cancel');

  // Only requests of this application come in, and anything else is called by its name.
  const quality = await enterNode(page, 'QUALITY');
  const adding = await quality.openAdd();
  await adding.chooseFile(jsonFile('orders.json', [httpDestination('orders')]));
  await expect(adding.dialog).toContainText('looks like a destination');
  await expect(adding.button('Add')).toBeDisabled();
  await adding.finish('Cancel');
  await quality.add(
    requestFile('taken.pem', 'Certificate that is there'),
    requestFile('new.pem', 'Certificate of the orders interface'),
    requestFile('other.pem', 'Certificate of a partner'),
  );
  await expect(quality.count).toHaveText('Entries (0 selected, 3 visible)');

  // Import All counts what the filters hide, too.
  await page.getByRole('searchbox', { name: 'Search' }).fill('orders');
  await expect(quality.count).toHaveText('Entries (0 selected, 1 visible)');
  const all = await quality.openImport('Import All');
  await expect(all.dialog).toContainText('3 requests will be imported into the subaccount “Quality”');
  await expect(all.dialog).toContainText('2 of them cannot be seen now');
  await all.button('Import').press('Enter');
  await expect(all.dialog).toContainText(/Succeeded\s*3/);
  await expect(all.dialog).toContainText('2 certificates created with dummy content.');
  await expect(all.dialog).toContainText('1 certificate existed already and was left untouched.');
  await expect(all.dialog.getByRole('link', { name: 'Certificates of “Quality”' })).toBeVisible();
  await all.finish('Close');

  // What was imported is hidden by the usual filters; its log says what happened, its content holds no certificate.
  await expect(page.getByText('Nothing matches')).toBeVisible();
  await page.getByRole('button', { name: 'Show All Entries' }).click();
  await quality.expectStatus('Certificate that is there', 'Succeeded');
  await expectAccessibleInBothThemes(page, 'import queue');
  const log = await quality.openMore('Log', 'Certificate that is there');
  await expect(log.dialog).toContainText('“taken.pem” exists already in subaccount “Quality” and was left untouched.');
  await log.finish('Close');
  const content = await quality.openMore('Content', 'Certificate of the orders interface');
  await expect(content.dialog).toContainText('team: payments');
  const download = page.waitForEvent('download');
  await content.button('Export Request').click();
  const exported = (await savedFile(await download)).content.toString();
  expect(JSON.parse(exported)).toMatchObject({ request: { content: { name: 'new.pem', store: 'trust-store' } } });

  // PRODUCTION does not find its target: Fatal. With the right destination the same request is imported.
  const production = await enterNode(page, 'PRODUCTION');
  await chooseDestination(production, 'Missing');
  await expect(page.getByText('Nothing can be imported here.')).toContainText('has no destination “Missing”');
  await production.importSelected('Certificate of a partner', 'has no destination “Missing”');
  await production.expectStatus('Certificate of a partner', 'Fatal');
  await chooseDestination(production, 'ToProduction');
  await production.importSelected('Certificate of a partner', /Succeeded\s*1/);

  // Its target does not take key stores: Error, which an import does not repair. Another destination does, after a reset.
  await production.add(requestFile('keys.jks', 'Key store of a partner'));
  await production.show('all');
  await production.importSelected('Key store of a partner', 'does not take files that end with .jks');
  await production.expectStatus('Key store of a partner', 'Error');
  await production.button('Restore').click();
  await production.button('Show Failed Entries').click();
  await production.expectStatus('Key store of a partner', 'Error');
  await production.tick('Key store of a partner');
  await expect(production.button('Import Selected')).toBeDisabled();
  const edit = await production.openEdit();
  await nodes.makeDestination(edit, { name: 'ToAllOfProduction', target: 'Production' });
  await edit.finish('Save');
  await production.show('all');
  await production.tick('Key store of a partner');
  await production.button('Reset').click();
  await production.expectStatus('Key store of a partner', 'Repeatable');
  await production.importSelected('Key store of a partner', /Succeeded\s*1/);

  // Manual: nothing went on by itself.
  await production.tick('Key store of a partner');
  await production.button('Forward').click();
  await expect(page.getByRole('status').getByText('1 request forwarded to “END”')).toBeVisible();
  const end = await enterNode(page, 'END');
  await expect(end.count).toHaveText('Entries (0 selected, 1 visible)');
  await end.import('Import All', /Skipped\s*1/);

  // The file that was there is what it was, byte for byte.
  const subaccounts = await SubaccountsPage.open(page);
  const stored = await (await subaccounts.enter('Quality')).openRow('taken.pem');
  expect((await (await stored.open('Export')).save()).content.equals(load(taken).content)).toBe(true);
});

test('automatic, disabled, in two tabs, reloaded, by keyboard and on a phone', async ({
  page,
  context,
  certificates,
}) => {
  await makeSubaccounts(page, certificates);
  const nodes = await TransportNodesPage.open(page);
  await markTransportSubaccount(page);
  await nodes.create({ name: 'QUALITY', destination: { name: 'ToQuality', target: 'Quality' } });
  await nodes.create({ name: 'PRODUCTION', destination: { name: 'ToProduction', target: 'Production' } });
  await nodes.create({ name: 'END', isVirtual: true });
  await page.goto('/transport/routes');
  await (await nodes.openRoute('First', 'QUALITY', 'PRODUCTION')).finish('Create');
  await (await nodes.openRoute('Second', 'PRODUCTION', 'END')).finish('Create');

  // Automatic import takes a request through all three nodes; by hand nothing is imported meanwhile.
  for (const name of ['END', 'PRODUCTION', 'QUALITY']) {
    const node = await enterNode(page, name);
    await node.control('Enable Automatic Import');
    await expect(node.button('Disable Automatic Import')).toBeVisible();
    await expect(node.button('Import All')).toBeDisabled();
  }
  await (await enterNode(page, 'QUALITY')).add(requestFile('automatic.pem', 'By itself'));
  for (const [name, status] of [
    ['QUALITY', 'Succeeded'],
    ['PRODUCTION', 'Succeeded'],
    ['END', 'Skipped'],
  ] as const) {
    const node = await enterNode(page, name);
    await node.show('all');
    await node.expectStatus('By itself', status);
  }

  // Disabled import wins over automatic import; enabled again, it goes on.
  const quality = await enterNode(page, 'QUALITY');
  await quality.control('Disable Import', 'Maintenance of the partner');
  await expect(page.getByTitle('Reason: Maintenance of the partner')).toContainText('Import Disabled');
  await expect(page.getByText('Import is disabled for this node. Reason: Maintenance of the partner')).toBeVisible();
  await quality.add(requestFile('waiting.pem', 'Has to wait'));
  await quality.expectStatus('Has to wait', 'Initial');
  await quality.show('all');
  await quality.control('Enable Import');
  await quality.expectStatus('Has to wait', 'Succeeded');
  await quality.control('Disable Automatic Import');

  // A schedule is made and seen; nothing of it runs before it is active.
  await quality.button('Import Scheduler').click();
  const scheduler = await DialogModel.opened(page);
  await scheduler.choose('Weekly', 'Pattern');
  await expect(scheduler.button('Create')).toBeDisabled();
  await scheduler.checkbox('Friday').click();
  await expectAccessibleInBothThemes(page, 'import scheduler');
  await scheduler.finish('Create');
  await expect(page.getByText('Schedule Inactive')).toBeVisible();

  // Two tabs import the same request at the same time: one does.
  await quality.add(requestFile('once.pem', 'Only once'));
  const second = await context.newPage();
  await second.goto(page.url());
  const tabs = [quality, await TransportQueuePage.opened(second, 'QUALITY')];
  const asked = [];
  for (const tab of tabs) {
    await tab.tick('Only once');
    asked.push(await tab.openImport('Import Selected'));
  }
  await Promise.all(asked.map((dialog) => dialog.button('Import').click()));
  const said = [];
  for (const dialog of asked) {
    await expect(dialog.button('Close')).toBeVisible();
    said.push(await dialog.dialog.innerText());
  }
  expect(said.filter((text) => /Succeeded\s*1/.test(text))).toHaveLength(1);
  expect(said.filter((text) => /1 request could not be imported any more: it was imported/.test(text))).toHaveLength(1);
  await second.close();
  await asked[0]?.finish('Close');
  const log = await quality.openMore('Log', 'Only once');
  await expect(log.dialog.getByRole('region', { name: /^Import to Node/ })).toHaveCount(1);
  await log.finish('Close');

  // 5,000 more: the queue is searched as typed, and a reload in the middle of an import leaves nothing half done.
  await quality.add(requestFile('first.pem', 'The first of many'));
  const number = Number(await quality.row('The first of many').getAttribute('data-name'));
  await fillQueue(page, number, 5000);
  await page.reload();
  await expect(quality.count).toContainText('5,004 visible');
  const search = page.getByRole('searchbox', { name: 'Search' });
  await search.fill('copy 4999');
  await expect(quality.count).toHaveText('Entries (0 selected, 1 visible)');
  await search.fill(String(number + 5000));
  await expect(quality.row('Copy 5000')).toBeVisible();
  await expect(quality.count).toHaveText('Entries (0 selected, 1 visible)');
  const many = await quality.openImport('Import All');
  await expect(many.dialog).toContainText('5,001 requests');
  await many.button('Import').click();
  await expect(many.dialog.getByRole('status')).toContainText(/^[1-9][\d,]* of 5,001 requests imported/);
  await page.reload();
  await quality.show('all');
  await expect(quality.count).toContainText('5,004 visible');
  await quality.show('initial');
  const initial = await quality.visible();
  await quality.show('succeeded');
  const succeeded = await quality.visible();
  expect(succeeded).toBeGreaterThan(3);
  expect(succeeded + initial).toBe(5004);

  // By keyboard alone, and cancelled: what is imported stays so, the rest waits.
  await quality.show('initial');
  const shell = new ShellPage(page);
  await shell.tabTo(quality.button('Import All'));
  await page.keyboard.press('Enter');
  const rest = await DialogModel.opened(page);
  await shell.tabTo(rest.button('Import'));
  await page.keyboard.press('Enter');
  await expect(rest.dialog.getByRole('status')).toContainText(/^[1-9]/);
  await page.keyboard.press('Escape');
  await expect(rest.dialog).toContainText('left as they were because the import was cancelled');
  await expectAccessibleInBothThemes(page, 'what an import did');
  await shell.tabTo(rest.button('Close'));
  await page.keyboard.press('Enter');
  await expect(rest.dialog).toHaveCount(0);
  const left = await quality.visible();
  expect(left).toBeLessThan(initial);

  // On a phone nothing hangs over; each certificate that was created belongs to one request that succeeded.
  await page.setViewportSize({ width: 390, height: 844 });
  for (const address of ['/transport/nodes', '/transport/routes', new URL(page.url()).pathname]) {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), address).toBe(0);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  await (await SubaccountsPage.open(page)).enter('Quality');
  await certificates.expectAll(5004 - left + 1);
});

/** Quality, which has a file already, and Production. */
async function makeSubaccounts(page: Page, certificates: CertificatesPage): Promise<void> {
  const subaccounts = await SubaccountsPage.open(page);
  await subaccounts.create('Quality');
  await subaccounts.create('Production');
  await subaccounts.enter('Quality');
  await certificates.store(taken);
}

async function markTransportSubaccount(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Choose Transport Subaccount' }).click();
  const marking = await DialogModel.opened(page);
  await expect(marking.radio('Create a new subaccount “Transport”')).toBeChecked();
  await marking.finish('Save');
  await expect(page.getByRole('link', { name: 'Transport', exact: true })).toBeVisible();
}

async function enterNode(page: Page, name: string): Promise<TransportQueuePage> {
  return (await TransportNodesPage.navigate(page)).enter(name);
}

async function chooseDestination(queue: TransportQueuePage, destination: string): Promise<void> {
  const edit = await queue.openEdit();
  await edit.dialog.getByRole('combobox', { name: 'Destination' }).fill(destination);
  await edit.finish('Save');
  await queue.openTab('Import Queue');
}
