import { expectAccessible, expectAccessibleInBothThemes } from '../../fixtures/accessibility';
import { httpDestination } from '../../fixtures/sample-destinations';
import { vector } from '../../fixtures/sample-files';
import { expect, inSubaccount, test } from '../../fixtures/service-mode';
import { CertificatesPage } from '../../pages/certificates-page';
import { DestinationFormModel, JsonViewModel } from '../../pages/destination-form';
import { DestinationsPage } from '../../pages/destinations-page';
import { FragmentsPage } from '../../pages/fragments-page';

test('a destination with a certificate and labels is made, changed, copied, exported, imported and deleted', async ({
  page,
  services,
}) => {
  await services.open(inSubaccount('certificates'), () => undefined);
  const certificates = new CertificatesPage(page);
  const panel = await certificates.drop(vector('screens/openssl-no-client-auth.p12'));
  await panel.read(1);
  await expect(page.getByText(/it is sent to the service as it is, with the private keys in it/)).toBeVisible();
  await panel.create();

  await page.locator('ui5-side-navigation').getByRole('treeitem', { name: 'Destinations' }).click();
  const destinations = await DestinationsPage.opened(page);
  const form = await DestinationFormModel.startNew(page);
  await form.fill({ Name: 'mtls', URL: 'https://mtls.example.net' });
  await form.choose('Authentication', 'ClientCertificateAuthentication');
  await form.choice('Key Store Location').fill('client');
  await page.getByRole('option', { name: /openssl-no-client-auth\.p12/ }).click();
  await form.text('Key Store Password').fill('changeit');
  await form.button('Test Password').click();
  await expect(form.column.getByText('The password opens the file.')).toBeVisible();
  await form.submit('Create', 'mtls');
  const detail = await destinations.detail('mtls');
  await detail.addLabel('team', 'orders');
  await expect(destinations.row('mtls')).toContainText('team: orders');
  await expect(detail.card('History'), 'a service tells no history').toHaveCount(0);
  await expectAccessibleInBothThemes(page, 'detail');

  const edit = await DestinationFormModel.edit(page);
  await expect(edit.text('Name'), 'a service knows no renaming').not.toBeEditable();
  await edit.fill({ Description: 'By certificate' });
  await edit.submit('Save', 'mtls');
  const json = await JsonViewModel.open(page);
  expect(await json.properties()).toMatchObject({ Description: 'By certificate', KeyStorePassword: '(hidden)' });
  const stored = {
    Name: 'mtls',
    Type: 'HTTP',
    URL: 'https://mtls.example.net',
    Authentication: 'ClientCertificateAuthentication',
    KeyStoreLocation: 'openssl-no-client-auth.p12',
    KeyStorePassword: 'changeit',
    Description: 'By certificate',
  };
  expect((await services.content()).destinationService.destinations.find('subaccount', 'mtls')).toMatchObject(stored);

  await detail.button('Duplicate').click();
  const copy = await DestinationFormModel.opened(page, 'Create Destination');
  await copy.submit('Create', 'mtls-copy');
  expect((await services.content()).destinationService.destinations.find('subaccount', 'mtls-copy')).toMatchObject({
    ...stored,
    Name: 'mtls-copy',
  });
  const exporting = await (await destinations.detail('mtls-copy')).open('Export');
  const { content } = await exporting.save();
  expect(content.toString()).not.toContain('changeit');

  await destinations.store(httpDestination('imported-a'), httpDestination('imported-b'));
  await destinations.expectAll(4);
  await destinations.bulkOn();
  await destinations.tick('mtls-copy', 'imported-a');
  const confirm = await destinations.bulk('Delete', 2);
  await expect(confirm.dialog).toContainText('cannot be undone');
  await confirm.finish('Delete');
  await destinations.expectAll(2);
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0);
  expect(await destinations.names()).toEqual(['imported-b', 'mtls']);

  await page.setViewportSize({ width: 390, height: 844 });
  const banner = page.getByRole('button', { name: 'Changes go to: Destination service · eu10 · Development (orders)' });
  await expect(banner).toBeInViewport();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  await expectAccessible(page, 'list, narrow');
  await banner.click();
  await expect(page.getByText(/Private keys leave this browser/)).toBeVisible();
  await expectAccessible(page, 'where changes go');
});

test('the level of the service instance has destinations and fragments of its own, and no instance can be made', async ({
  page,
  services,
}) => {
  await services.open(inSubaccount('destinations'), ({ destinationService }) => {
    destinationService.destinations.add('subaccount', { Name: 'shared', Type: 'HTTP', URL: 'https://a.example.net' });
    destinationService.destinations.add('instance', { Name: 'own', Type: 'HTTP', URL: 'https://b.example.net' });
  });
  const destinations = await DestinationsPage.opened(page);
  await expect(destinations.row('shared')).toBeVisible();
  const levels = await destinations.openLevels();
  await expect(levels.button('Create Service Instance')).toHaveCount(0);
  await levels.dialog.getByRole('row', { name: /Service Instance: orders/ }).click();
  await expect(page.getByRole('heading', { name: 'Service Instance: orders - Destinations' })).toBeVisible();
  expect(await destinations.names()).toEqual(['own']);
  const form = await DestinationFormModel.startNew(page);
  await form.fill({ Name: 'made-here', URL: 'https://c.example.net' });
  await form.submit('Create', 'made-here');
  const { destinationService } = await services.content();
  expect(destinationService.destinations.list('instance').map(({ Name }) => Name)).toEqual(['own', 'made-here']);
  expect(destinationService.destinations.list('subaccount')).toHaveLength(1);

  await page.locator('ui5-side-navigation').getByRole('treeitem', { name: 'Fragments' }).click();
  const fragments = await FragmentsPage.opened(page);
  await fragments.create('tenant', { URL: 'https://tenant.example.net' });
  await fragments.change('URL', 'https://other.example.net');
  await (await fragments.delete()).finish('Delete');
  await fragments.expectAll(0);
});

test('what only this browser has is hidden or explained on every page', async ({ page, services }) => {
  await services.open('/subaccounts');
  await expect(page.getByRole('link', { name: 'Development', exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: /Create|Edit|Delete/ })).toHaveCount(0);
  await expectAccessible(page, 'subaccounts');

  await page.locator('ui5-side-navigation').getByRole('treeitem', { name: 'Settings' }).click();
  await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible();
  for (const title of ['Certificate Authority', 'Renewal']) {
    await expect(page.getByRole('heading', { name: title })).toHaveCount(0);
  }
  await expect(page.getByText(/The service keeps everything/)).toBeVisible();
  await expect(page.getByText(/export everything now and then/i)).toHaveCount(0);
  await expectAccessible(page, 'settings');

  await page.getByRole('button', { name: /^Changes go to/ }).click();
  const facts = page.locator('ui5-responsive-popover[open]');
  await expect(facts).toContainText('eu10');
  await page.keyboard.press('Escape');
  await expect(facts).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Changes go to/ })).toBeFocused();
});
