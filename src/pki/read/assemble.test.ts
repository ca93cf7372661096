import { describe, expect, it } from 'vitest';
import type { Store } from '../types';
import { assembleStore } from './assemble';
import { toPkcs8 } from './der/normalise-key';
import type { OpenedItem } from './opened';
import * as files from './pem/openssl-files';

const derOf = (pem: string) => Uint8Array.from(Buffer.from(pem.replace(/-----.*?-----|\s/g, ''), 'base64'));
const [leaf, root] = [derOf(files.leafPem), derOf(files.rootPem)];
const normalised = toPkcs8(derOf(files.leafKeyPem), { format: 'PEM', where: 'key' });
const pkcs8 = normalised.ok ? normalised.value.pkcs8 : null;
const rootKey = derOf(files.rootKeyPem);

const certificate = (der: Uint8Array, more: object = {}): OpenedItem => ({
  type: 'certificate',
  alias: null,
  der,
  ...more,
});
const key = (more: object = {}): OpenedItem => ({
  type: 'private-key',
  alias: 'k',
  pkcs8,
  format: 'PKCS#8',
  encryption: null,
  ...more,
});

async function assembled(items: readonly OpenedItem[], format: Store['format'] = 'pkcs12'): Promise<Store> {
  const result = await assembleStore({ format, integrity: 'absent', protection: [], items, warnings: [] });
  if (!result.ok) throw result.error;
  return result.value;
}

const summary = ({ entries }: Store) =>
  entries.map(({ kind, alias, chain }) =>
    [kind, alias, ...chain.map(({ subject }) => subject.text.slice(3))].join(' '),
  );

describe('assembleStore', () => {
  const cases: readonly (readonly [name: string, items: readonly OpenedItem[], expected: readonly string[]])[] = [
    ['pairs by public key', [certificate(root), key(), certificate(leaf)], ['key-pair k leaf.example Test Root']],
    [
      'pairs by local key id, even with a certificate of another key',
      [key({ localKeyId: '01' }), certificate(root, { localKeyId: '01' }), certificate(leaf)],
      ['key-pair k Test Root', 'certificate  leaf.example'],
    ],
    [
      'prefers the right key where everything has the same local key id',
      [key({ localKeyId: '01' }), certificate(root, { localKeyId: '01' }), certificate(leaf, { localKeyId: '01' })],
      ['key-pair k leaf.example Test Root'],
    ],
    [
      'pairs a locked key by local key id only',
      [key({ pkcs8: null, localKeyId: '01' }), certificate(leaf, { localKeyId: '01' })],
      ['key-pair k leaf.example'],
    ],
    [
      'does not guess for a locked key',
      [key({ pkcs8: null }), certificate(leaf)],
      ['private-key k', 'certificate  leaf.example'],
    ],
    [
      'keeps what is left over, in order',
      [certificate(leaf, { alias: 'a' }), certificate(root, { alias: 'b' })],
      ['certificate a leaf.example', 'certificate b Test Root'],
    ],
    [
      'keeps the second copy of a certificate that a chain uses',
      [key(), certificate(leaf), certificate(root), certificate(root), certificate(leaf)],
      ['key-pair k leaf.example Test Root', 'certificate  Test Root', 'certificate  leaf.example'],
    ],
    [
      'gives every key the copies of its own chain, as Java writes them',
      [
        key({ localKeyId: '01' }),
        key({ alias: 'l', localKeyId: '02' }),
        certificate(leaf, { localKeyId: '01' }),
        certificate(root, { alias: 'CN=Test Root' }),
        certificate(leaf, { localKeyId: '02' }),
        certificate(root, { alias: 'CN=Test Root' }),
      ],
      ['key-pair k leaf.example Test Root', 'key-pair l leaf.example Test Root'],
    ],
    [
      'finds the certificate of a key that is in the chain of another',
      [key(), certificate(leaf), certificate(root), key({ alias: 'r', pkcs8: rootKey })],
      ['key-pair k leaf.example Test Root', 'key-pair r Test Root'],
    ],
    [
      'does not take the second certificate of a tied chain for an unreadable first',
      [key({ chain: [Uint8Array.of(0x30, 0), root] })],
      ['private-key k', 'certificate  Test Root'],
    ],
    [
      'prefers a plain certificate to a trusted copy as leaf',
      [certificate(leaf, { alias: 't', trusted: true }), certificate(leaf), key()],
      ['certificate t leaf.example', 'key-pair k leaf.example'],
    ],
    [
      'keeps trusted entries that a chain uses',
      [key({ chain: [leaf] }), certificate(root, { alias: 'ca', trusted: true })],
      ['key-pair k leaf.example Test Root', 'certificate ca Test Root'],
    ],
    [
      'prefers the certificates of the chain over a trusted copy',
      [certificate(root, { alias: 'ca', trusted: true }), key({ chain: [leaf, root] })],
      ['certificate ca Test Root', 'key-pair k leaf.example Test Root'],
    ],
    [
      'shows what a chain in the file holds too much',
      [key({ chain: [root, leaf] })],
      ['key-pair k Test Root', 'certificate  leaf.example'],
    ],
    [
      'lets two keys share an issuer',
      [key({ chain: [leaf, root] }), key({ alias: 'l', chain: [leaf, root] })],
      ['key-pair k leaf.example Test Root', 'key-pair l leaf.example Test Root'],
    ],
  ];
  it.each(cases)('%s', async (_, items, expected) => {
    expect(summary(await assembled(items))).toEqual(expected);
  });

  it('says what the file holds where the chain was built otherwise', async () => {
    const [entry] = (await assembled([key({ chain: [leaf] }), certificate(root, { trusted: true })], 'jks')).entries;
    expect(entry?.chainInFile).toEqual([entry?.chain[0]?.fingerprints.sha256]);
    const [same] = (await assembled([key({ chain: [leaf, root] })], 'jks')).entries;
    expect(same).not.toHaveProperty('chainInFile');
  });

  it('tells whether the key belongs to its certificate', async () => {
    const [right] = (await assembled([key({ chain: [leaf] })])).entries;
    const [wrong] = (await assembled([key({ chain: [root] })])).entries;
    expect([right?.key?.matchesCertificate, wrong?.key?.matchesCertificate]).toEqual([true, false]);
  });

  it('describes a locked key by its certificate', async () => {
    const [entry] = (await assembled([key({ pkcs8: null, chain: [leaf] })])).entries;
    expect(entry?.key).toMatchObject({ algorithm: 'EC', curve: 'P-256', locked: true, matchesCertificate: null });
  });

  it('warns of what it cannot read beside the rest', async () => {
    const broken = Uint8Array.of(0x30, 0x03, 0x02, 0x01, 0x05);
    const store = await assembled([
      certificate(broken, { alias: 'x' }),
      certificate(leaf),
      { type: 'csr', alias: null, der: broken },
      { type: 'crl', alias: null, der: broken },
      key({ pkcs8: broken }),
    ]);
    expect(summary(store)).toEqual(['certificate  leaf.example']);
    expect(store.warnings).toMatchObject([
      { code: 'certificate-unreadable', details: { alias: 'x', where: 'item 1' } },
      { code: 'block-unreadable', details: { where: 'item 3, certification request' } },
      { code: 'block-unreadable', details: { where: 'item 4, revocation list' } },
      { code: 'block-unreadable', details: { where: 'item 5, private key' } },
    ]);
  });

  it('fails when nothing can be read', async () => {
    const items = [certificate(Uint8Array.of(0x30, 0))];
    const result = await assembleStore({ format: 'der', integrity: 'absent', protection: [], items, warnings: [] });
    expect(result).toMatchObject({ ok: false, error: { code: 'malformed' } });
  });

  it('an empty store has no entries', async () => {
    expect((await assembled([], 'jks')).entries).toEqual([]);
  });
});
