import { vector } from '../fixtures/sample-files';
import { expect, test } from '../fixtures/test';
import { CertificatesPage } from '../pages/certificates-page';
import { SettingsPage } from '../pages/settings-page';
import { ShellPage } from '../pages/shell-page';

test('the name stands in the bar, in the history of a certificate, and stays', async ({ page, context }) => {
  const settings = await SettingsPage.open(page);
  const shell = new ShellPage(page);
  await expect(settings.userName).toHaveValue('Local user');
  await expect(shell.barButton('Profile of Local user')).toBeVisible();
  await expect(shell.initials).toHaveText('LU');
  const other = await SettingsPage.open(await context.newPage());

  await settings.saveUserName('  Mia van der Muster ');
  await expect(shell.barButton('Profile of Mia van der Muster')).toBeVisible();
  await expect(shell.initials).toHaveText('MM');
  await expect(other.userName, 'in the second tab too').toHaveValue('Mia van der Muster');

  await shell.navigate('Certificates');
  const certificates = new CertificatesPage(page);
  await certificates.store(vector('screens/openssl-client.crt'));
  const detail = await certificates.detail('openssl-client.crt');
  await expect(detail.card(/Version/)).toContainText('by Mia van der Muster');

  await page.reload();
  await expect(shell.barButton('Profile of Mia van der Muster')).toBeVisible();
  await expect(shell.initials).toHaveText('MM');
});

test('a name of nothing but blanks is not saved', async ({ page }) => {
  const settings = await SettingsPage.open(page);
  const save = settings.section('General').getByRole('button', { name: 'Save', exact: true });
  await expect(save, 'nothing to save').toBeDisabled();
  await settings.userName.fill('   ');
  await expect(page.getByText('Enter a name.').first()).toBeVisible();
  await expect(save).toBeDisabled();
  await page.reload();
  await expect(settings.userName).toHaveValue('Local user');
});

test('the theme can be chosen here too', async ({ page }) => {
  const settings = await SettingsPage.open(page);
  await settings.choose('Theme', 'Evening Horizon (Dark)');
  await expect(new ShellPage(page).message('Theme changed')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'sap_horizon_dark');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'sap_horizon_dark');
});

test('what the workspace is says what it is', async ({ page }) => {
  const settings = await SettingsPage.open(page);
  await expect(settings.section('About')).toContainText('This browser (local)');
  await expect(settings.section('About')).toContainText('not a product of SAP');
  await expect(settings.section('Security')).toContainText(
    'It does not guard them against someone who has the files of this browser profile',
  );
});

test.describe('storage', () => {
  test.use({ needsNewProfile: true });

  test('used is shown and grows with what is stored', async ({ page }) => {
    const settings = await SettingsPage.open(page);
    const used = settings.fact('Used:');
    await expect(used).toHaveText(/^\d[\d.]* (byte|bytes|kB|MB) of \d[\d.]* [GT]B$/);
    await expect(settings.fact('Kept by the Browser:')).toContainText('Not promised');
  });

  test('the browser is asked to keep the data at the first save, and its promise is shown', async ({ page }) => {
    // Whether a browser promises is its own affair; this one does when asked.
    await page.addInitScript(() => {
      const promised = () => localStorage.getItem('promised') === 'yes';
      navigator.storage.persisted = async () => promised();
      navigator.storage.persist = async () => {
        localStorage.setItem('promised', 'yes');
        return true;
      };
    });
    const settings = await SettingsPage.open(page);
    const shell = new ShellPage(page);
    await settings.saveUserName('Mia');
    await expect(settings.fact('Kept by the Browser:'), 'not asked without need').toContainText('Not promised');
    await shell.navigate('Certificates');
    await new CertificatesPage(page).store(vector('screens/openssl-client.crt'));
    await shell.navigate('Settings');
    await expect(settings.fact('Kept by the Browser:')).toContainText('Yes: the browser promised not to clear it');
    await expect(settings.section('Storage').getByRole('button', { name: 'Ask Again' })).toHaveCount(0);
  });

  test('asking again says what the browser answered', async ({ page }) => {
    await page.addInitScript(() => {
      navigator.storage.persist = async () => false;
    });
    const settings = await SettingsPage.open(page);
    await settings.section('Storage').getByRole('button', { name: 'Ask Again' }).click();
    await expect(page.getByRole('group', { name: /^The browser did not promise it/ })).toBeVisible();
  });
});
