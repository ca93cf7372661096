import { httpDestination } from '../fixtures/sample-destinations';
import { vector } from '../fixtures/sample-files';
import { expect, test } from '../fixtures/test';
import { CertificatesPage } from '../pages/certificates-page';
import { DestinationsPage } from '../pages/destinations-page';

const uses = (certificate: string) => ({ TrustStoreLocation: certificate });

test('a certificate names the destinations that use it, in the list, the detail and before it is deleted', async ({
  page,
}) => {
  const certificates = await CertificatesPage.open(page);
  await certificates.store(vector('screens/openssl-client.crt'));
  const destinations = await DestinationsPage.open(page);
  await destinations.store(
    httpDestination('first', uses('openssl-client.crt')),
    httpDestination('second', uses('openssl-client.crt')),
    httpDestination('third', uses('another.crt')),
  );
  await CertificatesPage.open(page);
  await expect(certificates.row('openssl-client.crt')).toContainText('first, second');

  const detail = await certificates.openRow('openssl-client.crt');
  const card = detail.card('Used By (2)');
  await expect(card.getByRole('listitem')).toHaveText([
    /^first as TrustStoreLocation In order/,
    /^second as TrustStoreLocation In order/,
  ]);

  const replace = await detail.open('Replace');
  await expect(replace.dialog).toContainText('Used by "first", "second"');
  await replace.finish('Cancel');
  const confirm = await detail.open('Delete');
  await expect(confirm.dialog).toContainText('Still used by "first", "second"');
  await confirm.finish('Cancel');

  await card.getByRole('link', { name: 'second' }).click();
  await destinations.detail('second');
});
