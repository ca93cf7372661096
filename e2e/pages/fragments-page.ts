import { expect, type Locator, type Page } from '@playwright/test';
import { DialogModel } from './dialog';

/** The Fragments screen: its list, the opened fragment, its form. */
export class FragmentsPage {
  private constructor(readonly page: Page) {}

  static async open(page: Page): Promise<FragmentsPage> {
    await page.goto('/');
    await page.locator('ui5-side-navigation').getByRole('treeitem', { name: 'Fragments' }).click();
    return FragmentsPage.opened(page);
  }

  static async opened(page: Page): Promise<FragmentsPage> {
    await expect(page.getByRole('heading', { name: /- Fragments$/ })).toBeVisible();
    return new FragmentsPage(page);
  }

  get column(): Locator {
    return this.page.locator('[slot="midColumn"]');
  }

  get name(): Locator {
    return this.column.getByRole('textbox', { name: 'Fragment Name', exact: true });
  }

  button(name: string): Locator {
    return this.column.getByRole('button', { name, exact: true });
  }

  message(text: string): Locator {
    return this.page.getByRole('group', { name: text, exact: true });
  }

  /** The value input of a property. */
  property(key: string): Locator {
    return this.column
      .getByRole('listitem', { name: key, exact: true })
      .getByRole('textbox', { name: `Value of ${key}`, exact: true });
  }

  /** A value in the detail. */
  fact(key: string): Locator {
    return this.column
      .getByRole('region', { name: 'Properties', exact: true })
      .locator('dl > div')
      .filter({ has: this.page.getByText(`${key}:`, { exact: true }) })
      .locator('dd');
  }

  /** A line of the preview. */
  merged(key: string): Locator {
    return this.column
      .getByRole('table', { name: 'Preview of a Lookup' })
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader', { name: key, exact: true }) });
  }

  async expectAll(count: number): Promise<void> {
    await expect(this.page.getByText(`All: ${count}`, { exact: true })).toBeVisible();
  }

  async openRow(name: string): Promise<void> {
    await this.page.locator(`ui5-table-row[data-name="${name}"]`).click();
    await expect(this.column.getByRole('heading', { name, exact: true })).toBeVisible();
  }

  async startForm(): Promise<void> {
    await this.page
      .getByRole('toolbar', { name: 'Fragments toolbar' })
      .getByRole('button', { name: 'Create', exact: true })
      .click();
    await expect(this.name).toBeVisible();
  }

  async addProperty(key: string, value: string): Promise<void> {
    const rows = this.column.getByRole('region', { name: 'Additional Properties', exact: true }).getByRole('listitem');
    const count = await rows.count();
    await this.button('Add Property').click();
    const row = rows.nth(count);
    const keyField = row.getByRole('combobox', { name: 'Key', exact: true });
    await expect(keyField).toBeFocused();
    await keyField.fill(key);
    await keyField.press('Tab');
    await row.getByRole('textbox', { name: `Value of ${key}`, exact: true }).fill(value);
  }

  async create(name: string, properties: Readonly<Record<string, string>>): Promise<void> {
    await this.startForm();
    await this.name.fill(name);
    for (const [key, value] of Object.entries(properties)) await this.addProperty(key, value);
    await this.button('Create').click();
    await expect(this.column.getByRole('heading', { name, exact: true })).toBeVisible();
    await expect(this.button('Edit')).toBeVisible();
  }

  async startEdit(): Promise<void> {
    await this.button('Edit').click();
    await expect(this.name).toBeVisible();
  }

  async change(key: string, value: string, { isEditing = false } = {}): Promise<void> {
    if (!isEditing) await this.startEdit();
    await this.property(key).fill(value);
    await this.button('Save').click();
    await expect(this.button('Edit')).toBeVisible();
  }

  async delete(): Promise<DialogModel> {
    await this.button('Delete').click();
    return DialogModel.opened(this.page);
  }

  async chooseDestination(name: string): Promise<void> {
    await this.choose('Destination', name);
  }

  async addFragment(name: string): Promise<void> {
    await this.choose('Add Fragment', name);
  }

  private async choose(field: string, option: string): Promise<void> {
    await this.column.getByRole('combobox', { name: field, exact: true }).click();
    await this.page.getByRole('option', { name: option, exact: true }).click();
  }
}
