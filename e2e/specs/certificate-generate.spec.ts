import { createPublicKey, X509Certificate } from 'node:crypto';
import { expectAccessible, expectAccessibleInBothThemes } from '../fixtures/accessibility';
import { httpDestination } from '../fixtures/sample-destinations';
import { vector } from '../fixtures/sample-files';
import { expect, test, testTime } from '../fixtures/test';
import { CertificatesPage } from '../pages/certificates-page';
import { DestinationFormModel } from '../pages/destination-form';
import { DestinationsPage } from '../pages/destinations-page';
import { GeneratePanelModel } from '../pages/generate-panel';
import { ShellPage } from '../pages/shell-page';
import { createToolbox } from '../scripts/lib/tools.mjs';

const password = 'correct horse 7';
const consent = 'Export although the private key is not protected';

/** EC keys, where the time of the test is not what is tested. */
async function chooseFastKey(panel: GeneratePanelModel): Promise<void> {
  await panel.openMore();
  await panel.choose('Key Algorithm', 'EC, P-256');
}

test('each extension is generated and used for client certificate authentication', async ({ certificates, page }) => {
  const extensions = ['pem', 'p12', 'pfx', 'jks', 'cer', 'crt'];
  const names = extensions.map((extension) => `client-${extension}.${extension}`);
  for (const [place, name] of names.entries()) {
    const panel = await GeneratePanelModel.open(page);
    // A name typed with its extension chooses that.
    await panel.name.fill(name);
    await panel.name.press('Tab');
    await expect(panel.choice('File Extension')).toContainText(extensions[place]?.toUpperCase() ?? '');
    if (/p12|pfx|jks/.test(name)) await panel.text('Password').fill(password);
    // The default is RSA; once is enough for that.
    if (place > 0) await chooseFastKey(panel);
    await panel.generate(name);
    const detail = await certificates.detail(name);
    await expect(detail.content).toHaveCount(4);
    await expect(detail.card('Creation Details')).toContainText('Validity:3 months');
  }
  await certificates.expectAll(6);

  const destinations = await DestinationsPage.open(page);
  const usesCertificate = {
    Authentication: 'ClientCertificateAuthentication',
    'KeyStore.Source': 'DestinationService',
  };
  await destinations.store(
    ...names.map((name) =>
      httpDestination(`use-${name.split('.')[1]}`, {
        ...usesCertificate,
        KeyStoreLocation: name,
        ...(/p12|pfx|jks/.test(name) && { KeyStorePassword: password }),
      }),
    ),
  );
  await destinations.expectAll(6);
  await destinations.openRow('use-pem');
  const form = await DestinationFormModel.edit(page);
  const location = form.choice('Key Store Location');
  await location.fill('client');
  for (const name of names) await expect(page.getByRole('option', { name: new RegExp(name) })).toBeVisible();
  await page.getByRole('option', { name: /client-p12\.p12/ }).click();
  await expect(form.column.getByText(/not meant for client authentication|not yet valid/i)).toHaveCount(0);
  await form.text('Key Store Password').fill(password);
  await form.button('Test Password').click();
  await expect(form.column.getByText('The password opens the file.')).toBeVisible();
  await form.submit('Save', 'use-pem');
});

test('a signing request of openssl is certified and the file has no key', async ({ certificates, page }) => {
  const tools = createToolbox();
  try {
    tools.openssl(['genpkey', '-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-384', '-out', 'own.key']);
    tools.openssl(['req', '-new', '-key', 'own.key', '-subj', '/O=Elsewhere/CN=asked for', '-out', 'own.csr']);
    const panel = await GeneratePanelModel.open(page);
    await panel.chooseRequest(vector('pem/openssl-certificate.pem'));
    await expect(panel.alert).toContainText('certificate');
    await panel.chooseRequest({ name: 'own.csr', content: tools.read('own.csr') });
    await expect(panel.alert).toHaveCount(0);
    await expect(panel.column.getByText('CN=asked for,O=Elsewhere')).toBeVisible();
    await expect(panel.column.getByText('EC, P-384')).toBeVisible();
    await expect(panel.text('Password')).toHaveCount(0);
    await panel.name.fill('from-csr');
    await panel.text('Validity, number').fill('30');
    await panel.choose('Validity, unit', 'days');
    await panel.generate('from-csr.pem');

    const dialog = await (await certificates.detail('from-csr.pem')).open('Export');
    await expect(dialog.checkbox(consent)).toHaveCount(0);
    const { content } = await dialog.save();
    const [leaf = '', client = '', root = ''] =
      content.toString().match(/-----BEGIN CERTIFICATE[\s\S]*?END CERTIFICATE-----/g) ?? [];
    expect(content.toString()).not.toContain('PRIVATE KEY');
    tools.write('leaf.pem', leaf);
    tools.write('client.pem', client);
    tools.write('root.pem', root);
    const at = String(testTime.getTime() / 1000 + 60);
    const verified = tools.openssl([
      'verify',
      '-x509_strict',
      '-purpose',
      'sslclient',
      '-attime',
      at,
      '-CAfile',
      'root.pem',
      '-untrusted',
      'client.pem',
      'leaf.pem',
    ]);
    expect(verified.toString()).toContain('leaf.pem: OK');
    const certificate = new X509Certificate(leaf);
    expect(certificate.subject).toBe('CN=from-csr.pem');
    expect(certificate.publicKey.equals(createPublicKey(tools.read('own.key')))).toBe(true);
    expect(Date.parse(certificate.validTo) - testTime.getTime()).toBe(30 * 86_400_000);
  } finally {
    tools.remove();
  }
});

test('a cancelled RSA-4096 leaves nothing behind', async ({ certificates, page }) => {
  const panel = await GeneratePanelModel.open(page);
  await panel.name.fill('never');
  await panel.openMore();
  await panel.choose('Key Algorithm', 'RSA, 4,096 bits');
  await panel.confirm.click();
  await expect(panel.progress).toBeVisible();
  await panel.button('Cancel').click();
  await expect(certificates.toast.filter({ hasText: 'Cancelled: nothing was stored.' })).toBeVisible();
  await expect(panel.progress).toHaveCount(0);
  await certificates.expectAll(0);

  // What was entered is still there, and asked about before it is lost.
  await expect(panel.name).toHaveValue('never');
  await page.getByRole('radio', { name: 'Import' }).click();
  await page.locator('ui5-dialog[open]').getByRole('button', { name: 'Stay' }).click();
  await expect(page.getByRole('radio', { name: /^External service/ })).toBeChecked();
  await panel.button('Discard').click();
  await expect(panel.name).toHaveCount(0);
  await page.reload();
  await certificates.expectAll(0);
});

test('with the keyboard alone, and accessible in both themes', async ({ certificates, page }) => {
  const shell = new ShellPage(page);
  const press = async (control: Parameters<typeof shell.tabTo>[0], key: string) => {
    await shell.tabTo(control);
    await page.keyboard.press(key);
  };
  await press(page.getByRole('toolbar').getByRole('button', { name: 'Generate Certificate' }), 'Enter');
  const panel = new GeneratePanelModel(page);
  await expect(panel.name).toBeVisible();
  // Without anything entered the first field that lacks something gets the focus.
  await press(panel.confirm, 'Enter');
  await expect(panel.name).toBeFocused();
  await page.keyboard.type('keys');
  await shell.tabTo(panel.choice('File Extension'));
  await page.keyboard.press('ArrowDown');
  await expect(panel.choice('File Extension')).toContainText('P12');
  await shell.tabTo(panel.text('Password'));
  await page.keyboard.type('pässword');
  await press(panel.checkbox('Enable automatic renewal'), 'Space');
  await expect(panel.choice('Key on Renewal')).toBeVisible();
  await press(panel.column.locator('ui5-panel').getByRole('button', { name: 'More' }), 'Enter');
  await shell.tabTo(panel.choice('Key Algorithm'));
  await page.keyboard.press('End');
  await expect(panel.choice('Key Algorithm')).toContainText('Ed25519');
  await press(panel.button('Add Name'), 'Enter');
  await expect(panel.text('Name 1')).toBeVisible();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await expect(panel.text('Name 1')).toBeFocused();
  await page.keyboard.type('not a name');

  await expect(panel.column.getByText('Java opens PKCS#12 and JCEKS with ASCII passwords only')).toBeVisible();
  await expectAccessibleInBothThemes(page, 'panel');

  // What is refused stands at its field.
  await press(panel.confirm, 'Enter');
  await expect(panel.text('Name 1')).toBeFocused();
  await expect(page.getByText('This is no DNS name.').first()).toBeVisible();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('client.example.com');
  await press(panel.confirm, 'Enter');
  const detail = await certificates.detail('keys.p12');
  await expect(detail.card('Renewal')).toContainText('Feb 15, 2027');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('generate, renew now, and both versions', async ({ page }) => {
    const certificates = await CertificatesPage.open(page);
    const overhang = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(await overhang()).toBe(0);
    const panel = await GeneratePanelModel.open(page);
    await panel.name.fill('phone');
    await chooseFastKey(panel);
    expect(await overhang()).toBe(0);
    await expect(panel.confirm).toBeInViewport({ ratio: 1 });
    await panel.generate('phone.pem');

    const detail = await certificates.detail('phone.pem');
    expect(await overhang()).toBe(0);
    await detail.column.getByRole('button', { name: 'Renew Now', exact: true }).click();
    await page.locator('ui5-dialog[open]').getByRole('button', { name: 'Renew Now', exact: true }).click();
    await expect(certificates.toast.filter({ hasText: '"phone.pem" was renewed.' })).toBeVisible();
    const versions = detail.card('Version History').getByRole('listitem');
    await expect(versions).toHaveCount(2);
    await expect(versions.first()).toContainText('Renewal');
    await expect(versions.last()).toContainText('External service');
    await detail.card('Renewal').getByRole('checkbox', { name: 'Automatic renewal' }).click();
    await expect(detail.card('Renewal')).toContainText('Feb 15, 2027');
    await expectAccessible(page, 'detail of a generated certificate');
  });
});
