import { X509Certificate } from 'node:crypto';
import { expectAccessible } from '../fixtures/accessibility';
import { vector } from '../fixtures/sample-files';
import { expect, test } from '../fixtures/test';
import { CertificatesPage } from '../pages/certificates-page';
import { createToolbox } from '../scripts/lib/tools.mjs';

const shuffled = 'openssl-chain-reversed.pem';
const alone = 'openssl-leaf-only.p12';

test('a shuffled chain is put in order, a key store gets its missing issuers and a new password', async ({
  certificates,
  page,
}) => {
  const panel = await certificates.drop(vector(`pem/${shuffled}`), vector(`pkcs12/${alone}`));
  await panel.enterPassword(alone, 'changeit');
  await panel.read(2);
  await panel.create();
  await certificates.expectAll(2);

  const chain = await certificates.openRow(shuffled);
  await expect(chain.findings).toContainText('The certificates are in the wrong order');
  const ordering = await chain.repair();
  await expect(ordering.dialog.getByRole('region', { name: 'Result' }).getByRole('listitem').first()).toContainText(
    'client.vector.example',
  );
  await expectAccessible(page, 'Repair');
  await ordering.finish('Save as New Version');
  await expect(chain.findings).not.toContainText('wrong order');
  await expect(chain.card('Version History')).toContainText('Version 2');
  const saved = await (await chain.open('Export')).save();
  const inFile = saved.content.toString().match(/-----BEGIN[^-]+-----[^-]+-----END[^-]+-----/g) ?? [];
  const [leaf, issuer, root] = inFile.map((pem) => new X509Certificate(pem));
  expect(issuer !== undefined && leaf?.checkIssued(issuer)).toBe(true);
  expect(root !== undefined && issuer?.checkIssued(root)).toBe(true);

  const store = await certificates.openRow(alone);
  await expect(store.findings).toContainText('The chain is incomplete');
  const completing = await store.repair();
  await expect(completing.dialog).toContainText(`from "${shuffled}" in Development; the signatures verify.`);
  await completing.checkbox('Set a new password').click();
  await completing.dialog.getByRole('textbox', { name: 'New Password', exact: true }).fill('another one');
  await completing.dialog.getByRole('textbox', { name: 'Repeat New Password', exact: true }).fill('another one');
  await completing.finish('Save as New Version');
  await expect(store.findings).not.toContainText('The chain is incomplete');
  await expect(store.content).toHaveCount(4);
  const mended = await (await store.open('Export')).save();
  const tools = createToolbox();
  try {
    const file = tools.write('mended.p12', mended.content);
    const printed = tools.openssl(['pkcs12', '-in', file, '-passin', 'pass:another one', '-nokeys']);
    expect(printed.toString().match(/BEGIN CERTIFICATE/g)).toHaveLength(3);
  } finally {
    tools.remove();
  }

  await page.reload();
  await new CertificatesPage(page).expectAll(2);
});
