import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { vector } from '../fixtures/sample-files';
import { expect, test } from '../fixtures/test';
import { CertificatesPage } from '../pages/certificates-page';

/** One of each kind and status; `alpha` to `epsilon` sort otherwise by name than by date. */
const files = [
  'screens/openssl-expired.cer',
  'screens/openssl-expires-in-2-days.cer',
  'screens/openssl-not-yet-valid.cer',
  'pem/openssl-key-and-chain.pem',
  'jks/keytool-truststore-not-ascii.jks',
  'pkcs12/openssl-pbes2-aes-256.p12',
];

const byName = [
  'keytool-truststore-not-ascii',
  'openssl-expired',
  'openssl-expires-in-2-days',
  'openssl-key-and-chain',
  'openssl-not-yet-valid',
  'openssl-pbes2-aes-256',
];

test.describe('with files of every kind', () => {
  test.beforeEach(async ({ certificates }) => {
    await certificates.store(...files.map(vector));
    await certificates.expectAll(files.length);
  });

  test('search finds fingerprints with colons, serials, alternative names, aliases and names', async ({
    certificates,
    page,
  }) => {
    const expired = new X509Certificate(readFileSync(vector('screens/openssl-expired.cer')));
    const searches: readonly (readonly [string, readonly string[]])[] = [
      [expired.fingerprint256, ['openssl-expired']],
      [expired.fingerprint256.replaceAll(':', '').toLowerCase(), ['openssl-expired']],
      [expired.fingerprint, ['openssl-expired']],
      [expired.serialNumber, ['openssl-expired']],
      [expired.serialNumber.replace(/..(?!$)/g, '$&:'), ['openssl-expired']],
      ['expired.vector.example', ['openssl-expired']],
      ['ключ', ['keytool-truststore-not-ascii']],
      ['openssl-not', ['openssl-not-yet-valid']],
      ['Vector Root CA', ['keytool-truststore-not-ascii', 'openssl-key-and-chain']],
    ];
    for (const [query, names] of searches) {
      await certificates.searchField.fill(query);
      await expect(page.getByText(`Matching: ${names.length}`, { exact: true }), query).toBeVisible();
      await expect.poll(() => certificates.names(), { message: query }).toEqual(names);
    }
    await certificates.searchField.fill('no such thing');
    await expect(page.getByRole('heading', { name: 'Nothing matches' })).toBeVisible();
    await page.getByRole('button', { name: 'Clear Filters' }).click();
    await expect.poll(() => certificates.names()).toEqual(byName);
  });

  test('sort, search and filter stand in the address: reload and Back bring them back', async ({
    certificates,
    page,
  }) => {
    await expect.poll(() => certificates.names()).toEqual(byName);
    const sort = await certificates.openView(/^Sort$/);
    await sort.radio('Descending').click();
    await sort.radio('Valid Until').click();
    await sort.finish('OK');
    const first = async () => (await certificates.names())[0];
    const sorted = await certificates.names();
    expect(sorted).not.toEqual(byName);
    expect(sorted.indexOf('openssl-expires-in-2-days')).toBeLessThan(sorted.indexOf('openssl-expired'));

    const filter = await certificates.openView(/^Filter$/);
    await filter.checkbox(/^Trust Store \(\d\)$/).click();
    await filter.finish('OK');
    await expect(page.getByText('Matching: 4', { exact: true })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Filter (1 active)' })).toBeVisible();
    const filtered = await certificates.names();

    await page.reload();
    await expect.poll(() => certificates.names()).toEqual(filtered);
    await page.goBack();
    await expect.poll(() => certificates.names()).toEqual(sorted);
    await page.goBack();
    await expect.poll(() => certificates.names()).toEqual(byName);
    await page.goForward();
    await expect.poll(first).toBe(sorted[0]);
  });

  test('filters by status, kind and type, together', async ({ certificates, page }) => {
    const filter = await certificates.openView(/^Filter$/);
    await filter.checkbox('Expired (1)').click();
    await filter.checkbox('Expires soon (1)').click();
    await filter.checkbox('Unopened (1)').first().click();
    await filter.checkbox(/^CER/).click();
    await filter.finish('OK');
    await expect.poll(() => certificates.names()).toEqual(['openssl-expired', 'openssl-expires-in-2-days']);
    await expect(page.getByRole('button', { name: 'Filter (2 active)' })).toBeVisible();

    const again = await certificates.openView(/^Filter/);
    await again.button('Reset').click();
    await again.finish('OK');
    await expect.poll(() => certificates.names()).toEqual(byName);
  });

  test('chosen columns are remembered, in their order', async ({ certificates, page }) => {
    const row = certificates.row('openssl-expired.cer');
    const headers = certificates.table.getByRole('columnheader');
    await expect(row).toContainText('Vector Issuing CA');
    const dialog = await certificates.openView(/^Columns$/);
    await expect(dialog.checkbox('Name')).toBeDisabled();
    await dialog.checkbox('Issuer').click();
    await dialog.button('Move Kind up').click();
    await dialog.finish('OK');
    await expect(row).not.toContainText('Vector Issuing CA');
    await page.reload();
    await expect(row).toContainText('expired.vector.example');
    await expect(row).not.toContainText('Vector Issuing CA');
    const order = (await headers.allInnerTexts()).map((text) => text.trim()).filter((text) => text !== '');
    expect(order.slice(0, 3)).toEqual(['Name', 'Kind', 'Type']);
  });

  test('opening from the list, closing and Back keep the place', async ({ certificates, page }) => {
    const detail = await certificates.openRow('openssl-key-and-chain.pem');
    const entry = await detail.openEntry('Vector Root CA');
    await expect(entry.heading('Vector Root CA')).toBeVisible();
    await page.reload();
    await expect(entry.heading('Vector Root CA')).toBeVisible();
    await page.goBack();
    await expect(entry.heading('Vector Root CA')).toHaveCount(0);
    await expect(detail.heading).toBeVisible();
    await page.goBack();
    await expect(detail.heading).toHaveCount(0);
    await page.goForward();
    await expect(detail.heading).toBeVisible();
    await detail.close();
    await expect(certificates.row('openssl-key-and-chain.pem')).toBeFocused();
  });

  test('ticked rows survive a reload and a detail', async ({ certificates, page }) => {
    await certificates.tick('openssl-expired.cer');
    await certificates.tick('openssl-not-yet-valid.cer');
    await expect(page.getByRole('button', { name: 'Delete (2)' })).toBeEnabled();
    await page.reload();
    await expect(page.getByRole('button', { name: 'Delete (2)' })).toBeEnabled();
    const detail = await certificates.openRow('openssl-key-and-chain.pem');
    await detail.close();
    await expect(certificates.row('openssl-expired.cer').getByRole('checkbox')).toBeChecked();
    await page.getByRole('button', { name: 'Clear Selection' }).click();
    await expect(certificates.row('openssl-expired.cer').getByRole('checkbox')).not.toBeChecked();
    await expect(page.getByRole('button', { name: 'Delete', exact: true })).toBeDisabled();
  });
});

test('a second tab sees what is stored, changed and deleted without a reload', async ({ certificates, context }) => {
  const second = await CertificatesPage.open(await context.newPage());
  await second.expectAll(0);
  await certificates.store(vector('screens/openssl-expired.cer'), vector('pem/openssl-chain.pem'));
  await second.expectAll(2);
  await expect(second.row('openssl-expired.cer')).toBeVisible();

  const detail = await second.openRow('openssl-chain.pem');
  await certificates.tick('openssl-chain.pem');
  await (await certificates.bulk('Delete', 1)).finish('Delete');
  await second.expectAll(1);
  await expect(detail.heading).toHaveCount(0);
  await expect(second.page.getByRole('heading', { name: 'Not found' })).toBeVisible();

  await certificates.message('"openssl-chain.pem" was deleted.').getByRole('button', { name: 'Undo' }).click();
  await second.expectAll(2);
  await expect(detail.heading).toBeVisible();
});
