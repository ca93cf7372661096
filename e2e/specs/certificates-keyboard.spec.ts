import type { Locator, Page } from '@playwright/test';
import { vector } from '../fixtures/sample-files';
import { expect, test } from '../fixtures/test';

/** More steps than the screen has stops: a wrong order or a trap ends the test, not the time limit. */
const mostStops = 60;

/** Presses Tab until the control has the focus. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  await expect(control).toBeVisible();
  for (let stop = 0; stop < mostStops; stop += 1) {
    if (await control.evaluate((element) => element.matches(':focus'))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${control} was not reached with ${mostStops} presses of Tab`);
}

async function press(page: Page, control: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, control);
  await page.keyboard.press(key);
}

test('a whole journey with the keyboard alone', async ({ certificates, page }) => {
  const { keyboard } = page;
  const button = (name: string) => page.getByRole('button', { name, exact: true });

  // Upload: the panel takes the focus, its button opens the file chooser.
  await press(page, page.getByRole('toolbar').getByRole('button', { name: 'Upload Certificate' }));
  const panel = await certificates.uploadPanel();
  const chooser = page.waitForEvent('filechooser');
  await press(page, button('Upload certificate files'));
  await (await chooser).setFiles([vector('pkcs12/openssl-pbes2-aes-256.p12')]);
  await panel.read(1);
  const item = panel.item('openssl-pbes2-aes-256.p12');
  await tabTo(page, item.password());
  await keyboard.type('changeit');
  await keyboard.press('Enter');
  await expect(item.card).toContainText('Integrity verified');
  await press(page, item.card.getByRole('checkbox', { name: 'Remember the password' }), 'Space');
  await press(page, panel.createButton);

  // Open: the detail takes the focus; an entry opens and closes.
  const detail = await certificates.detail('openssl-pbes2-aes-256.p12');
  const key = detail.content.filter({ hasText: 'private key' });
  await press(page, key);
  await expect(detail.entry.heading('Private Key')).toBeVisible();
  await press(page, detail.entry.column.getByRole('button', { name: 'Close', exact: true }));
  await expect(detail.entry.heading('Private Key')).toHaveCount(0);
  await expect(key).toBeFocused();

  // Close: the row has the focus again, and opens the detail again.
  await tabTo(page, detail.column.getByRole('button', { name: 'Close', exact: true }));
  await keyboard.press('Enter');
  await expect(detail.heading).toHaveCount(0);
  const row = certificates.row('openssl-pbes2-aes-256.p12');
  await expect(row).toBeFocused();
  await keyboard.press('Enter');
  await expect(detail.heading).toBeVisible();

  // Delete and undo.
  await press(page, detail.column.getByRole('button', { name: 'Delete', exact: true }));
  const question = page.locator('ui5-dialog[open]');
  await press(page, question.getByRole('button', { name: 'Delete', exact: true }));
  await certificates.expectAll(0);
  const undo = certificates
    .message('"openssl-pbes2-aes-256.p12" was deleted.')
    .getByRole('button', { name: 'Undo', exact: true });
  await press(page, undo);
  await certificates.expectAll(1);
  await expect(row).toBeVisible();
});

test('Escape closes a dialog, and the focus goes back to what opened it', async ({ certificates, page }) => {
  await certificates.store(vector('screens/openssl-expired.cer'));
  const detail = await certificates.detail('openssl-expired.cer');
  for (const name of ['Export', 'Replace', 'Delete']) {
    const opener = detail.column.getByRole('button', { name, exact: true });
    await press(page, opener);
    const dialog = page.locator('ui5-dialog[open]');
    await expect(dialog).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expect(opener).toBeFocused();
  }
});

test('rows are ticked and opened with the keys of a grid', async ({ certificates, page }) => {
  await certificates.store(vector('screens/openssl-expired.cer'), vector('screens/openssl-not-yet-valid.cer'));
  const first = certificates.row('openssl-expired.cer');
  const second = certificates.row('openssl-not-yet-valid.cer');
  await tabTo(page, page.getByRole('button', { name: 'Filter' }));
  await page.keyboard.press('Tab');
  await expect(first).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await expect(second).toBeFocused();
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Delete (2)' })).toBeEnabled();
  await page.keyboard.press('Enter');
  await certificates.detail('openssl-not-yet-valid.cer');
});
