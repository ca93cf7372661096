import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { basicDestination, destinationFile, textFile } from '../fixtures/destination-files';
import { expect, test } from '../fixtures/test';
import { DestinationDetailModel } from '../pages/destination-detail';
import { DialogModel } from '../pages/dialog';
import { expectAllDestinations, ImportPanelModel, openDestinations } from '../pages/import-panel';

const names = ['export-a', 'export-b', 'export-c'];
const passphrase = 'orbit velvet canyon';

/** Stores the three, ticks them all, and opens *Export*. */
async function exportAll(page: Page): Promise<DialogModel> {
  await page.getByRole('button', { name: 'Turn on bulk actions' }).click();
  await page.locator('ui5-table').getByRole('columnheader', { name: 'Selection' }).getByRole('checkbox').click();
  await page.getByRole('button', { name: 'Export (3)', exact: true }).click();
  return DialogModel.opened(page);
}

async function deleteAll(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Turn on bulk actions' }).click();
  await page.locator('ui5-table').getByRole('columnheader', { name: 'Selection' }).getByRole('checkbox').click();
  await page.getByRole('button', { name: 'Delete (3)', exact: true }).click();
  await (await DialogModel.opened(page)).finish('Delete');
  await expect(page.getByRole('heading', { name: 'No destinations yet' })).toBeVisible();
}

async function storeThree(page: Page): Promise<void> {
  const destinations = names.map((name) => basicDestination(name, { 'URL.headers.X-Region': 'EU' }));
  await ImportPanelModel.importFiles(page, 3, textFile('three.json', JSON.stringify(destinations)));
}

test('several leave as a ZIP of JSON, YAML or Properties files without secrets and come back the same', async ({
  page,
  openProfile,
}) => {
  await storeThree(page);
  const other = await (await openProfile()).newPage();
  for (const [label, extension] of [
    ['JSON', 'json'],
    ['YAML', 'yaml'],
    ['Properties', 'properties'],
  ] as const) {
    await test.step(label, async () => {
      await openDestinations(page);
      const dialog = await exportAll(page);
      if (extension !== 'json') await dialog.choose(label, 'Choose Format');
      const archive = await dialog.save();
      expect(archive.name).toBe('destinations-Development-2026-11-22.zip');
      const members = unzipSync(new Uint8Array(archive.content));
      expect(Object.keys(members).toSorted()).toEqual(names.map((name) => `${name}.${extension}`));
      for (const content of Object.values(members)) {
        expect(new TextDecoder().decode(content)).not.toContain('secret-of-');
      }

      const here = await ImportPanelModel.open(page);
      await here.choose(archive);
      await expect(here.filter('Same', 3)).toBeVisible();
      await here.discard();

      const panel = await ImportPanelModel.open(other);
      await panel.choose(archive);
      await expect(panel.filter('Secrets missing', 3)).toBeVisible();
      await panel.import();
      await expectAllDestinations(other, 3);
      const again = await ImportPanelModel.open(other);
      await again.choose(archive);
      await expect(again.filter('Same', 3)).toBeVisible();
      await again.discard();
      await deleteAll(other);
    });
  }
});

test('with secrets, encrypted: another browser gets everything by the passphrase', async ({ page, openProfile }) => {
  await storeThree(page);
  const dialog = await exportAll(page);
  await dialog.radio('With secrets, encrypted').click();
  const fields = dialog.dialog.getByRole('textbox');
  await fields.nth(0).fill('short');
  await expect(dialog.button('Export')).toBeDisabled();
  await fields.nth(0).fill(passphrase);
  await expect(dialog.dialog.getByText('Strength: strong')).toBeVisible();
  await fields.nth(1).fill(passphrase);
  const sealed = await dialog.save();
  expect(sealed.name).toBe('destinations-Development-2026-11-22.dcsealed');
  for (const name of names) expect(sealed.content.includes(`secret-of-${name}`)).toBe(false);

  const other = await (await openProfile()).newPage();
  const panel = await ImportPanelModel.open(other);
  await panel.choose(sealed);
  await panel.unseal(sealed.name, 'not the passphrase');
  await expect(other.getByRole('alert').filter({ hasText: 'The passphrase is not right' })).toBeVisible();
  await panel.unseal(sealed.name, passphrase);
  await expect(panel.count(3)).toBeVisible();
  await expect(other.getByText('secret missing')).toHaveCount(0);
  await panel.import();
  await expectAllDestinations(other, 3);

  const again = await ImportPanelModel.open(other);
  await again.choose(...names.map((name) => destinationFile(basicDestination(name, { 'URL.headers.X-Region': 'EU' }))));
  await expect(again.filter('Same', 3)).toBeVisible();
});

test('one destination leaves as a file of its name', async ({ page }) => {
  await ImportPanelModel.importFiles(page, 1, destinationFile(basicDestination('alone')));
  await openDestinations(page, '?open=alone');
  const dialog = await new DestinationDetailModel(page, 'alone').open('Export');
  await expect(dialog.dialog).toContainText('secrets are left out');
  const saved = await dialog.save();
  expect(saved.name).toBe('alone.json');
  const { Password: _, ...plain } = basicDestination('alone');
  expect(JSON.parse(saved.content.toString())).toEqual(plain);
});
