import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { load, vector } from '../fixtures/sample-files';
import { expect, test } from '../fixtures/test';

const allExtensions = vector('certificates/openssl-all-extensions.cer');

test('a single certificate shows everything it says of itself', async ({ certificates }) => {
  const certificate = new X509Certificate(readFileSync(allExtensions));
  await certificates.store(allExtensions);
  const detail = await certificates.detail('openssl-all-extensions.cer');
  const facts = detail.card('Certificate Details');
  for (const line of ['CN=www.vector.example', 'OU=Tests', 'O=Vector Works', 'L=Hamburg', 'C=DE']) {
    await expect(facts.getByText(line, { exact: true }).first()).toBeVisible();
  }
  await expect(facts).toContainText('from Jan 1, 2026');
  await expect(facts).toContainText('to Dec 31, 2125');
  await expect(facts).toContainText('Valid for another 99 years');
  await expect(facts).toContainText(certificate.fingerprint256);
  await expect(facts).toContainText(certificate.fingerprint);
  await expect(facts).toContainText(certificate.serialNumber.replace(/..(?!$)/g, '$&:'));
  await expect(facts).toContainText('EC, P-256');
  await expect(facts).toContainText('ECDSA with SHA-256');
  await expect(facts).toContainText('digitalSignature, nonRepudiation');
  await expect(facts).toContainText('serverAuth, clientAuth');
  await expect(facts).toContainText('DNS: *.vector.example');
  await expect(facts).toContainText('IP address: 2001:db8::7');
  await expect(detail.card('Content')).toHaveCount(0);
});

test('every extension is listed, an unknown one with its bytes', async ({ certificates }) => {
  await certificates.store(allExtensions);
  const detail = await certificates.detail('openssl-all-extensions.cer');
  const card = detail.card('Extensions (20)');
  await expect(card.getByRole('heading', { level: 4 })).toHaveCount(20);
  await expect(detail.extension('basicConstraints')).toContainText('Critical');

  await detail.expandExtension('authorityInfoAccess');
  await expect(detail.extension('authorityInfoAccess')).toContainText('1.3.6.1.5.5.7.1.1');
  await expect(detail.extension('authorityInfoAccess')).toContainText('OCSP');
  await detail.expandExtension('1.2.3.4.5.6.7');
  await expect(detail.extension('1.2.3.4.5.6.7')).toContainText('Content (DER, hexadecimal)');
  await expect(detail.extension('1.2.3.4.5.6.7').getByText(/^([0-9A-F]{2}:)+[0-9A-F]{2}$/)).toBeVisible();
});

test('fingerprints and PEM are copied', async ({ certificates, context, page }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const certificate = new X509Certificate(readFileSync(allExtensions));
  await certificates.store(allExtensions);
  const detail = await certificates.detail('openssl-all-extensions.cer');
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());

  await detail.column.getByRole('button', { name: 'Copy SHA-256 Fingerprint' }).click();
  await expect(certificates.message('SHA-256 Fingerprint copied')).toBeVisible();
  expect(await clipboard()).toBe(certificate.fingerprint256);
  await detail.column.getByRole('button', { name: 'Copy SHA-1 Fingerprint' }).click();
  await expect(certificates.message('SHA-1 Fingerprint copied')).toBeVisible();
  expect(await clipboard()).toBe(certificate.fingerprint);

  const pem = await detail.column.getByRole('textbox', { name: 'PEM' }).inputValue();
  expect(new X509Certificate(pem).raw.equals(certificate.raw)).toBe(true);
  await detail.column.getByRole('button', { name: 'Copy PEM' }).click();
  await expect(certificates.message('PEM copied')).toBeVisible();
  expect(await clipboard()).toBe(pem);
});

test('a store lists its key and its chain in order, each with an entry of its own', async ({ certificates, page }) => {
  await certificates.store(vector('pem/openssl-key-and-chain.pem'));
  const detail = await certificates.detail('openssl-key-and-chain.pem');
  await expect(detail.content).toHaveText([
    /private key/,
    /client\.vector\.example/,
    /Vector Issuing CA/,
    /Vector Root CA/,
  ]);
  const entry = await detail.openEntry('client.vector.example');
  await expect(entry.heading('client.vector.example')).toBeVisible();
  const links = entry.card('Certificate Chain').getByRole('listitem');
  await expect(links).toHaveCount(3);
  await expect(links.nth(0)).toContainText('Signature verified');
  await expect(links.nth(1)).toContainText('Signature verified');
  await expect(links.nth(2)).toContainText('Self-signed: the chain ends here');
  await expect(links.nth(0)).toContainText('Valid');

  await links.nth(1).getByRole('link', { name: 'Vector Issuing CA' }).click();
  await expect(entry.heading('Vector Issuing CA')).toBeVisible();
  await expect(links).toHaveCount(2);
  await page.goBack();
  await expect(entry.heading('client.vector.example')).toBeVisible();
  await page.reload();
  await expect(entry.heading('client.vector.example')).toBeVisible();
  await entry.close();
  await expect(entry.heading('client.vector.example')).toHaveCount(0);
  await expect(detail.heading).toBeVisible();
});

test('a private key shows what it is, never its value', async ({ certificates }) => {
  const file = load(vector('pem/openssl-key-and-chain.pem'));
  await certificates.store(file);
  const detail = await certificates.detail(file.name);
  const entry = await detail.openEntry('private key');
  const card = entry.card('Private Key Details');
  await expect(card).toContainText('Algorithm:EC');
  await expect(card).toContainText('P-256');
  await expect(card).toContainText('Not encrypted');
  await expect(card).toContainText('The value of the key is never shown.');

  const key = /-----BEGIN (?:EC )?PRIVATE KEY-----\s+(\S{40})/.exec(file.content.toString('utf8'))?.[1] ?? '';
  expect(key).not.toBe('');
  const html = await certificates.page.content();
  expect(html).not.toContain(key);
  expect(html).not.toContain('PRIVATE KEY-----');
});

test('a truststore of 150 certificates shows more on demand', async ({ certificates }) => {
  const panel = await certificates.drop(vector('truststores/keytool-150.jks'));
  await panel.read(1);
  await expect(panel.item('keytool-150.jks').card).toContainText('JKS key store, 150 entries');
  await panel.enterPassword('keytool-150.jks', 'changeit');
  await expect(panel.item('keytool-150.jks').card).toContainText('Integrity verified');
  await panel.create();
  const detail = await certificates.detail('keytool-150.jks');
  await expect(certificates.status('keytool-150.jks', 'Valid')).toBeVisible();
  await expect(detail.content).toHaveCount(100);
  await detail.card('Content').getByRole('button', { name: 'Show More' }).click();
  await expect(detail.content).toHaveCount(150);
});

test('what a certificate calls itself is shown as text, also when it looks like HTML', async ({
  certificates,
  page,
}) => {
  const subject = '"><script>alert(document.domain)</script>';
  let dialogs = 0;
  page.on('dialog', (dialog) => {
    dialogs += 1;
    void dialog.dismiss();
  });
  const panel = await certificates.drop(vector('certificates/handmade-hostile-name.cer'));
  await panel.read(1);
  await expect(panel.item('handmade-hostile-name.cer').card.getByText(subject, { exact: true })).toBeVisible();
  await panel.create();
  const detail = await certificates.detail('handmade-hostile-name.cer');
  const facts = detail.card('Certificate Details');
  await expect(facts.getByText(`CN=${subject}`, { exact: true }).first()).toBeVisible();
  await expect(facts.getByText('O=<img src=x onerror=alert(1)>', { exact: true }).first()).toBeVisible();
  await detail.close();
  await expect(certificates.row('handmade-hostile-name.cer')).toContainText(subject);
  await expect(page.locator('main img[src="x"]')).toHaveCount(0);
  await expect(page.locator('main script')).toHaveCount(0);
  expect(dialogs).toBe(0);
});

test('hostile file names are shown as text and stored under a name that is allowed', async ({ certificates, page }) => {
  const name = '<img src=x onerror=alert(1)> ../up.pem';
  const { content } = load(vector('pem/openssl-certificate.pem'));
  const panel = await certificates.drop({ name, content });
  await panel.read(1);
  const stored = await panel.item(name).name.inputValue();
  expect(stored).not.toContain('/');
  await panel.create();
  await certificates.detail(stored);
  await expect(page.locator('main img[src="x"]')).toHaveCount(0);
});

test('long names neither break the columns nor widen the page', async ({ certificates, page }) => {
  const long = `${'a-very-long-name-without-a-break-'.repeat(5)}end.cer`;
  const { content } = load(vector('certificates/handmade-very-long-name.cer'));
  const widens = () => page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  const panel = await certificates.drop({ name: long, content });
  await panel.read(1);
  expect(await widens()).toBe(false);
  await panel.create();
  const detail = await certificates.detail(long);
  await expect(detail.card('Certificate Details')).toContainText('x'.repeat(200));
  for (const button of ['Export', 'Replace', 'Delete', 'Close']) {
    await expect(detail.column.getByRole('button', { name: button, exact: true })).toBeInViewport({ ratio: 1 });
  }
  expect(await widens()).toBe(false);
  await detail.close();
  await expect(certificates.row(long).getByRole('button', { name: 'Navigation' })).toBeInViewport({ ratio: 1 });
  expect(await widens()).toBe(false);
});

test('the columns fill the screen and give it back', async ({ certificates, page }) => {
  await certificates.store(vector('screens/openssl-expired.cer'));
  const detail = await certificates.detail('openssl-expired.cer');
  await detail.column.getByRole('button', { name: 'Enter Full Screen' }).click();
  await expect(certificates.title).toBeHidden();
  await page.reload();
  await expect(detail.heading).toBeVisible();
  await expect(certificates.title).toBeHidden();
  await detail.column.getByRole('button', { name: 'Exit Full Screen' }).click();
  await expect(certificates.title).toBeVisible();
});

test('a link to a certificate that is gone says so', async ({ certificates, page }) => {
  await page.goto(`${page.url()}?open=gone.pem`);
  await expect(page.getByRole('heading', { name: 'Not found' })).toBeVisible();
  await expect(page.getByText('"gone.pem" is not in this subaccount (any more).')).toBeVisible();
  await certificates.expectAll(0);
});
