import { readFileSync } from 'node:fs';
import { vector } from '../fixtures/sample-files';
import { expect, test } from '../fixtures/test';
import { CertificatesPage } from '../pages/certificates-page';
import { ShellPage } from '../pages/shell-page';
import { SubaccountsPage } from '../pages/subaccounts-page';

test('a new subaccount is listed, offered to be opened, and kept', async ({ page }) => {
  const subaccounts = await SubaccountsPage.open(page);
  await subaccounts.create('Quality', 'Before production');
  await subaccounts.expectAll(2);
  await expect(subaccounts.row('Quality')).toContainText('Before production');
  const shell = new ShellPage(page);
  await shell.message('Subaccount “Quality” created').getByRole('button', { name: 'Open' }).click();
  await expect(shell.heading('Subaccount: Quality - Certificates')).toBeVisible();
  await new CertificatesPage(page).expectAll(0);
  await page.reload();
  await expect(shell.heading('Subaccount: Quality - Certificates')).toBeVisible();
});

test('a renamed subaccount has its new name everywhere, its certificates stay', async ({ page }) => {
  const certificates = await CertificatesPage.open(page);
  await certificates.store(vector('screens/openssl-client.crt'));
  const shell = new ShellPage(page);
  await shell.navigate('Subaccounts');
  const subaccounts = new SubaccountsPage(page);
  const form = await subaccounts.openEdit('Development');
  await expect(form.name).toHaveValue('Development');
  await form.name.fill('  Sandbox  ');
  await form.description.fill('To try things');
  await form.dialog.finish('Save');
  await expect(shell.message('Subaccount “Sandbox” saved')).toBeVisible();
  await expect(subaccounts.row('Sandbox')).toContainText('To try things');
  await expect(subaccounts.row('Development')).toHaveCount(0);
  const entered = await subaccounts.enter('Sandbox');
  await expect(page).toHaveTitle('Sandbox - Certificates - Destination Cockpit');
  await expect(shell.switcherButton('Sandbox')).toBeVisible();
  await entered.expectAll(1);
});

test.describe('a name', () => {
  test('that exists already is refused where it is entered', async ({ page }) => {
    const subaccounts = await SubaccountsPage.open(page);
    const form = await subaccounts.openCreate();
    const create = form.dialog.button('Create');
    await expect(create, 'no name yet').toBeDisabled();
    await form.name.fill('   ');
    await expect(create, 'only blanks').toBeDisabled();
    await form.name.fill(' Development ');
    await expect(form.dialog.dialog.getByText('A subaccount of this name exists already.').first()).toBeVisible();
    await expect(create).toBeDisabled();
    await page.keyboard.press('Enter');
    await form.name.fill('Development 2');
    await form.dialog.finish('Create');
    await subaccounts.expectAll(2);
  });

  test('is not taken by the subaccount that has it', async ({ page }) => {
    const subaccounts = await SubaccountsPage.open(page);
    const form = await subaccounts.openEdit('Development');
    await form.description.fill('Only the description changes');
    await form.dialog.finish('Save');
    await expect(subaccounts.row('Development')).toContainText('Only the description changes');
  });

  test('of 200 characters is shown whole and moves nothing sideways', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    const longest = `${'Very-long-name-without-any-blank-'.repeat(6)}ab`;
    expect(longest).toHaveLength(200);
    const subaccounts = await SubaccountsPage.open(page);
    const form = await subaccounts.openCreate();
    await form.name.pressSequentially(`${longest}too much`, { delay: 0 });
    await expect(form.name).toHaveValue(longest);
    await form.dialog.finish('Create');
    await expect(subaccounts.row(longest)).toBeVisible();
    const { main } = new ShellPage(page);
    const isTooWide = (element: HTMLElement | SVGElement) => element.scrollWidth > element.clientWidth;
    expect(await main.evaluate(isTooWide)).toBe(false);
    await subaccounts.enter(longest);
    expect(await main.evaluate(isTooWide)).toBe(false);
    expect(await page.locator('html').evaluate(isTooWide)).toBe(false);
  });

  test('is text, whatever it looks like', async ({ page }) => {
    const hostile = '<img src=x onerror=alert(1)> & "quoted"';
    const subaccounts = await SubaccountsPage.open(page);
    await subaccounts.create(hostile);
    await subaccounts.enter(hostile);
    await expect(page).toHaveTitle(`${hostile} - Certificates - Destination Cockpit`);
  });
});

test.describe('deleting', () => {
  test('names what would be lost and wants the name typed; undo brings every byte back', async ({ page }) => {
    const files = ['pkcs12/openssl-pbes2-aes-128.p12', 'screens/openssl-client.crt'].map(vector);
    const certificates = await CertificatesPage.open(page);
    await certificates.store(...files);
    await certificates.expectAll(2);
    const shell = new ShellPage(page);
    await shell.navigate('Subaccounts');

    const subaccounts = new SubaccountsPage(page);
    const confirm = await subaccounts.openDelete('Development');
    await expect(confirm.dialog.getByText('contains 2 certificates')).toBeVisible();
    const typed = confirm.dialog.getByRole('textbox', { name: 'Enter “Development” to confirm' });
    await expect(confirm.button('Delete')).toBeDisabled();
    await typed.fill('development');
    await expect(confirm.dialog.getByText('This is not the name.').first()).toBeVisible();
    await expect(confirm.button('Delete')).toBeDisabled();
    await typed.fill('Development');
    await confirm.finish('Delete');
    await expect(
      page.getByText('There is no subaccount. Create one to keep destinations and certificates in it.'),
    ).toBeVisible();

    await shell.message('Subaccount “Development” deleted').getByRole('button', { name: 'Undo' }).click();
    await expect(shell.message('Subaccount “Development” restored')).toBeVisible();
    const restored = await subaccounts.enter('Development');
    await restored.expectAll(2);
    for (const file of files) {
      const name = file.slice(file.lastIndexOf('/') + 1);
      const detail = await restored.openRow(name);
      const saved = await (await detail.open('Export')).save();
      expect(saved.name).toBe(name);
      expect(saved.content.equals(readFileSync(file)), `${name} is the uploaded file`).toBe(true);
      await detail.close();
    }
  });

  test('can be thought better of', async ({ page }) => {
    const subaccounts = await SubaccountsPage.open(page);
    const confirm = await subaccounts.openDelete('Development');
    await expect(confirm.dialog.getByText('The subaccount “Development” is empty.')).toBeVisible();
    await confirm.finish('Cancel');
    await expect(subaccounts.row('Development')).toBeVisible();
  });

  test('the one that was open leaves a page that says so', async ({ page, context }) => {
    const shell = await ShellPage.open(page);
    await expect(shell.heading('Subaccount: Development - Certificates')).toBeVisible();
    const subaccounts = await SubaccountsPage.open(await context.newPage());
    const confirm = await subaccounts.openDelete('Development');
    await confirm.dialog.getByRole('textbox').fill('Development');
    await confirm.finish('Delete');
    await expect(shell.heading('This subaccount does not exist')).toBeVisible();
    await new ShellPage(subaccounts.page)
      .message('Subaccount “Development” deleted')
      .getByRole('button', { name: 'Undo' })
      .click();
    await expect(shell.heading('Subaccount: Development - Certificates')).toBeVisible();
  });
});

test('a second tab sees what the first one does', async ({ page, context }) => {
  const subaccounts = await SubaccountsPage.open(page);
  const other = await SubaccountsPage.open(await context.newPage());
  await subaccounts.create('Shared');
  await expect(other.row('Shared')).toBeVisible();
  const form = await other.openEdit('Shared');
  await form.name.fill('Renamed there');
  await form.dialog.finish('Save');
  await expect(subaccounts.row('Renamed there')).toBeVisible();
  const confirm = await subaccounts.openDelete('Renamed there');
  await confirm.dialog.getByRole('textbox').fill('Renamed there');
  await confirm.finish('Delete');
  await other.expectAll(1);
});

test('a change that came in between is not overwritten', async ({ page, context }) => {
  const subaccounts = await SubaccountsPage.open(page);
  const other = await SubaccountsPage.open(await context.newPage());
  const late = await subaccounts.openEdit('Development');
  await late.description.fill('Typed here');
  const form = await other.openEdit('Development');
  await form.description.fill('Saved there');
  await form.dialog.finish('Save');
  await expect(subaccounts.row('Development')).toContainText('Saved there');
  await late.dialog.button('Save').click();
  await expect(late.dialog.dialog.getByText('was changed elsewhere in the meantime')).toBeVisible();
  await expect(other.row('Development')).toContainText('Saved there');
});
