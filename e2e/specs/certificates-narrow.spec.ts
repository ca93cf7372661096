import type { Page } from '@playwright/test';
import { vector } from '../fixtures/sample-files';
import { expect, test } from '../fixtures/test';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

/** How far the page can be scrolled sideways, in pixels. */
function overhang(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

test('from the list to an entry and back on a phone', async ({ certificates, page }) => {
  const panel = await certificates.openUpload();
  await expect(certificates.title).toBeHidden();
  await panel.choose(vector('pem/openssl-key-and-chain.pem'), vector('screens/openssl-expired.cer'));
  await panel.read(2);
  await expect(panel.createButton).toBeInViewport({ ratio: 1 });
  expect(await overhang(page)).toBe(0);
  await panel.create();

  await certificates.expectAll(2);
  await expect(certificates.status('openssl-expired.cer', 'Expired')).toBeVisible();
  expect(await overhang(page)).toBe(0);

  const detail = await certificates.openRow('openssl-key-and-chain.pem');
  await expect(certificates.title).toBeHidden();
  for (const name of ['Export', 'Replace', 'Delete', 'Close']) {
    await expect(detail.column.getByRole('button', { name, exact: true })).toBeInViewport({ ratio: 1 });
  }
  expect(await overhang(page)).toBe(0);

  const entry = await detail.openEntry('client.vector.example');
  await expect(entry.heading('client.vector.example')).toBeVisible();
  await expect(detail.heading).toBeHidden();
  await expect(entry.card('Certificate Details')).toContainText('SHA-256 Fingerprint');
  expect(await overhang(page)).toBe(0);

  await entry.close();
  await expect(detail.heading).toBeVisible();
  await page.goBack();
  await expect(entry.heading('client.vector.example')).toBeVisible();
  await page.goBack();
  await expect(detail.heading).toBeVisible();
  await detail.close();
  await expect(certificates.title).toBeVisible();
});

test('delete and undo on a phone', async ({ certificates, page }) => {
  const panel = await certificates.openUpload();
  await panel.choose(vector('screens/openssl-expired.cer'));
  await panel.read(1);
  await panel.create();
  const detail = await certificates.detail('openssl-expired.cer');
  const question = await detail.open('Delete');
  await expect(question.button('Delete')).toBeInViewport({ ratio: 1 });
  await question.finish('Delete');
  await certificates.expectAll(0);
  const undo = certificates.message('"openssl-expired.cer" was deleted.').getByRole('button', { name: 'Undo' });
  await expect(undo).toBeInViewport({ ratio: 1 });
  await undo.tap();
  await certificates.expectAll(1);
  expect(await overhang(page)).toBe(0);
});
