import type { Locator } from '@playwright/test';
import { expectAccessibleInBothThemes } from '../fixtures/accessibility';
import { expect, test } from '../fixtures/test';
import { DestinationFormModel } from '../pages/destination-form';
import { ShellPage } from '../pages/shell-page';

test('the form with everything in it', async ({ page }) => {
  const form = await DestinationFormModel.openNew(page);
  await form.fill({ Name: 'all', URL: 'https://all.example' });
  await form.choose('Authentication', 'OAuth2ClientCredentials');
  await form.checkbox('Use mTLS for token retrieval').click();
  await form.checkbox('Use default client trust store').click();
  await form.addProperty('URL.headers.apikey', 'x');
  await form.button('Add Label').click();
  await form.issuesButton.click();
  await expect(form.summary).toBeFocused();
  await expectAccessibleInBothThemes(page, 'HTTP, with its summary');
  await form.choose('Type', 'RFC');
  await expectAccessibleInBothThemes(page, 'RFC');
});

test('everything with the keyboard alone', async ({ page }) => {
  const shell = new ShellPage(page);
  const form = await DestinationFormModel.openNew(page);
  const press = async (control: Locator, key: string) => {
    await shell.tabTo(control);
    await page.keyboard.press(key);
  };
  await expect(form.text('Name')).toBeFocused();
  await page.keyboard.type('keys');
  await shell.tabTo(form.text('URL'));
  await page.keyboard.type('https://keys.example');

  // An explanation opens and closes without the mouse.
  await press(form.button('About Authentication'), 'Enter');
  await expect(page.locator('ui5-popover[open]')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('ui5-popover[open]')).toHaveCount(0);

  await shell.tabTo(form.choice('Authentication'));
  await page.keyboard.press('ArrowDown');
  await expect(form.choice('Authentication')).toContainText('BasicAuthentication');

  // From the footer to the summary, and from there to the field.
  await press(form.issuesButton, 'Enter');
  await expect(form.summary).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(form.text('User')).toBeFocused();
  await page.keyboard.type('tech');
  await shell.tabTo(form.text('Password'));
  await page.keyboard.type('hush');
  await press(form.button('Add Property'), 'Enter');
  await page.keyboard.type('URL.queries.lang');
  await page.keyboard.press('Tab');
  await expect(form.text('Value of URL.queries.lang')).toBeFocused();
  await page.keyboard.type('en');
  await press(form.button('Create'), 'Enter');
  await expect(form.column.getByRole('heading', { name: 'keys', exact: true, level: 2 })).toBeVisible();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('the form stands in one column and nothing sticks out', async ({ page }) => {
    await page.goto('/');
    await ShellPage.open(page);
    await page.getByRole('button', { name: 'Open navigation' }).click();
    await page.locator('ui5-side-navigation').getByRole('treeitem', { name: 'Destinations' }).click();
    const form = await DestinationFormModel.startNew(page);
    await form.fill({ Name: 'small', URL: 'https://small.example' });
    await form.choose('Authentication', 'BasicAuthentication');
    await form.addProperty('URL.headers.a-rather-long-name-of-a-header', 'value');
    const [left, right] = await Promise.all([form.text('Name').boundingBox(), form.text('User').boundingBox()]);
    expect(right?.y).toBeGreaterThan((left?.y ?? 0) + 100);
    const widths = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
    expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0);
    await form.fill({ User: 'tech', Password: 'hush' });
    await form.button('Create').click();
    await expect(form.column.getByRole('heading', { name: 'small', exact: true, level: 2 })).toBeVisible();
  });
});
