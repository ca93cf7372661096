import { X509Certificate } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expectAccessible } from '../fixtures/accessibility';
import { expect, test } from '../fixtures/test';
import { CertificatesPage } from '../pages/certificates-page';
import { DialogModel, savedFile } from '../pages/dialog';
import { GeneratePanelModel } from '../pages/generate-panel';
import { SettingsPage } from '../pages/settings-page';
import { ShellPage } from '../pages/shell-page';

const password = 'correct horse 7';

/** A certificate for an EC key, valid for so many days. */
async function generate(page: Page, name: string, days: number, isRenewed: boolean): Promise<void> {
  const panel = await GeneratePanelModel.open(page);
  await panel.name.fill(name);
  await panel.name.press('Tab');
  await panel.text('Validity, number').fill(String(days));
  await panel.choose('Validity, unit', 'days');
  if (name.endsWith('.p12')) await panel.text('Password').fill(password);
  if (isRenewed) await panel.checkbox('Enable automatic renewal').click();
  await panel.openMore();
  await panel.choose('Key Algorithm', 'EC, P-256');
  await panel.generate(name);
}

test('a certificate is renewed at its time, what fails is told and tried again', async ({ certificates, page }) => {
  await generate(page, 'told.pem', 10, false);
  await generate(page, 'renewed.p12', 30, true);
  const detail = await certificates.detail('renewed.p12');
  await detail.column.getByRole('button', { name: 'Forget Password' }).click();
  await expect(certificates.toast.filter({ hasText: 'The password was forgotten.' })).toBeVisible();

  const settings = await SettingsPage.open(page);
  const renewal = settings.section('Automatic Renewal');
  await expect(renewal).toContainText('Next:renewed.p12, from Dec 19, 2026, 12:00 PM');

  // What happens by itself begins a few seconds after the start.
  await page.clock.setFixedTime(new Date('2026-12-20T12:00:00Z'));
  await SettingsPage.open(page);
  await expect(renewal).toContainText('Last Run:Dec 20, 2026, 12:00 PM');
  await expect(renewal).toContainText('renewed.p12: its password was not known (Dec 20, 2026, 12:00 PM)');
  const shell = new ShellPage(page);
  await shell.barButton('Notifications 2 items').click();
  const notices = page.locator('ui5-responsive-popover[open]');
  await expect(notices.getByRole('listitem')).toContainText(['told.pem', 'renewed.p12']);
  await expectAccessible(page, 'notifications');
  await notices.getByRole('link', { name: /renewed\.p12/ }).click();
  await expect(detail.heading).toBeVisible();
  await expect(notices).toHaveCount(0);

  await detail.column.getByRole('checkbox', { name: /^Remember/ }).click();
  await detail.enterPassword(password);
  await expect(detail.content).toHaveCount(4);
  // Remembered only after it has opened the file.
  await expect(detail.column.getByRole('button', { name: 'Forget Password' })).toBeVisible();
  await shell.navigate('Settings');
  await renewal.getByRole('button', { name: 'Run Now' }).click();
  await expect(page.getByRole('group', { name: '1 certificate renewed', exact: true })).toBeVisible();
  await expect(renewal).toContainText('Next:renewed.p12, from Jan 16, 2027, 12:00 PM');
  await shell.barButton('Notifications 1 item').click();
  await notices.getByRole('button', { name: 'Dismiss All' }).click();
  await expect(notices).toContainText('Nothing needs you now.');
  await notices.getByRole('button', { name: 'Close', exact: true }).click();
  await renewal.getByRole('link', { name: 'renewed.p12' }).click();
  await expect(detail.column).toContainText('Jan 19, 2027');
});

test('the authority of the workspace is exported, stored as trust store and rotated', async ({ page }) => {
  const settings = await SettingsPage.open(page);
  const authority = settings.section('Certificate Authority');
  await authority.getByRole('button', { name: 'Create Now' }).click();
  await expect(authority).toContainText('Destination Cockpit Client CA');
  await expectAccessible(page, 'settings with an authority');
  await authority.getByRole('button', { name: 'Export', exact: true }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Root as PEM' }).click();
  const { name, content } = await savedFile(await download);
  const root = new X509Certificate(content);
  expect(name).toMatch(/^destination-cockpit-root-ca-[0-9a-f]{8}\.pem$/);
  expect([root.ca, root.verify(root.publicKey)]).toEqual([true, true]);
  await expect(authority).toContainText(root.fingerprint256);

  await authority.getByRole('button', { name: 'Store as Trust Store…' }).click();
  await (await DialogModel.opened(page)).finish('Store');
  await authority.getByRole('button', { name: 'Rotate…' }).click();
  await (await DialogModel.opened(page)).finish('Rotate');
  await expect(authority).not.toContainText(root.fingerprint256);
  await authority.getByText('1 earlier authority').click();
  await expect(authority.getByRole('listitem')).toContainText('valid until Nov 22, 2056');

  await new ShellPage(page).navigate('Certificates');
  const certificates = new CertificatesPage(page);
  const stored = await certificates.openRow('cockpit-root.pem');
  await expect(stored.column).toContainText(root.fingerprint256);
});
