import { expect, type Locator, type Page } from '@playwright/test';

/** The frame of every page: bar, navigation, breadcrumb, messages. */
export class ShellPage {
  constructor(readonly page: Page) {}

  /** Opens an address and waits for the bar. */
  static async open(page: Page, path = '/'): Promise<ShellPage> {
    await page.goto(path);
    const shell = new ShellPage(page);
    await expect(shell.bar.getByRole('button', { name: 'Destination Cockpit, home' })).toBeVisible();
    return shell;
  }

  /** What stands in bar, navigation, lists and popovers of UI5 is slotted: their roles do not reach it. */
  get bar(): Locator {
    return this.page.locator('ui5-shellbar');
  }

  get navigation(): Locator {
    return this.page.locator('ui5-side-navigation');
  }

  get breadcrumb(): Locator {
    return this.page.getByRole('navigation', { name: 'Location' });
  }

  get main(): Locator {
    return this.page.getByRole('main');
  }

  heading(name: string): Locator {
    return this.main.getByRole('heading', { name, exact: true });
  }

  barButton(name: string): Locator {
    return this.bar.getByRole('button', { name, exact: true });
  }

  /** The user's, in the bar. */
  get initials(): Locator {
    return this.bar.locator('ui5-avatar').getByText(/^\S+$/);
  }

  /** A message of the application, with its buttons. */
  message(text: string): Locator {
    return this.page.getByRole('group', { name: text, exact: true });
  }

  async navigate(item: 'Subaccounts' | 'Certificates' | 'Settings'): Promise<void> {
    await this.navigation.getByRole('treeitem', { name: item }).click();
    await expect(this.main.getByRole('heading', { name: new RegExp(`${item}$`), level: 1 })).toBeVisible();
  }

  /** The button of the breadcrumb that names the subaccount. */
  switcherButton(subaccount: string): Locator {
    return this.breadcrumb.getByRole('button', { name: `Subaccount ${subaccount}, switch subaccount` });
  }

  async openSwitcher(): Promise<SwitcherModel> {
    await this.breadcrumb.getByRole('button').click();
    const switcher = new SwitcherModel(this.page);
    await expect(switcher.list).toBeVisible();
    return switcher;
  }

  /** The open menu of the bar. */
  get menu(): Locator {
    return this.page.locator('ui5-menu[open]');
  }

  async openThemeMenu(): Promise<Locator> {
    await this.barButton('Theme').click();
    await expect(this.menu.getByRole('menuitemradio').first()).toBeVisible();
    return this.menu;
  }

  async chooseTheme(name: string): Promise<void> {
    const menu = await this.openThemeMenu();
    await menu.getByRole('menuitemradio', { name }).click();
    await expect(menu).toHaveCount(0);
  }

  async lock(): Promise<void> {
    await this.barButton('Lock Now').click();
    await expect(this.barButton('Unlock…')).toBeVisible();
  }

  async openUnlock(): Promise<UnlockModel> {
    await this.barButton('Unlock…').click();
    return UnlockModel.opened(this.page);
  }

  async unlock(passphrase: string): Promise<void> {
    const unlock = await this.openUnlock();
    await unlock.enter(passphrase);
    await expect(unlock.dialog).toHaveCount(0);
    await expect(this.barButton('Lock Now')).toBeVisible();
  }

  /** Presses Tab until the control has the focus, as someone without a mouse does. */
  async tabTo(control: Locator, most = 60): Promise<void> {
    for (let pressed = 0; pressed < most; pressed += 1) {
      await this.page.keyboard.press('Tab');
      if (await hasFocus(control)) return;
    }
    await expect(control, `reached by pressing Tab ${most} times`).toBeFocused();
  }
}

/** The subaccounts to choose from. */
export class SwitcherModel {
  constructor(readonly page: Page) {}

  get list(): Locator {
    return this.page.locator('ui5-responsive-popover[open] ui5-list');
  }

  get items(): Locator {
    return this.list.locator('ui5-li').getByRole('listitem');
  }

  /** Shown only when there are many. */
  get searchField(): Locator {
    return this.page.getByRole('textbox', { name: 'Search subaccounts' });
  }

  button(name: string): Locator {
    return this.page.locator('ui5-responsive-popover[open]').getByRole('button', { name, exact: true });
  }

  async choose(subaccount: string): Promise<void> {
    await this.items.filter({ hasText: subaccount }).click();
    await expect(this.list).toBeHidden();
  }
}

/** The question for the passphrase. */
export class UnlockModel {
  private constructor(readonly dialog: Locator) {}

  static async opened(page: Page): Promise<UnlockModel> {
    const dialog = page.locator('ui5-dialog[open][header-text="Unlock Secrets"]');
    await expect(dialog).toBeVisible();
    return new UnlockModel(dialog);
  }

  async enter(passphrase: string): Promise<void> {
    await this.dialog.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(passphrase);
    await this.dialog.getByRole('button', { name: 'Unlock', exact: true }).click();
  }
}

async function hasFocus(control: Locator): Promise<boolean> {
  return (await control.count()) === 1 && control.evaluate((element) => element.matches(':focus, :focus-within'));
}
