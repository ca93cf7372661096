import { expectAccessibleInBothThemes } from '../fixtures/accessibility';
import { httpDestination, jsonFile } from '../fixtures/sample-destinations';
import { expect, test } from '../fixtures/test';
import { DestinationsPage } from '../pages/destinations-page';
import { openDestinations } from '../pages/import-panel';

test('list, dialogs and detail', async ({ page }) => {
  const destinations = await DestinationsPage.open(page);
  await expect(page.getByRole('heading', { name: 'No destinations yet' })).toBeVisible();
  await expectAccessibleInBothThemes(page, 'empty list');
  await destinations.toolbar.getByRole('button', { name: 'Create', exact: true }).click();
  await expect(page.locator('ui5-dialog[open]')).toBeVisible();
  await expectAccessibleInBothThemes(page, 'ways to create');
  await page.keyboard.press('Escape');
  const samples = [
    httpDestination('broken', { URL: 'no address', labels: { team: ['sales'] } }),
    httpDestination('secret', { Authentication: 'BasicAuthentication', User: 'tech', Password: 'hidden' }),
  ];
  await destinations.drop(jsonFile('samples.json', samples));
  await expect(page.getByRole('heading', { name: 'Destinations (2)', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Details of broken' }).click();
  await expectAccessibleInBothThemes(page, 'import panel');
  await page.locator('ui5-bar').getByRole('button', { name: 'Discard', exact: true }).click();
  await destinations.store(...samples);
  await expectAccessibleInBothThemes(page, 'list');
  await destinations.bulkOn();
  await destinations.tick('broken');
  await expectAccessibleInBothThemes(page, 'bulk mode');
  const detail = await destinations.openRow('secret');
  await expect(detail.card('History').getByRole('listitem')).toHaveCount(1);
  await detail.card('History').getByText('Version 1').click();
  await detail.button('Reveal Password').click();
  await expect(detail.value('Password')).toContainText('hidden');
  await expectAccessibleInBothThemes(page, 'detail');
  const exporting = await detail.open('Export');
  await expectAccessibleInBothThemes(page, 'export');
  await exporting.finish('Cancel');
  const levels = await destinations.openLevels();
  await expectAccessibleInBothThemes(page, 'context levels');
  await levels.finish('Close');
  const filter = await destinations.openView(/^Filter$/);
  await expectAccessibleInBothThemes(page, 'filter');
  await filter.finish('Cancel');
  await openDestinations(page, '?create=instance');
  await expect(page.getByRole('heading', { name: 'Service Instance' }).first()).toBeVisible();
  await expectAccessibleInBothThemes(page, 'service instance');
});
