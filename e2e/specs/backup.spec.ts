import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { load, type NamedFile, renamed, vector } from '../fixtures/sample-files';
import { expect, test } from '../fixtures/test';
import { SettingsPage } from '../pages/settings-page';
import { ShellPage } from '../pages/shell-page';
import { SubaccountsPage } from '../pages/subaccounts-page';

const passphrase = 'for this file only';
const keyStore = vector('pkcs12/openssl-pbes2-aes-128.p12');
const keyStoreName = 'openssl-pbes2-aes-128.p12';
const certificateName = 'openssl-client.crt';

test('everything exported is there again in a fresh browser: bytes, names, passwords', async ({
  page,
  openProfile,
}) => {
  const file = await exportFilled(page);
  expect(file.name).toBe('destination-cockpit-2026-11-22.backup');

  const fresh = await (await openProfile()).newPage();
  const settings = await SettingsPage.open(fresh);
  const preview = await settings.openImport(file, passphrase);
  await expect(preview.preview).toContainText('Exported on Nov 22, 2026, 12:00 PM by Mia Muster.');
  await expect(preview.row(keyStoreName)).toContainText('New');
  await expect(preview.row(certificateName)).toContainText('Production');
  // The subaccount and its two files; the settings differ, and are left as they are.
  await preview.import(3);
  await expect(new ShellPage(fresh).message('3 items imported')).toBeVisible();
  await expect(settings.userName).toHaveValue('Local user');

  const subaccounts = await SubaccountsPage.open(fresh);
  await expect(subaccounts.row('Production')).toContainText('Productive integrations');
  const certificates = await subaccounts.enter('Production');
  await certificates.expectAll(2);
  await expect(certificates.row(keyStoreName)).toContainText('Key Store');
  const detail = await certificates.openRow(keyStoreName);
  await expect(detail.content.filter({ hasText: /private key/i }), 'opened by the remembered password').toHaveCount(1);
  const saved = await (await detail.open('Export')).save();
  expect(saved.content.equals(readFileSync(keyStore)), 'the uploaded file, byte for byte').toBe(true);
});

test('what is there already is the same; what was changed is different and becomes a new version', async ({ page }) => {
  const file = await exportFilled(page);
  const settings = await SettingsPage.open(page);
  const again = await settings.openImport(file, passphrase);
  await expect(again.preview).toContainText('there is nothing to import');
  await expect(again.importButton).toBeDisabled();
  await again.cancel();

  const subaccounts = await SubaccountsPage.open(page);
  const certificates = await subaccounts.enter('Production');
  const replace = await (await certificates.openRow(certificateName)).open('Replace');
  await replace.chooseFile(renamed('screens/openssl-expired.cer', certificateName));
  await replace.finish('Replace');
  await expect(new ShellPage(page).message(`"${certificateName}" was replaced.`)).toBeVisible();

  await SettingsPage.open(page);
  const changed = await settings.openImport(file, passphrase);
  await expect(changed.row(certificateName)).toContainText('Different: content');
  await expect(changed.importButton, 'nothing is replaced unasked').toBeDisabled();
  await changed.tick(certificateName);
  await changed.import(1);
  await SubaccountsPage.open(page);
  const restored = await subaccounts.enter('Production');
  const detail = await restored.openRow(certificateName);
  await expect(detail.card(/Version/)).toContainText('Version 3');
  const saved = await (await detail.open('Export')).save();
  expect(saved.content.equals(load(vector(`screens/${certificateName}`)).content)).toBe(true);
});

test('a wrong passphrase can be entered again; a damaged file is refused whole', async ({ page, openProfile }) => {
  const file = await exportFilled(page);
  const { name, content } = file;
  const flipped = (at: number) => {
    const damaged = Buffer.from(content);
    damaged[at] = (damaged[at] ?? 0) ^ 1;
    return damaged;
  };
  const files: readonly (readonly [title: string, content: Buffer, refusal: RegExp])[] = [
    ['one bit of its content', flipped(Math.floor(content.length / 2)), /The backup file is damaged; nothing of it/],
    ['its last bit', flipped(content.length - 1), /The backup file is damaged; nothing of it/],
    ['without its last byte', content.subarray(0, -1), /The backup file is damaged; nothing of it/],
    ['only its first half', content.subarray(0, content.length / 2), /The backup file is damaged; nothing of it/],
    ['another file', load(keyStore).content, /This file is not a backup of Destination Cockpit/],
    ['nothing at all', Buffer.alloc(0), /This file is not a backup of Destination Cockpit/],
  ];
  const fresh = await (await openProfile()).newPage();
  const settings = await SettingsPage.open(fresh);
  const wrong = await settings.openImport(file, 'for that file only');
  await expect(wrong.problem).toContainText('The passphrase is not right.');
  await wrong.open(passphrase);
  await expect(wrong.preview).toBeVisible();
  await wrong.cancel();
  for (const [title, damaged, refusal] of files) {
    const dialog = await settings.openImport({ name, content: damaged }, passphrase);
    await expect(dialog.problem, title).toContainText(refusal);
    await dialog.cancel();
  }
  await expectNothingStored(fresh);
});

test('its passphrase is long enough and entered the same twice', async ({ page }) => {
  const settings = await SettingsPage.open(page);
  await settings.section('Backup').getByRole('button', { name: 'Export Everything…' }).click();
  const dialog = page.locator('ui5-dialog[open]');
  const exportButton = dialog.getByRole('button', { name: 'Export', exact: true });
  const [first, second] = [
    dialog.getByRole('textbox', { name: 'Passphrase', exact: true }),
    dialog.getByRole('textbox', { name: 'Repeat Passphrase', exact: true }),
  ];
  await first.fill('sevenly');
  await second.fill('sevenly');
  await expect(exportButton).toBeDisabled();
  await first.fill(passphrase);
  await second.fill('for that');
  await expect(exportButton).toBeDisabled();
  await second.fill(passphrase);
  await expect(exportButton).toBeEnabled();
});

/** A workspace with a subaccount, a certificate and a key store whose password is remembered; answers its backup. */
async function exportFilled(page: Page): Promise<NamedFile> {
  const settings = await SettingsPage.open(page);
  await settings.saveUserName('Mia Muster');
  const subaccounts = await SubaccountsPage.open(page);
  await subaccounts.create('Production', 'Productive integrations');
  const certificates = await subaccounts.enter('Production');
  const panel = await certificates.drop(keyStore, vector(`screens/${certificateName}`));
  await panel.enterPassword(keyStoreName, 'changeit');
  await panel.item(keyStoreName).remember();
  await panel.read(2);
  await panel.create();
  await certificates.expectAll(2);
  await SettingsPage.open(page);
  return settings.exportEverything(passphrase);
}

async function expectNothingStored(page: Page): Promise<void> {
  const subaccounts = await SubaccountsPage.open(page);
  await subaccounts.expectAll(1);
  await (await subaccounts.enter('Development')).expectAll(0);
}
