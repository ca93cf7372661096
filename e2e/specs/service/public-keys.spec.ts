import { generate } from '../../../src/testing/msw/generate-certificate';
import { expectAccessible } from '../../fixtures/accessibility';
import { expect, inSubaccount, test, testTime } from '../../fixtures/service-mode';
import { CertificateDetailModel } from '../../pages/certificate-detail';

test.use({ expectedConsoleErrors: [/status of 400/] });

test('public keys of a store that stays closed are shown and copied, or refused in the words of the service', async ({
  page,
  services,
  context,
}) => {
  const attributes = { CN: 'orders', Validity: { TimeUnit: 'YEARS', Value: 1 }, Password: 'of the store' };
  const made = await generate('generated.p12', attributes, { now: () => testTime });
  const other = await generate('uploaded.p12', attributes, { now: () => testTime });
  if (made?.password == null || other === null) throw new Error('both must be made, with a password');
  const { row, password } = made;
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await services.open(`${inSubaccount('certificates')}?open=generated.p12`, ({ destinationService }) => {
    destinationService.generatedPasswords.set(row.Content, password);
    for (const each of [row, other.row]) destinationService.certificates.add('subaccount', each);
  });
  const detail = new CertificateDetailModel(page, 'generated.p12');
  const keys = detail.card('Public Keys');
  await keys.getByRole('button', { name: 'Show Public Keys' }).click();
  const text = keys.getByRole('textbox', { name: /^Certificate chain of CN=orders/ });
  await expect(text).toHaveValue(/^(?:-----BEGIN CERTIFICATE-----\n[^-]+-----END CERTIFICATE-----\n){2}$/);
  await keys.getByRole('button', { name: /^Copy Certificate chain/ }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await text.inputValue());
  await expectAccessible(page, 'public keys of a generated store');

  await page.goto(`${inSubaccount('certificates')}?open=uploaded.p12`);
  await keys.getByRole('button', { name: 'Show Public Keys' }).click();
  await expect(keys.getByRole('alert')).toContainText('The keystore is password-protected');
});
