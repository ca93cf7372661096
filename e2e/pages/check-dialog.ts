import { expect, type Locator, type Page } from '@playwright/test';
import { DestinationDetailModel } from './destination-detail';

export type StageState = 'passed' | 'noticed' | 'failed' | 'skipped';

/** The dialog *Check Connection*: a sentence, and below it one item for each stage. */
export class CheckDialogModel {
  private constructor(readonly page: Page) {}

  static async opened(page: Page): Promise<CheckDialogModel> {
    const dialog = new CheckDialogModel(page);
    await expect(dialog.dialog).toBeVisible();
    return dialog;
  }

  static async openDetail(page: Page, name: string): Promise<DestinationDetailModel> {
    await page.locator(`ui5-table-row[data-name="${name}"]`).click();
    const detail = new DestinationDetailModel(page, name);
    await expect(detail.heading).toBeVisible();
    return detail;
  }

  /** Opens the destination of the list, and checks it. */
  static async check(page: Page, name: string): Promise<CheckDialogModel> {
    const detail = await CheckDialogModel.openDetail(page, name);
    await detail.button('Check Connection').click();
    return CheckDialogModel.opened(page);
  }

  get dialog(): Locator {
    return this.page.locator('ui5-dialog[open][header-text="Check Connection"]');
  }

  /** What is said of the whole check, to screen readers too. */
  get verdict(): Locator {
    return this.dialog.getByRole('status').first();
  }

  stage(key: string): Locator {
    return this.dialog.locator(`li[data-stage="${key}"]`);
  }

  button(name: string): Locator {
    return this.dialog.getByRole('button', { name, exact: true });
  }

  /** Each stage may take its ten seconds. */
  async expectVerdict(sentence: string | RegExp): Promise<void> {
    await expect(this.verdict).toHaveText(sentence, { timeout: 60_000 });
  }

  async expectState(key: string, state: StageState): Promise<void> {
    await expect(this.stage(key)).toHaveAttribute('data-state', state);
  }

  /** UI5 draws the line and the icon of the header by this state. */
  async expectColor(state: 'Positive' | 'Negative' | 'Information' | 'Critical'): Promise<void> {
    await expect(this.dialog).toHaveAttribute('state', state);
  }

  async close(): Promise<void> {
    await this.button('Close').click();
    await expect(this.dialog).toHaveCount(0);
  }
}
