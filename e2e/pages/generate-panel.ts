import { expect, type Locator, type Page } from '@playwright/test';
import { load, type SampleFile } from '../fixtures/sample-files';

/** The *Create Certificate* panel with its method *External service*. */
export class GeneratePanelModel {
  constructor(readonly page: Page) {}

  /** *Generate Certificate* of the list. */
  static async open(page: Page): Promise<GeneratePanelModel> {
    await page
      .getByRole('toolbar', { name: 'Certificates toolbar' })
      .getByRole('button', { name: 'Generate Certificate' })
      .click();
    const panel = new GeneratePanelModel(page);
    await expect(panel.name).toBeVisible();
    return panel;
  }

  get column(): Locator {
    return this.page.locator('[slot="midColumn"]');
  }

  get name(): Locator {
    return this.text('Name');
  }

  text(label: string): Locator {
    return this.column.getByRole('textbox', { name: label, exact: true });
  }

  choice(label: string): Locator {
    return this.column.getByRole('combobox', { name: label, exact: true });
  }

  checkbox(label: string): Locator {
    return this.column.getByRole('checkbox', { name: label, exact: true });
  }

  button(name: string): Locator {
    return this.column.getByRole('button', { name, exact: true });
  }

  get confirm(): Locator {
    return this.button('Generate Certificate');
  }

  get progress(): Locator {
    return this.column.getByText(/^Making the key/);
  }

  get alert(): Locator {
    return this.column.getByRole('alert').filter({ hasText: /./ });
  }

  async choose(label: string, option: string): Promise<void> {
    await this.choice(label).click();
    await this.page.getByRole('option', { name: option, exact: true }).click();
    await expect(this.choice(label)).toContainText(option);
  }

  async openMore(): Promise<void> {
    await this.column.locator('ui5-panel').getByRole('button', { name: 'More' }).click();
    await expect(this.button('Add Name')).toBeVisible();
  }

  async chooseRequest(file: SampleFile): Promise<void> {
    const { name, content } = load(file);
    await this.column
      .locator('ui5-file-uploader input[type=file]')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: content });
  }

  /** Presses *Generate Certificate*; the detail of the file opens. */
  async generate(fileName: string): Promise<void> {
    await this.confirm.click();
    await expect(this.column.getByRole('heading', { name: fileName, exact: true, level: 2 })).toBeVisible();
  }
}
