import { renamed, vector } from '../fixtures/sample-files';
import { expect, test } from '../fixtures/test';

const store = 'openssl-pbes2-aes-256.p12';

test('a wrong password says so in place, the right one opens this file and the others', async ({ certificates }) => {
  const panel = await certificates.drop(
    vector(`pkcs12/${store}`),
    vector('pkcs12/keytool-two-keys.p12'),
    vector('pkcs12/openssl-password-greek-aes.p12'),
  );
  await panel.read(3);
  const item = panel.item(store);
  await expect(item.card).toContainText('The file is protected by a password.');

  await item.enterPassword('change it');
  await expect(item.alert).toContainText('This password does not open it.');
  await expect(item.card).not.toContainText('PKCS#12 store');

  await item.enterPassword('changeit');
  await expect(item.card).toContainText('PKCS#12 store, 1 entry');
  await expect(item.card).toContainText('Integrity verified');
  await expect(panel.item('keytool-two-keys.p12').card).toContainText('PKCS#12 store, 2 entries');
  await expect(panel.item('openssl-password-greek-aes.p12').password()).toBeVisible();
});

test('a file that comes later is opened with the password typed before', async ({ certificates }) => {
  const panel = await certificates.drop(vector(`pkcs12/${store}`));
  await panel.read(1);
  await panel.enterPassword(store, 'changeit');
  await expect(panel.item(store).card).toContainText('Integrity verified');
  await certificates.drop(vector('pkcs12/keytool-two-keys.p12'));
  await panel.read(2);
  await expect(panel.item('keytool-two-keys.p12').card).toContainText('PKCS#12 store, 2 entries');
});

test('a password is remembered only when it is ticked, and can be forgotten', async ({ certificates, page }) => {
  const panel = await certificates.drop(
    renamed(`pkcs12/${store}`, 'kept.p12'),
    renamed('pkcs12/keytool-legacy.p12', 'asked.p12'),
  );
  await panel.read(2);
  await panel.enterPassword('kept.p12', 'changeit');
  await expect(panel.item('asked.p12').card).toContainText('Integrity verified');
  await panel.item('kept.p12').remember();
  await panel.create();
  await page.reload();

  const kept = await certificates.openRow('kept.p12');
  await expect(kept.content).toHaveCount(4);
  await expect(kept.card('Creation Details')).toContainText('Remembered in this browser, encrypted');
  const asked = await certificates.openRow('asked.p12');
  await expect(asked.card('Protected by a Password')).toBeVisible();
  await expect(asked.card('Creation Details')).not.toContainText('Remembered');

  const again = await certificates.openRow('kept.p12');
  await again.column.getByRole('button', { name: 'Forget Password' }).click();
  await expect(certificates.message('The password was forgotten.')).toBeVisible();
  await page.reload();
  await expect(again.card('Protected by a Password')).toBeVisible();
});

test('a store is saved unopened and opened later in its detail', async ({ certificates, page }) => {
  await certificates.store(vector(`pkcs12/${store}`));
  const detail = await certificates.detail(store);
  await expect(certificates.status(store, 'Unopened')).toBeVisible();
  await expect(detail.card('Protected by a Password')).toContainText('treated as one that holds a private key');
  await expect(detail.card('Content')).toHaveCount(0);

  await detail.enterPassword('not this one');
  await expect(detail.alert).toContainText('This password opens nothing more.');
  await detail.enterPassword('changeit');
  await expect(detail.content).toHaveCount(4);
  await expect(certificates.status(store, 'Valid')).toBeVisible();
  await expect(certificates.status(store, 'Unopened')).toHaveCount(0);

  await page.reload();
  await expect(detail.card('Protected by a Password')).toBeVisible();
  await detail.card('Protected by a Password').getByRole('checkbox', { name: 'Remember the password' }).click();
  await detail.enterPassword('changeit');
  await expect(detail.card('Creation Details')).toContainText('Remembered in this browser, encrypted');
  await page.reload();
  await expect(detail.content).toHaveCount(4);
});

test('what opened a file in the draft opens it until the page is left, and no longer', async ({
  certificates,
  page,
}) => {
  const panel = await certificates.drop(vector(`pkcs12/${store}`));
  await panel.read(1);
  await panel.enterPassword(store, 'changeit');
  await panel.create();
  const detail = await certificates.detail(store);
  await expect(detail.content).toHaveCount(4);
  await expect(detail.card('Creation Details')).not.toContainText('Remembered');

  await page.reload();
  await expect(detail.card('Protected by a Password')).toBeVisible();
});

test('keys with passwords of their own are asked for one by one', async ({ certificates, page }) => {
  const name = 'keytool-key-password-differs.jks';
  const panel = await certificates.drop(vector(`jks/${name}`));
  await panel.read(1);
  const item = panel.item(name);
  await expect(item.card).toContainText('JKS key store, 2 entries');
  await expect(item.card).toContainText('Integrity not checked');
  await item.enterPassword('changeit');
  await expect(item.card).toContainText('Integrity verified');

  const keyPassword = 'Password of the key "ec"';
  await item.enterPassword('changeit', keyPassword);
  await expect(item.alert).toContainText('This password does not open it.');
  await item.enterPassword('another one', keyPassword);
  await expect(item.password(keyPassword)).toHaveCount(0);
  await expect(item.card).not.toContainText('locked');

  await panel.create();
  const detail = await certificates.detail(name);
  await expect(detail.content.filter({ hasText: 'Private Key' })).toHaveCount(2);
  await expect(detail.card('Protected by a Password')).toHaveCount(0);

  await page.reload();
  await detail.enterPassword('changeit');
  await expect(detail.content.filter({ hasText: 'Locked' })).toHaveCount(1);
  await detail.enterPassword('another one', keyPassword);
  await expect(detail.content.filter({ hasText: 'Locked' })).toHaveCount(0);
  await expect(detail.card('Protected by a Password')).toHaveCount(0);
});
