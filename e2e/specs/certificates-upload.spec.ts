import { readFileSync } from 'node:fs';
import { load, renamed, vector, zipped } from '../fixtures/sample-files';
import { expect, test } from '../fixtures/test';

test('a dropped file is explained, stored and opened', async ({ certificates }) => {
  const panel = await certificates.drop(vector('pem/openssl-key-and-chain.pem'));
  await panel.read(1);
  await expect(certificates.table.getByRole('row', { name: 'New Certificate' })).toContainText('Draft');
  const item = panel.item('openssl-key-and-chain.pem');
  await expect(item.card).toContainText('PEM file, 1 entry');
  await expect(item.card).toContainText('client.vector.example');
  await expect(item.card).toContainText('Private key with certificate · valid until Dec 31, 2125');
  await certificates.expectAll(0);

  await panel.create();

  const detail = await certificates.detail('openssl-key-and-chain.pem');
  await expect(detail.content).toHaveCount(4);
  await certificates.expectAll(1);
  await expect(certificates.status('openssl-key-and-chain.pem', 'Valid')).toBeVisible();
});

test('many files dropped together are stored together, and a reload keeps them all', async ({ certificates, page }) => {
  const names = ['openssl-expired.cer', 'openssl-not-yet-valid.cer', 'openssl-wrong-order.pem'];
  await certificates.store(...names.map((name) => vector(`screens/${name}`)));

  await expect(certificates.message('3 certificates were stored.')).toBeVisible();
  await certificates.expectAll(3);
  await page.reload();
  await certificates.expectAll(3);
  for (const name of names) await expect(certificates.row(name)).toBeVisible();
});

test('the Upload button takes several files', async ({ certificates }) => {
  const panel = await certificates.openUpload();
  await expect(panel.attachments(0)).toBeVisible();
  await expect(panel.createButton).toBeDisabled();
  await panel.choose(vector('screens/openssl-expired.cer'), vector('pem/openssl-chain.pem'));
  await panel.read(2);
  await expect(panel.item('openssl-chain.pem').card).toContainText('PEM file, 3 entries');
  await panel.create();
  await certificates.expectAll(2);
});

test('both cautions stand where the user decides', async ({ certificates, page }) => {
  await certificates.openUpload();
  const method = page.getByRole('region', { name: 'Generation Method' });
  await expect(method.getByRole('radio', { name: 'Import' })).toBeChecked();
  await expect(method).toContainText('read back through the REST APIs of the service, private keys included');
  await expect(method).toContainText('Certificates added with Upload Certificate cannot be renewed automatically');
});

test('pasted PEM text is stored under a name of its own', async ({ certificates }) => {
  const panel = await certificates.paste(readFileSync(vector('pem/openssl-certificate.pem'), 'utf8'));
  await panel.read(1);
  const item = panel.item('pasted.pem');
  await expect(item.card).toContainText('client.vector.example');
  await item.name.fill('from the mail.pem');
  await panel.create();
  await certificates.detail('from the mail.pem');
});

test('a name that cannot be stored is refused in place', async ({ certificates }) => {
  const panel = await certificates.drop(vector('screens/openssl-expired.cer'));
  await panel.read(1);
  const { name } = panel.item('openssl-expired.cer');
  for (const wrong of ['', 'a/b.cer', 'without extension']) {
    await name.fill(wrong);
    await expect(panel.createButton).toBeDisabled();
  }
  await name.fill('right.cer');
  await expect(panel.createButton).toBeEnabled();
});

test('a ZIP is unpacked and each file in it stands for itself', async ({ certificates }) => {
  const archive = zipped('all of them.zip', {
    'roots/openssl-expired.cer': vector('screens/openssl-expired.cer'),
    'readme.txt': { name: 'readme.txt', content: Buffer.from('nothing to see') },
    'stores/openssl-chain.pem': vector('pem/openssl-chain.pem'),
  });
  const panel = await certificates.drop(archive);
  await panel.read(3);
  await expect(panel.item('openssl-chain.pem').card).toContainText('from all of them.zip/stores/openssl-chain.pem');
  await expect(panel.item('readme.txt').alert).toContainText('The file is something else: plain text.');
  await panel.createButton.click();
  await certificates.expectAll(2);
  await expect(panel.attachments(1)).toBeVisible();
});

test('a broken file is explained and never blocks the good ones', async ({ certificates, page }) => {
  const panel = await certificates.drop(
    vector('screens/openssl-expired.cer'),
    vector('diagnosis/handmade-login-page.cer'),
    vector('pkcs12/handmade-truncated.p12'),
    vector('diagnosis/empty.pfx'),
    vector('pem/openssl-chain.pem'),
  );
  await panel.read(5);
  await expect(panel.item('handmade-login-page.cer').alert).toContainText('The file is something else: HTML page.');
  await expect(panel.item('handmade-truncated.p12').alert).toContainText('ends too early');
  await expect(panel.item('empty.pfx').alert).toContainText('empty');

  await panel.createButton.click();

  await expect(certificates.message('2 certificates were stored.')).toBeVisible();
  await certificates.expectAll(2);
  await expect(panel.attachments(3)).toBeVisible();
  await expect(panel.createButton).toBeDisabled();
  await panel.discard();
  await page.reload();
  await certificates.expectAll(2);
});

test('a key and its certificate dropped as two files become one entry', async ({ certificates, page }) => {
  const panel = await certificates.drop(vector('screens/openssl-client.key'), vector('screens/openssl-client.crt'));
  await panel.read(2);
  await expect(
    page.getByRole('note', {
      name: 'The private key in "openssl-client.key" belongs to the certificate in "openssl-client.crt".',
    }),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Combine into one entry' }).click();
  await panel.read(1);
  const item = panel.item('openssl-client.pem');
  await expect(item.card).toContainText('from openssl-client.key + openssl-client.crt');
  await expect(item.card).toContainText('Private key with certificate');
  await panel.create();

  const detail = await certificates.detail('openssl-client.pem');
  await expect(detail.content).toHaveCount(2);
  const key = await detail.openEntry('private key');
  await expect(key.card('Private Key Details')).toContainText('Belongs to the certificate:Yes');
});

test('a certification request is explained and not stored', async ({ certificates }) => {
  const panel = await certificates.drop(vector('pem/openssl-request.csr'));
  await panel.read(1);
  const item = panel.item('openssl-request.csr');
  await expect(item.card).toContainText('A certification request: shown here, not stored.');
  await expect(item.card).toContainText('requested.vector.example');
  await expect(item.name).toHaveCount(0);
  await expect(panel.createButton).toBeDisabled();
  await panel.discard();
  await certificates.expectAll(0);
});

test('a .jks file that holds PKCS#12 is opened, and keeps its name and bytes', async ({ certificates }) => {
  const stored = load(vector('pkcs12/keytool-two-keys-named.jks'));
  const panel = await certificates.drop(stored);
  await panel.read(1);
  await panel.enterPassword(stored.name, 'changeit');
  const { card } = panel.item(stored.name);
  await expect(card).toContainText('PKCS#12 store, 2 entries');
  await expect(card).toContainText('The content is not what .jks usually holds; it is stored unchanged.');
  await panel.create();
  const detail = await certificates.detail(stored.name);
  await expect(detail.card('Creation Details')).toContainText('PKCS#12');
});

test('a file is taken out of the draft before it is stored', async ({ certificates, page }) => {
  const panel = await certificates.drop(vector('screens/openssl-expired.cer'), vector('pem/openssl-chain.pem'));
  await panel.read(2);
  await page.getByRole('button', { name: 'Remove openssl-expired.cer' }).click();
  await panel.read(1);
  await panel.create();
  await certificates.detail('openssl-chain.pem');
  await certificates.expectAll(1);
});

test('leaving a draft asks first', async ({ certificates, page }) => {
  const panel = await certificates.drop(vector('screens/openssl-expired.cer'));
  await panel.read(1);
  await page.getByRole('treeitem', { name: 'Settings' }).click();
  const question = page.locator('ui5-dialog[open]');
  await expect(question).toContainText('has not been saved');
  await question.getByRole('button', { name: 'Stay' }).click();
  await expect(panel.item('openssl-expired.cer').card).toBeVisible();
});

test('Cancel while many files are read leaves nothing behind', async ({ certificates, page }) => {
  const files = Array.from({ length: 30 }, (_, index) =>
    renamed('truststores/keytool-150.jks', `trust-${index + 1}.jks`),
  );
  const panel = await certificates.drop(...files);
  await expect(panel.progress).toBeVisible();
  await panel.cancelButton.click();
  await expect(panel.cancelButton).toHaveCount(0);
  await expect(panel.progress).toHaveCount(0);
  await expect(page.getByText('Being read…')).toHaveCount(0);
  await expect(panel.attachments(files.length)).toHaveCount(0);
  await panel.discard();
  await page.reload();
  await certificates.expectAll(0);
});
