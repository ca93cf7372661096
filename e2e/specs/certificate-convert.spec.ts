import { createHash } from 'node:crypto';
import { expectAccessible } from '../fixtures/accessibility';
import { load, vector } from '../fixtures/sample-files';
import { expect, test } from '../fixtures/test';
import type { CertificatesPage } from '../pages/certificates-page';
import type { DialogModel } from '../pages/dialog';
import { createToolbox } from '../scripts/lib/tools.mjs';

const password = 'correct horse 7';

/** SHA-256 of what is between these lines of PEM text, sorted: chains share certificates, and formats order them differently. */
function fingerprintsIn(text: string, label: 'CERTIFICATE' | 'PRIVATE KEY'): string[] {
  const blocks = text.matchAll(new RegExp(`-----BEGIN ${label}-----([A-Za-z0-9+/=\\s]+)-----END ${label}-----`, 'g'));
  const all = [...blocks].map(([, body = '']) =>
    createHash('sha256').update(Buffer.from(body, 'base64')).digest('hex'),
  );
  return [...new Set(all)].sort();
}

/** The names in what `openssl pkcs12` prints. */
function namesIn(text: string): Set<string | undefined> {
  return new Set([...text.matchAll(/friendlyName: (.+)$/gm)].map(([, name]) => name));
}

async function enterPassword(dialog: DialogModel): Promise<void> {
  for (const label of ['Password', 'Repeat Password']) {
    await dialog.dialog.getByRole('textbox', { name: label, exact: true }).fill(password);
  }
}

const extensionOf = (name: string) => name.split('.').at(-1) ?? '';

/** Stores the opened file in another format; the new one opens. */
async function convert(
  certificates: CertificatesPage,
  { from, to, format }: { readonly from: string; readonly to: string; readonly format: string },
): Promise<void> {
  const dialog = await (await certificates.detail(from)).open('Export As');
  await dialog.choose(format, 'Format');
  await enterPassword(dialog);
  await dialog.radio('Save as a new file of this level').click();
  const name = dialog.dialog.getByRole('textbox', { name: 'File Name' });
  await expect(name).toHaveValue(from.replace(/[^.]+$/, extensionOf(to)));
  await name.fill(to);
  await dialog.finish('Export');
  await (await certificates.detail(from)).close();
  await certificates.openRow(to);
}

test('a key store becomes JKS, PEM and PKCS#12 again, with the same keys and certificates', async ({
  certificates,
  page,
}) => {
  const tools = createToolbox();
  const name = 'keytool-two-keys.p12';
  const file = load(vector(`pkcs12/${name}`));
  tools.write(name, file.content);
  const listed = (stored: string, pass: string) =>
    tools.openssl(['pkcs12', '-in', stored, '-nodes', '-passin', `pass:${pass}`]).toString();
  const original = listed(name, 'changeit');

  const panel = await certificates.drop(vector(`pkcs12/${name}`));
  await panel.enterPassword(name, 'changeit');
  await panel.create();
  await convert(certificates, { from: name, to: 'as-jks.jks', format: 'JKS' });
  await convert(certificates, { from: 'as-jks.jks', to: 'as-pem.pem', format: 'PEM' });

  const dialog = await (await certificates.detail('as-pem.pem')).open('Export As');
  await expect(dialog.dialog).toContainText('The private key leaves without a password');
  await expect(dialog.button('Export')).toBeDisabled();
  await expectAccessible(page, 'export as');
  await enterPassword(dialog);
  await expect(dialog.dialog.getByRole('textbox', { name: /^Alias of/ })).toHaveCount(2);
  const saved = await dialog.save();
  expect(saved.name).toBe('as-pem.p12');
  tools.write('converted.p12', saved.content);
  const converted = listed('converted.p12', password);
  for (const [label, count] of [
    ['CERTIFICATE', 4],
    ['PRIVATE KEY', 2],
  ] as const) {
    expect(fingerprintsIn(original, label)).toHaveLength(count);
    expect(fingerprintsIn(converted, label)).toEqual(fingerprintsIn(original, label));
  }
  // keytool names the issuers too, after their subjects.
  expect(namesIn(converted)).toEqual(new Set(['server', 'client']));
  tools.remove();
});

test('a new store is put together from entries of two files', async ({ certificates, page }) => {
  const tools = createToolbox();
  await certificates.store(vector('pem/openssl-key-and-chain.pem'), vector('screens/openssl-expired.cer'));
  await certificates.openUpload();
  await page.getByRole('radio', { name: 'New store (from stored files)' }).click();
  const column = page.locator('[slot="midColumn"]');
  await column.getByRole('searchbox', { name: 'Search files' }).fill('openssl');
  await column.getByRole('checkbox', { name: 'openssl-key-and-chain.pem' }).click();
  await column.getByRole('checkbox', { name: 'client.vector.example' }).first().click();
  await expect(column.getByText('This will be a key store: it holds a private key.')).toBeVisible();
  // Who ticks a file with one certificate means that one.
  await column.getByRole('checkbox', { name: 'openssl-expired.cer' }).click();
  const aliases = column.getByRole('textbox', { name: /^Alias of/ });
  await expect(aliases).toHaveCount(2);

  for (const label of ['Password', 'Repeat Password']) {
    await column.getByRole('textbox', { name: label, exact: true }).fill(password);
  }
  await column.getByRole('textbox', { name: 'Name', exact: true }).fill('assembled');
  await aliases.first().fill('key');
  await aliases.last().fill('KEY');
  await expect(column.getByText('Another entry has this alias').first()).toBeVisible();
  await aliases.last().fill('trusted');
  await column.getByRole('button', { name: 'Create Store', exact: true }).click();

  const detail = await certificates.detail('assembled.p12');
  const dialog = await detail.open('Export');
  tools.write('assembled.p12', (await dialog.save()).content);
  const printed = tools.openssl(['pkcs12', '-in', 'assembled.p12', '-nodes', '-passin', `pass:${password}`]).toString();
  expect(printed).toMatch(/friendlyName: key\n[\s\S]*-----BEGIN PRIVATE KEY-----/);
  expect(printed).toMatch(/friendlyName: trusted\n/);
  tools.remove();
});
