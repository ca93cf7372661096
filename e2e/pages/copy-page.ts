import { expect, type Locator, type Page } from '@playwright/test';
import { DialogModel } from './dialog';

type Direction = 'Copy from Local' | 'Copy to Local';

/** *Copy from Local* and *Copy to Local*: the two ends, and below them every entry of the source. */
export class CopyPage {
  private constructor(readonly page: Page) {}

  static async opened(page: Page): Promise<CopyPage> {
    const copy = new CopyPage(page);
    await expect(copy.title('Copy from Local')).toBeVisible();
    return copy;
  }

  get main(): Locator {
    return this.page.getByRole('main');
  }

  title(direction: Direction): Locator {
    return this.main.getByRole('heading', { name: direction, level: 1 });
  }

  item(name: string): Locator {
    return this.main.getByRole('listitem', { name, exact: true });
  }

  /** A line of what would change. */
  line(name: string, field: string): Locator {
    return this.item(name)
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader', { name: field, exact: true }) });
  }

  button(name: string | RegExp): Locator {
    return this.main.getByRole('button', { name, exact: typeof name === 'string' });
  }

  async turn(direction: Direction): Promise<void> {
    await this.main.getByRole('option', { name: direction }).click();
    await expect(this.title(direction)).toBeVisible();
  }

  async expectStates(states: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, state] of Object.entries(states)) {
      await expect(this.item(name).locator('ui5-tag').filter({ hasText: state })).toBeVisible();
    }
  }

  async tickAllNew(count: number): Promise<void> {
    await this.button(`Tick All New (${count})`).click();
  }

  async tick(what: string): Promise<void> {
    await this.main.getByRole('checkbox', { name: what }).click();
  }

  async showDetails(name: string): Promise<void> {
    await this.button(`Show what would change in ${name}`).click();
    await expect(this.button(`Hide what would change in ${name}`)).toBeVisible();
  }

  /** Presses *Copy (n)…*. */
  async ask(count: number): Promise<DialogModel> {
    await this.button(`Copy (${count})…`).click();
    return DialogModel.opened(this.page);
  }

  async expectResult(sentence: string | RegExp): Promise<void> {
    await expect(this.main.getByRole('status').filter({ hasText: sentence })).toBeVisible();
  }
}
