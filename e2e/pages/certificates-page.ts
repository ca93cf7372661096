import { expect, type Locator, type Page } from '@playwright/test';
import { dropFiles } from '../fixtures/drop-files';
import type { SampleFile } from '../fixtures/sample-files';
import { CertificateDetailModel } from './certificate-detail';
import { DialogModel } from './dialog';
import { UploadPanelModel } from './upload-panel';

/** The Certificates screen: its list, and the ways from there. */
export class CertificatesPage {
  constructor(readonly page: Page) {}

  /** Opens the application as a new user does, and waits for the list. */
  static async open(page: Page, path = '/'): Promise<CertificatesPage> {
    await page.goto(path);
    const certificates = new CertificatesPage(page);
    await expect(certificates.title).toBeVisible();
    return certificates;
  }

  get title(): Locator {
    return this.page.getByRole('heading', { name: /Certificates$/ });
  }

  get searchField(): Locator {
    return this.page.getByRole('searchbox', { name: /search/i });
  }

  get table(): Locator {
    return this.page.locator('ui5-table');
  }

  /** A row by the name of its file, with or without the extension. */
  row(name: string): Locator {
    const base = name.replace(/\.(pem|cer|crt|jks|pfx|p12)$/, '');
    return this.table
      .getByRole('row')
      .filter({ has: this.page.getByRole('gridcell', { name: base, exact: true }) })
      .first();
  }

  /** The status of a row, by its words. */
  status(name: string, words: string): Locator {
    return this.row(name).locator('ui5-tag').filter({ hasText: words }).first();
  }

  get rows(): Locator {
    return this.table.getByRole('row').filter({ has: this.page.getByRole('gridcell') });
  }

  /** Texts of the first column, from top to bottom. */
  async names(): Promise<readonly string[]> {
    const texts = await this.table.locator('ui5-table-row > ui5-table-cell:first-of-type').allInnerTexts();
    return texts.map((text) => text.trim()).filter((text) => text !== '');
  }

  get toast(): Locator {
    return this.page.getByRole('status').filter({ hasText: /./ });
  }

  /** The visible message, with its buttons. */
  message(text: string): Locator {
    return this.page.getByRole('group', { name: text, exact: true });
  }

  async expectAll(count: number): Promise<void> {
    await expect(this.page.getByText(`All: ${count}`, { exact: true })).toBeVisible();
  }

  async openUpload(): Promise<UploadPanelModel> {
    await this.page.getByRole('button', { name: 'Upload Certificate' }).first().click();
    return this.uploadPanel();
  }

  async uploadPanel(): Promise<UploadPanelModel> {
    const panel = new UploadPanelModel(this.page);
    await expect(panel.heading).toBeVisible();
    return panel;
  }

  /** Drops files on the screen, as from a desktop. */
  async drop(...files: readonly SampleFile[]): Promise<UploadPanelModel> {
    await dropFiles(this.page, this.title, files);
    return this.uploadPanel();
  }

  /** Pastes text outside of any field. */
  async paste(text: string): Promise<UploadPanelModel> {
    await this.page.evaluate((content) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', content);
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
    }, text);
    return this.uploadPanel();
  }

  /** Drops and stores files that need no password and no decision. */
  async store(...files: readonly SampleFile[]): Promise<void> {
    const panel = await this.drop(...files);
    await panel.read(files.length);
    await panel.create();
  }

  /** Opens the detail of a stored file, named with its extension. */
  async openRow(name: string): Promise<CertificateDetailModel> {
    await this.row(name).click();
    return this.detail(name);
  }

  async detail(name: string): Promise<CertificateDetailModel> {
    const detail = new CertificateDetailModel(this.page, name);
    await expect(detail.heading).toBeVisible();
    return detail;
  }

  async tick(name: string): Promise<void> {
    await this.row(name).getByRole('checkbox').click();
  }

  async tickAll(): Promise<void> {
    await this.table.getByRole('columnheader', { name: 'Selection' }).getByRole('checkbox').click();
  }

  /** Opens *Sort*, *Filter* or *Columns*. */
  async openView(button: RegExp): Promise<DialogModel> {
    await this.page
      .getByRole('toolbar', { name: 'Certificates toolbar' })
      .getByRole('button', { name: button })
      .click();
    return DialogModel.opened(this.page);
  }

  /** Presses *Export (n)* or *Delete (n)* of the list. */
  async bulk(action: 'Export' | 'Delete', count: number): Promise<DialogModel> {
    await this.page.getByRole('button', { name: `${action} (${count})`, exact: true }).click();
    return DialogModel.opened(this.page);
  }

  async showPerPage(size: string): Promise<void> {
    await this.page.getByRole('combobox', { name: 'Results per page' }).selectOption({ label: size });
  }
}
