import { expect, type Locator, type Page } from '@playwright/test';
import { DialogModel, savedFile } from './dialog';
import { ShellPage } from './shell-page';

type Slot = 'active' | 'passive';

const titles: Readonly<Record<Slot, string>> = { active: 'Active Certificate', passive: 'Passive Certificate' };

/** The Destination Trust screen. */
export class TrustPage {
  readonly shell: ShellPage;

  constructor(readonly page: Page) {
    this.shell = new ShellPage(page);
  }

  /** By the navigation, from the page that is shown. */
  static async open(page: Page): Promise<TrustPage> {
    await page.locator('ui5-side-navigation').getByRole('treeitem', { name: 'Destination Trust' }).click();
    const trust = new TrustPage(page);
    await expect(trust.shell.heading('Destination Trust')).toBeVisible();
    return trust;
  }

  get main(): Locator {
    return this.shell.main;
  }

  button(name: string): Locator {
    return this.main.getByRole('button', { name, exact: true });
  }

  card(title: string): Locator {
    return this.main.getByRole('region', { name: title, exact: true });
  }

  /** SHA-256, which tells one certificate from another. */
  async fingerprint(slot: Slot): Promise<string> {
    const facts = this.card(titles[slot]).getByRole('definition');
    return (await facts.filter({ hasText: /^(?:[0-9A-F]{2}:){31}[0-9A-F]{2}$/ }).innerText()).trim();
  }

  async generate(button: string, message: string): Promise<void> {
    await this.button(button).click();
    await expect(this.shell.message(message)).toBeVisible();
  }

  /** Presses the button and answers the question that follows. */
  async ask(button: string): Promise<DialogModel> {
    await this.button(button).click();
    return DialogModel.opened(this.page);
  }

  async save(button: string): Promise<{ readonly name: string; readonly content: Buffer }> {
    const download = this.page.waitForEvent('download');
    await this.button(button).click();
    return savedFile(await download);
  }
}
