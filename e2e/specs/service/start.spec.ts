import { expect, inSubaccount, test } from '../../fixtures/service-mode';
import { DestinationsPage } from '../../pages/destinations-page';

const orders = { Name: 'orders', Type: 'HTTP', URL: 'https://orders.example.net', Authentication: 'NoAuthentication' };

test('the services answer in the page, and keep what they have when it is loaded again', async ({ page, services }) => {
  await services.open(inSubaccount('destinations'), ({ destinationService }) => {
    destinationService.destinations.add('subaccount', orders);
    destinationService.destinations.add('subaccount', { ...orders, Name: 'billing' });
  });
  const destinations = await DestinationsPage.opened(page);
  await expect(destinations.row('orders')).toBeVisible();
  expect(await services.requests()).toContainEqual(
    expect.stringMatching(/^GET \/destination-configuration\/v1\/subaccountDestinations\?/),
  );

  await page.evaluate(() =>
    fetch('/destination-configuration/v1/subaccountDestinations/billing', { method: 'DELETE' }),
  );
  await page.reload();
  await expect(destinations.row('orders')).toBeVisible();
  await expect(destinations.row('billing')).toBeHidden();
  const { destinationService } = await services.content();
  expect(destinationService.destinations.list('subaccount')).toEqual([orders]);
});

test.describe('with a fault', () => {
  test.use({ expectedConsoleErrors: [/status of 403/] });

  test('there is sample content; a fault hits until it is used up, reloads included', async ({ page, services }) => {
    await services.open('/');
    await services.inject({ kind: 'status', status: 403, path: '*/subaccountCertificates?*', times: 2 });
    await page.goto(inSubaccount('certificates'));
    await expect(page.getByText('landscape-root')).toBeHidden();
    await services.clearFaults();
    await page.reload();
    await expect(page.getByText('landscape-root')).toBeVisible();
  });
});
