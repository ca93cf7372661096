import { expect, type Locator, type Page } from '@playwright/test';

/** The dialog *Find Destination*: what to look for, and below it what was found. */
export class FindDialogModel {
  private constructor(readonly page: Page) {}

  static async opened(page: Page): Promise<FindDialogModel> {
    const dialog = new FindDialogModel(page);
    await expect(dialog.dialog).toBeVisible();
    return dialog;
  }

  get dialog(): Locator {
    return this.page.locator('ui5-dialog[open][header-text="Find Destination"]');
  }

  get name(): Locator {
    return this.dialog.getByRole('combobox', { name: 'Destination Name' });
  }

  get fragment(): Locator {
    return this.dialog.getByRole('combobox', { name: 'Fragment', exact: true });
  }

  button(name: string): Locator {
    return this.dialog.getByRole('button', { name, exact: true });
  }

  /** The value of a property that was found. */
  value(key: string): Locator {
    return this.dialog
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader', { name: key, exact: true }) })
      .getByRole('cell');
  }

  async expectStatus(sentence: string): Promise<void> {
    await expect(this.dialog.getByRole('status').first()).toHaveText(sentence);
  }

  /** Nothing of it has to be scrolled sideways. */
  async expectFits(): Promise<void> {
    const overflow = await this.dialog.evaluate((dialog) => {
      const content = dialog.querySelector('div');
      return content === null ? 0 : content.scrollWidth - content.clientWidth;
    });
    expect(overflow).toBeLessThanOrEqual(0);
  }

  async close(): Promise<void> {
    await this.button('Close').click();
    await expect(this.dialog).toHaveCount(0);
  }
}
