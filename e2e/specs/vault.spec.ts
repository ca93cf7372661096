import type { Page } from '@playwright/test';
import { vector } from '../fixtures/sample-files';
import { expect, test, testTime } from '../fixtures/test';
import { CertificatesPage } from '../pages/certificates-page';
import { SettingsPage } from '../pages/settings-page';
import { ShellPage, UnlockModel } from '../pages/shell-page';

const passphrase = 'correct horse battery';
const wrongPassphrase = 'The passphrase is not right.';

const keyStore = 'openssl-key-and-chain.pem';
const trustStore = 'openssl-client.crt';

test.describe('a new passphrase', () => {
  test('comes with a warning, is long enough and entered the same twice', async ({ page }) => {
    const settings = await SettingsPage.open(page);
    await expect(settings.section('Security')).toContainText('No passphrase is set.');
    const form = await settings.openPassphrase('Set');
    const set = form.dialog.button('Set');
    await expect(form.warning).toBeVisible();
    await expect(set).toBeDisabled();
    await form.field('New Passphrase').fill('sevenly');
    await expect(form.dialog.dialog.getByText('At least 8 characters.').first()).toBeVisible();
    await form.fillNew('sevenly', 'sevenly');
    await expect(set).toBeDisabled();
    await form.fillNew(passphrase, 'correct house');
    await expect(form.dialog.dialog.getByText('The two do not match.').first()).toBeVisible();
    await expect(set).toBeDisabled();
    await form.fillNew(passphrase, passphrase);
    await form.dialog.finish('Set');
    await expect(new ShellPage(page).message('Passphrase set')).toBeVisible();
    await expect(settings.section('Security')).toContainText('A passphrase is set, and this workspace is unlocked.');
  });

  test('locks: at once, and again after a reload; only the right one unlocks', async ({ page }) => {
    const settings = await SettingsPage.open(page);
    const shell = new ShellPage(page);
    await settings.setPassphrase(passphrase);
    await settings.section('Security').getByRole('button', { name: 'Lock Now' }).click();
    await expect(settings.section('Security')).toContainText('A passphrase is set, and this workspace is locked.');
    await shell.unlock(passphrase);

    await page.reload();
    await expect(settings.section('Security')).toContainText('this workspace is locked.');
    const unlock = await shell.openUnlock();
    await unlock.enter('correct horse Battery');
    await expect(unlock.dialog.getByText(wrongPassphrase)).toBeVisible();
    await expect(settings.section('Security')).toContainText('this workspace is locked.');
    await unlock.enter(passphrase);
    await expect(unlock.dialog).toHaveCount(0);
    await expect(settings.section('Security')).toContainText('this workspace is unlocked.');
  });

  test('can be changed: the old one no longer opens', async ({ page }) => {
    const settings = await SettingsPage.open(page);
    const shell = new ShellPage(page);
    await settings.setPassphrase(passphrase);
    const form = await settings.openPassphrase('Change');
    await expect(form.warning).toBeVisible();
    await form.field('Current Passphrase').fill('not the current one');
    await form.fillNew('another one now', 'another one now');
    await form.dialog.button('Change').click();
    await expect(form.problem).toContainText(wrongPassphrase);
    await form.field('Current Passphrase').fill(passphrase);
    await form.dialog.finish('Change');

    await shell.lock();
    const unlock = await shell.openUnlock();
    await unlock.enter(passphrase);
    await expect(unlock.dialog.getByText(wrongPassphrase)).toBeVisible();
    await unlock.enter('another one now');
    await expect(unlock.dialog).toHaveCount(0);
  });

  test('can be removed: nothing is locked any more', async ({ page }) => {
    const certificates = await CertificatesPage.open(page);
    await certificates.store(vector(`pem/${keyStore}`));
    const shell = new ShellPage(page);
    await shell.navigate('Settings');
    const settings = new SettingsPage(page);
    await settings.setPassphrase(passphrase);
    const form = await settings.openPassphrase('Remove');
    await form.field('Current Passphrase').fill('not the current one');
    await form.dialog.button('Remove').click();
    await expect(form.problem).toContainText(wrongPassphrase);
    await form.field('Current Passphrase').fill(passphrase);
    await form.dialog.finish('Remove');
    await expect(settings.section('Security')).toContainText('No passphrase is set.');
    await page.reload();
    await expect(shell.barButton('Unlock…')).toHaveCount(0);
    await shell.navigate('Certificates');
    const detail = await certificates.openRow(keyStore);
    await expect(detail.content).not.toHaveCount(0);
  });
});

test.describe('while it is locked', () => {
  test('the list and trust stores can be read; the content of a key store asks to unlock', async ({ page }) => {
    const certificates = await lockedWith(page, keyStore, trustStore);
    await certificates.expectAll(2);
    await expect(certificates.row(keyStore)).toContainText('Key Store');

    const trust = await certificates.openRow(trustStore);
    await expect(trust.column.getByRole('heading', { name: 'This content is locked' })).toHaveCount(0);
    await expect(trust.card(/Certificate/).first()).toBeVisible();
    await trust.close();

    const key = await certificates.openRow(keyStore);
    await expect(key.column.getByRole('heading', { name: 'This content is locked' })).toBeVisible();
    await expect(key.column.getByText(/^As read on .*, when the file was open\.$/), 'what is no secret').toBeVisible();
    await expect(key.content.filter({ hasText: /private key/i })).toHaveCount(0);
    await key.column.getByRole('button', { name: 'Unlock…' }).click();
    await (await UnlockModel.opened(page)).enter(passphrase);
    await expect(key.column.getByRole('heading', { name: 'This content is locked' })).toHaveCount(0);
    await expect(key.content.filter({ hasText: /private key/i })).toHaveCount(1);
  });

  test('a key store is not taken in until it is unlocked; a certificate is', async ({ page }) => {
    const certificates = await lockedWith(page, trustStore);
    await certificates.store(vector('screens/openssl-expired.cer'));
    await certificates.expectAll(2);

    const panel = await certificates.drop(vector(`pem/${keyStore}`));
    await panel.read(1);
    await panel.createButton.click();
    const { card } = panel.item(keyStore);
    await expect(card.getByText('The secrets of this workspace are locked.')).toBeVisible();
    await new ShellPage(page).unlock(passphrase);
    await panel.create();
    await certificates.expectAll(3);
  });

  test('export and import wait for it', async ({ page }) => {
    await lockedWith(page, trustStore);
    const settings = await SettingsPage.open(page);
    await expect(settings.section('Backup').getByRole('heading', { name: 'This content is locked' })).toBeVisible();
    await expect(settings.section('Backup').getByRole('button', { name: 'Export Everything…' })).toHaveCount(0);
  });
});

test.describe('locking', () => {
  test('in one tab locks the other; each is unlocked by itself', async ({ page, context }) => {
    const settings = await SettingsPage.open(page);
    const shell = new ShellPage(page);
    await settings.setPassphrase(passphrase);
    const other = await ShellPage.open(await context.newPage());
    await other.unlock(passphrase);
    await shell.lock();
    await expect(other.barButton('Unlock…')).toBeVisible();
    await other.unlock(passphrase);
    await expect(shell.barButton('Unlock…'), 'the key stays in the tab that has it').toBeVisible();
  });

  test('happens by itself when nothing was done for the chosen time', async ({ page }) => {
    const settings = await SettingsPage.open(page);
    const shell = new ShellPage(page);
    await settings.setPassphrase(passphrase);
    await settings.choose('Lock After', '5 minutes without activity');
    await expect(shell.message('Saved when to lock')).toBeVisible();
    await page.clock.setFixedTime(minutesLater(4));
    await page.keyboard.press('Shift');
    // Four minutes after something was done, although eight have passed.
    await page.clock.setFixedTime(minutesLater(8));
    await page.keyboard.press('Shift');
    await expect(shell.barButton('Lock Now')).toBeVisible();
    await page.clock.setFixedTime(minutesLater(13));
    await expect(shell.barButton('Unlock…')).toBeVisible();
    await expect(shell.message('Locked because nothing was done for a while')).toBeVisible();
  });

  test('a computer that slept is locked at the first touch', async ({ page }) => {
    const settings = await SettingsPage.open(page);
    const shell = new ShellPage(page);
    await settings.setPassphrase(passphrase);
    await settings.choose('Lock After', '1 minute without activity');
    await expect(shell.message('Saved when to lock')).toBeVisible();
    await page.clock.setFixedTime(minutesLater(600));
    await page.keyboard.press('Shift');
    await expect(shell.barButton('Unlock…')).toBeVisible();
  });
});

/** The list with these files in it, then locked. */
async function lockedWith(page: Page, ...names: readonly string[]): Promise<CertificatesPage> {
  const certificates = await CertificatesPage.open(page);
  await certificates.store(...names.map((name) => vector(`${name === keyStore ? 'pem' : 'screens'}/${name}`)));
  const shell = new ShellPage(page);
  await shell.navigate('Settings');
  await new SettingsPage(page).setPassphrase(passphrase);
  await shell.lock();
  return CertificatesPage.open(page);
}

function minutesLater(minutes: number): Date {
  return new Date(testTime.getTime() + minutes * 60_000);
}
