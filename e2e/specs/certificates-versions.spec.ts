import { load, vector } from '../fixtures/sample-files';
import { expect, test } from '../fixtures/test';

const stored = 'openssl-expires-in-2-days.cer';

test('a file is replaced after old and new were compared field by field', async ({ certificates }) => {
  await certificates.store(vector(`screens/${stored}`));
  const detail = await certificates.detail(stored);
  const dialog = await detail.open('Replace');
  await expect(dialog.button('Replace')).toBeDisabled();

  await dialog.chooseFile(vector(`screens/${stored}`));
  await expect(dialog.dialog).toContainText('This is the stored file, byte for byte');
  await expect(dialog.button('Replace')).toBeDisabled();

  await dialog.chooseFile(vector('diagnosis/handmade-login-page.cer'));
  await expect(dialog.dialog).toContainText('The file is something else: HTML page.');
  await expect(dialog.button('Replace')).toBeDisabled();

  await dialog.chooseFile(vector('screens/openssl-expires-in-13-days.cer'));
  const row = dialog.dialog.getByRole('row').filter({ hasText: 'Valid Until' });
  await expect(row).toContainText('Nov 24, 2026');
  await expect(row).toContainText('Dec 5, 2026');
  await expect(row).toContainText('changed');
  await expect(dialog.dialog).toContainText('its subject is not the one of the stored certificate');
  await dialog.finish('Replace');

  await expect(certificates.message(`"${stored}" was replaced.`)).toBeVisible();
  await expect(certificates.status(stored, 'Expires in 13 days')).toBeVisible();
  await expect(detail.card('Certificate Details')).toContainText('expiring.vector.example');
  await certificates.expectAll(1);
});

test('an older version is viewed, compared, exported and restored', async ({ certificates, page }) => {
  await certificates.store(vector(`screens/${stored}`));
  const detail = await certificates.detail(stored);
  const replace = await detail.open('Replace');
  await replace.chooseFile(vector('screens/openssl-expires-in-13-days.cer'));
  await replace.finish('Replace');
  const history = detail.card('Version History');
  await expect(history.getByRole('listitem')).toHaveCount(2);
  await expect(history.getByRole('listitem').first()).toContainText('Local user');

  await history.getByRole('button', { name: 'Compare version 1 with the current one' }).click();
  const compare = page.locator('ui5-dialog[open]');
  await expect(compare.getByRole('row').filter({ hasText: 'Valid Until' })).toContainText('Nov 24, 2026');
  await compare.getByRole('button', { name: 'Close' }).click();

  await history.getByRole('button', { name: 'View version 1' }).click();
  await expect(detail.column).toContainText('This is version 1, not the current one.');
  await expect(detail.card('Certificate Details')).toContainText('soon.vector.example');
  await page.reload();
  await expect(detail.card('Certificate Details')).toContainText('soon.vector.example');
  const saved = await (await detail.open('Export')).save();
  expect(saved.content.equals(load(vector(`screens/${stored}`)).content)).toBe(true);
  await detail.column.getByRole('link', { name: 'Show the current version' }).click();
  await expect(detail.card('Certificate Details')).toContainText('expiring.vector.example');

  await history.getByRole('button', { name: 'Restore version 1' }).click();
  const question = page.locator('ui5-dialog[open]');
  await expect(question).toContainText(`Make version 1 of "${stored}" the current one?`);
  await question.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(certificates.message('Version 1 is the current one again.')).toBeVisible();
  await expect(history.getByRole('listitem')).toHaveCount(3);
  await expect(detail.card('Certificate Details')).toContainText('soon.vector.example');
  await expect(certificates.status(stored, 'Expires in 2 days')).toBeVisible();
});

test('a protected file asks for its password before it replaces another', async ({ certificates, page }) => {
  await certificates.store(vector('pem/openssl-key-and-chain.pem'));
  const detail = await certificates.detail('openssl-key-and-chain.pem');
  const dialog = await detail.open('Replace');
  await dialog.chooseFile(vector('pkcs12/openssl-pbes2-aes-256.p12'));
  const password = dialog.dialog.getByRole('textbox', { name: 'Password' });
  await password.fill('wrong');
  await dialog.button('Open').click();
  await expect(
    dialog.dialog.getByRole('alert').filter({ hasText: 'This password does not open the file.' }),
  ).toBeVisible();
  await password.fill('changeit');
  await dialog.button('Open').click();
  await expect(password).toHaveCount(0);
  await expect(dialog.dialog).toContainText('It is stored as "openssl-key-and-chain.pem"');
  await dialog.finish('Replace');
  await expect(detail.card('Version History').getByRole('listitem')).toHaveCount(2);
  await expect(detail.card('Creation Details')).toContainText('PKCS#12');
  await expect(detail.content, 'the password is known for the session').toHaveCount(4);
  await page.reload();
  await expect(detail.card('Protected by a Password')).toBeVisible();
});
