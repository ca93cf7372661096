import { expectAccessible, expectAccessibleInBothThemes } from '../fixtures/accessibility';
import { jsonFile } from '../fixtures/sample-destinations';
import { expect, test } from '../fixtures/test';
import { DestinationsPage } from '../pages/destinations-page';
import { FindDialogModel } from '../pages/find-dialog';
import { FragmentsPage } from '../pages/fragments-page';

const orders = {
  Name: 'orders',
  Type: 'HTTP',
  URL: 'https://orders.example',
  ProxyType: 'Internet',
  Authentication: 'BasicAuthentication',
  User: 'clerk',
  Password: 'not to be seen',
};

test('what an application gets: merged with a fragment, secrets only named, near names for a wrong one', async ({
  page,
}) => {
  const fragments = await FragmentsPage.open(page);
  await fragments.create('eu', { URL: 'https://eu.orders.example' });
  const destinations = await DestinationsPage.open(page);
  await destinations.drop(jsonFile('orders.json', [orders]));
  await page.getByRole('button', { name: 'Import (1)' }).click();
  const detail = await destinations.detail('orders');

  await detail.button('Find Destination').click();
  const find = await FindDialogModel.opened(page);
  await find.expectStatus('"orders" was found on the level of the subaccount.');
  await expect(find.value('URL')).toHaveText('https://orders.example');
  await expect(find.value('Password')).toHaveText('(hidden)');
  await expect(find.dialog).not.toContainText('not to be seen');
  await expect(find.dialog).toContainText('A browser fetches no tokens');
  await expectAccessibleInBothThemes(page, 'found');

  await find.fragment.fill('eu');
  await find.fragment.press('Enter');
  await expect(find.value('URL')).toHaveText('https://eu.orders.example');
  await expect(find.value('FragmentName')).toHaveText('eu');
  await find.fragment.fill('us');
  await find.button('Find').click();
  await expect(find.dialog).toContainText('its level has no fragment "us"');
  await find.dialog.getByRole('checkbox', { name: /^Go on without/ }).click();
  await find.button('Find').click();
  await expect(find.value('URL')).toHaveText('https://orders.example');
  await find.close();

  await detail.close();
  await destinations.toolbar.getByRole('button', { name: 'Find Destination' }).click();
  const typed = await FindDialogModel.opened(page);
  await expect(typed.button('Find')).toBeDisabled();
  await typed.name.fill('oders');
  await typed.name.press('Enter');
  await expect(typed.dialog).toContainText('There is no destination "oders".');
  await page.setViewportSize({ width: 390, height: 844 });
  await expectAccessible(page, 'near names');
  await typed.button('orders').click();
  await typed.expectStatus('"orders" was found on the level of the subaccount.');
  await typed.expectFits();
  await typed.close();
});
