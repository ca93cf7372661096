import { readFile } from 'node:fs/promises';
import { type Download, expect, type Locator, type Page } from '@playwright/test';
import { load, type SampleFile } from '../fixtures/sample-files';

/** The open UI5 dialog. Its content is slotted, so that the role `dialog` does not reach it. */
export class DialogModel {
  private constructor(
    readonly page: Page,
    readonly dialog: Locator,
  ) {}

  static async opened(page: Page): Promise<DialogModel> {
    const dialog = page.locator('ui5-dialog[open]');
    await expect(dialog).toBeVisible();
    return new DialogModel(page, dialog);
  }

  button(name: string): Locator {
    return this.dialog.getByRole('button', { name, exact: true });
  }

  radio(name: string | RegExp): Locator {
    return this.dialog.getByRole('radio', { name });
  }

  checkbox(name: string | RegExp): Locator {
    return this.dialog.getByRole('checkbox', { name });
  }

  /** Presses the button that closes the dialog. */
  async finish(button: string): Promise<void> {
    await this.button(button).click();
    await expect(this.dialog).toHaveCount(0);
  }

  /** Presses *Export* and answers what was saved. */
  async save(): Promise<{ readonly name: string; readonly content: Buffer }> {
    const download = this.page.waitForEvent('download');
    await this.button('Export').click();
    const saved = await savedFile(await download);
    await expect(this.dialog).toHaveCount(0);
    return saved;
  }

  async choose(option: string, field: string): Promise<void> {
    await this.dialog.getByRole('combobox', { name: field }).click();
    await this.page.getByRole('option', { name: option, exact: true }).click();
  }

  async chooseFile(file: SampleFile): Promise<void> {
    const { name, content } = load(file);
    await this.dialog
      .locator('ui5-file-uploader input[type=file]')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: content });
  }
}

export async function savedFile(download: Download): Promise<{ readonly name: string; readonly content: Buffer }> {
  return { name: download.suggestedFilename(), content: await readFile(await download.path()) };
}
