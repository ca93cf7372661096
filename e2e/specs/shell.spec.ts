import { expect, test } from '../fixtures/test';
import { CertificatesPage } from '../pages/certificates-page';
import { ShellPage, SwitcherModel } from '../pages/shell-page';
import { SubaccountsPage } from '../pages/subaccounts-page';

test('a first start shows Development, empty, and says what to do first', async ({ page }) => {
  const certificates = await CertificatesPage.open(page);
  await expect(
    page.getByRole('heading', { name: 'Subaccount: Development - Certificates', exact: true }),
  ).toBeVisible();
  await expect(page).toHaveTitle('Development - Certificates - Destination Cockpit');
  await certificates.expectAll(0);
  await expect(page.getByRole('heading', { name: 'No certificates yet' })).toBeVisible();
  await expect(page.getByText('Drop certificate files or key stores anywhere on this page')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Upload Certificate' })).toHaveCount(2);
});

test('every page says where changes go, and what that means', async ({ page }) => {
  const shell = await ShellPage.open(page, '/settings');
  const place = page.getByRole('button', { name: 'Changes go to: This browser' });
  await place.click();
  const words = page.getByText(/no server gets any of it/);
  await expect(words).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(words).toBeHidden();
  await expect(place).toBeFocused();
  await shell.navigate('Certificates');
  await expect(place).toBeVisible();
});

test('the sample landscape fills three subaccounts, and a second time nothing', async ({ page }) => {
  const certificates = await CertificatesPage.open(page);
  const shell = new ShellPage(page);
  const load = page.getByRole('button', { name: 'Load Sample Landscape' });
  await load.click();
  await expect(shell.message('8 sample certificates were stored in 3 subaccounts.')).toBeVisible();
  await certificates.expectAll(3);
  expect(await certificates.names()).toEqual(['landscape-root', 'legacy-gateway', 'orders-client']);

  await shell.navigate('Subaccounts');
  const subaccounts = new SubaccountsPage(page);
  await subaccounts.expectAll(3);
  for (const [name, count] of [
    ['Development', '3'],
    ['Test', '3'],
    ['Production', '2'],
  ] as const) {
    await expect(subaccounts.row(name).getByRole('gridcell', { name: count, exact: true })).toBeVisible();
  }
  const test = await subaccounts.enter('Test');
  await expect(test.row('billing-client.p12')).toContainText('Expires in 20 days');
  await expect(test.row('shipping-2027.pem')).toContainText('Not yet valid');
  const detail = await test.openRow('billing-client.p12');
  await expect(detail.content.first(), 'its password is remembered').toBeVisible();

  await shell.navigate('Subaccounts');
  await subaccounts.create('Empty');
  await subaccounts.enter('Empty');
  await load.click();
  await expect(
    shell.message('All 8 sample certificates were there already, in 3 subaccounts: nothing was stored.'),
  ).toBeVisible();
  await shell.navigate('Subaccounts');
  await subaccounts.expectAll(4);
  await expect(subaccounts.row('Development').getByRole('gridcell', { name: '3', exact: true })).toBeVisible();
  // Neither destinations nor certificates.
  await expect(subaccounts.row('Empty').getByRole('gridcell', { name: '0', exact: true })).toHaveCount(2);
});

test('an address that is none says so and leads back', async ({ page }) => {
  const shell = await ShellPage.open(page, '/nowhere/at/all');
  await expect(shell.heading('Page not found')).toBeVisible();
  await shell.main.getByRole('button', { name: 'Go to Start' }).click();
  await expect(new CertificatesPage(page).title).toBeVisible();
});

test('a subaccount that does not exist says so and leads to the others', async ({ page }) => {
  const shell = await ShellPage.open(page, '/subaccounts/0000/certificates');
  await expect(shell.heading('This subaccount does not exist')).toBeVisible();
  await shell.main.getByRole('button', { name: 'Manage Subaccounts' }).click();
  await expect(new SubaccountsPage(page).row('Development')).toBeVisible();
});

test.describe('the way to another place', () => {
  test('navigation, breadcrumb and switcher lead to every page', async ({ page }) => {
    const subaccounts = await SubaccountsPage.open(page);
    await subaccounts.create('Production', 'Productive integrations');
    const shell = new ShellPage(page);
    await shell.navigate('Certificates');
    await expect(shell.switcherButton('Development')).toBeVisible();
    await expect(page).toHaveTitle('Development - Certificates - Destination Cockpit');

    const switcher = await shell.openSwitcher();
    await expect(switcher.items).toHaveCount(2);
    await expect(switcher.items.filter({ hasText: 'Production' })).toContainText('Productive integrations');
    await expect(switcher.searchField, 'two need no search').toHaveCount(0);
    await switcher.choose('Production');
    await expect(shell.heading('Subaccount: Production - Certificates')).toBeVisible();

    await shell.navigate('Settings');
    await expect(page).toHaveTitle('Settings - Destination Cockpit');
    await shell.barButton('Destination Cockpit, home').click();
    await expect(shell.heading('Subaccount: Production - Certificates'), 'the one used last').toBeVisible();

    await shell.breadcrumb.getByRole('link', { name: 'Local workspace' }).click();
    await expect(subaccounts.title).toBeVisible();
    await page.goBack();
    await expect(shell.switcherButton('Production')).toBeVisible();
  });

  test('many subaccounts can be searched in the switcher', async ({ page }) => {
    const subaccounts = await SubaccountsPage.open(page);
    for (const name of ['Alpha', 'Beta', 'Gamma', 'Delta', 'Epsilon', 'Zeta', 'Eta Berlin']) {
      await subaccounts.create(name);
    }
    const shell = new ShellPage(page);
    const switcher = await shell.openSwitcher();
    await expect(switcher.items).toHaveCount(8);
    await switcher.searchField.fill('nothing like it');
    await expect(switcher.items).toHaveCount(0);
    await expect(page.getByText('No subaccount has this in its name.')).toBeVisible();
    await switcher.searchField.fill('berlin');
    await expect(switcher.items).toHaveCount(1);
    await switcher.choose('Eta Berlin');
    await expect(shell.heading('Subaccount: Eta Berlin - Certificates')).toBeVisible();
    await page.reload();
    await expect(shell.switcherButton('Eta Berlin')).toBeVisible();
  });

  test('a collapsed navigation stays collapsed', async ({ page }) => {
    const shell = await ShellPage.open(page);
    const wide = await widthOf(shell);
    await shell.barButton('Collapse navigation').click();
    await expect(shell.barButton('Expand navigation')).toBeVisible();
    await expect.poll(() => widthOf(shell)).toBeLessThan(wide / 2);
    await page.reload();
    await expect(shell.barButton('Expand navigation')).toBeVisible();
    await expect.poll(() => widthOf(shell)).toBeLessThan(wide / 2);
    await shell.barButton('Expand navigation').click();
    await expect.poll(() => widthOf(shell)).toBe(wide);
  });
});

test.describe('the theme', () => {
  const looks = [
    { name: 'light', media: { colorScheme: 'light', contrast: 'no-preference' }, theme: 'sap_horizon' },
    { name: 'dark', media: { colorScheme: 'dark', contrast: 'no-preference' }, theme: 'sap_horizon_dark' },
    { name: 'high contrast white', media: { colorScheme: 'light', contrast: 'more' }, theme: 'sap_horizon_hcw' },
    { name: 'high contrast black', media: { colorScheme: 'dark', contrast: 'more' }, theme: 'sap_horizon_hcb' },
  ] as const;
  const grounds = {
    sap_horizon: 'rgb(245, 246, 247)',
    sap_horizon_dark: 'rgb(18, 23, 28)',
    sap_horizon_hcw: 'rgb(255, 255, 255)',
    sap_horizon_hcb: 'rgb(0, 0, 0)',
  };

  for (const { name, media, theme } of looks) {
    test(`follows the system: ${name}`, async ({ page }) => {
      await page.emulateMedia(media);
      const shell = await ShellPage.open(page);
      await expect.poll(() => groundOf(shell)).toBe(grounds[theme]);
    });
  }

  test('follows the system while it changes, until one is chosen, which stays', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    const shell = await ShellPage.open(page);
    await expect.poll(() => groundOf(shell)).toBe(grounds.sap_horizon);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(() => groundOf(shell)).toBe(grounds.sap_horizon_dark);

    await shell.chooseTheme('Horizon High Contrast White');
    await expect.poll(() => groundOf(shell)).toBe(grounds.sap_horizon_hcw);
    await page.reload();
    await expect.poll(() => groundOf(shell)).toBe(grounds.sap_horizon_hcw);
    const menu = await shell.openThemeMenu();
    await expect(menu.getByRole('menuitemradio', { name: 'Horizon High Contrast White' })).toBeChecked();
    await expect(menu.getByRole('menuitemradio', { name: 'Follow System' })).not.toBeChecked();
    await page.keyboard.press('Escape');

    await shell.chooseTheme('Follow System');
    await expect.poll(() => groundOf(shell)).toBe(grounds.sap_horizon_dark);
  });

  test('chosen in one tab is shown in the other', async ({ page, context }) => {
    const shell = await ShellPage.open(page);
    const other = await ShellPage.open(await context.newPage());
    await shell.chooseTheme('Evening Horizon (Dark)');
    await expect.poll(() => groundOf(other)).toBe(grounds.sap_horizon_dark);
  });
});

test.describe('without a mouse', () => {
  test('the first Tab reaches a link past bar and navigation', async ({ page }) => {
    const { bar, main } = await ShellPage.open(page);
    await expect(page.getByRole('button', { name: 'Upload Certificate' }).first()).toBeVisible();
    const skip = page.getByRole('button', { name: 'Skip to content' });
    await page.keyboard.press('Tab');
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('Enter');
    await expect(main).toBeFocused();
    await page.keyboard.press('Tab');
    expect(await main.evaluate((element) => element.matches(':focus-within'))).toBe(true);
    expect(await bar.evaluate((element) => element.matches(':focus-within'))).toBe(false);
  });

  test('a subaccount is made, switched to and left again', async ({ page }) => {
    const shell = await ShellPage.open(page);
    const { keyboard } = page;
    await shell.tabTo(shell.breadcrumb.getByRole('link', { name: 'Local workspace' }));
    await keyboard.press('Enter');
    const subaccounts = new SubaccountsPage(page);
    await expect(subaccounts.title).toBeVisible();
    await shell.tabTo(page.getByRole('main').getByRole('button', { name: 'Create', exact: true }));
    await keyboard.press('Enter');
    await expect(page.locator('ui5-dialog[open]').getByRole('textbox', { name: 'Name', exact: true })).toBeFocused();
    await keyboard.type('By Keyboard');
    await keyboard.press('Enter');
    await expect(subaccounts.row('By Keyboard')).toBeVisible();

    await keyboard.press('Escape');
    await shell.tabTo(shell.switcherButton('Development'), 90);
    await keyboard.press('Enter');
    const { items } = new SwitcherModel(page);
    await expect(items.first()).toBeFocused();
    await keyboard.press('ArrowDown');
    await expect(items.nth(1)).toBeFocused();
    await keyboard.press('Enter');
    await expect(shell.heading('Subaccount: By Keyboard - Certificates')).toBeVisible();
  });

  test('the theme menu opens, chooses and gives the focus back', async ({ page }) => {
    const shell = await ShellPage.open(page);
    await shell.tabTo(shell.barButton('Theme'));
    await page.keyboard.press('Enter');
    const { menu } = shell;
    await expect(menu.getByRole('menuitemradio', { name: 'Follow System' })).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => groundOf(shell)).toBe('rgb(18, 23, 28)');
    await expect(menu).toHaveCount(0);
    await expect(shell.barButton('Theme')).toBeFocused();
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('the navigation lies over the page and leaves with a choice', async ({ page }) => {
    const shell = await ShellPage.open(page);
    await expect(shell.navigation).toBeHidden();
    await shell.barButton('Open navigation').click();
    await expect(shell.navigation).toBeVisible();
    await shell.navigate('Settings');
    await expect(shell.navigation).toBeHidden();
    await shell.barButton('Open navigation').click();
    await shell.navigate('Settings');
    await expect(shell.navigation, 'also with the page shown already').toBeHidden();
    await shell.barButton('Open navigation').click();
    await shell.barButton('Close navigation').click();
    await expect(shell.navigation).toBeHidden();
  });

  for (const [name, path] of [
    ['Certificates', '/'],
    ['Subaccounts', '/subaccounts'],
    ['Settings', '/settings'],
    ['a missing page', '/nowhere'],
  ] as const) {
    test(`nothing has to be moved sideways: ${name}`, async ({ page }) => {
      const shell = await ShellPage.open(page, path);
      await expect(shell.main.getByRole('heading').first()).toBeVisible();
      const overflow = () =>
        page.evaluate(() => {
          const main = document.querySelector('main');
          return {
            page: document.documentElement.scrollWidth - document.documentElement.clientWidth,
            main: (main?.scrollWidth ?? 0) - (main?.clientWidth ?? 0),
          };
        });
      // A table of UI5 folds its columns once it has measured them.
      await expect.poll(overflow).toEqual({ page: 0, main: 0 });
    });
  }
});

async function widthOf({ navigation }: ShellPage): Promise<number> {
  return (await navigation.boundingBox())?.width ?? 0;
}

/** The colour on which the page's content stands. */
function groundOf({ main }: ShellPage): Promise<string> {
  return main.evaluate((element) => {
    for (let at: Element | null = element; at !== null; at = at.parentElement) {
      const { backgroundColor } = getComputedStyle(at);
      if (backgroundColor !== 'rgba(0, 0, 0, 0)') return backgroundColor;
    }
    return 'none';
  });
}
