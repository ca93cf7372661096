import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { vector } from '../fixtures/sample-files';
import { expect, test } from '../fixtures/test';
import { openDestinations } from '../pages/import-panel';

const xsuaa = {
  url: 'https://service.example.net/api',
  uaa: {
    clientid: 'sb-client!b1',
    clientsecret: 'planted-client-secret',
    url: 'https://sub.authentication.example.net',
  },
};

/** The wizard *Destination from Service Instance*. */
class ServiceInstanceWizard {
  private constructor(readonly page: Page) {}

  static async open(page: Page): Promise<ServiceInstanceWizard> {
    await openDestinations(page, '?create=instance');
    await expect(page.getByRole('heading', { name: 'Destination from Service Instance' })).toBeVisible();
    return new ServiceInstanceWizard(page);
  }

  get keyField(): Locator {
    return this.page.getByRole('textbox', { name: 'Service key (JSON)' });
  }

  get nextButton(): Locator {
    return this.page.getByRole('button', { name: 'Next', exact: true });
  }

  field(name: string): Locator {
    return this.page.getByRole('textbox', { name, exact: true });
  }

  step(title: string): Locator {
    return this.page.getByRole('heading', { name: new RegExp(`^\\d\\. ${title}$`) });
  }

  async next(title: string): Promise<void> {
    await this.nextButton.click();
    await expect(this.step(title)).toBeVisible();
  }

  async create(): Promise<void> {
    // The list has a button of that name, too.
    await this.page.locator('ui5-bar').getByRole('button', { name: 'Create', exact: true }).click();
    await expect(this.page.getByRole('heading', { name: 'Destination from Service Instance' })).toHaveCount(0);
  }
}

test('four steps from a key with a client secret to a destination', async ({ page }) => {
  const wizard = await ServiceInstanceWizard.open(page);
  await expect(wizard.nextButton).toBeDisabled();
  await wizard.keyField.fill(JSON.stringify(xsuaa));
  await expect(page.getByRole('status').filter({ hasText: 'a client ID and a secret' })).toBeVisible();

  await wizard.next('Target and Credentials');
  await expect(page.getByRole('radio', { name: 'https://service.example.net/api (url)' })).toBeChecked();
  await expect(page.getByText('https://sub.authentication.example.net/oauth/token')).toBeVisible();

  await wizard.next('Destination Details');
  await wizard.field('Name').fill('not valid');
  await expect(wizard.nextButton).toBeDisabled();
  await wizard.field('Name').fill('from-key');
  await wizard.field('Description').fill('made from a key');

  await wizard.next('Review');
  const review = page.getByRole('region', { name: '4. Review' });
  await expect(review).toContainText('from-key');
  await expect(review).not.toContainText('planted-client-secret');
  await review.getByRole('button', { name: /^Show Client Secret/i }).click();
  await expect(review).toContainText('planted-client-secret');
  await wizard.create();
  await expect(page.getByText('"from-key" was created.').first()).toBeVisible();
  await expect(page.getByText('All: 1', { exact: true })).toBeVisible();
});

test('a key with a certificate makes an entry of it first', async ({ page }) => {
  const certificate = readFileSync(vector('screens/openssl-client.crt'), 'utf8');
  const key = readFileSync(vector('screens/openssl-client.key'), 'utf8');
  const { clientsecret: _, ...uaa } = xsuaa.uaa;
  const wizard = await ServiceInstanceWizard.open(page);
  await wizard.keyField.fill(
    JSON.stringify({
      ...xsuaa,
      uaa: { ...uaa, certurl: 'https://sub.authentication.cert.example.net', certificate, key },
    }),
  );
  await wizard.next('Target and Credentials');
  await expect(page.getByText('https://sub.authentication.cert.example.net/oauth/token')).toBeVisible();
  await wizard.next('Destination Details');
  await wizard.field('Name').fill('with-certificate');
  await expect(wizard.field('Name of the Certificate')).toHaveValue('with-certificate.pem');
  await wizard.next('Review');
  await wizard.create();
  await expect(
    page.getByText('"with-certificate" and the certificate "with-certificate.pem" were created.').first(),
  ).toBeVisible();
  await page.goto(page.url().replace(/destinations.*/, 'certificates'));
  await expect(page.getByText('All: 1', { exact: true })).toBeVisible();
});

for (const [what, content, words] of [
  ['a destination', '{"Name":"a","Type":"HTTP","URL":"https://a.example.net"}', /destination/i],
  ['a broken key', '{\n  "clientid": "a"\n  "url": "x"\n}', /line 3/i],
  ['plain text', 'hello', /plain text/i],
] as const) {
  test(`${what} is explained`, async ({ page }) => {
    const wizard = await ServiceInstanceWizard.open(page);
    await wizard.keyField.fill(content);
    await expect(page.getByRole('alert').filter({ hasText: words })).toBeVisible();
    await expect(wizard.nextButton).toBeDisabled();
  });
}

test('by keyboard alone, and back with what was entered', async ({ page }) => {
  const wizard = await ServiceInstanceWizard.open(page);
  await wizard.keyField.focus();
  await page.keyboard.insertText(JSON.stringify(xsuaa));
  await wizard.nextButton.focus();
  await page.keyboard.press('Enter');
  await expect(wizard.step('Target and Credentials')).toBeVisible();
  await wizard.nextButton.focus();
  await page.keyboard.press('Enter');
  await expect(wizard.step('Destination Details')).toBeVisible();
  await wizard.field('Description').focus();
  await page.keyboard.insertText('kept');
  await page.getByRole('button', { name: 'Back', exact: true }).focus();
  await page.keyboard.press('Enter');
  await wizard.nextButton.focus();
  await page.keyboard.press('Enter');
  await expect(wizard.field('Description')).toHaveValue('kept');
});
