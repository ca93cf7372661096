import { expect, type Locator, type Page } from '@playwright/test';
import { DialogModel } from './dialog';

/** A node as it is entered; the subaccount is made when there is none of that name. */
export interface WizardNode {
  readonly name: string;
  readonly subaccount: string;
}

/** The Landscape Wizard, step by step. */
export class WizardPage {
  private constructor(readonly page: Page) {}

  static async open(page: Page): Promise<WizardPage> {
    await page.goto('/transport/wizard');
    return WizardPage.opened(page);
  }

  static async opened(page: Page): Promise<WizardPage> {
    await expect(page.getByRole('heading', { name: 'Landscape Wizard', level: 1 })).toBeVisible();
    return new WizardPage(page);
  }

  button(name: string): Locator {
    return this.page.getByRole('main').getByRole('button', { name, exact: true });
  }

  /** The fields of a node, by its title: *Source Node*, *Target Node 1*, … */
  card(title: string): Locator {
    return this.page.getByRole('group', { name: title, exact: true });
  }

  field(title: string, label: string): Locator {
    return this.card(title).getByRole('textbox', { name: label, exact: true });
  }

  /** What will be made, or was. */
  line(name: string): Locator {
    return this.page.locator('ui5-table-row').filter({ hasText: name });
  }

  async expectStep(name: string): Promise<void> {
    await expect(this.page.getByRole('heading', { name, exact: true, level: 2 })).toBeVisible();
  }

  async next(step: string): Promise<void> {
    await this.button('Next').click();
    await this.expectStep(step);
  }

  async back(step: string): Promise<void> {
    await this.button('Back').click();
    await this.expectStep(step);
  }

  /** Makes a subaccount for it. */
  async markTransport(): Promise<void> {
    await this.button('Choose Transport Subaccount').click();
    await (await DialogModel.opened(this.page)).finish('Save');
    await expect(this.page.getByText('“Transport” is the Transport subaccount.', { exact: true })).toBeVisible();
  }

  async chooseNumber(count: number): Promise<void> {
    await this.page.getByRole('radio', { name: new RegExp(`^${count} nodes`) }).click();
  }

  async enterNode(title: string, { name, subaccount }: WizardNode): Promise<void> {
    await this.field(title, 'Name').fill(name);
    await this.card(title).getByRole('combobox', { name: 'Subaccount' }).click();
    const option = this.page.getByRole('option', { name: subaccount, exact: true });
    await expect(this.page.getByRole('option').first()).toBeVisible();
    if ((await option.count()) > 0) await option.click();
    else {
      await this.page.keyboard.press('Escape');
      await this.createSubaccount(title, subaccount);
    }
  }

  private async createSubaccount(title: string, name: string): Promise<void> {
    await this.card(title).getByRole('button', { name: 'Create Subaccount' }).click();
    const dialog = await DialogModel.opened(this.page);
    await dialog.dialog.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
    await dialog.finish('Create');
    await expect(this.card(title).getByRole('combobox', { name: 'Subaccount' })).toContainText(name);
  }

  async generate(): Promise<void> {
    await this.button('Generate').click();
    await expect(this.page.getByText('The landscape is ready.')).toBeVisible();
  }

  /** Nodes in a line, the source first; a Transport subaccount is marked when none is. */
  async makeLine(nodes: readonly WizardNode[]): Promise<void> {
    await expect(this.button('Next')).toBeVisible();
    if (await this.button('Choose Transport Subaccount').isVisible()) {
      await this.markTransport();
      await this.next('Number of Nodes');
    }
    await this.chooseNumber(nodes.length);
    await this.next('Node Data');
    for (const [place, node] of nodes.entries()) {
      await this.enterNode(place === 0 ? 'Source Node' : `Target Node ${place}`, node);
    }
    await this.next('Route Names');
    await this.next('Summary');
    await this.generate();
  }
}
