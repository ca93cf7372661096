import * as build from '../lib/build-pkcs12.mjs';
import { integer, nullValue, octets, oid, sequence } from '../lib/der.mjs';
import { aes, certBags, confirmed, mac, named, password } from '../lib/pkcs12-parts.mjs';
import { opens, refuses } from '../lib/recorder.mjs';

/** PBES2 in every combination, passwords in odd encodings, and what no reader here decrypts. */
export function pkcs12Encryption(world) {
  const {
    recorder: { add, keyPair },
    authority: { client, chain },
  } = world;
  const entries = () => [keyPair('client', client.key, chain, { keyAlgorithm: 'EC' })];
  const file = (encrypt, finish = mac) =>
    build.pfx(
      [
        build.encryptedContent(encrypt, ...certBags(chain)),
        build.plainContent(build.shroudedKeyBag(encrypt(client.key.pkcs8), named)),
      ],
      finish,
    );
  for (const cipher of ['aes-128-cbc', 'aes-192-cbc', 'aes-256-cbc', 'des-ede3-cbc']) {
    for (const prf of ['sha1', 'sha224', 'sha256', 'sha384', 'sha512']) {
      const bytes = file((plain) => build.pbes2(plain, password, { cipher, prf }));
      add(
        `pkcs12/handmade-pbes2-${cipher}-${prf}.p12`,
        confirmed(world, bytes),
        opens('pkcs12', 'verified', entries(), { password }),
      );
    }
  }
  add(
    'pkcs12/handmade-pbes2-default-prf.p12',
    confirmed(
      world,
      file((plain) => build.pbes2(plain, password, { prf: 'sha1', prfAbsent: true })),
    ),
    opens('pkcs12', 'verified', entries(), { password }),
  );
  add(
    'pkcs12/handmade-pbes2-sha512-256-key-length.p12',
    confirmed(
      world,
      file((plain) => build.pbes2(plain, password, { prf: 'sha512-256', keyLength: true })),
    ),
    opens('pkcs12', 'verified', entries(), { password }),
  );
  const accented = 'pässwörd';
  const accentedMac = (safe) => build.macData(safe, build.bmpPassword(accented));
  add(
    'pkcs12/handmade-pbes2-latin1-password.p12',
    file((plain) => build.pbes2(plain, Buffer.from(accented, 'latin1')), accentedMac),
    opens('pkcs12', 'verified', entries(), { password: accented, warnings: null }),
  );
  const unknown = {
    algorithm: sequence(
      oid('1.2.840.113549.1.5.13'),
      sequence(
        sequence(oid('1.2.3.4.5'), nullValue()),
        sequence(oid('2.16.840.1.101.3.4.1.42'), octets(Buffer.alloc(16))),
      ),
    ),
    ciphertext: Buffer.alloc(64, 7),
  };
  add(
    'pkcs12/handmade-unknown-kdf.p12',
    build.pfx([build.plainContent(...certBags(chain)), build.plainContent(build.shroudedKeyBag(unknown, named))], mac),
    opens('pkcs12', 'verified', [keyPair('client', client.key, chain, { locked: true })], {
      password,
      warnings: ['algorithm-not-supported'],
    }),
  );
  const gost = {
    algorithm: sequence(
      oid('1.2.840.113549.1.5.13'),
      sequence(
        sequence(
          oid('1.2.840.113549.1.5.12'),
          sequence(octets(Buffer.alloc(8, 1)), integer(2000), sequence(oid('1.2.643.7.1.1.4.2'), nullValue())),
        ),
        sequence(oid('1.2.643.2.2.21'), sequence(octets(Buffer.alloc(8)), oid('1.2.643.7.1.2.5.1.1'))),
      ),
    ),
    ciphertext: Buffer.alloc(64, 9),
  };
  add(
    'pkcs12/handmade-gost-key.p12',
    build.pfx(
      [build.encryptedContent(aes, ...certBags(chain)), build.plainContent(build.shroudedKeyBag(gost, named))],
      mac,
    ),
    opens('pkcs12', 'verified', [keyPair('client', client.key, chain, { locked: true })], {
      password,
      warnings: ['algorithm-not-supported'],
    }),
  );
  const enormous = {
    algorithm: sequence(oid('1.2.840.113549.1.12.1.3'), sequence(octets(Buffer.alloc(8)), integer(0x7fffffff))),
    ciphertext: Buffer.alloc(64),
  };
  add(
    'pkcs12/handmade-too-many-iterations.p12',
    build.pfx([build.encryptedContent(() => enormous, ...certBags(chain))]),
    refuses('limit-exceeded', { password, details: { found: 0x7fffffff } }),
  );
}
