import { expect, type Locator, type Page } from '@playwright/test';
import { DialogModel } from './dialog';

/** The form of a destination in the mid column, for a new one, a copy or a stored one. */
export class DestinationFormModel {
  constructor(readonly page: Page) {}

  /** Opens the screen and the form of a new destination, as a user without any does. */
  static async openNew(page: Page): Promise<DestinationFormModel> {
    await page.goto('/');
    await page.locator('ui5-side-navigation').getByRole('treeitem', { name: 'Destinations' }).click();
    return DestinationFormModel.startNew(page);
  }

  /** *Create*, *From Scratch* in the list. */
  static async startNew(page: Page): Promise<DestinationFormModel> {
    await page
      .getByRole('toolbar', { name: 'Destinations toolbar' })
      .getByRole('button', { name: 'Create', exact: true })
      .click();
    const dialog = await DialogModel.opened(page);
    await dialog.button('Create').click();
    return DestinationFormModel.opened(page, 'Create Destination');
  }

  /** Of the destination whose detail is open. */
  static async edit(page: Page): Promise<DestinationFormModel> {
    await page.locator('[slot="midColumn"]').getByRole('button', { name: 'Edit', exact: true }).first().click();
    return DestinationFormModel.opened(page, 'Edit Destination');
  }

  static async opened(page: Page, title: string): Promise<DestinationFormModel> {
    const form = new DestinationFormModel(page);
    await expect(form.heading(title)).toBeVisible();
    await expect(form.text('Name')).toBeVisible();
    return form;
  }

  get column(): Locator {
    return this.page.locator('[slot="midColumn"]');
  }

  heading(title: string): Locator {
    return this.column.getByRole('heading', { name: title, exact: true });
  }

  text(label: string): Locator {
    return this.column.getByRole('textbox', { name: label, exact: true });
  }

  /** A select, or an input with suggestions. */
  choice(label: string): Locator {
    return this.column.getByRole('combobox', { name: label, exact: true });
  }

  checkbox(label: string): Locator {
    return this.column.getByRole('checkbox', { name: label, exact: true });
  }

  button(name: string | RegExp): Locator {
    return this.column.getByRole('button', { name, exact: typeof name === 'string' });
  }

  card(title: string): Locator {
    return this.column.getByRole('region', { name: title, exact: true });
  }

  get issuesButton(): Locator {
    return this.column.getByRole('button', { name: /open issue|warning/ });
  }

  get summary(): Locator {
    return this.card('What is wrong');
  }

  /** The marks of drafts in the list beside the form. */
  get drafts(): Locator {
    return this.page.locator('ui5-table ui5-tag').filter({ hasText: 'Draft' });
  }

  get properties(): Locator {
    return this.card('Additional Properties').getByRole('listitem');
  }

  /** The line of one additional property. */
  property(key: string): Locator {
    return this.card('Additional Properties').getByRole('listitem', { name: key, exact: true });
  }

  async choose(label: string, option: string): Promise<void> {
    await this.choice(label).click();
    await this.page.getByRole('option', { name: option, exact: true }).click();
    await expect(this.choice(label)).toContainText(option);
  }

  /** Enters texts by the labels of their fields. */
  async fill(values: Readonly<Record<string, string>>): Promise<void> {
    for (const [label, value] of Object.entries(values)) {
      const field = this.column.locator(`ui5-input, ui5-textarea, ui5-combobox`).filter({
        has: this.page.locator(`input[aria-label="${label}"], textarea[aria-label="${label}"]`),
      });
      await field.locator('input, textarea').first().fill(value);
    }
  }

  async addProperty(key: string, value: string): Promise<void> {
    const count = await this.properties.count();
    await this.button('Add Property').click();
    const row = this.properties.nth(count);
    const keyField = row.getByRole('combobox', { name: 'Key', exact: true });
    await expect(keyField).toBeFocused();
    await keyField.fill(key);
    await keyField.press('Tab');
    await row.getByRole('textbox', { name: `Value of ${key}`, exact: true }).fill(value);
  }

  /** Presses *Create* or *Save*; the detail opens. */
  async submit(button: 'Create' | 'Save', name: string): Promise<void> {
    await this.button(button).click();
    await expect(this.column.getByRole('heading', { name, exact: true, level: 2 })).toBeVisible();
  }

  async discard(): Promise<void> {
    await this.button('Discard').click();
  }

  async draftKept(): Promise<void> {
    await expect(this.column.getByText('Draft kept', { exact: true })).toBeVisible();
  }
}

/** The JSON view of the destination whose detail is open. */
export class JsonViewModel {
  constructor(readonly page: Page) {}

  static async open(page: Page): Promise<JsonViewModel> {
    await page.locator('[slot="midColumn"]').getByRole('option', { name: 'JSON', exact: true }).click();
    const view = new JsonViewModel(page);
    await expect(view.area).toBeVisible();
    return view;
  }

  get card(): Locator {
    return this.page.locator('[slot="midColumn"]').getByRole('region', { name: 'JSON', exact: true });
  }

  get area(): Locator {
    return this.card.getByRole('textbox', { name: 'Destination as JSON' });
  }

  button(name: string): Locator {
    return this.card.getByRole('button', { name, exact: true });
  }

  async properties(): Promise<Readonly<Record<string, string>>> {
    return JSON.parse(await this.area.inputValue());
  }

  async edit(): Promise<void> {
    await this.button('Edit').click();
    await expect(this.area).toBeEditable();
  }
}
