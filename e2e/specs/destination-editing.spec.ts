import type { Page } from '@playwright/test';
import { vector } from '../fixtures/sample-files';
import { expect, test } from '../fixtures/test';
import { DestinationFormModel, JsonViewModel } from '../pages/destination-form';
import { DialogModel } from '../pages/dialog';

/** Stores a destination with a password, and leaves its detail open. */
async function stored(page: Page, name = 'orders'): Promise<void> {
  const form = await DestinationFormModel.openNew(page);
  await form.fill({ Name: name, URL: 'https://orders.example' });
  await form.choose('Authentication', 'BasicAuthentication');
  await form.fill({ User: 'tech', Password: 'first' });
  await form.submit('Create', name);
}

function dialogOf(page: Page) {
  return DialogModel.opened(page);
}

test('a client certificate is uploaded in place, picked, and its password tested', async ({ page }) => {
  const form = await DestinationFormModel.openNew(page);
  await form.fill({ Name: 'mtls', URL: 'https://mtls.example' });
  await form.choose('Authentication', 'ClientCertificateAuthentication');
  await form.column.getByText('Upload and Delete Certificates').click();
  const certificates = page.locator('ui5-dialog[open]');
  await certificates.getByRole('button', { name: 'Upload Certificate' }).first().click();
  await certificates
    .locator('ui5-file-uploader input[type=file]')
    .setInputFiles([vector('screens/openssl-no-client-auth.p12'), vector('screens/openssl-expired.cer')]);
  await expect(certificates.getByRole('heading', { name: 'Attachments (2)' })).toBeVisible();
  await expect(certificates.getByText('Being read…')).toHaveCount(0);
  await certificates.getByRole('button', { name: 'Create', exact: true }).click();
  await expect(certificates.getByRole('heading', { name: 'Create Certificate' })).toHaveCount(0);
  await certificates.getByRole('button', { name: 'Done', exact: true }).click();
  await expect(form.text('Name')).toHaveValue('mtls');

  const location = form.choice('Key Store Location');
  await expect(location, 'the only one stored that fits').toHaveValue('openssl-no-client-auth.p12');
  await location.fill('missing.p12');
  await location.press('Tab');
  await expect(location).toHaveAttribute('value-state', 'Negative');
  await location.fill('NO-CLIENT');
  await location.press('Tab');
  await expect(location, 'the only one with that in its name').toHaveValue('openssl-no-client-auth.p12');
  await location.fill('client');
  await expect(page.getByRole('option', { name: /openssl-no-client-auth\.p12/ })).toBeVisible();
  await expect(page.getByRole('option', { name: /expired/ })).toHaveCount(0);
  await page.getByRole('option', { name: /openssl-no-client-auth\.p12/ }).click();
  await expect(location).toHaveValue('openssl-no-client-auth.p12');

  await form.text('Key Store Password').fill('wrong');
  await form.button('Test Password').click();
  await expect(form.column.getByText('The password does not open the file.')).toBeVisible();
  await form.text('Key Store Password').fill('changeit');
  await form.button('Test Password').click();
  await expect(form.column.getByText('The password opens the file.')).toBeVisible();
  await expect(form.column.getByText(/is not meant for client authentication/)).toBeVisible();

  await form.submit('Create', 'mtls');
  const json = await JsonViewModel.open(page);
  expect(await json.properties()).toMatchObject({
    Authentication: 'ClientCertificateAuthentication',
    KeyStoreLocation: 'openssl-no-client-auth.p12',
    KeyStorePassword: '(hidden)',
  });
});

test('a password is shown on request, and set empty on purpose', async ({ page }) => {
  const form = await DestinationFormModel.openNew(page);
  await form.fill({ Name: 'open', URL: 'https://open.example' });
  await form.choose('Authentication', 'BasicAuthentication');
  await form.fill({ User: 'tech', Password: 'seen' });
  await expect(form.text('Password')).toHaveAttribute('type', 'password');
  await form.button('Show Password').click();
  await expect(form.text('Password')).toHaveAttribute('type', 'text');
  await form.checkbox('Set empty: Password').click();
  await expect(form.text('Password')).toBeDisabled();
  await form.submit('Create', 'open');
  const json = await JsonViewModel.open(page);
  expect(await json.properties()).toMatchObject({ Password: '' });
});

test('additional properties: suggested, free, secret by name, and clashing', async ({ page }) => {
  const form = await DestinationFormModel.openNew(page);
  await form.fill({ Name: 'extra', URL: 'https://extra.example' });
  await form.addProperty('sap-client', '100');
  await expect(form.property('sap-client')).toContainText('three digits');
  await form.addProperty('URL.headers.apikey', 'for my eyes');
  const value = form.text('Value of URL.headers.apikey');
  await expect(value).toHaveAttribute('type', 'password');
  await form.addProperty('URL.headers.token-kind', 'jwt');
  await form
    .property('URL.headers.token-kind')
    .getByRole('checkbox', { name: /^Not a secret/ })
    .click();

  await form.button('Add Property').click();
  const key = form.properties.last().getByRole('combobox', { name: 'Key' });
  await key.fill('URL.queries.');
  await key.press('Tab');
  await expect(form.button('Create')).toBeDisabled();
  await form.issuesButton.click();
  await form.summary.getByText('only the beginning of a key').click();
  await expect(form.property('URL.queries.').getByRole('combobox', { name: 'Key' })).toBeFocused();
  await form.button('Remove property URL.queries.').click();
  await expect(form.button('Add Property')).toBeFocused();

  await form.submit('Create', 'extra');
  const json = await JsonViewModel.open(page);
  expect(await json.properties()).toMatchObject({
    'sap-client': '100',
    'URL.headers.apikey': '(hidden)',
    'URL.headers.token-kind': 'jwt',
  });
});

test('keys of other types are refused with the prefix they need', async ({ page }) => {
  const form = await DestinationFormModel.openNew(page);
  await form.fill({ Name: 'mail' });
  await form.choose('Type', 'MAIL');
  await form.choose('Authentication', 'NoAuthentication');
  await form.addProperty('smtp.host', 'smtp.example');
  await form.issuesButton.click();
  await expect(form.summary).toContainText('starts with mail.');
});

test('a draft survives a reload, secrets included, and is gone once it is stored', async ({ page }) => {
  const form = await DestinationFormModel.openNew(page);
  await form.fill({ Name: 'later', URL: 'https://later.example' });
  await form.choose('Authentication', 'BasicAuthentication');
  await form.fill({ User: 'tech', Password: 'kept' });
  await form.draftKept();
  await page.reload();
  await expect(form.text('Name')).toHaveValue('later');
  await expect(form.text('Password')).toHaveValue('kept');
  await expect(form.drafts).toBeVisible();
  await form.submit('Create', 'later');
  await expect(form.drafts).toHaveCount(0);
});

test('leaving asks: stay, keep the draft, or discard it', async ({ page }) => {
  const form = await DestinationFormModel.openNew(page);
  await form.fill({ Name: 'half' });
  await form.button('Close').click();
  await (await dialogOf(page)).finish('Stay');
  await expect(form.text('Name')).toHaveValue('half');

  await page.locator('ui5-side-navigation').getByRole('treeitem', { name: 'Subaccounts' }).click();
  await (await dialogOf(page)).finish('Keep Draft');
  await expect(page.getByRole('heading', { name: 'Subaccounts', level: 1 })).toBeVisible();
  await page.locator('ui5-side-navigation').getByRole('treeitem', { name: 'Destinations' }).click();
  await page.locator('ui5-table').getByRole('row', { name: /half/ }).click();
  await expect(form.text('Name')).toHaveValue('half');

  await form.fill({ Name: 'half done' });
  await form.button('Close').click();
  await (await dialogOf(page)).finish('Discard');
  await expect(form.heading('Create Destination')).toHaveCount(0);
  await expect(form.drafts).toHaveCount(0);
});

test('Discard can be undone', async ({ page }) => {
  const form = await DestinationFormModel.openNew(page);
  await form.fill({ Name: 'half' });
  await form.discard();
  await page
    .getByRole('group', { name: 'The draft was discarded.' })
    .getByRole('button', { name: 'Undo', exact: true })
    .click();
  await expect(form.drafts).toBeVisible();
});

test('a duplicate has all of the original under a free name', async ({ page }) => {
  await stored(page);
  await page.locator('[slot="midColumn"]').getByRole('button', { name: 'Duplicate', exact: true }).click();
  const form = await DestinationFormModel.opened(page, 'Create Destination');
  await expect(form.text('Name')).toHaveValue('orders-copy');
  await expect(form.text('Name')).toBeFocused();
  await expect(form.text('Password')).toHaveValue('first');
  await form.fill({ Name: 'orders' });
  await expect(form.button('Create')).toBeDisabled();
  await form.fill({ Name: 'orders-2' });
  await form.submit('Create', 'orders-2');
});

for (const { choice, expected } of [
  { choice: 'Keep mine: URL', expected: 'https://mine.example' },
  { choice: 'Take theirs: URL', expected: 'https://theirs.example' },
] as const) {
  test(`a conflict with a second tab: ${choice}`, async ({ page, context }) => {
    await stored(page);
    const detail = page.url();
    const form = await DestinationFormModel.edit(page);
    const other = await context.newPage();
    await other.goto(detail);
    const theirs = await DestinationFormModel.edit(other);
    await theirs.fill({ URL: 'https://theirs.example', Password: 'second' });
    await theirs.submit('Save', 'orders');

    await expect(form.column.getByText(/was changed elsewhere/)).toBeVisible();
    await form.fill({ URL: 'https://mine.example', User: 'mine' });
    await form.button('Save').click();
    const merge = await dialogOf(page);
    await expect(merge.radio('Take theirs: Password')).toBeChecked();
    await expect(merge.radio('Keep mine: User')).toBeChecked();
    await expect(merge.dialog).not.toContainText('second');
    await merge.radio(choice).click();
    await merge.finish('Save');
    await expect(form.column.getByRole('heading', { name: 'orders', exact: true, level: 2 })).toBeVisible();
    const again = await DestinationFormModel.edit(page);
    await expect(again.text('URL')).toHaveValue(expected);
    await expect(again.text('User')).toHaveValue('mine');
    await expect(again.text('Password')).toHaveValue('second');
  });
}

test('what was deleted in a second tab can be created again', async ({ page, context }) => {
  await stored(page);
  const detail = page.url();
  const form = await DestinationFormModel.edit(page);
  const other = await context.newPage();
  await other.goto(detail);
  await other.locator('[slot="midColumn"]').getByRole('button', { name: 'Delete', exact: true }).click();
  await (await dialogOf(other)).finish('Delete');
  await form.button('Create It Again').click();
  await form.submit('Create', 'orders');
});

test('JSON: secrets stay hidden, and are kept, replaced or removed', async ({ page }) => {
  await stored(page);
  const json = await JsonViewModel.open(page);
  expect(await json.properties()).toMatchObject({ User: 'tech', Password: '(hidden)' });
  await json.edit();
  await json.area.fill('{"Name": "orders",\n  "Type" "HTTP"}');
  await expect(json.card).toContainText('Line 2, column 10');
  await expect(json.button('Save')).toBeDisabled();
  await json.area.fill(JSON.stringify({ Name: 'orders', Type: 'HTTP', ProxyType: 'Nowhere' }));
  await expect(json.card).toContainText('Proxy Type');
  await expect(json.button('Save')).toBeDisabled();

  const properties = { Name: 'orders', Type: 'HTTP', ProxyType: 'Internet', URL: 'https://json.example' };
  const basic = { ...properties, Authentication: 'BasicAuthentication', User: 'tech', Password: '(hidden)' };
  await json.area.fill(JSON.stringify({ ...basic, 'URL.headers.apikey': 'new' }));
  await json.button('Save').click();
  await expect(json.button('Edit')).toBeVisible();
  expect(await json.properties()).toEqual({ ...basic, 'URL.headers.apikey': '(hidden)' });
  await page.locator('[slot="midColumn"]').getByRole('option', { name: 'Details', exact: true }).click();
  const form = await DestinationFormModel.edit(page);
  await expect(form.text('Password')).toHaveValue('first');
  await expect(form.text('Value of URL.headers.apikey')).toHaveValue('new');
});
