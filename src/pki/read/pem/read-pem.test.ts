import { createPrivateKey, generateKeyPairSync, type KeyObject, X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { equalBytes } from '../../../shared/bytes';
import { PkiError } from '../../errors';
import type { ReadOptions, Store } from '../../types';
import { readPrivateKey } from '../read-private-key';
import { readStore } from '../read-store';
import * as files from './openssl-files';

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const derOf = (pem: string) => Uint8Array.from(Buffer.from(pem.replace(/-----.*?-----|\s/g, ''), 'base64'));

async function read(content: string | Uint8Array, options?: ReadOptions): Promise<Store> {
  const result = await readStore(typeof content === 'string' ? utf8(content) : content, options);
  if (!result.ok) throw result.error;
  return result.value;
}

async function refused(content: string | Uint8Array, options?: ReadOptions): Promise<PkiError> {
  const result = await readStore(typeof content === 'string' ? utf8(content) : content, options);
  if (result.ok) throw new Error('was opened');
  return result.error;
}

/** One line an entry: kind, alias, common names of its chain. */
const summary = ({ entries }: Store) =>
  entries.map(({ kind, alias, chain }) => [kind, alias, ...chain.map(({ subject }) => subject.text)].join(' ').trim());

const leafAndRoot = ['certificate  CN=leaf.example', 'certificate  CN=Test Root'];
const bothPem = files.leafPem + files.rootPem;

function utf16(text: string, bigEndian: boolean, mark: boolean): Uint8Array {
  const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');
  return Uint8Array.from(bigEndian ? bytes.swap16() : bytes);
}

describe('text forms', () => {
  const forms: readonly (readonly [name: string, content: string | Uint8Array])[] = [
    ['LF', bothPem],
    ['CRLF', bothPem.replaceAll('\n', '\r\n')],
    ['CR', bothPem.replaceAll('\n', '\r')],
    ['UTF-8 byte order mark', `\ufeff${bothPem}`],
    ['UTF-16LE with mark', utf16(bothPem, false, true)],
    ['UTF-16BE with mark', utf16(bothPem, true, true)],
    ['UTF-16LE without mark', utf16(bothPem, false, false)],
    ['UTF-16BE without mark', utf16(bothPem, true, false)],
    ['indented', bothPem.replaceAll(/^/gm, '    ')],
    ['trailing blanks', bothPem.replaceAll('\n', '  \t\n')],
    ['one long line of base64', bothPem.replaceAll(/([A-Za-z0-9+/=])\n(?!-)/g, '$1')],
    ['line ends lost', bothPem.replaceAll('\n', ' ')],
    ['line ends written out', `{"certificate": ${JSON.stringify(bothPem)}}`],
    ['CRLF written out', bothPem.replaceAll('\n', '\\r\\n')],
    ['text before, between and after', `Subject: x\n${files.leafPem}\nIssuer: y\n${files.rootPem}\nbye\n`],
    ['no padding', bothPem.replaceAll('=', '')],
    ['label X509 CERTIFICATE', bothPem.replaceAll(' CERTIFICATE', ' X509 CERTIFICATE')],
    ['unknown label', bothPem.replaceAll(' CERTIFICATE', ' ANYTHING-AT ALL')],
    ['NULs and Ctrl-Z at the end', `${bothPem}\0\0\x1a`],
    ['text in Latin-1', latin1(`gr\xfc\xdfe\n${bothPem}`)],
  ];
  it.each(forms)('%s', async (_, content) => {
    const store = await read(content);
    expect(store).toMatchObject({ format: 'pem', integrity: 'absent', warnings: [] });
    expect(summary(store)).toEqual(leafAndRoot);
    expect(equalBytes(store.entries[0]?.chain[0]?.der ?? new Uint8Array(), derOf(files.leafPem))).toBe(true);
  });

  it.each([
    ['in lines', files.leafPem.replaceAll(/-----.*-----\n/g, '')],
    ['on one line', files.leafPem.replaceAll(/-----.*-----|\n/g, '')],
  ])('bare base64 %s', async (_, content) => {
    expect(summary(await read(content))).toEqual(['certificate  CN=leaf.example']);
  });

  it('bare base64 of PKCS#7', async () => {
    const store = await read(files.pkcs7Pem.replaceAll(/-----.*-----\n/g, ''));
    expect([store.format, ...summary(store)]).toEqual(['pem', ...leafAndRoot, 'crl']);
  });

  it('base64 of PEM', async () => {
    expect(summary(await read(Buffer.from(bothPem).toString('base64')))).toEqual(leafAndRoot);
  });

  it('remarks on an END line of another label', async () => {
    const store = await read(files.leafPem.replace('END CERTIFICATE', 'END X509 CERTIFICATE'));
    expect(store.warnings).toMatchObject([
      { code: 'not-canonical', details: { where: expect.stringContaining('END') } },
    ]);
  });
});

describe('blocks', () => {
  it('certificate request, revocation list, PKCS#7, trusted certificate', async () => {
    const text = files.requestPem + files.revocationListPem + files.pkcs7Pem + files.trustedPem;
    const store = await read(text);
    expect(summary(store)).toEqual(['csr', 'crl', ...leafAndRoot, 'crl', leafAndRoot[0]]);
    expect(store.entries[0]?.request?.subject.text).toBe('CN=leaf.example');
    expect(store.entries[1]?.revocationList?.issuer.text).toBe('CN=Test Root');
    expect(store.warnings).toEqual([]);
  });

  it('takes names from bag attributes and pairs by local key id', async () => {
    const store = await read(latin1(files.bagAttributesPem));
    expect(summary(store)).toEqual(['key-pair größe leaf CN=leaf.example CN=Test Root']);
    expect(store.entries[0]?.key).toMatchObject({ algorithm: 'EC', locked: false, matchesCertificate: true });
  });

  it('pairs a key with its certificate wherever they stand and keeps the order of the chain in the file', async () => {
    const store = await read(files.rootPem + files.leafPem + files.leafKeyPem);
    expect(summary(store)).toEqual(['key-pair  CN=leaf.example CN=Test Root']);
    const [leaf, root] = store.entries[0]?.chain ?? [];
    expect(store.entries[0]?.chainInFile).toEqual([root?.fingerprints.sha256, leaf?.fingerprints.sha256]);
  });

  it('keeps duplicates and certificates of no key', async () => {
    const store = await read(
      files.leafKeyPem + files.leafPem + files.leafPem + files.rootPem + files.keyWithParametersPem,
    );
    expect(summary(store)).toEqual(['key-pair  CN=leaf.example CN=Test Root', leafAndRoot[0], 'private-key']);
    expect(store.entries[0]).not.toHaveProperty('chainInFile');
  });

  it('takes the curve of a SEC 1 key from EC PARAMETERS', async () => {
    const sec1 = derOf(files.leafKeyPem);
    // Drops [0] parameters: 12 bytes before [1]; the outer length shrinks with them.
    const at = sec1.findIndex((byte, index) => byte === 0xa0 && sec1[index + 1] === 0x0a);
    const bare = Uint8Array.of(...sec1.subarray(0, at), ...sec1.subarray(at + 12));
    bare[1] = (bare[1] ?? 0) - 12;
    const pem = `-----BEGIN EC PRIVATE KEY-----\n${Buffer.from(bare).toString('base64')}\n-----END EC PRIVATE KEY-----\n`;
    const parameters = files.keyWithParametersPem.slice(0, files.keyWithParametersPem.indexOf('-----BEGIN EC PRIVATE'));
    const store = await read(parameters + pem + files.leafPem);
    expect(summary(store)).toEqual(['key-pair  CN=leaf.example']);
    expect(store.entries[0]?.key).toMatchObject({ format: 'SEC 1', curve: 'P-256', matchesCertificate: true });
    expect(await refused(pem)).toMatchObject({ code: 'malformed' });
  });

  const broken: readonly (readonly [name: string, block: string, code: string])[] = [
    ['without END line', '-----BEGIN CERTIFICATE-----\nMIIB\n', 'block-unreadable'],
    ['with a foreign character', '-----BEGIN CERTIFICATE-----\nMI!B\n-----END CERTIFICATE-----\n', 'block-unreadable'],
    ['empty', '-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n', 'block-unreadable'],
    ['cut', '-----BEGIN CERTIFICATE-----\nMIIBfzCCASWgAwIB\n-----END CERTIFICATE-----\n', 'block-unreadable'],
    [
      'of OpenSSH',
      '-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjE=\n-----END OPENSSH PRIVATE KEY-----\n',
      'block-not-supported',
    ],
    ['of a public key', '-----BEGIN PUBLIC KEY-----\nMAA=\n-----END PUBLIC KEY-----\n', 'block-not-supported'],
    ['of other ASN.1', '-----BEGIN FOO-----\nMAMCAQU=\n-----END FOO-----\n', 'block-not-supported'],
  ];
  it.each(broken)('a block %s leaves the others readable', async (_, block, code) => {
    const store = await read(`${files.leafPem}${block}${files.rootPem}`);
    expect(summary(store)).toEqual(leafAndRoot);
    expect(store.warnings).toMatchObject([
      { code, details: { where: expect.stringMatching(/^block 2 \(.*\), line 10$/) } },
    ]);
  });

  it('names the line of a character that does not belong', async () => {
    const error = await refused('\n-----BEGIN CERTIFICATE-----\nMIIB\nMI*B\n-----END CERTIFICATE-----\n');
    expect(error).toMatchObject({
      code: 'malformed',
      details: { format: 'PEM', where: 'block 1 (CERTIFICATE), line 2' },
    });
    expect(error.message).toContain('line 4');
  });
});

describe('private keys, written by Node (OpenSSL)', () => {
  const pairs: readonly (readonly [string, () => KeyObject])[] = [
    ['RSA', () => generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey],
    ['DSA', () => generateKeyPairSync('dsa', { modulusLength: 1024, divisorLength: 160 }).privateKey],
    ['EC', () => generateKeyPairSync('ec', { namedCurve: 'secp384r1' }).privateKey],
    ['Ed25519', () => generateKeyPairSync('ed25519').privateKey],
    ['Ed448', () => generateKeyPairSync('ed448').privateKey],
    ['X25519', () => generateKeyPairSync('x25519').privateKey],
  ];
  it.each(pairs)('%s as PKCS#8, plain and encrypted', async (algorithm, make) => {
    const key = make();
    const pkcs8 = key.export({ type: 'pkcs8', format: 'der' });
    const plain = await read(key.export({ type: 'pkcs8', format: 'pem' }).toString());
    expect(plain.entries).toMatchObject([
      { kind: 'private-key', key: { algorithm, format: 'PKCS#8', encryption: null } },
    ]);
    const encrypted = key
      .export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'sécret' })
      .toString();
    const opened = await readPrivateKey(utf8(encrypted), { alias: null, password: 'sécret' });
    expect(opened.ok && equalBytes(opened.value, pkcs8)).toBe(true);
    expect(await refused(encrypted)).toMatchObject({ code: 'password-required' });
    expect(await refused(encrypted, { password: 'x' })).toMatchObject({ code: 'wrong-password' });
  });

  const forms = [
    ['PKCS#1', pairs[0]?.[1], 'pkcs1'],
    ['SEC 1', pairs[2]?.[1], 'sec1'],
  ] as const;
  const ciphers = ['des-cbc', 'des-ede3-cbc', 'aes-128-cbc', 'aes-192-cbc', 'aes-256-cbc'] as const;
  const table = forms.flatMap(([format, make, type]) => ciphers.map((cipher) => [format, cipher, make, type] as const));
  it.each(table)('%s encrypted with %s (Proc-Type)', async (format, cipher, make, type) => {
    const key = make?.();
    if (!key) throw new Error('no key');
    let text: string;
    try {
      text = key.export({ type, format: 'pem', cipher, passphrase: 'changeit' } as never).toString();
    } catch {
      // OpenSSL without its legacy provider does not write DES; the file below was made with it.
      text = files.desEncryptedPem;
    }
    const store = await read(text, { password: 'changeit' });
    expect(store.entries).toMatchObject([
      {
        kind: 'private-key',
        key: { locked: false, encryption: { algorithm: expect.stringContaining(cipher.toUpperCase()) } },
      },
    ]);
    if (text !== files.desEncryptedPem) {
      expect(store.entries[0]?.key?.format).toBe(format);
      const opened = await readPrivateKey(utf8(text.replaceAll('\n', '\r\n')), {
        alias: null,
        keyPassword: 'changeit',
      });
      const plain = opened.ok
        ? createPrivateKey({ key: Buffer.from(opened.value), format: 'der', type: 'pkcs8' })
        : null;
      expect(plain?.equals(key)).toBe(true);
    }
    expect(await refused(text)).toMatchObject({ code: 'password-required' });
    expect(await refused(text, { password: 'changeIt' })).toMatchObject({ code: 'wrong-password' });
  });

  it('PKCS#1 and SEC 1 become the PKCS#8 that OpenSSL writes', async () => {
    for (const [, make, type] of forms) {
      const key = make?.();
      const opened = await readPrivateKey(utf8(key?.export({ type, format: 'pem' } as never).toString() ?? ''), {
        alias: null,
      });
      expect(
        opened.ok && equalBytes(opened.value, key?.export({ type: 'pkcs8', format: 'der' }) ?? new Uint8Array()),
      ).toBe(true);
    }
  });

  it('names a cipher that is not supported', async () => {
    const text =
      '-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: CAMELLIA-256-CBC,00112233445566778899AABBCCDDEEFF\n\nAAAAAAAAAAAAAAAAAAAAAA==\n-----END RSA PRIVATE KEY-----\n';
    const details = { algorithm: 'CAMELLIA-256-CBC' };
    expect(await refused(text, { password: 'x' })).toMatchObject({ code: 'unsupported-algorithm', details });
    const beside = await read(files.leafPem + text, { password: 'x' });
    expect(beside.warnings).toMatchObject([{ code: 'algorithm-not-supported', details }]);
    expect(summary(beside)).toEqual(['certificate  CN=leaf.example', 'private-key']);
  });

  it('shows certificates beside a locked key, and says when a password opens nothing', async () => {
    const key = createPrivateKey(files.leafKeyPem);
    const locked = key
      .export({ type: 'pkcs8', format: 'pem', cipher: 'aes-128-cbc', passphrase: 'changeit' })
      .toString();
    const store = await read(files.leafPem + locked);
    expect(summary(store)).toEqual(['certificate  CN=leaf.example', 'private-key']);
    expect(store.warnings).toMatchObject([{ code: 'key-locked' }]);
    expect(store.entries[1]?.key).toMatchObject({ locked: true, algorithm: null, matchesCertificate: null });
    expect(await refused(files.leafPem + locked, { password: 'no' })).toMatchObject({ code: 'wrong-password' });
    const open = await read(files.leafPem + locked, { password: 'changeit' });
    expect(summary(open)).toEqual(['key-pair  CN=leaf.example']);
    expect(open.protection).toMatchObject([
      { of: 'private-key', algorithm: expect.stringContaining('PBKDF2'), legacy: false },
    ]);
    expect(new X509Certificate(files.leafPem).checkPrivateKey(key)).toBe(true);
  });

  it('does not choose between keys of the same name', async () => {
    const text = files.leafKeyPem + files.keyWithParametersPem;
    expect(await readPrivateKey(utf8(text), { alias: null })).toMatchObject({
      ok: false,
      error: { code: 'not-found', details: { found: 2 } },
    });
    expect(await readPrivateKey(utf8(files.leafKeyPem), { alias: 'x' })).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
  });
});

/** An error that no reader foresaw carries what was thrown as its cause. */
function expectTyped(result: Awaited<ReturnType<typeof readStore>>): void {
  if (!result.ok && result.error.cause !== undefined) expect(result.error.cause).toBeInstanceOf(PkiError);
}

describe('damaged text', () => {
  const whole = utf8(bothPem + files.leafKeyPem);

  it('cut after any character opens or fails with a typed error', async () => {
    const codes = new Set<string>();
    for (let length = 1; length < whole.length; length += 1) {
      const result = await readStore(whole.subarray(0, length));
      expectTyped(result);
      codes.add(result.ok ? 'opened' : result.error.code);
    }
    expect([...codes].sort()).toEqual(['opened', 'truncated', 'unknown-format']);
  });

  it('with any bit flipped opens or fails with a typed error', async () => {
    const single = utf8(files.leafPem);
    for (let bit = 0; bit < single.length * 8; bit += 1) {
      const flipped = Uint8Array.from(single);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const result = await readStore(flipped);
      expectTyped(result);
    }
  });
});
