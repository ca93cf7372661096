import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { load, vector } from '../fixtures/sample-files';
import { expect, test } from '../fixtures/test';

const consent = 'Export although the private key is not protected';

for (const file of [
  'screens/openssl-expired.cer',
  'der/openssl-certificate.cer',
  'pem/handmade-crlf.pem',
  'pkcs12/openssl-pbes2-aes-256.p12',
  'jks/keytool-rsa.jks',
]) {
  test(`the export of ${file} equals the uploaded bytes`, async ({ certificates }) => {
    const { name, content } = load(vector(file));
    await certificates.store(vector(file));
    const dialog = await (await certificates.detail(name)).open('Export');
    await expect(dialog.radio(`The stored file, byte for byte (${name})`)).toBeChecked();
    const agree = dialog.checkbox(consent);
    await expect(dialog.button('Export')).toBeEnabled();
    await expect(agree).toHaveCount(0);
    const saved = await dialog.save();
    expect(saved.name).toBe(name);
    expect(saved.content.equals(content)).toBe(true);
  });
}

test('a private key without a password leaves only after a confirmation', async ({ certificates }) => {
  const { name, content } = load(vector('pem/openssl-key-and-chain.pem'));
  await certificates.store(vector('pem/openssl-key-and-chain.pem'));
  const dialog = await (await certificates.detail(name)).open('Export');
  await expect(dialog.dialog).toContainText(`"${name}" holds a private key that needs no password`);
  await expect(dialog.button('Export')).toBeDisabled();
  await dialog.checkbox(consent).click();
  const saved = await dialog.save();
  expect(saved.content.equals(content)).toBe(true);
});

test('one certificate as PEM or DER, or its chain, without the key', async ({ certificates }) => {
  await certificates.store(vector('pem/openssl-key-and-chain.pem'));
  const detail = await certificates.detail('openssl-key-and-chain.pem');
  const expected = new X509Certificate(readFileSync(vector('pem/openssl-certificate.pem')));

  const entry = await detail.openEntry('client.vector.example');
  const asDer = await entry.export();
  await expect(asDer.radio('One certificate').first()).toBeChecked();
  await asDer.radio('DER (binary)').click();
  await expect(asDer.dialog).toContainText('The exported file holds no private key.');
  const der = await asDer.save();
  expect(der.name).toMatch(/\.cer$/);
  expect(der.content.equals(expected.raw)).toBe(true);

  const asPem = await entry.export();
  const pem = await asPem.save();
  expect(new X509Certificate(pem.content).raw.equals(expected.raw)).toBe(true);

  const asChain = await detail.open('Export');
  await asChain.radio('One certificate with its chain, as PEM').click();
  const chain = await asChain.save();
  const text = chain.content.toString('utf8');
  expect(text.match(/-----BEGIN CERTIFICATE-----/g)).toHaveLength(3);
  expect(text).not.toContain('PRIVATE KEY');
  expect(new X509Certificate(text).raw.equals(expected.raw)).toBe(true);
});

test('several files leave in one ZIP, each byte for byte', async ({ certificates }) => {
  const files = ['screens/openssl-expired.cer', 'pkcs12/openssl-pbes2-aes-256.p12', 'pem/openssl-key-and-chain.pem'];
  await certificates.store(...files.map(vector));
  await certificates.tickAll();
  const dialog = await certificates.bulk('Export', 3);
  await expect(dialog.dialog).toContainText('"openssl-key-and-chain.pem" holds a private key that needs no password');
  await expect(dialog.button('Export')).toBeDisabled();
  await dialog.checkbox(consent).click();
  const archive = await dialog.save();
  expect(archive.name).toBe('certificates-Development-2026-11-22.zip');
  const members = unzipSync(new Uint8Array(archive.content));
  expect(Object.keys(members).toSorted()).toEqual(files.map((file) => load(vector(file)).name).toSorted());
  for (const file of files) {
    const { name, content } = load(vector(file));
    expect(content.equals(members[name] ?? new Uint8Array()), name).toBe(true);
  }
});

test('protected files need no confirmation', async ({ certificates }) => {
  await certificates.store(vector('screens/openssl-expired.cer'), vector('pkcs12/openssl-pbes2-aes-256.p12'));
  await certificates.tickAll();
  const dialog = await certificates.bulk('Export', 2);
  await expect(dialog.button('Export')).toBeEnabled();
  await expect(dialog.checkbox(consent)).toHaveCount(0);
  const archive = await dialog.save();
  expect(Object.keys(unzipSync(new Uint8Array(archive.content)))).toHaveLength(2);
});
