import { expectAccessible } from '../fixtures/accessibility';
import { httpDestination } from '../fixtures/sample-destinations';
import { expect, test } from '../fixtures/test';
import { DestinationsPage } from '../pages/destinations-page';
import { DialogModel } from '../pages/dialog';
import { FragmentsPage } from '../pages/fragments-page';

test('a fragment is created, changed and deleted, and comes back by undo', async ({ page }) => {
  const fragments = await FragmentsPage.open(page);
  await fragments.create('tenant-a', { URL: 'https://tenant-a.example.com', Password: 'of tenant a' });
  await fragments.expectAll(1);
  await expect(fragments.fact('URL')).toHaveText('https://tenant-a.example.com');
  await expect(fragments.fact('Password')).toHaveText('(hidden)');

  await fragments.change('URL', 'https://tenant-b.example.com');
  await expect(fragments.fact('URL')).toHaveText('https://tenant-b.example.com');
  await expect(fragments.fact('Password')).toHaveText('(hidden)');

  const confirm = await fragments.delete();
  await expect(confirm.dialog).toContainText('tenant-a');
  await confirm.finish('Delete');
  await fragments.expectAll(0);
  await fragments.message('"tenant-a" was deleted.').getByRole('button', { name: 'Undo' }).click();
  await fragments.expectAll(1);
});

test('what a fragment must not be is said at the field', async ({ page }) => {
  const fragments = await FragmentsPage.open(page);
  await fragments.create('taken', { URL: 'https://a.example.com' });
  await fragments.startForm();
  await fragments.name.fill('no spaces');
  await fragments.button('Create').click();
  await expect(fragments.column.getByText('1 problem to solve first')).toBeVisible();
  await fragments.name.fill('taken');
  await expect(fragments.column.getByText('1 problem to solve first')).toBeVisible();
  await fragments.name.fill('free');
  await fragments.addProperty('Type', 'HTTP');
  await fragments.button('Create').click();
  await expect(fragments.column.getByText('1 problem to solve first')).toBeVisible();
  await fragments.expectAll(1);
});

test('the preview merges from left to right, and a later fragment wins', async ({ page }) => {
  const destinations = await DestinationsPage.open(page);
  await destinations.store(httpDestination('orders', { URL: 'https://orders.example.com', 'sap-client': '100' }));
  const fragments = await FragmentsPage.open(page);
  await fragments.create('first', { URL: 'https://first.example.com', 'sap-client': '200' });
  await fragments.create('second', { URL: 'https://second.example.com' });
  await fragments.chooseDestination('orders');
  await expect(fragments.merged('URL')).toContainText('https://second.example.com');
  await expect(fragments.merged('URL')).toContainText('instead of https://orders.example.com (Destination)');
  await expect(fragments.merged('sap-client')).toHaveCount(0);

  await fragments.addFragment('first');
  await expect(fragments.column.getByText('X-Fragment-Name: second,first')).toBeVisible();
  await expect(fragments.merged('URL')).toContainText('https://first.example.com');
  await expect(fragments.merged('sap-client')).toContainText('200');

  await fragments.button('Move first to the front').click();
  await expect(fragments.column.getByText('X-Fragment-Name: first,second')).toBeVisible();
  await expect(fragments.merged('URL')).toContainText('https://second.example.com');
});

test('a change in another tab is compared with mine, property by property', async ({ page, context }) => {
  const fragments = await FragmentsPage.open(page);
  await fragments.create('shared', { URL: 'https://a.example.com', Password: 'first' });
  const other = await FragmentsPage.open(await context.newPage());
  await other.openRow('shared');
  await fragments.startEdit();
  await fragments.property('URL').fill('https://mine.example.com');
  await other.startEdit();
  await other.property('Password').fill('second');
  await other.addProperty('sap-client', '200');
  await other.change('URL', 'https://theirs.example.com', { isEditing: true });
  await expect(fragments.column.getByText(/was changed elsewhere/)).toBeVisible();
  await fragments.button('Save').click();
  const merge = await DialogModel.opened(page);
  await expect(merge.radio('Take theirs: Password')).toBeChecked();
  await expect(merge.radio('Take theirs: sap-client')).toBeChecked();
  await expect(merge.radio('Keep mine: URL')).toBeChecked();
  await expect(merge.dialog).not.toContainText('second');
  await merge.finish('Save');
  await expect(fragments.fact('URL')).toHaveText('https://mine.example.com');
  await expect(fragments.fact('sap-client')).toHaveText('200');

  await fragments.startEdit();
  await expect(fragments.property('Password')).toHaveValue('second');
  await (await other.delete()).finish('Delete');
  await fragments.property('URL').fill('https://kept.example.com');
  await fragments.button('Create It Again').click();
  await fragments.button('Create').click();
  await expect(fragments.fact('URL')).toHaveText('https://kept.example.com');
});

test('the screen is accessible, wide and narrow', async ({ page }) => {
  const fragments = await FragmentsPage.open(page);
  await expectAccessible(page, 'no fragments');
  await fragments.create('one', { URL: 'https://a.example.com' });
  await expectAccessible(page, 'detail');
  await fragments.startEdit();
  await expectAccessible(page, 'form');
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(fragments.name).toBeVisible();
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});
