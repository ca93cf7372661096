import { expect, type Locator, type Page } from '@playwright/test';
import { DialogModel } from './dialog';

/** *Transport*: descriptions and a dry run, then the reference numbers. */
export class TransportDialogModel {
  private constructor(readonly dialog: DialogModel) {}

  static async opened(page: Page): Promise<TransportDialogModel> {
    return new TransportDialogModel(await DialogModel.opened(page));
  }

  get content(): Locator {
    return this.dialog.dialog;
  }

  get description(): Locator {
    return this.content.getByRole('textbox', { name: /^Description/ });
  }

  /** The choice of the node of the subaccount. */
  get node(): Locator {
    return this.content.getByRole('combobox', { name: 'Source node of this subaccount' });
  }

  /** What would happen at one node. */
  step(node: string): Locator {
    return this.content.getByRole('listitem').filter({ has: this.dialog.page.getByText(node, { exact: true }) });
  }

  /** Says which node is the one of the subaccount. */
  async useNode(node: string): Promise<void> {
    await this.dialog.choose(node, 'Source node of this subaccount');
    await this.dialog.button('Use This Node').click();
  }

  /** Presses *Yes*, answers the reference numbers, and closes. */
  async yes(): Promise<readonly string[]> {
    await this.dialog.button('Yes').click();
    await expect(this.content.getByText('Reference number:').first()).toBeVisible();
    const links = this.content.locator('ui5-link').filter({ hasText: /^\d+$/ });
    return links.allInnerTexts();
  }
}
