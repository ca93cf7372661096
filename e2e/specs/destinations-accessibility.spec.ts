import { expectAccessible } from '../fixtures/accessibility';
import { httpDestination } from '../fixtures/sample-destinations';
import { expect, test } from '../fixtures/test';
import { DestinationsPage } from '../pages/destinations-page';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in a ${colorScheme} theme`, () => {
    test.use({ colorScheme });

    test('list, dialogs and detail', async ({ page }) => {
      const destinations = await DestinationsPage.open(page);
      await expect(page.getByRole('heading', { name: 'No destinations yet' })).toBeVisible();
      await expectAccessible(page, 'empty list');
      await destinations.toolbar.getByRole('button', { name: 'Create', exact: true }).click();
      await expect(page.locator('ui5-dialog[open]')).toBeVisible();
      await expectAccessible(page, 'ways to create');
      await page.keyboard.press('Escape');
      await destinations.store(
        httpDestination('broken', { URL: 'no address', labels: { team: ['sales'] } }),
        httpDestination('secret', { Authentication: 'BasicAuthentication', User: 'tech', Password: 'hidden' }),
      );
      await expectAccessible(page, 'list');
      await destinations.bulkOn();
      await destinations.tick('broken');
      await expectAccessible(page, 'bulk mode');
      const detail = await destinations.openRow('secret');
      await expect(detail.card('History').getByRole('listitem')).toHaveCount(1);
      await detail.card('History').getByText('Version 1').click();
      await detail.button('Reveal Password').click();
      await expect(detail.value('Password')).toContainText('hidden');
      await expectAccessible(page, 'detail');
      const levels = await destinations.openLevels();
      await expectAccessible(page, 'context levels');
      await levels.finish('Close');
      const filter = await destinations.openView(/^Filter$/);
      await expectAccessible(page, 'filter');
      await filter.finish('Cancel');
    });
  });
}
