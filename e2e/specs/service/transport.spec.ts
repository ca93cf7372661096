import type { Page } from '@playwright/test';
import type { MockContent } from '../../../src/testing/mock/mock-content';
import { mockPlace } from '../../../src/testing/mock/mock-place';
import { addNode } from '../../../src/testing/msw/transport-service-model';
import { expectAccessible, expectAccessibleInBothThemes } from '../../fixtures/accessibility';
import { load, vector } from '../../fixtures/sample-files';
import { expect, inSubaccount, test } from '../../fixtures/service-mode';
import { CertificatesPage } from '../../pages/certificates-page';
import { DialogModel } from '../../pages/dialog';
import { ShellPage } from '../../pages/shell-page';
import { TransportDialogModel } from '../../pages/transport-dialog';
import { TransportNodesPage } from '../../pages/transport-nodes-page';
import { TransportQueuePage } from '../../pages/transport-queue-page';

const certificate = 'openssl-client.crt';
const description = 'Client certificate of the orders interface';

/** DEV → TEST, where requests go on by hand → PROD, where import is disabled; what DEV is to this subaccount is not said yet. */
function landscape({ destinationService, transport }: MockContent): void {
  const content = load(vector(`screens/${certificate}`)).content.toString('base64');
  destinationService.certificates.add('subaccount', { Name: certificate, Type: null, Content: content });
  const target = (id: string, destinationName: string) => [{ id, contentType: 'APPLICATION', destinationName }];
  addNode(transport, { id: '1', name: 'DEV', followOn: ['TEST'] });
  addNode(transport, {
    id: '2',
    name: 'TEST',
    forwardMode: 'MANUAL',
    targets: target('12', 'deploy-test'),
    followOn: ['PROD'],
  });
  addNode(transport, {
    id: '3',
    name: 'PROD',
    targets: target('13', 'deploy-prod'),
    importDisabled: true,
    importDisabledReason: 'Frozen until January',
  });
}

test('a certificate goes through the real queues: transported, imported, forwarded, reset, removed', async ({
  page,
  services,
}) => {
  const shell = await services.open(inSubaccount('certificates'), landscape);
  const certificates = new CertificatesPage(page);

  // No node is the subaccount's own yet: the popup makes up for it, and promises no more than is known.
  const detail = await certificates.openRow(certificate);
  await detail.column.getByRole('button', { name: 'Transport', exact: true }).click();
  const transport = await TransportDialogModel.opened(page);
  await expect(transport.content).toContainText('does not say which transport node is its own');
  await expect(transport.dialog.button('Yes')).toBeDisabled();
  await transport.useNode('DEV');
  await expect(transport.content).toContainText('goes into the import queues of the nodes that follow “DEV”');
  await expect(transport.content).toContainText('cannot be told before');
  await transport.description.fill(description);
  await expectAccessibleInBothThemes(page, 'Transport');
  const [number = ''] = await transport.yes();
  expect(BigInt(number), 'a number that JavaScript would round').toBeGreaterThan(BigInt(Number.MAX_SAFE_INTEGER));
  await transport.content.locator('ui5-link').filter({ hasText: 'Import queue of TEST' }).click();

  // The queue, with the number as it is.
  const queue = await TransportQueuePage.opened(page, 'TEST');
  await expect(page.locator(`ui5-table-row[data-name="${number}"]`)).toContainText(number);
  await queue.expectStatus(description, 'Initial');
  await expectOnlyWhatTheServiceCan(page);
  await queue.importSelected(description, /1 request processed\s*Succeeded 1/);
  await queue.show('all');
  await queue.expectStatus(description, 'Succeeded');
  const log = await queue.openMore('Log', description);
  await expect(log.dialog).toContainText(`Log of Request ${number} at TEST`);
  await expect(log.dialog).toContainText('TRANSPORTREQUEST_END');
  await expectAccessible(page, 'log');
  await log.finish('Close');

  // On to PROD, which says why nothing is imported there.
  await queue.tick(description);
  await queue.button('Forward').click();
  await expect(certificates.toast).toContainText('1 request forwarded');
  const nodes = await TransportNodesPage.navigate(page);
  await expect(page.getByText('Nodes are created and edited in SAP’s Cloud Transport Management')).toBeVisible();
  await expect(nodes.row('DEV')).toContainText('Source of Development');
  await expectAccessibleInBothThemes(page, 'nodes');
  const production = await nodes.enter('PROD');
  await expect(page.getByText('Reason: Frozen until January')).toBeVisible();
  await production.expectStatus(description, 'Initial');
  await expect(production.button('Import All')).toBeDisabled();
  await production.tick(description);
  await production.button('Remove').click();
  await (await DialogModel.opened(page)).finish('Remove');
  await expect(production.row(description)).toHaveCount(0);

  // Once more at TEST: what was imported is reset. The address of the request keeps every digit.
  await nodes.page.goto('/transport/nodes/2?status=all&period=all');
  await queue.tick(description);
  await queue.button('Reset').click();
  await queue.expectStatus(description, 'Repeatable');
  await queue.row(description).click();
  await expect(page.getByRole('heading', { name: `Transport Request ${number}`, level: 1 })).toBeVisible();
  expect(new URL(page.url()).pathname).toBe(`/transport/requests/${number}`);
  const places = page.locator('ui5-table-row').filter({ hasText: 'TEST' });
  await expect(places).toContainText('Repeatable');
  await page.reload();
  await expect(places).toContainText('Repeatable');
  await expectAccessibleInBothThemes(page, 'request');
  await page.getByText('Show All Requests').click();
  await expect(page.locator(`ui5-table-row[data-name="${number}"]`)).toContainText(number);

  // On a phone nothing hangs over; the overview counts what is in the queues.
  await page.setViewportSize({ width: 390, height: 844 });
  for (const path of ['/transport', '/transport/nodes', '/transport/nodes/2', `/transport/requests/${number}`]) {
    await page.goto(path);
    await expect(page.getByRole('main').getByText('Refresh')).toBeVisible();
    expect(await overhang(page), path).toBeLessThanOrEqual(0);
  }
  await page.goto('/transport');
  await expect(page.getByRole('region', { name: 'Top 5 Nodes' })).toContainText('TEST');
  await expectAccessible(page, 'overview on a phone');

  // What the interface does not tell explains itself.
  await page.goto('/transport/routes');
  await expect(page.getByText('tells no routes')).toBeVisible();
  await shell.main.getByRole('button', { name: 'Go to Transport Nodes' }).click();
  await expect(nodes.row('TEST')).toBeVisible();
});

test('without Transport Management its pages say so, and nothing is offered that needs it', async ({
  page,
  services,
}) => {
  await page.route('**/config.json', (route) => route.fulfill({ json: { ...mockPlace, transport: false } }));
  const shell = await services.open('/transport/nodes', landscape);
  await expect(shell.heading('No Transport Management is connected')).toBeVisible();
  await expect(shell.navigation.getByText('Cloud Transport Management')).toHaveCount(0);
  await shell.main.getByRole('button', { name: 'Go to Start' }).click();
  const detail = await new CertificatesPage(page).openRow(certificate);
  await expect(detail.column.getByRole('button', { name: 'Replace' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Transport', exact: true })).toHaveCount(0);
});

test.describe('when the service fails', () => {
  test.use({ expectedConsoleErrors: [/status of (401|503)|ERR_FAILED/] });

  test('an import that is cut off, refused or signed out says so, and what it had begun goes on', async ({
    page,
    services,
  }) => {
    await services.open('/', (content) => {
      landscape(content);
      const { transport } = content;
      transport.pollsUntilDone = 4;
      for (const [place, name] of ['first', 'second', 'third'].entries())
        addRequest(transport, String(201 + place), name);
    });
    await page.goto('/transport/nodes/2?status=all&period=all');
    const queue = await TransportQueuePage.opened(page, 'TEST');

    // Not even begun: the same question stays, and can be answered again.
    await services.inject({ kind: 'status', status: 503, retryAfter: 7, method: 'POST', path: '*/import', times: 1 });
    await queue.tick('first');
    const dialog = await queue.openImport('Import Selected');
    await dialog.button('Import').click();
    await expect(dialog.dialog).toContainText('not available at the moment');
    await expect(dialog.dialog).toContainText('Try again in 7 seconds');
    await expect(dialog.dialog).toContainText('1 request will be imported');
    await expectAccessible(page, 'refused import');

    // Begun, then nobody is signed in any more: said over it; what is known stays, and the way to see the rest.
    await services.inject({ kind: 'status', status: 401, path: '*/actions/*', skip: 1, times: 1 });
    await dialog.button('Import').click();
    const signIn = page.locator('ui5-dialog[open][header-text="Sign In Again"]');
    await expect(signIn).toBeVisible();
    await signIn.getByRole('button', { name: 'Try Again' }).click();
    await expect(signIn).toHaveCount(0);
    await expect(dialog.dialog).toContainText('not signed in to the Transport Management service any more');
    await expect(dialog.dialog).toContainText('What was started goes on');
    await expect(dialog.dialog).toContainText('0 of 1 request had been imported');
    await expectAccessibleInBothThemes(page, 'import that goes on');
    await dialog.finish('Refresh');
    await expectImported(queue, 'first');

    // The connection is cut when the import is asked for: whether it began is not known until the queue is read.
    await services.inject({ kind: 'cut', method: 'POST', path: '*/import', times: 1 });
    await queue.tick('second');
    await (await queue.openImport('Import Selected')).button('Import').click();
    await expect(dialog.dialog).toContainText('Whether the change arrived is not known: look at the import queue');
    await expect(dialog.button('Import')).toHaveCount(0);
    await dialog.finish('Refresh');
    await expectImported(queue, 'second');
    const imports = (await services.requests()).filter((request) => request.endsWith('/transportRequests/import'));
    expect(imports, 'nothing is asked for twice by itself').toHaveLength(3);

    // Cancel ends the waiting alone, once the import has begun.
    const looks = async () => (await services.requests()).filter((request) => request.includes('/actions/')).length;
    const before = await looks();
    await queue.tick('third');
    await (await queue.openImport('Import Selected')).button('Import').click();
    await expect.poll(looks).toBeGreaterThan(before);
    await expect(dialog.dialog).toContainText('0 of 1 request imported');
    await dialog.button('Cancel').click();
    await expect(dialog.dialog).toContainText('1 request is still being imported: Transport Management goes on');
    await dialog.finish('Close');
    await expectImported(queue, 'third');
  });
});

/** No button and no page of what the interface of Transport Management does not offer. */
async function expectOnlyWhatTheServiceCan(page: Page): Promise<void> {
  const { navigation, main } = new ShellPage(page);
  const pages = navigation.getByRole('treeitem');
  await expect(pages.filter({ hasText: 'Transport Requests' }).last()).toBeVisible();
  for (const missing of ['Landscape Wizard', 'Transport Routes', 'Transport Action Logs', 'Dummy Certificates']) {
    await expect(navigation.getByRole('treeitem', { name: missing })).toHaveCount(0);
  }
  for (const missing of ['Import Scheduler', 'Disable Import', 'Enable Automatic Import', 'Edit']) {
    await expect(main.getByRole('button', { name: missing })).toHaveCount(0);
  }
  await expect(page.getByRole('tab', { name: 'Transport Routes' })).toHaveCount(0);
}

function addRequest(transport: MockContent['transport'], id: string, name: string): void {
  const at = '2026-11-22T11:00:00.000Z';
  const entries = [{ id: `${id}1`, storageType: 'FILE', contentType: 'APPLICATION', uri: `${id}2` }];
  transport.requests.push({
    id,
    description: name,
    origin: 'DEV',
    createdBy: 'somebody',
    namedUser: null,
    createdAt: at,
    entries,
  });
  const position = transport.entries.length + 1;
  transport.entries.push({ nodeId: '2', requestId: id, status: 'initial', position, queuedAt: at });
}

/** Reads the queue again until the service has ended what it had begun. */
async function expectImported(queue: TransportQueuePage, description: string): Promise<void> {
  await expect(async () => {
    await queue.button('Refresh').click();
    await expect(queue.row(description)).toContainText('Succeeded', { timeout: 1_000 });
  }).toPass();
}

/** How far the page can be scrolled sideways, in pixels. */
function overhang(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}
