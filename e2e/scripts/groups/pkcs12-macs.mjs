import * as build from '../lib/build-pkcs12.mjs';
import { context, integer, octets, oid, sequence } from '../lib/der.mjs';
import { aes, certBags, confirmed, mac, named, password, passwordBytes } from '../lib/pkcs12-parts.mjs';
import { opens, refuses } from '../lib/recorder.mjs';

/** MACs no switch of openssl 3.0 produces: PBMAC1 (RFC 9579), unknown digests, the two empty passwords; and damaged ones. */
export function pkcs12Macs(world) {
  damaged(world);
  const {
    recorder: { add, keyPair, certificate },
    authority: { client, chain, root },
  } = world;
  const entries = () => [keyPair('client', client.key, chain)];
  const contents = [
    build.encryptedContent(aes, ...certBags(chain)),
    build.plainContent(build.shroudedKeyBag(aes(client.key.pkcs8), named)),
  ];
  const good = (what, finish) =>
    add(
      `pkcs12/handmade-${what}.p12`,
      build.pfx(contents, finish),
      opens('pkcs12', 'verified', entries(), { password }),
      refuses('wrong-password', { password: 'not this one' }),
    );
  const bad = (what, code, finish, details) =>
    add(`pkcs12/handmade-${what}.p12`, build.pfx(contents, finish), refuses(code, { password, details }));
  good('pbmac1-sha256-sha256', (safe) => build.pbmac1(safe, password));
  good('pbmac1-sha256-sha512', (safe) => build.pbmac1(safe, password, { hash: 'sha512' }));
  good('pbmac1-sha512-sha512', (safe) =>
    build.pbmac1(safe, password, { hash: 'sha512', prf: 'sha512', keyLength: 64 }),
  );
  good('mac-sha512-256', (safe) => build.macData(safe, passwordBytes, { hash: 'sha512-256' }));
  bad('pbmac1-wrong-iterations', 'integrity-failed', (safe) =>
    build.pbmac1(safe, password, { claimedIterations: 2047 }),
  );
  bad('pbmac1-no-key-length', 'malformed', (safe) => build.pbmac1(safe, password, { keyLengthAbsent: true }));
  bad('pbmac1-too-many-iterations', 'limit-exceeded', (safe) =>
    build.pbmac1(safe, password, { claimedIterations: 0x7fffffff }),
  );
  add(
    'pkcs12/handmade-mac-gost.p12',
    build.pfx(contents, (safe) =>
      build.macData(safe, passwordBytes, { hash: 'sha256', algorithmOid: '1.2.643.7.1.1.2.2' }),
    ),
    opens('pkcs12', 'not-checked', entries(), {
      password,
      warnings: null,
      title: 'a MAC we cannot compute is not a broken one',
    }),
  );

  for (const [what, encoded] of [
    ['zero-length', Buffer.alloc(0)],
    ['terminator', Buffer.from([0, 0])],
  ]) {
    const encrypt = (plain) => build.pbes1TripleDes(plain, encoded);
    const bytes = build.pfx(
      [
        build.encryptedContent(encrypt, ...certBags(chain)),
        build.plainContent(build.shroudedKeyBag(encrypt(client.key.pkcs8), named)),
      ],
      (safe) => build.macData(safe, encoded),
    );
    const pairs = [keyPair('client', client.key, chain)];
    add(
      `pkcs12/handmade-empty-password-${what}.p12`,
      confirmed(world, bytes, ''),
      opens('pkcs12', 'verified', pairs, { password: '' }),
      opens('pkcs12', 'verified', pairs),
      refuses('wrong-password', { password }),
    );
  }
  add(
    'pkcs12/handmade-mac-only.p12',
    confirmed(
      world,
      build.pfx([build.plainContent(build.certBag(root.der, { friendlyName: 'root', trusted: true }))], mac),
    ),
    opens('pkcs12', 'verified', [certificate('root', root)], { password }),
    opens('pkcs12', 'not-checked', [certificate('root', root)], { warnings: null }),
    refuses('wrong-password', { password: 'not this one' }),
  );
}

function damaged(world) {
  const {
    recorder: { add, certificate },
    authority: { client, chain },
  } = world;
  const bytes = build.pfx(
    [
      build.encryptedContent(aes, ...certBags(chain)),
      build.plainContent(build.shroudedKeyBag(aes(client.key.pkcs8), named)),
    ],
    mac,
  );
  add(
    'pkcs12/handmade-truncated.p12',
    bytes.subarray(0, 700),
    refuses('truncated', { password, details: { format: 'PKCS#12' } }),
    refuses('truncated'),
  );
  const wrongMac = build.pfx([build.plainContent(...certBags(chain))], (safe) =>
    mac(Buffer.concat([safe, Buffer.from([1])])),
  );
  add(
    'pkcs12/handmade-mac-of-other-content.p12',
    wrongMac,
    refuses('wrong-password', {
      password,
      title: 'nothing is encrypted, so only the MAC can tell: password or damage',
    }),
  );
  const changed = build.pfx([build.encryptedContent(aes, ...certBags(chain))], (safe) =>
    mac(Buffer.concat([safe, Buffer.from([1])])),
  );
  add(
    'pkcs12/handmade-damaged-content.p12',
    changed,
    refuses('integrity-failed', { password, details: { algorithm: 'SHA-1' } }),
    refuses('wrong-password', { password: 'not this one' }),
  );
  const { openssl, write } = world.toolbox;
  const safe = sequence(build.plainContent(...certBags(chain)));
  const signing = ['-signer', client.file, '-inkey', client.key.file, '-nodetach', '-binary', '-outform', 'DER'];
  const signed = openssl(['cms', '-sign', '-in', write('safe.der', safe), ...signing]);
  const shown = chain.map((one, index) => certificate(index === 0 ? 'client' : null, one));
  add(
    'pkcs12/handmade-public-key-integrity.p12',
    sequence(integer(3), signed),
    opens('pkcs12', 'not-checked', shown, { warnings: ['integrity-not-checked'] }),
  );
  const enveloped = sequence(oid('1.2.840.113549.1.7.3'), context(0, sequence(integer(0))));
  add(
    'pkcs12/handmade-public-key-privacy.p12',
    build.pfx([enveloped, build.plainContent(...certBags(chain))], mac),
    opens('pkcs12', 'verified', shown, { password, warnings: null }),
  );
  add(
    'pkcs12/handmade-version-2.p12',
    sequence(integer(2), sequence(oid(build.oids.data), context(0, octets(sequence())))),
    refuses(['malformed', 'unknown-format'], { password }),
  );
}
