import { afterEach, describe, expect, it } from 'vitest';
import { makeProfile, type TestProfile } from '../local/testing/open-test-workspace';

const PASSPHRASE = 'correct horse';
const content = new TextEncoder().encode(JSON.stringify({ Name: 'orders', Password: 'pa55' }));

let profile: TestProfile = makeProfile();

afterEach(() => {
  profile.close();
  profile = makeProfile();
});

async function openFiles() {
  return (await profile.openTab()).workspace.passphraseFiles;
}

describe('a sealed file', () => {
  it('opens in another browser with its passphrase, and shows nothing before', async () => {
    const file = await (await openFiles()).seal(content, PASSPHRASE);
    expect(new TextDecoder('latin1').decode(file)).not.toContain('orders');
    const other = makeProfile();
    const files = (await other.openTab()).workspace.passphraseFiles;
    expect(files.isSealed(file)).toBe(true);
    expect(await files.open(file, PASSPHRASE)).toEqual(content);
    other.close();
  });

  it('may be empty, and is another file each time', async () => {
    const files = await openFiles();
    const [one, other] = await Promise.all([
      files.seal(new Uint8Array(), PASSPHRASE),
      files.seal(new Uint8Array(), PASSPHRASE),
    ]);
    expect(one).not.toEqual(other);
    expect(await files.open(one, PASSPHRASE)).toEqual(new Uint8Array());
  });

  it('wants eight characters of a passphrase', async () => {
    await expect((await openFiles()).seal(content, '1234567')).rejects.toMatchObject({
      code: 'invalid',
      details: { rule: 'too-short' },
    });
  });

  it('is told from other files', async () => {
    const files = await openFiles();
    const text = (value: string) => new TextEncoder().encode(value);
    expect(files.isSealed(text('DCSEAL'))).toBe(true);
    for (const other of ['', 'DCBACKUP and more', 'PK\u0003\u0004', '{"Name":"a"}']) {
      expect(files.isSealed(text(other))).toBe(false);
    }
  });

  const put = (bytes: readonly number[], at: number) => (file: Uint8Array) => {
    const changed = file.slice();
    changed.set(bytes, at);
    return changed;
  };
  const refused: readonly { readonly name: string; readonly change: (file: Uint8Array) => Uint8Array; rule: string }[] =
    [
      { name: 'something else', change: () => new TextEncoder().encode('{}'), rule: 'not-sealed' },
      { name: 'a backup', change: put([...new TextEncoder().encode('DCBACKUP')], 0), rule: 'not-sealed' },
      { name: 'of a newer version', change: put([0, 2], 8), rule: 'newer-version' },
      { name: 'cut off in the header', change: (file) => file.subarray(0, 30), rule: 'damaged' },
      { name: 'cut off by one byte', change: (file) => file.subarray(0, -1), rule: 'damaged' },
      { name: 'with one byte changed', change: put([1], 70), rule: 'damaged' },
    ];
  it.each(refused)('$name: $rule', async ({ change, rule }) => {
    const files = await openFiles();
    const file = change(await files.seal(content, PASSPHRASE));
    await expect(files.open(file, PASSPHRASE)).rejects.toMatchObject({
      code: 'invalid',
      details: { resource: 'sealed-file', rule },
    });
  });

  it('with another passphrase: passphrase', async () => {
    const files = await openFiles();
    const file = await files.seal(content, PASSPHRASE);
    await expect(files.open(file, 'wrong passphrase')).rejects.toMatchObject({
      code: 'invalid',
      details: { field: 'passphrase', rule: 'passphrase' },
    });
  });
});
