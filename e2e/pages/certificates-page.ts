import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';

/** A file to hand to the page: a path, or a name with its bytes. */
export type SampleFile = string | { readonly name: string; readonly content: Buffer };

/** The Certificates screen: list, upload panel and detail, by role and name. */
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

  row(name: string): Locator {
    return this.page.locator('ui5-table').getByRole('row', { name: new RegExp(escape(name)) });
  }

  get toast(): Locator {
    return this.page.getByRole('status').filter({ hasText: /./ });
  }

  async openUpload(): Promise<UploadPanelModel> {
    await this.page.getByRole('button', { name: 'Upload Certificate' }).first().click();
    return this.uploadPanel();
  }

  async uploadPanel(): Promise<UploadPanelModel> {
    await expect(this.page.getByRole('heading', { name: 'Create Certificate' })).toBeVisible();
    return new UploadPanelModel(this.page);
  }

  /** Drops files on the screen, as from a desktop. */
  async drop(...files: SampleFile[]): Promise<UploadPanelModel> {
    const samples = files.map(load);
    const transfer = await this.page.evaluateHandle(
      (given) => {
        const data = new DataTransfer();
        for (const { name, base64 } of given) {
          const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
          data.items.add(new File([bytes], name));
        }
        return data;
      },
      samples.map(({ name, content }) => ({ name, base64: content.toString('base64') })),
    );
    for (const type of ['dragenter', 'dragover', 'drop']) {
      await this.title.dispatchEvent(type, { dataTransfer: transfer });
    }
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
  async store(...files: SampleFile[]): Promise<void> {
    const panel = await this.drop(...files);
    await panel.read(files.length);
    await panel.create();
  }

  async openRow(name: string): Promise<void> {
    await this.row(name).first().click();
    await expect(this.page.getByRole('heading', { name, exact: true })).toBeVisible();
  }
}

export class UploadPanelModel {
  constructor(readonly page: Page) {}

  get createButton(): Locator {
    return this.page.getByRole('button', { name: 'Create', exact: true });
  }

  /** The card of one file. */
  item(fileName: string): Locator {
    return this.page.getByRole('listitem', { name: fileName });
  }

  /** Waits until so many files were read. */
  async read(count: number): Promise<void> {
    await expect(this.page.getByRole('heading', { name: `Attachments (${count})` })).toBeVisible();
    await expect(this.page.getByText('Being read…')).toHaveCount(0);
    await expect(this.page.getByText(/^Reading file/)).toHaveCount(0);
  }

  async choose(...files: string[]): Promise<void> {
    await this.page.locator('ui5-file-uploader input[type=file]').setInputFiles(files);
  }

  async enterPassword(fileName: string, password: string, label: string | RegExp = 'Password'): Promise<void> {
    const item = this.item(fileName);
    await item.getByRole('textbox', { name: label }).fill(password);
    await item.getByRole('button', { name: 'Open', exact: true }).click();
  }

  async create(): Promise<void> {
    await this.createButton.click();
    await expect(this.page.getByRole('heading', { name: 'Create Certificate' })).toHaveCount(0);
  }
}

function load(file: SampleFile): { readonly name: string; readonly content: Buffer } {
  return typeof file === 'string' ? { name: basename(file), content: readFileSync(file) } : file;
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
