import { readFileSync } from 'node:fs';
import { expectAccessible, expectAccessibleInBothThemes } from '../../fixtures/accessibility';
import { renamed, vector, withRemark } from '../../fixtures/sample-files';
import { expect, inSubaccount, type PlayedServices, test } from '../../fixtures/service-mode';
import { CertificatesPage } from '../../pages/certificates-page';
import { GeneratePanelModel } from '../../pages/generate-panel';
import { RequestPanelModel } from '../../pages/request-panel';

async function storedNames(services: PlayedServices, level: 'subaccount' | 'instance' = 'subaccount') {
  const { destinationService } = await services.content();
  return destinationService.certificates.list(level).map(({ Name }) => Name);
}

test('files are explained, stored byte for byte, replaced, exported and deleted for good', async ({
  page,
  services,
}) => {
  await services.open(inSubaccount('certificates'), () => undefined);
  const certificates = new CertificatesPage(page);
  await expect(page.getByRole('heading', { name: 'No certificates yet' })).toBeVisible();
  await expect(page.getByRole('button', { name: /sample landscape/i })).toHaveCount(0);
  const panel = await certificates.drop(
    vector('pkcs12/openssl-3des.p12'),
    vector('screens/openssl-client.crt'),
    vector('screens/openssl-client.key'),
  );
  await panel.read(3);
  await panel.enterPassword('openssl-3des.p12', 'changeit');
  await expect(page.getByRole('checkbox', { name: 'Remember the password' })).toHaveCount(0);
  await expect(page.getByText(/this browser stores the whole file encrypted/)).toHaveCount(0);
  await page.getByRole('button', { name: 'Combine into one entry' }).click();
  await panel.create();
  await certificates.expectAll(2);
  const { destinationService } = await services.content();
  const row = destinationService.certificates.find('subaccount', 'openssl-3des.p12');
  expect(row?.Content).toBe(readFileSync(vector('pkcs12/openssl-3des.p12')).toString('base64'));

  const detail = await certificates.openRow('openssl-3des.p12');
  await expect(detail.content.first()).toBeVisible();
  for (const title of ['Version History', 'Versions']) await expect(detail.card(title)).toHaveCount(0);
  await expect(detail.card('Renewal')).toContainText('The service does not tell where this file comes from');
  await detail.addLabel('team', 'orders', 'billing');
  await expect(certificates.row('openssl-3des.p12')).toContainText('team: orders');
  await expectAccessibleInBothThemes(page, 'detail');

  const exporting = await detail.open('Export');
  const saved = await exporting.save();
  expect(saved.content).toEqual(readFileSync(vector('pkcs12/openssl-3des.p12')));

  const replacing = await detail.open('Replace');
  await replacing.chooseFile(renamed('pkcs12/openssl-2des.p12', 'newer.p12'));
  await expect(replacing.dialog).not.toContainText('version history');
  await replacing.finish('Replace');
  const replaced = (await services.content()).destinationService.certificates.find('subaccount', 'openssl-3des.p12');
  expect(replaced?.Content).toBe(readFileSync(vector('pkcs12/openssl-2des.p12')).toString('base64'));

  await test.step('the same name again', async () => {
    const again = await certificates.drop(withRemark('screens/openssl-client.crt', 'openssl-client.pem', 'Once more'));
    await again.read(1);
    await again.item('openssl-client.pem').choice.click();
    await expect(page.getByRole('option', { name: 'Replace what is stored' })).toBeVisible();
    await page.keyboard.press('Escape');
    await again.discard();
  });

  await certificates.tick('openssl-3des.p12');
  await certificates.tick('openssl-client.pem');
  const confirm = await certificates.bulk('Delete', 2);
  await expect(confirm.dialog).toContainText('cannot be undone');
  await confirm.finish('Delete');
  await certificates.expectAll(0);
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0);
  expect(await storedNames(services)).toEqual([]);
});

test('the service generates with renewal, and for a request; a request for another authority waits there', async ({
  page,
  services,
}) => {
  await services.open(inSubaccount('certificates'), () => undefined);
  const certificates = new CertificatesPage(page);
  const panel = await GeneratePanelModel.open(page);
  await expect(page.getByText('The service makes the private key and the certificate, and keeps both.')).toBeVisible();
  await expect(panel.text('Generation Service')).toHaveValue('SAP Certificate Service');
  await panel.name.fill('client');
  await panel.choose('File Extension', 'P12');
  await panel.text('Password').fill('correct horse 7');
  await panel.checkbox('Enable automatic renewal').click();
  await expect(panel.column.locator('ui5-panel').getByRole('button', { name: 'More' })).toHaveCount(0);
  await expectAccessible(page, 'generate');
  await panel.generate('client.p12');
  const requests = await services.requests();
  expect(requests).toContain('POST /destination-configuration/v1/subaccountCertificates');
  const detail = await certificates.detail('client.p12');
  await expect(detail.content.first()).toBeVisible();
  await expect(detail.column.getByRole('button', { name: 'Renew Now' })).toHaveCount(0);
  await detail.close();

  const request = await RequestPanelModel.open(page);
  await request.fields.name.fill('waiting');
  await request.create('waiting.pem');
  const waiting = await certificates.detail('waiting.pem');
  await expect(waiting.card('Waiting for the Certificate')).toBeVisible();
  expect(await storedNames(services)).toEqual(['client.p12', 'waiting.pem']);

  await page.setViewportSize({ width: 390, height: 844 });
  await waiting.close();
  await expect(certificates.row('client.p12')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  await expectAccessible(page, 'list, narrow');
});

test('converted and repaired files go back to the service, on the level of the instance', async ({
  page,
  services,
}) => {
  await services.open(`${inSubaccount('certificates')}?instance=orders`, () => undefined);
  const certificates = new CertificatesPage(page);
  await certificates.store(vector('screens/openssl-wrong-order.pem'));
  const detail = await certificates.detail('openssl-wrong-order.pem');
  const repair = await detail.repair();
  await expect(repair.dialog).not.toContainText('version history');
  await repair.finish('Replace the Stored File');
  await expect(detail.findings).not.toContainText('wrong order');
  const [repaired] = (await services.content()).destinationService.certificates.list('instance');
  expect(repaired?.Content).not.toBe(readFileSync(vector('screens/openssl-wrong-order.pem')).toString('base64'));
  expect(await storedNames(services)).toEqual([]);
});
