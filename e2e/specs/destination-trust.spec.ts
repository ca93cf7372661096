import { expectAccessible, expectAccessibleInBothThemes } from '../fixtures/accessibility';
import { httpDestination } from '../fixtures/sample-destinations';
import { expect, test } from '../fixtures/test';
import { DestinationsPage } from '../pages/destinations-page';
import { SettingsPage } from '../pages/settings-page';
import { ShellPage, UnlockModel } from '../pages/shell-page';
import { SubaccountsPage } from '../pages/subaccounts-page';
import { TrustPage } from '../pages/trust-page';
import { createToolbox } from '../scripts/lib/tools.mjs';

const passphrase = 'correct horse battery';

let tools: ReturnType<typeof createToolbox>;
test.beforeAll(() => {
  tools = createToolbox();
});
test.afterAll(() => tools.remove());

/** SHA-256 as the page writes it, told by openssl. */
function fingerprintOf(pem: Buffer): string {
  const [, fingerprint = ''] = tools.openssl(['x509', '-noout', '-fingerprint', '-sha256'], pem).toString().split('=');
  return fingerprint.trim();
}

test('trust is generated, exported, and its key changed without an interruption', async ({ page }) => {
  const shell = await ShellPage.open(page);
  const trust = await TrustPage.open(page);
  await expect(page).toHaveTitle('Development - Destination Trust - Destination Cockpit');
  await expect(trust.card('No SAML IDP trust configuration')).toBeVisible();
  await expect(trust.main.getByText('SAP’s systems don’t know them')).toBeVisible();
  await expectAccessible(page, 'no trust yet');

  // Without a mouse.
  await shell.tabTo(trust.button('Generate Trust'));
  await page.keyboard.press('Enter');
  await expect(shell.message('The active certificate was generated')).toBeVisible();
  const first = await trust.fingerprint('active');
  await expect(trust.card('Active Certificate')).toContainText('to Nov 22, 2028');

  const exported = await trust.save('Export the active certificate');
  expect(exported.name).toBe('Development-trust-active.pem');
  const facts = tools
    .openssl(['x509', '-noout', '-subject', '-issuer', '-enddate', '-text', '-nameopt', 'utf8'], exported.content)
    .toString();
  expect(facts).toMatch(
    /subject=O=Destination Cockpit, OU=Destination Configuration, CN=urn:destination-cockpit:[\w-]+/,
  );
  expect(facts).toContain('notAfter=Nov 22 12:00:00 2028 GMT');
  expect(facts).toContain('sha256WithRSAEncryption');
  expect(facts).toContain('Public-Key: (2048 bit)');
  tools.write('trust.pem', exported.content);
  tools.openssl(['verify', '-attime', String(Date.parse('2027-06-01') / 1000), '-CAfile', 'trust.pem', 'trust.pem']);
  expect(fingerprintOf(exported.content)).toBe(first);

  await trust.generate('Generate Passive Certificate', 'The passive certificate was generated');
  const second = await trust.fingerprint('passive');
  const metadata = await trust.save('Export IDP Metadata');
  expect(metadata.name).toBe('Development-idp-metadata.xml');
  const named = await page.evaluate((xml) => {
    const root = new DOMParser().parseFromString(xml, 'application/xml').documentElement;
    const roles = [...root.children].map((role) =>
      [...role.getElementsByTagName('ds:X509Certificate')].map(({ textContent }) => textContent),
    );
    return { entity: root.getAttribute('entityID'), roles };
  }, metadata.content.toString());
  expect(facts).toContain(`CN=${named.entity}`);
  await expect(trust.main.getByText(`Assertion Entity ID: ${named.entity}`)).toBeVisible();
  expect(named.roles.length).toBe(2);
  for (const role of named.roles) {
    const fingerprints = role.map((text) =>
      fingerprintOf(
        Buffer.from(`-----BEGIN CERTIFICATE-----\n${text?.replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`),
      ),
    );
    expect(fingerprints).toEqual([first, second]);
  }
  await expectAccessibleInBothThemes(page, 'both certificates');

  const rotation = await trust.ask('Make Active');
  await expect(rotation.dialog).toContainText('not configured yet');
  await expectAccessible(page, 'the question before the rotation');
  await rotation.finish('Make Active');
  await expect(shell.message('The certificates were switched')).toBeVisible();
  expect([await trust.fingerprint('active'), await trust.fingerprint('passive')]).toEqual([second, first]);
  await page.reload();
  await expect(trust.card('Passive Certificate')).toBeVisible();
  expect([await trust.fingerprint('active'), await trust.fingerprint('passive')]).toEqual([second, first]);

  const deletion = await trust.ask('Delete the passive certificate');
  await deletion.finish('Delete');
  await expect(trust.button('Generate Passive Certificate')).toBeVisible();
  expect(await trust.fingerprint('active')).toBe(second);

  const renewal = await trust.ask('Renew the active certificate');
  await expect(renewal.dialog).toContainText('It takes effect at once');
  await expect(renewal.dialog).toContainText('generate a passive certificate');
  await renewal.finish('Renew');
  await expect(shell.message('The active certificate was renewed')).toBeVisible();
  await expect.poll(() => trust.fingerprint('active')).not.toBe(second);

  await test.step('close to its end, it says what to do', async () => {
    await page.clock.setFixedTime(new Date('2028-11-01T12:00:00Z'));
    await page.reload();
    const warning = trust.main.getByText('The active certificate expires on Nov 22, 2028.');
    await expect(warning).toContainText('Generate a passive certificate');
    await trust.generate('Generate Passive Certificate', 'The passive certificate was generated');
    await expect(warning).toContainText('Configure the passive certificate');
    await page.clock.setFixedTime(new Date('2028-12-01T12:00:00Z'));
    await page.reload();
    await expect(trust.main.getByText('The active certificate expired on Nov 22, 2028.')).toBeVisible();
  });

  await test.step('it goes with its subaccount, and comes back with it', async () => {
    const before = await trust.fingerprint('active');
    const subaccounts = await SubaccountsPage.open(page);
    const confirm = await subaccounts.openDelete('Development');
    await expect(confirm.dialog).toContainText('Its trust certificates and their keys go too');
    await confirm.dialog.getByRole('textbox').fill('Development');
    await confirm.finish('Delete');
    await shell.message('Subaccount “Development” deleted').getByRole('button', { name: 'Undo' }).click();
    await expect(subaccounts.row('Development')).toBeVisible();
    await TrustPage.open(page);
    expect(await trust.fingerprint('active')).toBe(before);
  });
});

test('a locked workspace asks for its passphrase in place, and what is signed is counted', async ({ page }) => {
  const destinations = await DestinationsPage.open(page);
  const signed = { Authentication: 'OAuth2SAMLBearerAssertion' };
  await destinations.store(
    httpDestination('bearer', signed),
    httpDestination('assertion', { Authentication: 'SAMLAssertion' }),
    httpDestination('own-key', { ...signed, KeyStoreLocation: 'own.p12' }),
    httpDestination('other'),
  );
  const settings = await SettingsPage.open(page);
  await settings.setPassphrase(passphrase);
  await new ShellPage(page).lock();
  const trust = await TrustPage.open(page);
  await trust.button('Generate Trust').click();
  await (await UnlockModel.opened(page)).enter(passphrase);
  await expect(trust.card('Active Certificate')).toBeVisible();
  await trust.generate('Generate Passive Certificate', 'The passive certificate was generated');
  await page.setViewportSize({ width: 390, height: 844 });
  await expectAccessible(page, 'both certificates on a phone');
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 1440, height: 900 });

  await trust.shell.lock();
  const before = await trust.fingerprint('passive');
  const renewal = await trust.ask('Renew the passive certificate');
  await renewal.button('Renew').click();
  await (await UnlockModel.opened(page)).enter(passphrase);
  await expect(trust.shell.message('The passive certificate was renewed')).toBeVisible();
  await expect.poll(() => trust.fingerprint('passive')).not.toBe(before);

  await trust.main.getByRole('link', { name: '2 destinations of the subaccount' }).click();
  await expect(page).toHaveURL(/authentication=/);
  await expect.poll(() => destinations.names()).toEqual(['assertion', 'bearer', 'own-key']);
});
