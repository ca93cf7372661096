import { expectAccessible } from '../fixtures/accessibility';
import { httpDestination, jsonFile } from '../fixtures/sample-destinations';
import { expect, test } from '../fixtures/test';
import { DestinationsPage } from '../pages/destinations-page';
import { openDestinations } from '../pages/import-panel';

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
      const samples = [
        httpDestination('broken', { URL: 'no address', labels: { team: ['sales'] } }),
        httpDestination('secret', { Authentication: 'BasicAuthentication', User: 'tech', Password: 'hidden' }),
      ];
      await destinations.drop(jsonFile('samples.json', samples));
      await expect(page.getByRole('heading', { name: 'Destinations (2)', exact: true })).toBeVisible();
      await page.getByRole('button', { name: 'Details of broken' }).click();
      await expectAccessible(page, 'import panel');
      await page.locator('ui5-bar').getByRole('button', { name: 'Discard', exact: true }).click();
      await destinations.store(...samples);
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
      const exporting = await detail.open('Export');
      await expectAccessible(page, 'export');
      await exporting.finish('Cancel');
      const levels = await destinations.openLevels();
      await expectAccessible(page, 'context levels');
      await levels.finish('Close');
      const filter = await destinations.openView(/^Filter$/);
      await expectAccessible(page, 'filter');
      await filter.finish('Cancel');
      await openDestinations(page, '?create=instance');
      await expect(page.getByRole('heading', { name: 'Service Instance' }).first()).toBeVisible();
      await expectAccessible(page, 'service instance');
    });
  });
}
