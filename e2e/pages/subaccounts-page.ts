import { expect, type Locator, type Page } from '@playwright/test';
import { CertificatesPage } from './certificates-page';
import { DialogModel } from './dialog';

/** The Subaccounts screen: all of them, to create, rename and delete. */
export class SubaccountsPage {
  constructor(readonly page: Page) {}

  static async open(page: Page): Promise<SubaccountsPage> {
    await page.goto('/subaccounts');
    const subaccounts = new SubaccountsPage(page);
    await expect(subaccounts.title).toBeVisible();
    await expect(page.getByText(/^All: \d+$/)).toBeVisible();
    return subaccounts;
  }

  get title(): Locator {
    return this.page.getByRole('heading', { name: 'Subaccounts', level: 1 });
  }

  row(name: string): Locator {
    return this.page
      .locator('ui5-table')
      .getByRole('row')
      .filter({ has: this.page.getByRole('link', { name, exact: true }) });
  }

  async expectAll(count: number): Promise<void> {
    await expect(this.page.getByText(`All: ${count}`, { exact: true })).toBeVisible();
  }

  async openCreate(): Promise<SubaccountDialogModel> {
    await this.page.getByRole('main').getByRole('button', { name: 'Create', exact: true }).click();
    return SubaccountDialogModel.of(this.page);
  }

  async openEdit(name: string): Promise<SubaccountDialogModel> {
    await this.page.getByRole('button', { name: `Edit ${name}`, exact: true }).click();
    return SubaccountDialogModel.of(this.page);
  }

  async openDelete(name: string): Promise<DialogModel> {
    await this.page.getByRole('button', { name: `Delete ${name}`, exact: true }).click();
    return DialogModel.opened(this.page);
  }

  async create(name: string, description = ''): Promise<void> {
    const form = await this.openCreate();
    await form.name.fill(name);
    await form.description.fill(description);
    await form.dialog.finish('Create');
    await expect(this.row(name)).toBeVisible();
  }

  /** Opens the certificates of a subaccount. */
  async enter(name: string): Promise<CertificatesPage> {
    await this.page.getByRole('link', { name, exact: true }).click();
    const certificates = new CertificatesPage(this.page);
    await expect(
      this.page.getByRole('heading', { name: `Subaccount: ${name} - Certificates`, exact: true }),
    ).toBeVisible();
    return certificates;
  }
}

/** Name and description of one subaccount. */
export class SubaccountDialogModel {
  private constructor(readonly dialog: DialogModel) {}

  static async of(page: Page): Promise<SubaccountDialogModel> {
    return new SubaccountDialogModel(await DialogModel.opened(page));
  }

  get name(): Locator {
    return this.dialog.dialog.getByRole('textbox', { name: 'Name', exact: true });
  }

  get description(): Locator {
    return this.dialog.dialog.getByRole('textbox', { name: 'Description', exact: true });
  }
}
