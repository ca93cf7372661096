import { expect, type Locator, type Page } from '@playwright/test';
import { load, type SampleFile } from '../fixtures/sample-files';

const inSubaccount = /\/subaccounts\/([^/?]+)/;

/** Starts the application anew, and opens the destinations of its subaccount with the given search parameters. */
export async function openDestinations(page: Page, search = ''): Promise<void> {
  await page.goto('/');
  await page.waitForURL(inSubaccount);
  await expect(page.locator('ui5-flexible-column-layout')).toBeVisible();
  const [, subaccount] = inSubaccount.exec(page.url()) ?? [];
  // Within the page, as a link would: loading it a second time takes longer than many a test.
  await page.evaluate(
    (address) => window.history.pushState(null, '', address),
    `/subaccounts/${subaccount}/destinations${search}`,
  );
}

/** The panel *Import Destinations*: files, then one card for each destination in them. */
export class ImportPanelModel {
  private constructor(readonly page: Page) {}

  static async open(page: Page): Promise<ImportPanelModel> {
    await openDestinations(page, '?create=file');
    const panel = new ImportPanelModel(page);
    await expect(panel.heading).toBeVisible();
    return panel;
  }

  get heading(): Locator {
    return this.page.getByRole('heading', { name: 'Import Destinations' });
  }

  get importButton(): Locator {
    return this.page.getByRole('button', { name: /^Import( \([\d,]+\))?$/ });
  }

  get cancelButton(): Locator {
    return this.page.getByRole('button', { name: 'Cancel', exact: true });
  }

  /** What came of the import, when something is left in the panel. */
  get summary(): Locator {
    return this.page.getByText(/(was|were) imported\./);
  }

  count(number: number): Locator {
    return this.page.getByRole('heading', { name: `Destinations (${number})`, exact: true });
  }

  filter(name: string, number: number): Locator {
    return this.page.getByRole('button', { name: `${name} (${number})`, exact: true });
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** A button at the foot of the panel; its head has one to close, too. */
  footerButton(name: string): Locator {
    return this.page.locator('ui5-bar').getByRole('button', { name, exact: true });
  }

  item(name: string): ImportItemModel {
    return new ImportItemModel(this.page.getByRole('listitem', { name, exact: true }), name);
  }

  async choose(...files: readonly SampleFile[]): Promise<void> {
    await this.page
      .locator('ui5-file-uploader input[type=file]')
      .setInputFiles(
        files.map(load).map(({ name, content }) => ({ name, mimeType: 'application/octet-stream', buffer: content })),
      );
  }

  /** Opens an encrypted file by its passphrase. */
  async unseal(fileName: string, passphrase: string): Promise<void> {
    await this.page.getByRole('textbox', { name: `Passphrase of ${fileName}` }).fill(passphrase);
    await this.button('Open').click();
  }

  async discard(): Promise<void> {
    await this.footerButton('Discard').click();
    await expect(this.heading).toHaveCount(0);
  }

  /** Stores what is chosen; the panel closes because nothing is left. */
  async import(): Promise<void> {
    await this.importButton.click();
    await expect(this.heading).toHaveCount(0);
  }

  /** Imports files that need no decision into the opened subaccount. */
  static async importFiles(page: Page, count: number, ...files: readonly SampleFile[]): Promise<void> {
    const panel = await ImportPanelModel.open(page);
    await panel.choose(...files);
    await expect(panel.count(count)).toBeVisible();
    await panel.import();
    await expectAllDestinations(page, count);
  }
}

export async function expectAllDestinations(page: Page, count: number): Promise<void> {
  await expect(page.getByText(`All: ${count}`, { exact: true })).toBeVisible();
}

/** One destination of the files. */
export class ImportItemModel {
  constructor(
    readonly card: Locator,
    readonly name: string,
  ) {}

  tag(words: string): Locator {
    return this.card.locator('ui5-tag').filter({ hasText: words });
  }

  get action(): Locator {
    return this.card.getByRole('combobox', { name: `Action for ${this.name}` });
  }

  async decide(choice: string): Promise<void> {
    await this.action.selectOption({ label: choice });
  }

  get newName(): Locator {
    return this.card.getByRole('textbox', { name: `New name for ${this.name}` });
  }

  secret(key: string): Locator {
    return this.card.getByRole('textbox', { name: key, exact: true });
  }

  async expand(): Promise<void> {
    await this.card.getByRole('button', { name: `Details of ${this.name}` }).click();
  }

  /** A row of the table of differences or properties, by its key. */
  row(key: string): Locator {
    return this.card
      .getByRole('row')
      .filter({ has: this.card.page().getByRole('rowheader', { name: key, exact: true }) });
  }
}
