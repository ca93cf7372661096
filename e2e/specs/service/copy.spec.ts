import { expectAccessible, expectAccessibleInBothThemes } from '../../fixtures/accessibility';
import { load, vector } from '../../fixtures/sample-files';
import { expect, inSubaccount, test } from '../../fixtures/service-mode';
import { CopyPage } from '../../pages/copy-page';
import { DestinationsPage } from '../../pages/destinations-page';
import { FindDialogModel } from '../../pages/find-dialog';

const SERVICE = '/destination-configuration/v1';

const basic = { Type: 'HTTP', ProxyType: 'Internet', Authentication: 'BasicAuthentication', User: 'clerk' };
const orders = { ...basic, Name: 'orders', URL: 'https://orders.example', Password: 'first secret' };
const billing = { ...basic, Name: 'billing', URL: 'https://billing.example', Password: 'other secret' };
const mail = {
  Name: 'mail',
  Type: 'HTTP',
  ProxyType: 'Internet',
  URL: 'https://mail.example',
  Authentication: 'NoAuthentication',
};

// Faults stand in the console.
test.use({ expectedConsoleErrors: [/status of (403|404|503)/] });

function base64Of(path: string): string {
  return load(vector(path)).content.toString('base64');
}

test('everything is copied from the service to this browser and back, each entry with its difference and its result', async ({
  page,
  services,
}) => {
  await services.open(inSubaccount('copy'), ({ destinationService: { destinations, fragments, certificates } }) => {
    for (const row of [orders, billing, mail]) destinations.add('subaccount', row);
    destinations.setLabels('subaccount', 'orders', [{ key: 'stage', values: ['test'] }]);
    fragments.add('subaccount', { FragmentName: 'eu', URL: 'https://eu.example' });
    certificates.add('subaccount', {
      Name: 'client.p12',
      Type: null,
      Content: base64Of('screens/openssl-no-client-auth.p12'),
    });
    certificates.add('subaccount', { Name: 'root.crt', Type: null, Content: base64Of('screens/openssl-client.crt') });
  });
  const copy = await CopyPage.opened(page);
  await expect(copy.main.getByText('Nothing to copy here')).toBeVisible();
  await expect(page).toHaveTitle('Development - Copy from and to Local - Destination Cockpit');

  await copy.turn('Copy to Local');
  await copy.expectStates({ orders: 'New', eu: 'New', 'client.p12': 'May hold a private key', 'root.crt': 'New' });
  await copy.tickAllNew(6);
  const inwards = await copy.ask(6);
  await expect(inwards.dialog).toContainText('6 entries are created in this browser.');
  await expect(inwards.dialog.getByRole('listitem').filter({ hasText: 'client.p12' })).toBeVisible();
  await inwards.finish('Copy');
  await copy.expectResult('6 entries copied.');
  await copy.expectStates({
    orders: 'Same',
    billing: 'Same',
    mail: 'Same',
    eu: 'Same',
    'client.p12': 'Same',
    'root.crt': 'Same',
  });
  const counted = await services.requests();
  expect(counted.filter((request) => !request.startsWith('GET'))).toEqual([]);

  // Somebody else works on the service.
  await page.evaluate(
    async ([service, row]) => {
      await fetch(`${service}/subaccountDestinations`, {
        method: 'PUT',
        body: row,
        headers: { 'Content-Type': 'application/json' },
      });
      await fetch(`${service}/subaccountDestinations/billing`, { method: 'DELETE' });
      await fetch(`${service}/subaccountCertificates/client.p12`, { method: 'DELETE' });
    },
    [SERVICE, JSON.stringify({ ...orders, URL: 'https://changed.example', Password: 'second secret' })] as const,
  );
  await page.goto(inSubaccount('copy'));
  await copy.expectStates({
    orders: 'Different',
    billing: 'New',
    mail: 'Same',
    'client.p12': 'New',
    'root.crt': 'Same',
  });
  await copy.showDetails('orders');
  await expect(copy.line('orders', 'URL').getByRole('cell')).toHaveText([
    'https://changed.example',
    'https://orders.example',
  ]);
  await expect(copy.line('orders', 'Password')).toContainText('The secret differs and is overwritten.');
  await expect(copy.main).not.toContainText(/(first|second) secret/);
  await expectAccessibleInBothThemes(page, 'differences');

  await copy.tickAllNew(2);
  await copy.tick('Overwrite orders');
  await services.inject({
    kind: 'status',
    status: 503,
    method: 'PUT',
    path: `${SERVICE}/subaccountDestinations*`,
    times: 1,
  });
  const outwards = await copy.ask(3);
  await expect(outwards.dialog).toContainText('private keys, which leave this browser:');
  await expect(outwards.dialog.getByRole('listitem').filter({ hasText: 'orders' })).toBeVisible();
  await expectAccessible(page, 'confirmation');
  await outwards.finish('Copy');
  await copy.expectResult(/2 entries copied, 1 failed\./);
  await copy.expectStates({ billing: 'Same', 'client.p12': 'Same', orders: 'Not copied' });
  await expect(copy.item('orders').getByRole('alert')).toContainText('503');
  expect((await services.content()).destinationService.destinations.find('subaccount', 'orders')?.URL).toBe(
    'https://changed.example',
  );

  await page.setViewportSize({ width: 390, height: 844 });
  await expectAccessible(page, 'a partial failure, narrow');
  await copy.button('Retry (1)…').click();
  await outwards.finish('Copy');
  await copy.expectResult('1 entry copied.');
  await copy.expectStates({ orders: 'Same' });
  const { destinations, certificates } = (await services.content()).destinationService;
  expect(destinations.find('subaccount', 'orders')).toEqual(orders);
  expect(destinations.find('subaccount', 'billing')).toEqual(billing);
  expect(destinations.labels('subaccount', 'orders')).toEqual([{ key: 'stage', values: ['test'] }]);
  expect(certificates.find('subaccount', 'client.p12')?.Content).toBe(base64Of('screens/openssl-no-client-auth.p12'));
});

test('Find Destination shows what the service answers, without any secret', async ({ page, services }) => {
  const oauth = {
    Type: 'HTTP',
    ProxyType: 'Internet',
    URL: 'https://api.example',
    Authentication: 'OAuth2ClientCredentials',
    clientId: 'client',
    clientSecret: 'not to be seen',
  };
  await services.open(inSubaccount('destinations'), ({ destinationService: { destinations, fragments } }) => {
    destinations.add('subaccount', {
      ...oauth,
      Name: 'api',
      tokenServiceURL: 'https://login.example/oauth/token',
      scope: 'read write',
    });
    destinations.add('instance', { ...oauth, Name: 'down', tokenServiceURL: 'https://login.invalid/oauth/token' });
    fragments.add('subaccount', { FragmentName: 'eu', URL: 'https://eu.example' });
  });
  const destinations = await DestinationsPage.opened(page);
  const detail = await destinations.openRow('api');
  await detail.button('Find Destination').click();
  const find = await FindDialogModel.opened(page);
  await find.expectStatus('"api" was found on the level of the subaccount.');
  await expect(find.value('clientSecret')).toHaveText('(hidden)');
  await expect(find.dialog.getByRole('region', { name: 'Tokens (1)' })).toContainText('read write');
  await expect(find.dialog).toContainText('12 hours');
  await expect(find.dialog).not.toContainText('not to be seen');
  await expect(find.dialog).not.toContainText('token-of');
  await expectAccessible(page, 'a token');

  await find.fragment.fill('eu');
  await find.dialog.getByRole('checkbox', { name: 'Fetch tokens' }).click();
  await find.button('Find').click();
  await expect(find.value('URL')).toHaveText('https://eu.example');
  await expect(find.dialog).toContainText('They were not fetched.');

  await find.fragment.fill('');
  await find.dialog.getByRole('checkbox', { name: 'Fetch tokens' }).click();
  await find.name.fill('down');
  await find.name.press('Enter');
  await find.expectStatus('"down" was found on the level of the service instance.');
  await expect(find.dialog).toContainText(
    'The token could not be fetched: The token service login.invalid cannot be reached',
  );

  await find.name.fill('dwon');
  await find.button('Find').click();
  await expect(find.dialog).toContainText('There is no destination "dwon".');
  await expect(find.button('down')).toBeVisible();
  await services.inject({ kind: 'status', status: 403, path: `${SERVICE}/destinations/*`, times: 1 });
  await find.button('down').click();
  await expect(find.dialog.getByRole('alert')).toContainText(/role|permission/i);
  await find.button('Find').click();
  await find.expectStatus('"down" was found on the level of the service instance.');
  await find.close();
});
