import { deflateRawSync, gzipSync } from 'node:zlib';
import { integer, octets, oid, sequence } from '../lib/der.mjs';
import { refuses } from '../lib/recorder.mjs';
import { hasTool } from '../lib/tools.mjs';

/** Files that are something else, or nothing: what a reader should say about them. */
export function diagnosisFiles({ toolbox, recorder: { add }, authority: { client } }) {
  const elseIs = (file, content, looksLike) =>
    add(`diagnosis/${file}`, content, refuses('unknown-format', looksLike ? { details: { looksLike } } : {}));
  add('diagnosis/empty.pfx', Buffer.alloc(0), refuses('empty-file'), refuses('empty-file', { password: 'changeit' }));
  elseIs('handmade-blanks.pem', ' \r\n\t\n');
  elseIs(
    'handmade-document.pdf',
    '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n',
    'PDF',
  );
  elseIs('handmade-archive.cer', zip('certificate.cer', client.der), 'ZIP');
  elseIs(
    'handmade-login-page.cer',
    '<!DOCTYPE html>\n<html lang="en"><head><title>Sign in</title></head><body><form method="post"><input name="user"></form></body></html>\n',
    'HTML',
  );
  elseIs('handmade-login-page-no-doctype.crt', '\r\n<HTML><body>Your session has expired</body></HTML>', 'HTML');
  elseIs(
    'handmade-metadata.cer',
    '<?xml version="1.0" encoding="UTF-8"?>\n<EntityDescriptor entityID="https://idp.vector.example" xmlns="urn:oasis:names:tc:SAML:2.0:metadata"/>\n',
    'XML',
  );
  elseIs('handmade-service-key.pem', '{"clientid":"sb-client","url":"https://auth.vector.example"}\n', 'JSON');
  elseIs('handmade-compressed.p12', gzipSync(client.der), 'gzip');
  elseIs(
    'handmade-picture.png',
    Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex'),
    'PNG',
  );
  elseIs('handmade-text.cer', 'Please find the certificate attached.\n');
  elseIs('handmade-zeros.p12', Buffer.alloc(600));
  elseIs(
    'handmade-noise.pfx',
    Buffer.from(Array.from({ length: 700 }, (_, index) => (index * 167 + 13 + (index >> 3) * 29) & 0xff)),
  );
  elseIs('handmade-bks-version-2.bks', bks(2), 'BKS');
  elseIs('handmade-bks-version-1.bks', bks(1), 'BKS');
  elseIs('handmade-bcfks.bcfks', bcfks(), 'BCFKS');
  elseIs(
    'handmade-putty.ppk',
    'PuTTY-User-Key-File-3: ssh-ed25519\r\nEncryption: none\r\nComment: vector\r\nPublic-Lines: 1\r\nAAAA\r\n',
    'PuTTY',
  );
  if (hasTool('ssh-keygen', ['-?']) || hasTool('sh', ['-c', 'command -v ssh-keygen'])) {
    toolbox.run('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', 'vector', '-f', toolbox.path('id')]);
    elseIs('ssh-keygen-ed25519', toolbox.read('id'), 'SSH');
    elseIs('ssh-keygen-ed25519.pub', toolbox.read('id.pub'), 'SSH');
    toolbox.run('ssh-keygen', ['-e', '-m', 'RFC4716', '-f', toolbox.path('id.pub')]);
    elseIs(
      'ssh-keygen-ed25519-rfc4716.pub',
      toolbox.run('ssh-keygen', ['-e', '-m', 'RFC4716', '-f', toolbox.path('id.pub')]),
      'SSH',
    );
  }
  elseIs('handmade-pgp-public.asc', openPgp('PUBLIC KEY BLOCK', 0xc6), 'PGP');
  elseIs('handmade-pgp-private.asc', openPgp('PRIVATE KEY BLOCK', 0xc5), 'PGP');
}

/** A ZIP archive with one deflated file (APPNOTE 4.3). */
function zip(name, content) {
  const packed = deflateRawSync(content);
  const label = Buffer.from(name);
  const sizes = Buffer.alloc(12);
  sizes.writeUInt32LE(crc32(content), 0);
  sizes.writeUInt32LE(packed.length, 4);
  sizes.writeUInt32LE(content.length, 8);
  const names = Buffer.from([label.length, 0, 0, 0]);
  const common = Buffer.concat([Buffer.from([20, 0, 0, 0, 8, 0, 0, 0, 33, 92]), sizes, names]);
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, label, packed]);
  const central = Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), common, Buffer.alloc(14), label]);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, central, end]);
}

function crc32(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** Armour of OpenPGP (RFC 9580, section 6): a version 4 Ed25519 key packet and the checksum older programs append. */
function openPgp(label, tag) {
  const key = Buffer.from('04655c000016092b06010401da470f0101074021', 'hex');
  const body = Buffer.concat([key, Buffer.alloc(60, 0x21)]);
  const packet = Buffer.concat([Buffer.from([tag, body.length]), body]);
  let checksum = 0xb704ce;
  for (const byte of packet) {
    checksum ^= byte << 16;
    for (let bit = 0; bit < 8; bit++) checksum = (checksum << 1) ^ (checksum & 0x800000 ? 0x1864cfb : 0);
  }
  const sum = Buffer.from([checksum >> 16, checksum >> 8, checksum].map((value) => value & 0xff)).toString('base64');
  const lines = packet.toString('base64').match(/.{1,64}/g) ?? [];
  return [`-----BEGIN PGP ${label}-----`, '', ...lines, `=${sum}`, `-----END PGP ${label}-----`, ''].join('\n');
}

/** The beginning of a Bouncy Castle store: version, salt, iterations, one trusted certificate's header. */
function bks(version) {
  const head = Buffer.alloc(12);
  head.writeUInt32BE(version, 0);
  head.writeUInt32BE(20, 4);
  const iterations = Buffer.from([0, 0, 4, 210]);
  return Buffer.concat([
    head.subarray(0, 8),
    Buffer.alloc(20, 0x5a),
    iterations,
    Buffer.from([1, 0, 4]),
    Buffer.from('root'),
    Buffer.alloc(8),
    Buffer.alloc(4),
    Buffer.from([0, 5]),
    Buffer.from('X.509'),
    Buffer.alloc(200, 0x30),
    Buffer.alloc(20, 0x77),
  ]);
}

/** ObjectStore of BCFKS: EncryptedObjectStoreData (PBES2 with AES-CCM) and an integrity check. */
function bcfks() {
  const pbkdf2 = sequence(
    oid('1.2.840.113549.1.5.12'),
    sequence(octets(Buffer.alloc(64, 3)), integer(51200), integer(32), sequence(oid('1.2.840.113549.2.11'))),
  );
  const pbes2 = sequence(
    oid('1.2.840.113549.1.5.13'),
    sequence(pbkdf2, sequence(oid('2.16.840.1.101.3.4.1.47'), sequence(octets(Buffer.alloc(12)), integer(8)))),
  );
  const integrity = sequence(
    sequence(oid('1.2.840.113549.2.11')),
    sequence(
      oid('1.2.840.113549.1.5.12'),
      sequence(octets(Buffer.alloc(64, 4)), integer(51200), integer(64), sequence(oid('1.2.840.113549.2.11'))),
    ),
    octets(Buffer.alloc(64, 5)),
  );
  return sequence(sequence(pbes2, octets(Buffer.alloc(300, 6))), integrity);
}
