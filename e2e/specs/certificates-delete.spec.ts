import { numberedFiles, vector, zipped } from '../fixtures/sample-files';
import { expect, test } from '../fixtures/test';

test('delete names the certificate, and Undo brings back all of it', async ({ certificates, page }) => {
  await certificates.store(vector('pem/openssl-key-and-chain.pem'));
  const detail = await certificates.detail('openssl-key-and-chain.pem');
  await detail.addLabel('stage', 'test');

  const question = await detail.open('Delete');
  await expect(question.dialog).toContainText('Delete certificate "openssl-key-and-chain.pem"?');
  await question.finish('Delete');
  await expect(detail.heading).toHaveCount(0);
  await certificates.expectAll(0);
  await expect(page.getByRole('heading', { name: 'No certificates yet' })).toBeVisible();

  await certificates.message('"openssl-key-and-chain.pem" was deleted.').getByRole('button', { name: 'Undo' }).click();
  await expect(certificates.message('"openssl-key-and-chain.pem" is back.')).toBeVisible();
  await page.reload();
  await certificates.expectAll(1);
  await certificates.openRow('openssl-key-and-chain.pem');
  await expect(detail.content).toHaveCount(4);
  await expect(detail.card('Labels')).toContainText('stage: test');
});

test('a deletion that is cancelled changes nothing', async ({ certificates, page }) => {
  await certificates.store(vector('screens/openssl-expired.cer'));
  const detail = await certificates.detail('openssl-expired.cer');
  await (await detail.open('Delete')).finish('Cancel');
  await expect(detail.heading).toBeVisible();

  const question = await detail.open('Delete');
  await page.keyboard.press('Escape');
  await expect(question.dialog).toHaveCount(0);
  await page.reload();
  await certificates.expectAll(1);
});

test('a deletion that is not undone stays', async ({ certificates, page }) => {
  await certificates.store(vector('screens/openssl-expired.cer'));
  const detail = await certificates.detail('openssl-expired.cer');
  await (await detail.open('Delete')).finish('Delete');
  await certificates.expectAll(0);
  await page.reload();
  await certificates.expectAll(0);
});

test('several are deleted together by name, and come back together', async ({ certificates, page }) => {
  await certificates.store(
    vector('screens/openssl-expired.cer'),
    vector('pem/openssl-chain.pem'),
    vector('screens/openssl-not-yet-valid.cer'),
  );
  await certificates.tick('openssl-expired.cer');
  await certificates.tick('openssl-chain.pem');
  const question = await certificates.bulk('Delete', 2);
  await expect(question.dialog).toContainText('Delete these 2 certificates?');
  await expect(question.dialog.getByRole('listitem')).toHaveText(['openssl-chain.pem', 'openssl-expired.cer']);
  await question.finish('Delete');
  await certificates.expectAll(1);
  await expect(page.getByRole('button', { name: 'Delete', exact: true })).toBeDisabled();

  await certificates.message('2 certificates were deleted.').getByRole('button', { name: 'Undo' }).click();
  await certificates.expectAll(3);
  await page.reload();
  await certificates.expectAll(3);
});

test('hundreds of rows: pages, page size, select all, bulk delete and undo', async ({ certificates, page }) => {
  test.setTimeout(240_000);
  const files = numberedFiles(210);
  const panel = await certificates.drop(zipped('rows.zip', Object.fromEntries(files.map((file) => [file.name, file]))));
  await expect(panel.attachments(files.length)).toBeVisible({ timeout: 60_000 });
  await panel.read(files.length);
  await panel.create();
  await certificates.expectAll(files.length);

  await expect(certificates.rows).toHaveCount(50);
  await expect(page.getByText('210 Results', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Page 2 of 5' }).click();
  await page.getByRole('button', { name: 'Page 3 of 5' }).click();
  await expect(certificates.row('row-101.pem')).toBeVisible();
  await expect(certificates.row('row-100.pem')).toHaveCount(0);
  await page.getByRole('button', { name: 'Next Page' }).click();
  await expect(certificates.row('row-151.pem')).toBeVisible();
  await page.reload();
  await expect(certificates.row('row-151.pem')).toBeVisible();
  await page.goBack();
  await expect(certificates.row('row-101.pem')).toBeVisible();

  await certificates.showPerPage('100');
  await expect(certificates.rows).toHaveCount(100);
  await expect(certificates.row('row-001.pem')).toBeVisible();
  await page.reload();
  await expect(certificates.rows).toHaveCount(100);

  await certificates.tickAll();
  const question = await certificates.bulk('Delete', 100);
  await expect(question.dialog).toContainText('and 90 more');
  await question.finish('Delete');
  await certificates.expectAll(110);
  await expect(certificates.row('row-101.pem')).toBeVisible();
  await certificates.message('100 certificates were deleted.').getByRole('button', { name: 'Undo' }).click();
  await certificates.expectAll(210);

  await certificates.showPerPage('All');
  await expect(certificates.row('row-001.pem')).toBeVisible();
  await expect.poll(() => certificates.rows.count()).toBeLessThan(210);
});
