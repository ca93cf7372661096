import { vector } from '../fixtures/sample-files';
import { expect, test } from '../fixtures/test';
import type { CertificateDetailModel } from '../pages/certificate-detail';
import type { CertificatesPage } from '../pages/certificates-page';

async function opened(certificates: CertificatesPage): Promise<CertificateDetailModel> {
  await certificates.store(vector('screens/openssl-expired.cer'));
  return certificates.detail('openssl-expired.cer');
}

test('labels are added, edited and removed, and shown and found in the list', async ({ certificates, page }) => {
  const detail = await opened(certificates);
  const card = detail.card('Labels');
  await detail.addLabel('stage', 'test', 'acceptance');
  await expect(certificates.message('The labels were saved.')).toBeVisible();
  await detail.addLabel('owner', 'integration team');
  await expect(card).toContainText('stage: test, acceptance');
  await page.reload();
  await expect(card).toContainText('owner: integration team');
  await detail.close();
  await expect(certificates.row('openssl-expired.cer')).toContainText('stage: test, acceptance');
  await certificates.searchField.fill('acceptance');
  await expect(page.getByText('Matching: 1', { exact: true })).toBeVisible();

  await certificates.openRow('openssl-expired.cer');
  await card.getByRole('button', { name: 'Edit Labels' }).click();
  await card.getByRole('button', { name: 'Remove label stage' }).click();
  await card.getByRole('button', { name: 'Save' }).click();
  await expect(card).not.toContainText('stage');
  await expect(card).toContainText('owner: integration team');
  await expect(card.getByRole('button', { name: 'Save' })).toHaveCount(0);
});

test('a value that was typed without Enter is saved too', async ({ certificates }) => {
  const detail = await opened(certificates);
  const card = detail.card('Labels');
  await card.getByRole('button', { name: 'Add', exact: true }).click();
  await card.getByRole('textbox', { name: 'Label', exact: true }).fill('stage');
  await card.getByRole('textbox', { name: 'Values' }).fill('production');
  await card.getByRole('button', { name: 'Save' }).click();
  await expect(card).toContainText('stage: production');
});

test('Cancel leaves the labels as they were', async ({ certificates }) => {
  const detail = await opened(certificates);
  const card = detail.card('Labels');
  await card.getByRole('button', { name: 'Add', exact: true }).click();
  await card.getByRole('textbox', { name: 'Label', exact: true }).fill('stage');
  await card.getByRole('button', { name: 'Cancel' }).click();
  await expect(card).toContainText('No labels yet.');
});

test('a label needs a name of its own', async ({ certificates }) => {
  const detail = await opened(certificates);
  const card = detail.card('Labels');
  await card.getByRole('button', { name: 'Add', exact: true }).click();
  const keys = card.getByRole('textbox', { name: 'Label', exact: true });
  const values = card.getByRole('textbox', { name: 'Values' });
  await values.fill('nameless');
  await card.getByRole('button', { name: 'Save' }).click();
  await expect(keys.first()).toHaveAttribute('aria-invalid', 'true');
  await keys.first().fill('stage');
  await card.getByRole('button', { name: 'Add Label' }).click();
  await keys.last().fill('stage');
  await card.getByRole('button', { name: 'Save' }).click();
  await expect(keys.last()).toHaveAttribute('aria-invalid', 'true');
  await expect(keys.first()).not.toHaveAttribute('aria-invalid', 'true');
});

test('ten labels with ten values each, and no more', async ({ certificates }) => {
  const detail = await opened(certificates);
  const card = detail.card('Labels');
  await card.getByRole('button', { name: 'Add', exact: true }).click();
  const keys = card.getByRole('textbox', { name: 'Label', exact: true });
  const values = card.getByRole('textbox', { name: 'Values' });
  await keys.fill('label 1');
  for (let value = 1; value <= 10; value += 1) {
    await values.fill(`value ${value}`);
    await values.press('Enter');
  }
  await values.fill('value 11');
  await expect(values).toHaveAttribute('aria-invalid', 'true');
  await values.fill('');
  for (let label = 2; label <= 10; label += 1) {
    await card.getByRole('button', { name: 'Add Label' }).click();
    await keys.last().fill(`label ${label}`);
  }
  await expect(card.getByRole('button', { name: 'Add Label' })).toBeDisabled();
  await expect(card).toContainText('At most 10 labels are possible.');
  await card.getByRole('button', { name: 'Save' }).click();
  await expect(card).toContainText('label 10');
  await expect(card).toContainText('value 10');
  await expect(card).not.toContainText('value 11');
});
