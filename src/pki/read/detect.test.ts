import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { limits } from '../limits';
import { keytoolJceks, keytoolJks } from './jks/keytool-files';
import { readStore } from './read-store';

const utf8 = (text: string) => new TextEncoder().encode(text);
const hex = (digits: string) => Uint8Array.from(Buffer.from(digits.replaceAll(' ', ''), 'hex'));
const publicSshKey = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ1hc2RmYXNkZmFzZGZhc2RmYXNkZmFzZGZhc2RmYXM= me@host\n';

/** Version 2, salt of 20 bytes, 1024 iterations; then what comes next, filled up. */
function bouncyCastle(version: string, next: string): Uint8Array {
  const head = hex(`0000000${version} 00000014 ${'ab'.repeat(20)} 00000400 ${next}`);
  const whole = new Uint8Array(200).fill(0x5a);
  whole.set(head);
  return whole;
}

describe('files that are something else', () => {
  const table: readonly (readonly [looksLike: string, content: Uint8Array])[] = [
    ['PDF document', utf8('%PDF-1.7\n%\u00e2\u00e3\n1 0 obj')],
    ['PDF document', Uint8Array.of(...utf8('%PDF-1.4\n%'), 0xe2, 0xe3, 0x00, 0x01)],
    ['ZIP archive', zipSync({ 'a.txt': utf8('a') })],
    ['gzip archive', Uint8Array.from(gzipSync(utf8('a')))],
    ['HTML page', utf8('<!DOCTYPE html>\n<html><head><title>Sign in</title>')],
    ['HTML page', utf8('\ufeff\r\n  <html lang="en">')],
    ['HTML page', utf8('<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">')],
    ['XML document', utf8('<?xml version="1.0"?><EntityDescriptor/>')],
    ['XML document', utf8('<md:EntityDescriptor entityID="x"/>')],
    ['JSON document', utf8('{"certificate": null}')],
    ['JSON document', utf8('[1]')],
    [
      'OpenSSH private key',
      utf8('-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjE=\n-----END OPENSSH PRIVATE KEY-----'),
    ],
    ['SSH public key', utf8(publicSshKey)],
    ['SSH public key', utf8('---- BEGIN SSH2 PUBLIC KEY ----\nComment: x\nAAAA\n---- END SSH2 PUBLIC KEY ----')],
    ['PuTTY private key', utf8('PuTTY-User-Key-File-3: ssh-ed25519\n')],
    [
      'OpenPGP data (armoured)',
      utf8('-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nmDME\n=abcd\n-----END PGP PUBLIC KEY BLOCK-----'),
    ],
    ['OpenPGP public key', hex('98 33 04 65 00 00 00 16 09 2b 06 01 04 01 da 47')],
    ['OpenPGP public key', hex('c6 33 04 65 00 00 00 16 09 2b 06 01 04 01 da 47')],
    ['OpenPGP secret key', hex('94 58 04 65 00 00 00 16 09 2b 06 01 04 01 da 47')],
    ['OpenPGP secret key', hex('95 01 58 04 65 00 00 00 16 09 2b 06 01 04 01 da 47')],
    ['BKS key store (Bouncy Castle)', bouncyCastle('2', '01 0005 616c696173')],
    ['BKS key store (Bouncy Castle)', bouncyCastle('1', '04 0005 616c696173')],
    ['UBER key store (Bouncy Castle)', bouncyCastle('1', 'f3a9c4')],
    [
      'BCFKS key store (Bouncy Castle FIPS)',
      hex(
        '3032 3010 300b 0609 2a864886f70d01050d 0401aa 301e 300b 0609 2a864886f70d02090b 300b 0609 2a864886f70d01050c 0402aabb',
      ),
    ],
    ['PNG image', hex('89504e47 0d0a1a0a 0000000d')],
    ['JPEG image', hex('ffd8ffe0 00104a46')],
    ['GIF image', Uint8Array.of(...utf8('GIF89a'), 0, 1)],
    ['Windows serialized certificate store (.sst)', hex('00000000 43455254 20000000')],
    ['public key (SubjectPublicKeyInfo)', hex('302a 3005 0603 2b6570 0321 00'.concat('11'.repeat(32)))],
    ['RSA public key (PKCS#1)', hex('3007 0202 00ff 0201 03')],
    ['EC parameters', hex('0608 2a8648ce3d030107')],
    ['public key', utf8('-----BEGIN PUBLIC KEY-----\nMCo=\n-----END PUBLIC KEY-----')],
    ['PEM with a damaged BEGIN line', utf8('----BEGIN CERTIFICATE----\nMIIB')],
    ['plain text', utf8('Dear colleague,\nplease find the certificate attached.\n')],
    ['plain text', utf8('justsomeletterswithoutanyspacesinbetween')],
    ['blank text', utf8(' \r\n\t')],
    ['binary data', hex('0badcafe 00000000')],
    ['CMS enveloped data (an encrypted message)', hex('300f 0609 2a864886f70d010703 a002 3000')],
    ['ASN.1 data of another kind', hex('3003 010100')],
  ];
  it.each(table)('%s', async (looksLike, content) => {
    expect(await readStore(content)).toMatchObject({
      ok: false,
      error: { code: 'unknown-format', details: { looksLike } },
    });
  });

  it('an empty file', async () => {
    expect(await readStore(new Uint8Array())).toMatchObject({ ok: false, error: { code: 'empty-file' } });
  });

  it('a file too large', async () => {
    expect(await readStore(new Uint8Array(limits.inputBytes + 1))).toMatchObject({
      ok: false,
      error: { code: 'limit-exceeded', details: { limit: 'inputBytes', maximum: limits.inputBytes } },
    });
  });
});

describe('key stores', () => {
  it.each([
    ['jks', keytoolJks],
    ['jceks', keytoolJceks],
  ])('%s by its first bytes', async (format, content) => {
    expect(await readStore(content, { fileName: 'x.p12' })).toMatchObject({ ok: true, value: { format } });
  });

  it('in base64, as service bindings carry them', async () => {
    const text = utf8(Buffer.from(keytoolJks).toString('base64'));
    expect(await readStore(text, { password: 'changeit' })).toMatchObject({
      ok: true,
      value: { format: 'jks', integrity: 'verified' },
    });
  });

  it('a Node Buffer does not share its memory with what is returned', async () => {
    const buffer = Buffer.from(keytoolJks);
    const read = await readStore(buffer, { password: 'changeit' });
    const der = read.ok ? read.value.entries[0]?.chain[0]?.der : undefined;
    const first = der?.[0];
    buffer.fill(0);
    expect([first, der?.[0], Buffer.isBuffer(der)]).toEqual([0x30, 0x30, false]);
  });
});
