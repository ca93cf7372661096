import { expect, type Locator, type Page } from '@playwright/test';
import { DialogModel } from './dialog';

/** The mid column: one stored file. */
export class CertificateDetailModel {
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

  get findings(): Locator {
    return this.card(/^Findings \(\d+\)$/);
  }

  /** What a store holds. */
  get content(): Locator {
    return this.card('Content').getByRole('listitem');
  }

  /** What the end column shows of it. */
  get entry(): EntryModel {
    return new EntryModel(this.page);
  }

  extension(name: string): Locator {
    return this.card(/^Extensions/)
      .locator('ui5-panel')
      .filter({ has: this.page.getByRole('heading', { name, exact: true }) });
  }

  async expandExtension(name: string): Promise<void> {
    await this.extension(name).getByRole('button', { name: 'Expand/Collapse' }).click();
  }

  get alert(): Locator {
    return this.column.getByRole('alert').filter({ hasText: /./ });
  }

  async openEntry(text: string | RegExp): Promise<EntryModel> {
    await this.content.filter({ hasText: text }).first().click();
    return this.entry;
  }

  async open(action: 'Export' | 'Export As' | 'Replace' | 'Delete'): Promise<DialogModel> {
    await this.column.getByRole('button', { name: action, exact: true }).click();
    return DialogModel.opened(this.page);
  }

  async repair(): Promise<DialogModel> {
    await this.findings.getByRole('button', { name: 'Repair…' }).click();
    return DialogModel.opened(this.page);
  }

  async enterPassword(password: string, label = 'Password'): Promise<void> {
    const card = this.card('Protected by a Password');
    await card.getByRole('textbox', { name: label, exact: true }).fill(password);
    await card.getByRole('button', { name: 'Open', exact: true }).click();
  }

  /** Adds one label to a certificate and saves it. */
  async addLabel(key: string, ...values: readonly string[]): Promise<void> {
    const card = this.card('Labels');
    await card.getByRole('button', { name: /^(Add|Edit Labels)$/ }).click();
    const keys = card.getByRole('textbox', { name: 'Label', exact: true });
    await expect(keys.first()).toBeVisible();
    if ((await keys.last().inputValue()) !== '') await card.getByRole('button', { name: 'Add Label' }).click();
    await keys.last().fill(key);
    const field = card.getByRole('textbox', { name: 'Values' }).last();
    for (const value of values) {
      await field.fill(value);
      await field.press('Enter');
    }
    await card.getByRole('button', { name: 'Save' }).click();
    await expect(card.getByRole('button', { name: 'Save' })).toHaveCount(0);
  }

  async close(): Promise<void> {
    await this.column.getByRole('button', { name: 'Close', exact: true }).click();
    await expect(this.heading).toHaveCount(0);
  }
}

/** The end column: one key or certificate of a store. */
export class EntryModel {
  constructor(readonly page: Page) {}

  get column(): Locator {
    return this.page.locator('[slot="endColumn"]');
  }

  heading(name: string): Locator {
    return this.column.getByRole('heading', { name, exact: true, level: 2 });
  }

  card(title: string | RegExp): Locator {
    return this.column.getByRole('region', { name: title, exact: typeof title === 'string' });
  }

  async export(): Promise<DialogModel> {
    await this.column.getByRole('button', { name: 'Export', exact: true }).click();
    return DialogModel.opened(this.page);
  }

  async close(): Promise<void> {
    await this.column.getByRole('button', { name: 'Close', exact: true }).click();
  }
}
