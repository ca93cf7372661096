import { expect, type Locator, type Page } from '@playwright/test';

/** The *Create Certificate* panel: one card per file, then *Create* or *Discard*. */
export class UploadPanelModel {
  constructor(readonly page: Page) {}

  get heading(): Locator {
    return this.page.getByRole('heading', { name: 'Create Certificate' });
  }

  get createButton(): Locator {
    return this.page.getByRole('button', { name: 'Create', exact: true });
  }

  get cancelButton(): Locator {
    return this.page.getByRole('button', { name: 'Cancel', exact: true });
  }

  get progress(): Locator {
    return this.page.getByText(/^Reading file \d+ of \d+$/);
  }

  /** The card of one file. */
  item(fileName: string): UploadItemModel {
    return new UploadItemModel(this.page.getByRole('listitem', { name: fileName, exact: true }));
  }

  attachments(count: number): Locator {
    return this.page.getByRole('heading', { name: `Attachments (${count})`, exact: true });
  }

  /** Waits until so many files were read. */
  async read(count: number): Promise<void> {
    await expect(this.attachments(count)).toBeVisible();
    await expect(this.page.getByText('Being read…')).toHaveCount(0);
    await expect(this.progress).toHaveCount(0);
  }

  async choose(...files: readonly string[]): Promise<void> {
    await this.page.locator('ui5-file-uploader input[type=file]').setInputFiles(files);
  }

  async enterPassword(fileName: string, password: string, label = 'Password'): Promise<void> {
    await this.item(fileName).enterPassword(password, label);
  }

  /** Stores everything; the panel closes. */
  async create(): Promise<void> {
    await this.createButton.click();
    await expect(this.heading).toHaveCount(0);
  }

  async discard(): Promise<void> {
    await this.page.getByRole('button', { name: 'Discard', exact: true }).click();
    await expect(this.heading).toHaveCount(0);
  }
}

/** One file of the panel. */
export class UploadItemModel {
  constructor(readonly card: Locator) {}

  get name(): Locator {
    return this.card.getByRole('textbox', { name: 'Name', exact: true });
  }

  /** What becomes of a file that clashes with a stored one. */
  get choice(): Locator {
    return this.card.getByRole('combobox', { name: 'What to do with it' });
  }

  get alert(): Locator {
    return this.card.getByRole('alert').filter({ hasText: /./ });
  }

  password(label = 'Password'): Locator {
    return this.card.getByRole('textbox', { name: label, exact: true });
  }

  async enterPassword(password: string, label = 'Password'): Promise<void> {
    await this.password(label).fill(password);
    await this.card.getByRole('button', { name: 'Open', exact: true }).click();
  }

  async remember(): Promise<void> {
    await this.card.getByRole('checkbox', { name: 'Remember the password' }).click();
  }

  async decide(choice: string): Promise<void> {
    await this.choice.click();
    await this.card.page().getByRole('option', { name: choice, exact: true }).click();
  }

  async expand(section: RegExp): Promise<void> {
    await this.card.getByRole('button', { name: section }).click();
  }
}
