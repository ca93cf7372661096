import { renamed, vector, withRemark } from '../fixtures/sample-files';
import { expect, test } from '../fixtures/test';

const chain = 'pem/openssl-chain.pem';

test.beforeEach(async ({ certificates }) => {
  await certificates.store(renamed(chain, 'one.pem'));
  await certificates.expectAll(1);
});

test('content that is stored already is named and skipped unless the user says so', async ({ certificates }) => {
  const panel = await certificates.drop(renamed(chain, 'two.pem'));
  await panel.read(1);
  const item = panel.item('two.pem');
  await expect(item.card).toContainText('The same content is already stored as "one.pem".');
  await expect(item.choice).toHaveText(/Skip/);
  await expect(panel.createButton).toBeDisabled();

  await item.decide('Store it all the same');
  await panel.create();
  await certificates.detail('two.pem');
  await certificates.expectAll(2);
});

test('a name in use: keep both under a new name', async ({ certificates }) => {
  const panel = await certificates.drop(withRemark(chain, 'one.pem', 'another'));
  await panel.read(1);
  const item = panel.item('one.pem');
  await expect(item.card).toContainText('The name "one.pem" is already in use.');
  await expect(item.choice).toHaveText(/Keep both under a new name/);
  const proposed = await item.name.inputValue();
  expect(proposed).not.toBe('one.pem');

  await item.name.fill('one.pem');
  await expect(panel.createButton).toBeDisabled();
  await item.name.fill(proposed);
  await panel.create();
  await certificates.detail(proposed);
  await certificates.expectAll(2);
});

test('a name in use: replace as a new version', async ({ certificates }) => {
  const panel = await certificates.drop(renamed('screens/openssl-wrong-order.pem', 'one.pem'));
  await panel.read(1);
  const item = panel.item('one.pem');
  await item.decide('Replace as a new version');
  await expect(item.name).toHaveCount(0);
  await panel.create();

  const detail = await certificates.detail('one.pem');
  await certificates.expectAll(1);
  const versions = detail.card('Version History').getByRole('listitem');
  await expect(versions).toHaveCount(2);
  await expect(versions.first()).toContainText('Version 2');
  await expect(versions.first()).toContainText('Current');
});

test('a name in use: skip', async ({ certificates }) => {
  const panel = await certificates.drop(withRemark(chain, 'one.pem', 'another'), vector('screens/openssl-expired.cer'));
  await panel.read(2);
  await panel.item('one.pem').decide('Skip');
  await panel.create();
  await certificates.expectAll(2);
  await expect(certificates.row('openssl-expired.cer')).toBeVisible();
  const detail = await certificates.openRow('one.pem');
  await expect(detail.card('Version History').getByRole('listitem')).toHaveCount(1);
});

test('two files of one drop with the same content clash with each other', async ({ certificates }) => {
  const panel = await certificates.drop(withRemark(chain, 'a.pem', 'x'), withRemark(chain, 'b.pem', 'x'));
  await panel.read(2);
  await expect(panel.item('b.pem').card).toContainText('The same content is also among these attachments, as "a.pem".');
  await panel.create();
  await certificates.expectAll(2);
});
