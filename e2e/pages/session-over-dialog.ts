import { expect, type Locator, type Page } from '@playwright/test';

/** The message over everything that nobody is signed in any more. */
export class SessionOverDialog {
  private constructor(readonly dialog: Locator) {}

  static async opened(page: Page): Promise<SessionOverDialog> {
    const dialog = page.locator('ui5-dialog[open]').filter({ hasText: 'not signed in any more' });
    await expect(dialog).toHaveCount(1);
    await expect(dialog.getByText('Nothing is lost')).toBeVisible();
    return new SessionOverDialog(dialog);
  }

  button(name: string): Locator {
    return this.dialog.getByRole('button', { name, exact: true });
  }

  /** *Try Again* while nobody has signed in yet. */
  async tryInVain(): Promise<void> {
    await this.button('Try Again').click();
    await expect(this.dialog.getByText('still says that nobody is signed in')).toBeVisible();
  }

  /** *Try Again* after signing in. */
  async goOn(): Promise<void> {
    await this.button('Try Again').click();
    await expect(this.dialog).toHaveCount(0);
  }
}
