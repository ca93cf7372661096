import { expect, type Locator, type Page } from '@playwright/test';
import { DialogModel } from './dialog';

/** The mid column: one stored destination. */
export class DestinationDetailModel {
  constructor(
    readonly page: Page,
    readonly name: string,
  ) {}

  /** By its slot: the region itself lies in the shadow of the layout, and roles inside are not reached through it. */
  get column(): Locator {
    return this.page.locator('[slot="midColumn"]');
  }

  get heading(): Locator {
    return this.column.getByRole('heading', { name: this.name, exact: true, level: 2 });
  }

  card(title: string | RegExp): Locator {
    return this.column.getByRole('region', { name: title, exact: typeof title === 'string' });
  }

  button(name: string): Locator {
    return this.column.getByRole('button', { name, exact: true });
  }

  /** The value below a label. */
  value(label: string): Locator {
    return this.column
      .locator('dl > div')
      .filter({ has: this.page.getByText(`${label}:`, { exact: true }) })
      .locator('dd');
  }

  async open(action: 'Export' | 'Delete' | 'Check Connection'): Promise<DialogModel> {
    await this.button(action).click();
    return DialogModel.opened(this.page);
  }

  /** Adds one label and saves it. */
  async addLabel(key: string, value: string): Promise<void> {
    const card = this.card('Labels');
    await card.getByRole('button', { name: /^(Add|Edit Labels)$/ }).click();
    const keys = card.getByRole('textbox', { name: 'Label', exact: true });
    await expect(keys.first()).toBeVisible();
    if ((await keys.last().inputValue()) !== '') await card.getByRole('button', { name: 'Add Label' }).click();
    await keys.last().fill(key);
    const field = card.getByRole('textbox', { name: 'Values' }).last();
    await field.fill(value);
    await field.press('Enter');
    await card.getByRole('button', { name: 'Save' }).click();
    await expect(card.getByRole('button', { name: 'Save' })).toHaveCount(0);
  }

  async close(): Promise<void> {
    await this.button('Close').click();
    await expect(this.heading).toHaveCount(0);
  }
}
