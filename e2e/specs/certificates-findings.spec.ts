import { vector } from '../fixtures/sample-files';
import { expect, test } from '../fixtures/test';

interface Expected {
  readonly file: string;
  /** What stands in the list beside it. */
  readonly status: string;
  readonly finding: string;
}

const issuing = '"CN=Vector Issuing CA,O=Vector Works,C=DE"';

const cases: readonly Expected[] = [
  {
    file: 'screens/openssl-expired.cer',
    status: 'Expired',
    finding: '"CN=expired.vector.example,O=Vector Works" expired on Nov 1, 2026',
  },
  {
    file: 'screens/openssl-expires-in-13-days.cer',
    status: 'Expires in 13 days',
    finding: '"CN=expiring.vector.example,O=Vector Works" expires in 13 days',
  },
  {
    file: 'screens/openssl-expires-in-2-days.cer',
    status: 'Expires in 2 days',
    finding: '"CN=soon.vector.example,O=Vector Works" expires in 2 days',
  },
  {
    file: 'screens/openssl-not-yet-valid.cer',
    status: 'Not yet valid',
    finding: '"CN=future.vector.example,O=Vector Works" is not valid yet',
  },
  {
    file: 'screens/openssl-missing-intermediate.pem',
    status: 'Valid',
    finding: `The chain is incomplete: ${issuing} is missing`,
  },
  {
    file: 'screens/openssl-wrong-order.pem',
    status: 'Valid',
    finding: 'The certificates are in the wrong order',
  },
  {
    file: 'screens/openssl-no-client-auth.p12',
    status: 'Valid',
    finding: '"CN=server-only.vector.example,O=Vector Works" is not meant for client authentication',
  },
  {
    file: 'screens/openssl-no-alternative-name.cer',
    status: 'Valid',
    finding: '"CN=no-san.vector.example,O=Vector Works" has no subject alternative name',
  },
  {
    file: 'screens/openssl-weak-key-and-hash.cer',
    status: 'Valid',
    finding: '"CN=weak.vector.example" has a weak key: RSA, 1,024 bits',
  },
  {
    file: 'screens/openssl-issuer-expires-first.pem',
    status: 'Valid',
    finding: '"CN=Short-lived CA,O=Vector Works" expires before "CN=outlives its issuer"',
  },
  {
    file: 'screens/openssl-issuer-is-no-authority.pem',
    status: 'Valid',
    finding: 'may not issue certificates',
  },
  {
    file: 'pem/openssl-certificate-twice.pem',
    status: 'Valid',
    finding: '"CN=Vector Root CA,O=Vector Works,C=DE" is contained 2 times',
  },
  {
    file: 'pkcs12/openssl-rc2-40.p12',
    status: 'Valid',
    finding: 'Encrypted with an old algorithm: pbeWithSHAAnd40BitRC2-CBC',
  },
];

test('every finding is told in the panel, the list and the detail, with what to do', async ({ certificates }) => {
  const panel = await certificates.drop(...cases.map(({ file }) => vector(file)));
  await panel.read(cases.length);
  await panel.enterPassword('openssl-no-client-auth.p12', 'changeit');
  for (const { file, finding } of cases) {
    const item = panel.item(nameOf(file));
    await expect(item.card, file).toContainText(finding);
  }
  await panel.create();
  await certificates.expectAll(cases.length);

  for (const { file, status, finding } of cases) {
    const detail = await certificates.openRow(nameOf(file));
    await expect(certificates.status(nameOf(file), status), file).toBeVisible();
    const told = detail.findings.getByRole('listitem').filter({ hasText: finding });
    await expect(told, file).toHaveCount(1);
    await expect(told, file).toContainText(/What to do: \S/);
  }
});

test('a finding leads to the certificate it is about', async ({ certificates }) => {
  await certificates.store(vector('screens/openssl-issuer-expires-first.pem'));
  const detail = await certificates.detail('openssl-issuer-expires-first.pem');
  const finding = detail.findings.getByRole('listitem').filter({ hasText: 'expires before' });
  await finding.getByRole('link', { name: 'Show the certificate' }).click();
  await expect(detail.entry.heading('outlives its issuer')).toBeVisible();
});

test('a store without findings says so', async ({ certificates }) => {
  await certificates.store(vector('pem/openssl-key-and-chain.pem'));
  const detail = await certificates.detail('openssl-key-and-chain.pem');
  await expect(detail.card('Findings (0)')).toContainText('Nothing was found that stands in the way of using it.');
});

function nameOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}
