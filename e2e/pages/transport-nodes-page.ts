import { expect, type Locator, type Page } from '@playwright/test';
import { DialogModel } from './dialog';
import { TransportQueuePage } from './transport-queue-page';

export interface WishedNode {
  readonly name: string;
  /** Made in place, pointing to a subaccount by its name. */
  readonly destination?: { readonly name: string; readonly target: string; readonly extensions?: string };
  readonly forwardMode?: string;
  readonly isVirtual?: boolean;
}

/** The screens Transport Nodes and Transport Routes. */
export class TransportNodesPage {
  constructor(readonly page: Page) {}

  static async open(page: Page): Promise<TransportNodesPage> {
    await page.goto('/transport/nodes');
    const nodes = new TransportNodesPage(page);
    await expect(page.getByRole('heading', { name: 'Transport Nodes', level: 1 })).toBeVisible();
    return nodes;
  }

  /** Goes there from another page of transport management. */
  static async navigate(page: Page): Promise<TransportNodesPage> {
    await page.locator('ui5-side-navigation').getByRole('treeitem', { name: 'Transport Nodes' }).click();
    await expect(page.getByRole('heading', { name: 'Transport Nodes', level: 1 })).toBeVisible();
    return new TransportNodesPage(page);
  }

  row(name: string): Locator {
    return this.page.locator(`ui5-table-row[data-name="${name}"]`);
  }

  async openCreate(): Promise<DialogModel> {
    await this.page.getByRole('main').getByRole('button', { name: 'Create', exact: true }).first().click();
    return DialogModel.opened(this.page);
  }

  async create({ name, destination, forwardMode, isVirtual = false }: WishedNode): Promise<void> {
    const dialog = await this.openCreate();
    await dialog.dialog.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
    await dialog.checkbox('Allow Upload to Node').click();
    if (forwardMode !== undefined) await dialog.choose(forwardMode, 'Forward Mode');
    if (isVirtual) await dialog.checkbox('Virtual Node').click();
    if (destination !== undefined) {
      await dialog.choose('Application Content', 'Content Type');
      await this.makeDestination(dialog, destination);
    }
    await dialog.finish('Create');
    await expect(this.row(name)).toBeVisible();
  }

  /** Makes a destination from the dialog of a node, which then names it. */
  async makeDestination(
    dialog: DialogModel,
    { name, target, extensions = '' }: NonNullable<WishedNode['destination']>,
  ): Promise<void> {
    await dialog.button('Create Destination').click();
    const making = this.page.locator('ui5-dialog[open][header-text="Create Destination of a Node"]');
    await making.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
    await making.getByRole('combobox', { name: 'Target Subaccount' }).click();
    await this.page.getByRole('option', { name: target, exact: true }).click();
    await making.getByRole('textbox', { name: 'Allowed File Extensions' }).fill(extensions);
    await making.getByRole('button', { name: 'Create', exact: true }).click();
    await expect(making).toHaveCount(0);
    await expect(dialog.dialog.getByText(`Points to the subaccount “${target}”.`)).toBeVisible();
  }

  async enter(name: string): Promise<TransportQueuePage> {
    await this.row(name).click();
    return TransportQueuePage.opened(this.page, name);
  }

  /** Opens the dialog of a new route and fills it in. */
  async openRoute(name: string, source: string, target: string): Promise<DialogModel> {
    await expect(this.page.getByRole('heading', { name: 'Transport Routes', level: 1 })).toBeVisible();
    await this.page.getByRole('main').getByRole('button', { name: 'Create', exact: true }).first().click();
    const dialog = await DialogModel.opened(this.page);
    await dialog.dialog.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
    await dialog.choose(source, 'Source Node');
    await dialog.choose(target, 'Target Node');
    return dialog;
  }
}
