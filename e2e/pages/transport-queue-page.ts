import { expect, type Locator, type Page } from '@playwright/test';
import type { NamedFile } from '../fixtures/sample-files';
import { DialogModel } from './dialog';

/** The page of a transport node with its import queue. */
export class TransportQueuePage {
  private constructor(readonly page: Page) {}

  static async opened(page: Page, node: string): Promise<TransportQueuePage> {
    await expect(page.getByRole('heading', { name: node, level: 1, exact: true })).toBeVisible();
    return new TransportQueuePage(page);
  }

  /** By the description of the request. */
  row(description: string): Locator {
    return this.page
      .locator('ui5-table-row[data-name]')
      .filter({ has: this.page.getByText(description, { exact: true }) });
  }

  button(name: string): Locator {
    return this.page.getByRole('main').getByRole('button', { name, exact: true });
  }

  get count(): Locator {
    return this.page.locator('ui5-title').filter({ hasText: /^Entries/ });
  }

  async expectStatus(description: string, status: string): Promise<void> {
    await expect(this.row(description)).toContainText(status);
  }

  async tick(description: string): Promise<void> {
    await this.row(description).getByRole('checkbox').click();
  }

  async openTab(name: 'Import Queue' | 'Node Details' | 'Transport Routes'): Promise<void> {
    await this.page.getByRole('tab', { name }).click();
  }

  /** Shows only what has this status, or all of it, however old. */
  async show(status: string): Promise<void> {
    const url = new URL(this.page.url());
    url.search = `?status=${status}&period=all`;
    await this.page.goto(url.toString());
    await expect(this.count).toBeVisible();
  }

  /** How many entries the filters let through. */
  async visible(): Promise<number> {
    return Number(/([\d,]+) visible/.exec(await this.count.innerText())?.[1]?.replaceAll(',', ''));
  }

  async openAdd(): Promise<DialogModel> {
    await this.button('Add').click();
    return DialogModel.opened(this.page);
  }

  async add(...files: readonly NamedFile[]): Promise<void> {
    for (const file of files) {
      const dialog = await this.openAdd();
      await dialog.chooseFile(file);
      await dialog.finish('Add');
    }
  }

  /** Opens the question of an import. */
  async openImport(kind: 'Import All' | 'Import Selected'): Promise<DialogModel> {
    await this.button(kind).click();
    return DialogModel.opened(this.page);
  }

  /** Imports, and expects the dialog to say this of it at the end. */
  async import(kind: 'Import All' | 'Import Selected', outcome: string | RegExp): Promise<void> {
    const dialog = await this.openImport(kind);
    await dialog.button('Import').click();
    await expect(dialog.dialog).toContainText(outcome);
    await dialog.finish('Close');
  }

  async importSelected(description: string, outcome: string | RegExp): Promise<void> {
    await this.tick(description);
    await this.import('Import Selected', outcome);
  }

  /** Presses a button of the header and confirms. */
  async control(action: string, reason?: string): Promise<void> {
    await this.button(action).click();
    const dialog = await DialogModel.opened(this.page);
    if (reason !== undefined) await dialog.dialog.getByRole('textbox', { name: 'Reason' }).fill(reason);
    await dialog.finish(action);
  }

  /** Opens the content or the log of a request. */
  async openMore(what: 'Content' | 'Log', description: string): Promise<DialogModel> {
    await this.row(description)
      .getByRole('button', { name: new RegExp(`^${what} of request`) })
      .click();
    return DialogModel.opened(this.page);
  }

  /** Changes the node's destination on its details. */
  async openEdit(): Promise<DialogModel> {
    await this.openTab('Node Details');
    await this.page.getByRole('region', { name: 'General' }).getByRole('button', { name: 'Edit' }).click();
    return DialogModel.opened(this.page);
  }
}
