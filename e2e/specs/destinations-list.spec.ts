import { httpDestination, numberedDestinations } from '../fixtures/sample-destinations';
import { vector } from '../fixtures/sample-files';
import { expect, test } from '../fixtures/test';
import { CertificatesPage } from '../pages/certificates-page';
import { DestinationFormModel } from '../pages/destination-form';
import { DestinationsPage } from '../pages/destinations-page';

/** One of each kind that the list tells apart. */
const samples = [
  httpDestination('alpha', { Description: 'Orders of the shop', labels: { team: ['sales'] } }),
  httpDestination('bravo', { ProxyType: 'OnPremise', URL: 'http://erp.internal:8080' }),
  httpDestination('charlie', {
    Authentication: 'BasicAuthentication',
    User: 'tech-user',
    Password: 'planted-password',
    labels: { team: ['erp'], stage: ['prod'] },
  }),
  httpDestination('delta', { URL: 'no address' }),
  { Name: 'echo', Type: 'TCP', ProxyType: 'Internet', Address: 'sftp.example.com:22' },
];
const byName = ['alpha', 'bravo', 'charlie', 'delta', 'echo'];

test.describe('with destinations of several kinds', () => {
  let destinations: DestinationsPage;

  test.beforeEach(async ({ page }) => {
    destinations = await DestinationsPage.open(page);
    await expect(page.getByRole('heading', { name: 'No destinations yet' })).toBeVisible();
    await destinations.store(...samples);
    await destinations.expectAll(samples.length);
  });

  test('search finds names, addresses, descriptions, labels and values, but no secret', async ({ page }) => {
    const searches: readonly (readonly [string, readonly string[]])[] = [
      ['ALPHA', ['alpha']],
      ['erp.internal', ['bravo']],
      ['orders shop', ['alpha']],
      ['prod', ['charlie']],
      ['tech-user', ['charlie']],
      ['sftp', ['echo']],
    ];
    for (const [query, names] of searches) {
      await destinations.searchField.fill(query);
      await expect.poll(() => destinations.names(), { message: query }).toEqual(names);
    }
    await destinations.searchField.fill('planted-password');
    await expect(page.getByRole('heading', { name: 'Nothing matches' })).toBeVisible();
    await page.getByRole('button', { name: 'Clear Filters' }).click();
    await expect.poll(() => destinations.names()).toEqual(byName);
  });

  test('sort and filter stand in the address: reload and Back bring them back', async ({ page }) => {
    await expect.poll(() => destinations.names()).toEqual(byName);
    const sort = await destinations.openView(/^Sort$/);
    await sort.radio('Descending').click();
    await sort.finish('OK');
    await expect.poll(() => destinations.names()).toEqual(byName.toReversed());

    const filter = await destinations.openView(/^Filter$/);
    await filter.checkbox('Internet (4)').click();
    await filter.checkbox('team (2)').click();
    await filter.checkbox('In order (4)').click();
    await filter.finish('OK');
    await expect.poll(() => destinations.names()).toEqual(['charlie', 'alpha']);
    await expect(page.getByRole('button', { name: 'Filter (3 active)' })).toBeVisible();
    await page.reload();
    await expect.poll(() => destinations.names()).toEqual(['charlie', 'alpha']);
    await page.goBack();
    await expect.poll(() => destinations.names()).toEqual(byName.toReversed());
  });

  test('says what cannot work, and what is wrong with it', async () => {
    await expect(destinations.row('delta')).toContainText('Cannot work');
    await expect(destinations.row('alpha')).not.toContainText('Cannot work');
    const detail = await destinations.openRow('delta');
    await expect(detail.card('Issues (1)')).toContainText('URL is not a complete URL.');
  });

  test('bulk mode ticks rows, deletes them and takes it back', async ({ page }) => {
    await expect(destinations.toolbar.getByRole('button', { name: 'Delete' })).toHaveCount(0);
    await destinations.bulkOn();
    await expect(destinations.toolbar.getByRole('button', { name: 'Delete', exact: true })).toBeDisabled();
    await destinations.tick('alpha', 'charlie');
    await page.reload();
    const question = await destinations.bulk('Delete', 2);
    await expect(question.dialog).toContainText('charlie');
    await question.finish('Delete');
    await destinations.expectAll(3);
    await destinations.message('2 destinations were deleted.').getByRole('button', { name: 'Undo' }).click();
    await destinations.expectAll(5);
    await destinations.tickAll();
    await expect(destinations.toolbar.getByRole('button', { name: 'Export (5)' })).toBeEnabled();
    await destinations.toolbar.getByRole('button', { name: 'Turn on bulk actions' }).click();
    await expect(destinations.row('alpha').getByRole('checkbox')).toHaveCount(0);
  });

  test('the detail shows secrets on request alone', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const detail = await destinations.openRow('charlie');
    await expect(detail.value('Password')).toContainText('(hidden)');
    await expect(detail.value('Description')).toContainText('(empty)');
    await detail.button('Copy Password').click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe('planted-password');
    await expect(detail.column).not.toContainText('planted-password');
    await detail.button('Reveal Password').click();
    await expect(detail.value('Password')).toContainText('planted-password');
    await detail.button('Hide Password').click();
    await expect(detail.value('Password')).toContainText('(hidden)');
    await detail.button('Reveal Password').click();
    await expect(detail.value('Password')).toContainText('planted-password');
    const other = await destinations.openRow('alpha');
    await expect(other.heading).toBeVisible();
    await destinations.openRow('charlie');
    await expect(detail.value('Password')).toContainText('(hidden)');
    await expect(page).not.toHaveURL(/planted/);
  });

  test('labels are edited in the detail, keep the secret, and the history tells', async ({ page }) => {
    const detail = await destinations.openRow('charlie');
    await detail.addLabel('owner', 'ann');
    await expect(destinations.row('charlie')).toBeVisible();
    await detail.button('Reveal Password').click();
    await expect(detail.value('Password')).toContainText('planted-password');
    const change = detail.card('History').getByRole('listitem').filter({ hasText: 'Version 2: Changed' });
    await change.getByText('Version 2').click();
    await expect(change.getByRole('row', { name: /Label owner/ })).toContainText('ann');
    const first = detail.card('History').getByRole('listitem').filter({ hasText: 'Version 1: Created' });
    await expect(first).toBeVisible();
    const form = await DestinationFormModel.edit(page);
    await form.text('Password').fill('another-password');
    await form.submit('Save', 'charlie');
    const changed = detail.card('History').getByRole('listitem').filter({ hasText: 'Version 3: Changed' });
    await changed.getByText('Version 3').click();
    await expect(changed.getByRole('row', { name: /^Password/ })).toContainText('Secret changed');
    await expect(detail.card('History')).not.toContainText(/planted-password|another-password/);
  });

  test('delete from the detail, undo, and the focus goes back to the row', async ({ page }) => {
    const detail = await destinations.openRow('bravo');
    await (await detail.open('Delete')).finish('Delete');
    await destinations.expectAll(4);
    await expect(detail.heading).toHaveCount(0);
    await destinations.message('"bravo" was deleted.').getByRole('button', { name: 'Undo' }).click();
    await destinations.expectAll(5);
    await destinations.openRow('bravo');
    await expect(detail.column.locator('[tabindex="-1"]').first()).toBeFocused();
    await detail.close();
    await expect(destinations.row('bravo')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(detail.heading).toBeVisible();
  });

  test('service instances are levels of their own', async ({ page }) => {
    const levels = await destinations.openLevels();
    await expect(levels.dialog.getByRole('row', { name: /Development/ })).toContainText('Read and Write');
    await levels.button('Create Service Instance').click();
    const naming = page.locator('ui5-dialog[open]').last();
    await naming.getByRole('textbox', { name: 'Name' }).fill('orders-destination');
    await naming.getByRole('button', { name: 'Create', exact: true }).click();
    await levels.dialog.getByRole('row', { name: /orders-destination/ }).click();
    const level = 'Service Instance: orders-destination';
    await expect(page.getByRole('heading', { name: `${level} - Destinations` })).toBeVisible();
    await destinations.expectAll(0);
    await destinations.store(httpDestination('alpha'));
    await destinations.expectAll(1);

    // Certificates and back stay on the level.
    await destinations.toolbar.getByRole('button', { name: 'Certificates' }).click();
    await expect(page.getByRole('heading', { name: `${level} - Certificates` })).toBeVisible();
    await page.locator('ui5-side-navigation').getByRole('treeitem', { name: 'Destinations' }).click();
    await expect(page.getByRole('heading', { name: `${level} - Destinations` })).toBeVisible();

    // The way to make a destination out of a service key belongs to the subaccount alone.
    await destinations.toolbar.getByRole('button', { name: 'Create', exact: true }).click();
    const ways = page.locator('ui5-dialog[open]');
    await expect(ways.getByText('From File')).toBeVisible();
    await expect(ways.getByText('Service Instance', { exact: true })).toHaveCount(0);
    await page.keyboard.press('Escape');

    const again = await destinations.openLevels();
    await again.button('Delete orders-destination').click();
    const question = page.locator('ui5-dialog[open]').last();
    await expect(question).toContainText('contains 1 destination');
    await question.getByRole('button', { name: 'Delete', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Subaccount: Development - Destinations' })).toBeVisible();
    await destinations.expectAll(5);
    await destinations
      .message('Service instance “orders-destination” deleted')
      .getByRole('button', { name: 'Undo' })
      .click();
    await expect(again.dialog.getByRole('row', { name: /orders-destination/ })).toBeVisible();
  });
});

test('a certificate that a destination names stands in its row and leads to it', async ({ certificates, page }) => {
  await certificates.store(vector('screens/openssl-expired.cer'));
  const destinations = await DestinationsPage.open(page);
  await destinations.store(
    httpDestination('mutual', { TrustStoreLocation: 'openssl-expired.cer' }),
    httpDestination('lost', {
      Authentication: 'ClientCertificateAuthentication',
      'KeyStore.Source': 'DestinationService',
      KeyStoreLocation: 'nowhere.p12',
    }),
  );
  await expect(destinations.row('mutual')).toContainText('Expired');
  await expect(destinations.row('lost')).toContainText('Not stored');
  const detail = await destinations.openRow('mutual');
  await expect(detail.card(/^Issues/)).toContainText('Expired');
  await detail.column.getByRole('link', { name: 'openssl-expired.cer' }).click();
  await expect(page.getByRole('heading', { name: 'openssl-expired.cer', level: 2 })).toBeVisible();
});

test('pages, all rows at once, and keys of a far jump', async ({ page }) => {
  const destinations = await DestinationsPage.open(page);
  await destinations.store(...numberedDestinations(450));
  await destinations.expectAll(450);
  await expect.poll(async () => (await destinations.names()).length).toBe(50);
  await page.getByRole('button', { name: 'Page 9 of 9' }).click();
  await expect(destinations.row('row-0450')).toBeVisible();
  await destinations.showPerPage('All');
  await expect(destinations.row('row-0001')).toBeVisible();
  expect((await destinations.names()).length).toBeLessThan(100);
  await destinations.toolbar.getByRole('button', { name: 'Filter' }).focus();
  await page.keyboard.press('Tab');
  await expect(destinations.row('row-0001')).toBeFocused();
  await page.keyboard.press('End');
  await expect(destinations.row('row-0450')).toBeFocused();
  await destinations.bulkOn();
  await destinations.tickAll();
  await expect(destinations.toolbar.getByRole('button', { name: 'Delete (450)' })).toBeEnabled();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('list, detail and back fit', async ({ page }) => {
    const overhang = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    await page.goto('/');
    await expect(new CertificatesPage(page).title).toBeVisible();
    await page.goto(page.url().replace('/certificates', '/destinations'));
    const destinations = await DestinationsPage.opened(page);
    await destinations.store(...samples, httpDestination(`long_${'name_'.repeat(38)}`));
    expect(await overhang()).toBe(0);
    const detail = await destinations.openRow('charlie');
    await expect(destinations.title).toBeHidden();
    for (const name of ['Edit', 'Export', 'Duplicate', 'Delete', 'Check Connection', 'Close']) {
      await expect(detail.button(name)).toBeInViewport({ ratio: 1 });
    }
    expect(await overhang()).toBe(0);
    await detail.close();
    await expect(destinations.title).toBeVisible();
  });
});
