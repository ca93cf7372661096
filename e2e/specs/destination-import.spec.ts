import {
  basicDestination,
  destinationFile,
  destinationFormats,
  destinationsZip,
  textFile,
} from '../fixtures/destination-files';
import { expect, test } from '../fixtures/test';
import { DialogModel } from '../pages/dialog';
import { expectAllDestinations, ImportPanelModel } from '../pages/import-panel';

for (const format of destinationFormats) {
  test(`a ${format} file with its secret is shown, stored and known again`, async ({ page }) => {
    const file = destinationFile(basicDestination('orders'), format);
    const panel = await ImportPanelModel.open(page);
    await panel.choose(file);
    const item = panel.item('orders');
    await expect(item.tag('New')).toBeVisible();
    await item.expand();
    await expect(item.row('Description')).toContainText('Zahlungen für "Übersee": 100 % = alles');
    await expect(item.row('Password')).toContainText('(hidden)');
    await expect(item.card).not.toContainText('secret-of-orders');
    await panel.import();
    await expectAllDestinations(page, 1);

    const again = await ImportPanelModel.open(page);
    await again.choose(file);
    await expect(again.item('orders').tag('Same')).toBeVisible();
    await expect(again.importButton).toBeDisabled();
  });
}

test('a secret that an export removed is asked for, or left missing', async ({ page }) => {
  const removed = '<< Existing password/certificate removed on export >>';
  const { Password: _, ...plain } = basicDestination('entered');
  const files = ['entered', 'left'].map((name) => {
    const properties = { ...plain, Name: name };
    const lines = Object.entries(properties).map(([key, value]) => `${key}=${value}`);
    return textFile(`${name}.properties`, [`#Password=${removed}`, '#', ...lines, ''].join('\n'));
  });
  const panel = await ImportPanelModel.open(page);
  await panel.choose(...files);
  const entered = panel.item('entered');
  await expect(panel.item('left').tag('1 secret missing')).toBeVisible();
  await entered.secret('Password').fill('typed-by-hand');
  await expect(entered.tag('1 secret missing')).toHaveCount(0);
  await panel.import();
  await expectAllDestinations(page, 2);

  const again = await ImportPanelModel.open(page);
  await again.choose(
    destinationFile({ ...plain, Name: 'entered', Password: 'typed-by-hand' }),
    destinationFile({ ...plain, Name: 'left', Password: 'now-there' }),
  );
  await expect(again.item('entered').tag('Same')).toBeVisible();
  await expect(again.item('left').tag('Differs')).toBeVisible();
  await expect(again.item('left').row('Password')).toContainText('Secret: is added');
});

test('YAML with several documents, and what is kept in another form is said', async ({ page }) => {
  const documents = ['a', 'b', 'c'].map((name) =>
    [
      '---',
      `Name: yaml-${name}`,
      'Type: HTTP',
      'ProxyType: Internet',
      `URL: https://${name}.example.net`,
      'Authentication: NoAuthentication',
      'sap-client: 100',
      '',
    ].join('\n'),
  );
  const panel = await ImportPanelModel.open(page);
  await panel.choose(textFile('many.yaml', documents.join('')));
  await expect(panel.count(3)).toBeVisible();
  await expect(panel.item('yaml-b').card).toContainText('from many.yaml, line 9');
  await panel.item('yaml-b').expand();
  await expect(panel.item('yaml-b').card).toContainText('"sap-client" is a number in the file');
  await panel.import();
  await expectAllDestinations(page, 3);
});

test('pasted text goes the same way', async ({ page }) => {
  const panel = await ImportPanelModel.open(page);
  await page.evaluate(
    (content) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', content);
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
    },
    JSON.stringify([basicDestination('pasted-1'), basicDestination('pasted-2')]),
  );
  await expect(panel.count(2)).toBeVisible();
  await panel.import();
  await expectAllDestinations(page, 2);
});

test('of a ZIP with 500 destinations of which 7 are broken, 493 arrive and the 7 are named', async ({ page }) => {
  const broken = {
    3: '{"Name": "bulk-0003", "Type": "HTTP"',
    70: '[1]',
    141: 'just a remark',
    200: '',
    333: JSON.stringify({ ...basicDestination('bulk-0333'), Name: 'bulk 0333!' }),
    400: JSON.stringify({ Name: 'bulk-0400', URL: 'https://bulk.example.net' }),
    500: 'Name: [bulk-0500\n',
  };
  const panel = await ImportPanelModel.open(page);
  await panel.choose(destinationsZip(500, broken));
  await expect(panel.count(500)).toBeVisible();
  await expect(panel.filter('New', 493)).toBeVisible();
  await panel.filter('Invalid', 7).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Invalid' })).toHaveCount(7);
  await expect(panel.importButton).toHaveAccessibleName('Import (493)');
  await panel.importButton.click();
  await expect(panel.summary).toContainText('493 destinations were imported. 7 invalid ones were left out');
  await expect(panel.count(7)).toBeVisible();
  for (const name of ['set/bulk-0003.properties', 'bulk 0333!', 'bulk-0400', 'set/bulk-0500.yaml']) {
    await expect(panel.item(name).card).toBeVisible();
  }
  await expect(panel.item('bulk-0400').card).toContainText('Line 1: It has no type');
  await panel.footerButton('Close').click();
  await expect(panel.heading).toHaveCount(0);
  await expectAllDestinations(page, 493);
});

test('one that breaks a rule is named with its line, and arrives only when asked for', async ({ page }) => {
  const broken = ['rule-a', 'rule-b', 'rule-c'].map((name) => {
    const { URL: _, ...others } = basicDestination(name);
    return others;
  });
  const panel = await ImportPanelModel.open(page);
  await panel.choose(textFile('rules.json', JSON.stringify([basicDestination('right'), ...broken], null, 2)));
  await expect(panel.filter('Invalid', 3)).toBeVisible();
  await expect(panel.item('rule-a').tag('Invalid')).toBeVisible();
  await expect(panel.item('rule-a').card).toContainText(/Line \d+: .*URL/);
  await expect(panel.importButton).toHaveAccessibleName('Import (1)');
  await panel.button('Import All As They Are').click();
  await expect(panel.importButton).toHaveAccessibleName('Import (4)');
  await panel.item('rule-c').decide('Skip');
  await panel.importButton.click();
  await expect(panel.summary).toContainText('3 destinations were imported. 1 invalid one was left out');
  await expect(panel.item('rule-c').card).toBeVisible();
  await panel.footerButton('Close').click();
  await expectAllDestinations(page, 3);
});

test('a broken name is corrected in place', async ({ page }) => {
  const panel = await ImportPanelModel.open(page);
  await panel.choose(textFile('odd.json', JSON.stringify({ ...basicDestination('x'), Name: 'odd name' })));
  const item = panel.item('odd name');
  await expect(item.tag('Invalid')).toBeVisible();
  await item.decide('Import under another name');
  await expect(item.newName).toHaveValue('odd_name');
  await item.newName.fill('not valid');
  await expect(panel.importButton).toBeDisabled();
  await item.newName.fill('valid');
  await panel.import();
  await expectAllDestinations(page, 1);
});

test('each clash is replaced, renamed or skipped', async ({ page }) => {
  const names = ['clash-a', 'clash-b', 'clash-c', 'clash-d'];
  await ImportPanelModel.importFiles(page, 4, ...names.map((name) => destinationFile(basicDestination(name))));

  const panel = await ImportPanelModel.open(page);
  const changed = names.map((name) => ({ ...basicDestination(name), User: `other-${name}` }));
  await panel.choose(textFile('changed.json', JSON.stringify([...changed.slice(0, 3), basicDestination('clash-d')])));
  await expect(panel.filter('Differs', 3)).toBeVisible();
  await expect(panel.item('clash-d').tag('Same')).toBeVisible();
  await expect(panel.importButton).toBeDisabled();

  const item = panel.item('clash-a');
  await item.expand();
  await expect(item.row('User')).toHaveText('Usertech-userother-clash-a');
  await item.decide('Replace the stored one');
  await panel.item('clash-b').decide('Import under another name');
  await expect(panel.item('clash-b').newName).toHaveValue('clash-b-2');
  await expect(panel.importButton).toHaveAccessibleName('Import (2)');
  await panel.import();
  await expectAllDestinations(page, 5);

  const again = await ImportPanelModel.open(page);
  await again.choose(textFile('changed.json', JSON.stringify(changed)));
  await expect(again.item('clash-a').tag('Same')).toBeVisible();
  await expect(again.item('clash-b').tag('Differs')).toBeVisible();
  await again.button('Replace All Differing').click();
  await expect(again.importButton).toHaveAccessibleName('Import (3)');
  await again.button('Skip All Differing').click();
  await expect(again.importButton).toBeDisabled();
  await again.button('Keep Both').click();
  await expect(again.item('clash-b').newName).toHaveValue('clash-b-3');
});

test('a file without the secret keeps the stored one when it replaces', async ({ page }) => {
  await ImportPanelModel.importFiles(page, 1, destinationFile(basicDestination('kept')));
  const { Password: _, ...plain } = basicDestination('kept');
  const panel = await ImportPanelModel.open(page);
  await panel.choose(destinationFile({ ...plain, User: 'other' }));
  await expect(panel.item('kept').row('Password')).toContainText('the stored one stays');
  await panel.item('kept').decide('Replace the stored one');
  await panel.import();
  const again = await ImportPanelModel.open(page);
  await again.choose(destinationFile({ ...basicDestination('kept'), User: 'other' }));
  await expect(again.item('kept').tag('Same')).toBeVisible();
});

for (const width of [1440, 390]) {
  test(`cancelling takes back what was stored, in a window of ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    const panel = await ImportPanelModel.open(page);
    await panel.choose(destinationsZip(3000));
    await expect(panel.button('New (3,000)')).toBeVisible();
    await panel.importButton.click();
    await expect(page.getByText(/^Storing [1-9]/)).toBeVisible();
    await expect(panel.cancelButton, 'all of it can be seen').toBeInViewport({ ratio: 1 });
    await panel.cancelButton.click();
    await expect(page.getByRole('status').filter({ hasText: 'Cancelled: nothing was imported' })).toBeVisible();
    await expect(panel.importButton).toHaveAccessibleName('Import (3,000)');
    await panel.footerButton('Discard').click();
    await expectAllDestinations(page, 0);
  });
}

test('leaving with files that are not imported asks first', async ({ page }) => {
  const panel = await ImportPanelModel.open(page);
  await panel.choose(destinationFile(basicDestination('unsaved')));
  await expect(panel.count(1)).toBeVisible();
  await panel.button('Close').click();
  await expect(page.locator('ui5-dialog[open]')).toContainText('has not been saved');
  await (await DialogModel.opened(page)).finish('Stay');
  await panel.discard();
});
