import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import type { NamedFile } from '../fixtures/sample-files';
import { DialogModel } from './dialog';

/** The Settings screen. */
export class SettingsPage {
  constructor(readonly page: Page) {}

  static async open(page: Page): Promise<SettingsPage> {
    await page.goto('/settings');
    const settings = new SettingsPage(page);
    await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible();
    // What is read late moves the buttons below it, and a click would miss them.
    await expect(settings.section('Certificate Authority').getByRole('button').first()).toBeVisible();
    await expect(settings.section('Automatic Renewal').getByRole('definition').first()).toBeVisible();
    await expect(settings.section('Storage').getByRole('definition').first()).toBeVisible();
    return settings;
  }

  section(
    name: 'General' | 'Security' | 'Certificate Authority' | 'Automatic Renewal' | 'Storage' | 'Backup' | 'About',
  ): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  get userName(): Locator {
    return this.section('General').getByRole('textbox', { name: 'Your Name' });
  }

  async saveUserName(name: string): Promise<void> {
    await this.userName.fill(name);
    await this.section('General').getByRole('button', { name: 'Save', exact: true }).click();
    await expect(this.page.getByRole('group', { name: 'Name saved', exact: true })).toBeVisible();
  }

  /** A fact of the storage section. */
  fact(term: string): Locator {
    return this.section('Storage').locator('div').filter({ hasText: term }).getByRole('definition');
  }

  async openPassphrase(action: 'Set' | 'Change' | 'Remove'): Promise<PassphraseDialogModel> {
    await this.section('Security')
      .getByRole('button', { name: `${action} Passphrase…`, exact: true })
      .click();
    return PassphraseDialogModel.of(this.page);
  }

  async setPassphrase(passphrase: string): Promise<void> {
    const dialog = await this.openPassphrase('Set');
    await dialog.fillNew(passphrase, passphrase);
    await dialog.dialog.finish('Set');
    await expect(this.section('Security')).toContainText('A passphrase is set, and this workspace is unlocked.');
  }

  async choose(field: 'Theme' | 'Lock After', option: string): Promise<void> {
    await this.page.getByRole('main').getByRole('combobox', { name: field, exact: true }).click();
    await this.page.getByRole('option', { name: option, exact: true }).click();
  }

  /** Exports everything and answers the saved file. */
  async exportEverything(passphrase: string): Promise<NamedFile> {
    await this.section('Backup').getByRole('button', { name: 'Export Everything…', exact: true }).click();
    const { dialog, page } = await DialogModel.opened(this.page);
    await dialog.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(passphrase);
    await dialog.getByRole('textbox', { name: 'Repeat Passphrase', exact: true }).fill(passphrase);
    const download = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Export', exact: true }).click();
    const saved = await download;
    await expect(dialog).toHaveCount(0);
    return { name: saved.suggestedFilename(), content: await readFile(await saved.path()) };
  }

  /** Chooses a file to import and enters its passphrase; what comes is the preview, or an error. */
  async openImport(file: NamedFile, passphrase: string): Promise<ImportDialogModel> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.section('Backup').getByRole('button', { name: 'Import…', exact: true }).click();
    await (await chooser).setFiles({ name: file.name, mimeType: 'application/octet-stream', buffer: file.content });
    const dialog = new ImportDialogModel(await DialogModel.opened(this.page));
    await dialog.open(passphrase);
    return dialog;
  }
}

/** A dialog that sets, changes or removes the passphrase. */
export class PassphraseDialogModel {
  private constructor(readonly dialog: DialogModel) {}

  static async of(page: Page): Promise<PassphraseDialogModel> {
    return new PassphraseDialogModel(await DialogModel.opened(page));
  }

  field(name: 'New Passphrase' | 'Repeat Passphrase' | 'Current Passphrase'): Locator {
    return this.dialog.dialog.getByRole('textbox', { name, exact: true });
  }

  /** The warning that nobody can recover it. */
  get warning(): Locator {
    return this.dialog.dialog.getByText('Nobody can recover a forgotten passphrase');
  }

  get problem(): Locator {
    return this.dialog.dialog.getByRole('alert').filter({ hasText: /./ });
  }

  async fillNew(first: string, second: string): Promise<void> {
    await this.field('New Passphrase').fill(first);
    await this.field('Repeat Passphrase').fill(second);
  }
}

/** The question for the passphrase of a backup file, then what it holds. */
export class ImportDialogModel {
  constructor(readonly dialog: DialogModel) {}

  get problem(): Locator {
    return this.dialog.dialog.getByRole('alert').filter({ hasText: /./ });
  }

  get preview(): Locator {
    return this.dialog.page.locator('ui5-dialog[open][header-text="What to Import"]');
  }

  /** The row of one item of the preview, by a part of its texts. */
  row(text: string | RegExp): Locator {
    return this.preview.getByRole('row').filter({ hasText: text });
  }

  async open(passphrase: string): Promise<void> {
    await this.dialog.dialog.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(passphrase);
    await this.dialog.button('Open').click();
  }

  async tick(text: string | RegExp): Promise<void> {
    await this.row(text).getByRole('checkbox').click();
  }

  get importButton(): Locator {
    return this.preview.getByRole('button', { name: /^Import/ });
  }

  /** Imports what is ticked. */
  async import(count: number): Promise<void> {
    await this.preview.getByRole('button', { name: `Import ${count}`, exact: true }).click();
    await expect(this.preview).toHaveCount(0);
  }

  async cancel(): Promise<void> {
    await this.dialog.page.locator('ui5-dialog[open]').getByRole('button', { name: 'Cancel', exact: true }).click();
    await expect(this.dialog.page.locator('ui5-dialog[open]')).toHaveCount(0);
  }
}
