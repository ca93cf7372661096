import { expect, type Locator, type Page } from '@playwright/test';
import { dropFiles } from '../fixtures/drop-files';
import { type DestinationInFile, jsonFile } from '../fixtures/sample-destinations';
import type { SampleFile } from '../fixtures/sample-files';
import { DestinationDetailModel } from './destination-detail';
import { DialogModel } from './dialog';

/** The Destinations screen: its list, and the ways from there. */
export class DestinationsPage {
  constructor(readonly page: Page) {}

  /** Opens the application as a new user does, and goes to the destinations. */
  static async open(page: Page): Promise<DestinationsPage> {
    await page.goto('/');
    await page.locator('ui5-side-navigation').getByRole('treeitem', { name: 'Destinations' }).click();
    return DestinationsPage.opened(page);
  }

  static async opened(page: Page): Promise<DestinationsPage> {
    const destinations = new DestinationsPage(page);
    await expect(destinations.title).toBeVisible();
    return destinations;
  }

  get title(): Locator {
    return this.page.getByRole('heading', { name: /- Destinations$/ });
  }

  get searchField(): Locator {
    return this.toolbar.getByRole('searchbox', { name: 'Search' });
  }

  get toolbar(): Locator {
    return this.page.getByRole('toolbar', { name: 'Destinations toolbar' });
  }

  get table(): Locator {
    return this.page.locator('[slot="startColumn"] ui5-table');
  }

  row(name: string): Locator {
    return this.table.locator(`ui5-table-row[data-name="${name}"]`);
  }

  /** Rows of what is not stored yet. */
  draftRow(title: string): Locator {
    return this.table.locator('ui5-table-row[data-draft]').filter({ hasText: title });
  }

  /** Names of the stored rows, from top to bottom. */
  names(): Promise<readonly string[]> {
    return this.table
      .locator('ui5-table-row[data-name]')
      .evaluateAll((rows) => rows.map((row) => (row instanceof HTMLElement ? (row.dataset.name ?? '') : '')));
  }

  /** The visible message, with its buttons. */
  message(text: string | RegExp): Locator {
    return this.page.getByRole('group', { name: text, exact: typeof text === 'string' });
  }

  async expectAll(count: number): Promise<void> {
    await expect(this.page.getByText(`All: ${count.toLocaleString('en-US')}`, { exact: true })).toBeVisible();
  }

  /** Drops files on the screen; *From File* opens with them. */
  async drop(...files: readonly SampleFile[]): Promise<void> {
    await dropFiles(this.page, this.title, files);
    await expect(this.page.getByRole('heading', { name: 'Import Destinations' })).toBeVisible();
  }

  /** Stores destinations by *From File*, also those that break a rule. */
  async store(...destinations: readonly DestinationInFile[]): Promise<void> {
    await this.drop(jsonFile('destinations.json', destinations));
    const panel = this.page.locator('[slot="midColumn"]');
    const count = destinations.length.toLocaleString('en-US');
    await expect(panel.getByRole('heading', { name: `Destinations (${count})` })).toBeVisible();
    for (const broken of await panel.getByRole('listitem').filter({ hasText: 'Invalid' }).all()) {
      await broken.getByRole('combobox', { name: /^Action for / }).selectOption({ label: 'Import' });
    }
    await panel.getByRole('button', { name: `Import (${count})` }).click();
    await expect(this.page.getByRole('heading', { name: 'Import Destinations' })).toHaveCount(0);
    // A single one opens.
    if (destinations.length === 1) await panel.getByRole('button', { name: 'Close', exact: true }).click();
    await expect(panel.getByRole('heading')).toHaveCount(0);
  }

  async openRow(name: string): Promise<DestinationDetailModel> {
    await this.row(name).click();
    return this.detail(name);
  }

  async detail(name: string): Promise<DestinationDetailModel> {
    const detail = new DestinationDetailModel(this.page, name);
    await expect(detail.heading).toBeVisible();
    return detail;
  }

  /** *Turn on bulk actions*. */
  async bulkOn(): Promise<void> {
    await this.toolbar.getByRole('button', { name: 'Turn on bulk actions' }).click();
    await expect(this.table.getByRole('columnheader', { name: 'Selection' })).toBeVisible();
  }

  async tick(...names: readonly string[]): Promise<void> {
    for (const name of names) await this.row(name).getByRole('checkbox').click();
  }

  async tickAll(): Promise<void> {
    await this.table.getByRole('columnheader', { name: 'Selection' }).getByRole('checkbox').click();
  }

  /** Presses *Export (n)* or *Delete (n)* of the list. */
  async bulk(action: 'Export' | 'Delete', count: number): Promise<DialogModel> {
    await this.toolbar.getByRole('button', { name: `${action} (${count})`, exact: true }).click();
    return DialogModel.opened(this.page);
  }

  /** Opens *Sort*, *Filter* or *Columns*. */
  async openView(button: RegExp): Promise<DialogModel> {
    await this.toolbar.getByRole('button', { name: button }).click();
    return DialogModel.opened(this.page);
  }

  async showPerPage(size: string): Promise<void> {
    await this.page.getByRole('combobox', { name: 'Results per page' }).selectOption({ label: size });
  }

  /** The dialog that chooses the level. */
  async openLevels(): Promise<DialogModel> {
    await this.page.getByRole('button', { name: /^Context level / }).click();
    return DialogModel.opened(this.page);
  }
}
