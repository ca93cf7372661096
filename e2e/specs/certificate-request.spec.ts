import { expectAccessible } from '../fixtures/accessibility';
import { vector } from '../fixtures/sample-files';
import { expect, test } from '../fixtures/test';
import type { CertificateDetailModel } from '../pages/certificate-detail';
import { DialogModel, savedFile } from '../pages/dialog';
import { RequestPanelModel } from '../pages/request-panel';
import { createToolbox } from '../scripts/lib/tools.mjs';

/** The authority of somebody else: openssl. */
let tools: ReturnType<typeof createToolbox>;
test.beforeAll(() => {
  tools = createToolbox();
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', 'root.key'];
  tools.openssl(['req', '-x509', ...key, '-out', 'root.pem', '-subj', '/CN=Foreign Root', '-days', '400']);
});
test.afterAll(() => tools.remove());

/** Saves the request of the waiting key, and answers the certificate that openssl makes of it. */
async function requestIssued(detail: CertificateDetailModel): Promise<Buffer> {
  const download = detail.page.waitForEvent('download');
  await detail.card('Waiting for the Certificate').getByRole('button', { name: 'Download Request' }).click();
  const { name, content } = await savedFile(await download);
  expect(name).toBe(detail.name.replace(/\.pem$/, '.csr'));
  tools.write(name, content);
  tools.openssl(['req', '-in', name, '-verify', '-noout']);
  const authority = ['-CA', 'root.pem', '-CAkey', 'root.key', '-days', '90', '-copy_extensions', 'copyall'];
  return tools.openssl(['x509', '-req', '-in', name, ...authority]);
}

async function importReply(detail: CertificateDetailModel): Promise<DialogModel> {
  await detail.card('Waiting for the Certificate').getByRole('button', { name: 'Import Reply' }).click();
  return DialogModel.opened(detail.page);
}

test('a key made here waits for the reply to its request, and takes no other', async ({ certificates, page }) => {
  const panel = await RequestPanelModel.open(page);
  await panel.fields.name.fill('orders');
  await panel.fields.choose('Key Algorithm', 'EC, P-256');
  await panel.fields.text('Organization (O)').fill('Bäckerei & Söhne');
  await panel.addName(1, 'no name');
  await panel.fields.text('Password').fill('correct horse 7');
  await panel.confirm.click();
  await expect(panel.fields.column.getByText('This is no DNS name.', { exact: true })).toBeVisible();
  await panel.fields.text('Name 1').fill('orders.example.com');
  await panel.create('orders.pem');
  const detail = await certificates.detail('orders.pem');
  await expect(certificates.status('orders.pem', 'Waiting for its certificate')).toBeVisible();
  await expectAccessible(page, 'the waiting key');
  const issued = await requestIssued(detail);
  const text = tools.openssl(['x509', '-noout', '-text', '-nameopt', 'utf8'], issued).toString();
  expect(text).toContain('O=Bäckerei & Söhne, CN=orders');
  expect(text).toContain('DNS:orders.example.com');

  const dialog = await importReply(detail);
  await dialog.chooseFile(vector('pem/openssl-chain.pem'));
  await expect(dialog.dialog.getByRole('alert')).toContainText('for another key');
  await dialog.chooseFile({ name: 'request.csr', content: tools.read('orders.csr') });
  await expect(dialog.dialog.getByRole('alert')).toContainText('certificate signing request');
  await expect(dialog.button('Import')).toBeDisabled();
  await dialog.chooseFile({ name: 'single.pem', content: issued });
  await expect(dialog.dialog.getByText('“Foreign Root” is missing')).toBeVisible();
  tools.write('issued.pem', issued);
  const chain = tools.openssl(['crl2pkcs7', '-nocrl', '-certfile', 'issued.pem', '-certfile', 'root.pem']);
  await dialog.chooseFile({ name: 'reply.p7b', content: chain });
  await expect(dialog.dialog.getByText('Signature verified')).toBeVisible();
  await expectAccessible(page, 'the dialog with a reply');
  await dialog.finish('Import');
  await expect(detail.content).toHaveCount(3);
  await expect(detail.content.nth(2)).toContainText('Foreign Root');
  await expect(detail.card('Waiting for the Certificate')).toHaveCount(0);

  const exporting = await detail.open('Export');
  const { content } = await exporting.save();
  tools.write('stored.pem', content);
  const key = tools.openssl(['pkey', '-in', 'stored.pem', '-passin', 'pass:correct horse 7', '-pubout']).toString();
  expect(tools.openssl(['x509', '-in', 'stored.pem', '-noout', '-pubkey']).toString()).toBe(key);
});

test('a certificate of another authority is renewed by a request, in the format of its file', async ({
  certificates,
  page,
}) => {
  const subject = ['-subj', '/O=Example/CN=client', '-addext', 'subjectAltName=DNS:client.example.com'];
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', 'client.key'];
  tools.write('client.csr', tools.openssl(['req', '-new', ...key, ...subject]));
  const authority = ['-CA', 'root.pem', '-CAkey', 'root.key', '-days', '20', '-copy_extensions', 'copyall'];
  tools.write('client.pem', tools.openssl(['x509', '-req', '-in', 'client.csr', ...authority]));
  const store = ['-in', 'client.pem', '-inkey', 'client.key', '-certfile', 'root.pem', '-name', 'my-client'];
  const content = tools.openssl(['pkcs12', '-export', ...store, '-passout', 'pass:changeit']);
  const upload = await certificates.drop({ name: 'client.p12', content });
  await upload.read(1);
  await upload.create();

  const detail = await certificates.detail('client.p12');
  await detail.enterPassword('changeit');
  await detail.column.getByRole('button', { name: 'Create CSR for Renewal' }).click();
  const request = await DialogModel.opened(page);
  await expect(request.dialog.getByText('CN=client,O=Example')).toBeVisible();
  await expect(request.dialog.getByText('client.example.com')).toBeVisible();
  await expectAccessible(page, 'the dialog of a renewal');
  await request.finish('Create');

  const waiting = await certificates.detail('client-renewal.pem');
  const issued = await requestIssued(waiting);
  const text = tools.openssl(['x509', '-noout', '-text'], issued).toString();
  expect(text).toContain('Subject: O = Example, CN = client');
  expect(text).toContain('DNS:client.example.com');
  const reply = await importReply(waiting);
  await reply.chooseFile({ name: 'renewed.cer', content: issued });
  // The root is known from the file that is renewed.
  await expect(reply.dialog.getByText('Signature verified')).toBeVisible();
  await reply.finish('Import');

  const renewal = certificates.message('"client.p12" was renewed.');
  await renewal.getByRole('button', { name: 'Keep the Waiting Key' }).click();
  await certificates.expectAll(2);
  const renewed = await certificates.detail('client.p12');
  await expect(renewed.card('Version History').getByRole('listitem')).toHaveCount(2);
  const exporting = await renewed.open('Export');
  const saved = await exporting.save();
  tools.write('renewed.p12', saved.content);
  const opened = tools.openssl(['pkcs12', '-in', 'renewed.p12', '-passin', 'pass:changeit', '-nodes']).toString();
  expect(opened).toContain('friendlyName: my-client');
  const fingerprint = (pem: Buffer | string) => tools.openssl(['x509', '-noout', '-fingerprint'], pem).toString();
  expect(fingerprint(opened)).toBe(fingerprint(issued));
});
