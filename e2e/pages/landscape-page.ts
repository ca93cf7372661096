import { type Download, expect, type Locator, type Page } from '@playwright/test';
import { DialogModel } from './dialog';

/** Landscape Visualization: the graph or the table of nodes. */
export class LandscapePage {
  private constructor(readonly page: Page) {}

  static async open(page: Page, search = ''): Promise<LandscapePage> {
    await page.goto(`/transport/landscape${search}`);
    return LandscapePage.opened(page);
  }

  static async opened(page: Page): Promise<LandscapePage> {
    await expect(page.getByRole('heading', { name: 'Landscape Visualization', level: 1 })).toBeVisible();
    return new LandscapePage(page);
  }

  button(name: string): Locator {
    return this.page.getByRole('main').getByRole('button', { name, exact: true });
  }

  get graph(): Locator {
    return this.page.getByRole('region', { name: 'Transport landscape' });
  }

  /** A node of the graph, by the name it begins with. */
  node(name: string): Locator {
    return this.graph.getByRole('button', { name: new RegExp(`^${name},`) });
  }

  row(name: string): Locator {
    return this.page.locator('ui5-table-row').filter({ has: this.page.getByText(name, { exact: true }) });
  }

  get menu(): Locator {
    return this.page.locator('ui5-menu[open]');
  }

  /** UI5 adds to the name of an item that it is active. */
  menuItem(name: string): Locator {
    return this.page.getByRole('menuitem', { name });
  }

  /** Where a node stands in the window. */
  async place(name: string): Promise<{ readonly x: number; readonly y: number }> {
    const box = await this.node(name).boundingBox();
    if (box === null) throw new Error(`${name} is not drawn`);
    return box;
  }

  async export(): Promise<Download> {
    const download = this.page.waitForEvent('download');
    await this.button('Export Landscape').click();
    return download;
  }

  async openImport(): Promise<DialogModel> {
    await this.button('Import Landscape').click();
    return DialogModel.opened(this.page);
  }
}
