import { expect, type Locator, type Page } from '@playwright/test';
import { GeneratePanelModel } from './generate-panel';

/** The *Create Certificate* panel with its method *Signing request*. */
export class RequestPanelModel {
  private constructor(
    readonly page: Page,
    /** The fields that both methods have. */
    readonly fields: GeneratePanelModel,
  ) {}

  static async open(page: Page): Promise<RequestPanelModel> {
    const fields = await GeneratePanelModel.open(page);
    await fields.column.getByRole('radio', { name: /^Signing request/ }).click();
    const panel = new RequestPanelModel(page, fields);
    await expect(panel.confirm).toBeVisible();
    return panel;
  }

  get confirm(): Locator {
    return this.fields.button('Create CSR');
  }

  async addName(number: number, value: string): Promise<void> {
    await this.fields.button('Add Name').click();
    await this.fields.text(`Name ${number}`).fill(value);
  }

  /** Presses the confirming button; the detail of the waiting key opens. */
  async create(fileName: string): Promise<void> {
    await this.confirm.click();
    await expect(this.fields.column.getByRole('heading', { name: fileName, exact: true, level: 2 })).toBeVisible();
  }
}
