import { expectAccessibleInBothThemes } from '../fixtures/accessibility';
import { vector } from '../fixtures/sample-files';
import { expect, test } from '../fixtures/test';

test('list, upload panel, detail and entry', async ({ certificates, page }) => {
  await expectAccessibleInBothThemes(page, 'empty list');
  const panel = await certificates.drop(
    vector('pem/openssl-key-and-chain.pem'),
    vector('screens/openssl-expired.cer'),
    vector('pkcs12/openssl-pbes2-aes-256.p12'),
    vector('diagnosis/handmade-login-page.cer'),
  );
  await panel.read(4);
  await panel.item('openssl-pbes2-aes-256.p12').enterPassword('wrong');
  await expect(panel.item('openssl-pbes2-aes-256.p12').alert).toBeVisible();
  await expectAccessibleInBothThemes(page, 'upload panel');
  await page.getByRole('button', { name: 'Remove handmade-login-page.cer' }).click();
  await panel.create();
  await certificates.expectAll(3);
  await certificates.tick('openssl-expired.cer');
  await expectAccessibleInBothThemes(page, 'list');

  const single = await certificates.openRow('openssl-expired.cer');
  await expect(single.card('Certificate Details')).toBeVisible();
  await expectAccessibleInBothThemes(page, 'detail of a certificate');
  const locked = await certificates.openRow('openssl-pbes2-aes-256.p12');
  await expect(locked.card('Protected by a Password')).toBeVisible();
  await expectAccessibleInBothThemes(page, 'detail of an unopened store');

  const store = await certificates.openRow('openssl-key-and-chain.pem');
  const entry = await store.openEntry('client.vector.example');
  await expect(entry.card('Certificate Chain').getByRole('listitem')).toHaveCount(3);
  await expectAccessibleInBothThemes(page, 'entry');
});

test('dialogs', async ({ certificates, page }) => {
  await certificates.store(vector('pem/openssl-key-and-chain.pem'));
  const detail = await certificates.detail('openssl-key-and-chain.pem');
  await detail.card('Labels').getByRole('button', { name: 'Add', exact: true }).click();
  await expect(detail.card('Labels').getByRole('button', { name: 'Save' })).toBeVisible();
  await expectAccessibleInBothThemes(page, 'labels being edited');
  await detail.card('Labels').getByRole('button', { name: 'Cancel' }).click();

  for (const action of ['Export', 'Delete'] as const) {
    const dialog = await detail.open(action);
    await expectAccessibleInBothThemes(page, action);
    await dialog.finish('Cancel');
  }
  const replace = await detail.open('Replace');
  await replace.chooseFile(vector('pem/openssl-chain.pem'));
  await expect(replace.dialog.getByRole('table').first()).toBeVisible();
  await expectAccessibleInBothThemes(page, 'Replace');
  await replace.finish('Replace');
  await detail
    .card('Version History')
    .getByRole('button', { name: /^Compare version 1/ })
    .click();
  await expect(page.locator('ui5-dialog[open]').getByRole('table').first()).toBeVisible();
  await expectAccessibleInBothThemes(page, 'Compare');
  await page.keyboard.press('Escape');
  await detail.close();
  for (const view of [/^Sort$/, /^Filter$/, /^Columns$/]) {
    const dialog = await certificates.openView(view);
    await expectAccessibleInBothThemes(page, String(view));
    await dialog.finish('Cancel');
  }
});
