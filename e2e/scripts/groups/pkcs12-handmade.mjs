import * as build from '../lib/build-pkcs12.mjs';
import { boolean, context, integer, nullValue, octets, oid, printable, sequence, setOf } from '../lib/der.mjs';
import { opens, refuses } from '../lib/recorder.mjs';
import { withLegacy } from '../lib/tools.mjs';

/** PKCS#12 that no switch of a tool produces. What openssl understands of it, it is asked to confirm. */
export function pkcs12ByHand(world) {
  encryption(world);
  macs(world);
  structures(world);
  damaged(world);
}

const password = 'changeit';
const passwordBytes = build.bmpPassword(password);
const aes = (plain) => build.pbes2(plain, password);
const tripleDes = (plain) => build.pbes1TripleDes(plain, passwordBytes);
const mac = (safe) => build.macData(safe, passwordBytes);
const id = [1, 2, 3, 4];

/** openssl has to open it with that password too; otherwise the file is ours alone and proves nothing. */
function confirmed({ toolbox }, bytes, pass = password) {
  toolbox.openssl([
    'pkcs12',
    ...withLegacy,
    '-in',
    toolbox.write('confirm.p12', bytes),
    '-noout',
    '-passin',
    `pass:${pass}`,
  ]);
  return bytes;
}

const certBags = (chain) =>
  chain.map((one, index) =>
    build.certBag(one.der, index === 0 ? { friendlyName: 'client', localKeyId: id } : undefined),
  );

function encryption(world) {
  const {
    recorder: { add, keyPair },
    authority: { client, chain },
  } = world;
  const entries = () => [keyPair('client', client.key, chain, { keyAlgorithm: 'EC' })];
  const file = (encrypt, finish = mac) =>
    build.pfx(
      [
        build.encryptedContent(encrypt, ...certBags(chain)),
        build.plainContent(build.shroudedKeyBag(encrypt(client.key.pkcs8), { friendlyName: 'client', localKeyId: id })),
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
    build.pfx(
      [build.plainContent(...certBags(chain)), build.plainContent(build.shroudedKeyBag(unknown, { localKeyId: id }))],
      mac,
    ),
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
      [
        build.encryptedContent(aes, ...certBags(chain)),
        build.plainContent(build.shroudedKeyBag(gost, { localKeyId: id })),
      ],
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

function macs(world) {
  const {
    recorder: { add, keyPair, certificate },
    authority: { client, chain, root },
  } = world;
  const entries = () => [keyPair('client', client.key, chain)];
  const contents = [
    build.encryptedContent(aes, ...certBags(chain)),
    build.plainContent(build.shroudedKeyBag(aes(client.key.pkcs8), { friendlyName: 'client', localKeyId: id })),
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
        build.plainContent(build.shroudedKeyBag(encrypt(client.key.pkcs8), { localKeyId: id })),
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

function structures(world) {
  const {
    toolbox,
    recorder: { add, keyPair, certificate, privateKey, other },
    authority,
  } = world;
  const { client, rsaClient, issuing, root, chain, rsaChain } = authority;
  const shrouded = (key, named, pass = password) => build.shroudedKeyBag(build.pbes2(key.pkcs8, pass), named);
  const named = { friendlyName: 'client', localKeyId: id };
  const whole = () => [keyPair('client', client.key, chain)];
  const open = (what, bytes, entries, options = {}) =>
    add(`pkcs12/handmade-${what}.p12`, bytes, opens('pkcs12', 'verified', entries, { password, ...options }));

  for (const [what, encrypt] of [
    ['3des', tripleDes],
    ['aes', aes],
  ]) {
    const bytes = build.pfxIndefinite(
      [
        build.encryptedContentIndefinite(encrypt, 64, ...certBags(chain)),
        build.plainContent(build.shroudedKeyBag(encrypt(client.key.pkcs8), named)),
      ],
      mac,
    );
    open(`ber-indefinite-${what}`, confirmed(world, bytes), whole(), { warnings: null });
  }
  open(
    'nested-safe-contents',
    confirmed(
      world,
      build.pfx(
        [
          build.encryptedContent(
            aes,
            build.nestedBag(...certBags(chain), build.nestedBag(shrouded(client.key, named))),
          ),
        ],
        mac,
      ),
    ),
    whole(),
  );
  open(
    'key-first',
    confirmed(
      world,
      build.pfx(
        [build.plainContent(shrouded(client.key, named)), build.encryptedContent(aes, ...certBags(chain))],
        mac,
      ),
    ),
    whole(),
  );
  open(
    'plain-key-bag',
    confirmed(
      world,
      build.pfx([build.encryptedContent(aes, build.keyBag(client.key.pkcs8, named), ...certBags(chain))], mac),
    ),
    whole(),
  );
  open(
    'single-safe',
    confirmed(world, build.pfx([build.encryptedContent(aes, ...certBags(chain), shrouded(client.key, named))], mac)),
    whole(),
  );
  open(
    'paired-by-public-key',
    confirmed(
      world,
      build.pfx(
        [
          build.encryptedContent(aes, ...chain.map((one) => build.certBag(one.der))),
          build.plainContent(shrouded(client.key, { friendlyName: 'client' })),
        ],
        mac,
      ),
    ),
    whole(),
  );
  open(
    'local-key-ids-swapped-order',
    confirmed(
      world,
      build.pfx(
        [
          build.encryptedContent(
            aes,
            build.certBag(rsaClient.der, { friendlyName: 'two', localKeyId: [2] }),
            build.certBag(client.der, { friendlyName: 'one', localKeyId: [1] }),
            build.certBag(root.der),
            build.certBag(issuing.der),
          ),
          build.plainContent(
            shrouded(client.key, { friendlyName: 'one', localKeyId: [1] }),
            shrouded(rsaClient.key, { friendlyName: 'two', localKeyId: [2] }),
          ),
        ],
        mac,
      ),
    ),
    [keyPair('one', client.key, chain), keyPair('two', rsaClient.key, rsaChain)],
  );
  const twoPasswords = build.pfx(
    [
      build.encryptedContent(
        aes,
        build.certBag(client.der, { friendlyName: 'one', localKeyId: [1] }),
        build.certBag(rsaClient.der, { friendlyName: 'two', localKeyId: [2] }),
        build.certBag(issuing.der),
        build.certBag(root.der),
      ),
      build.plainContent(
        shrouded(client.key, { friendlyName: 'one', localKeyId: [1] }),
        shrouded(rsaClient.key, { friendlyName: 'two', localKeyId: [2] }, 'second key'),
      ),
    ],
    mac,
  );
  add(
    'pkcs12/handmade-two-key-passwords.p12',
    twoPasswords,
    opens('pkcs12', 'verified', [keyPair('one', client.key, chain), keyPair('two', rsaClient.key, rsaChain)], {
      password,
      keyPasswords: { two: 'second key' },
    }),
    opens(
      'pkcs12',
      'verified',
      [keyPair('one', client.key, chain), keyPair('two', rsaClient.key, rsaChain, { locked: true })],
      { password, warnings: ['key-locked'] },
    ),
  );
  const crl = toolbox.openssl(['crl', '-in', authority.crl.file, '-outform', 'DER']);
  open(
    'crl-bag',
    confirmed(
      world,
      build.pfx(
        [
          build.encryptedContent(aes, ...certBags(chain), build.crlBag(crl, { friendlyName: 'revoked' })),
          build.plainContent(shrouded(client.key, named)),
        ],
        mac,
      ),
    ),
    [...whole(), other('revoked', 'crl')],
  );
  const secret = sequence(integer(0), sequence(oid('2.16.840.1.101.3.4.1')), octets(Buffer.alloc(32, 5)));
  open(
    'secret-bag',
    build.pfx(
      [
        build.plainContent(
          build.bag(
            build.oids.secretBag,
            sequence(oid(build.oids.shroudedKeyBag), context(0, octets(wrapSecret(secret)))),
            { friendlyName: 'secret' },
          ),
          ...certBags([root]),
        ),
      ],
      mac,
    ),
    [other('secret', 'secret-key'), certificate('client', root)],
  );
  open(
    'unknown-bag',
    build.pfx(
      [
        build.plainContent(
          build.bag('1.2.3.4.5.6', printable('something else'), { friendlyName: 'odd' }),
          build.certBag(root.der, { friendlyName: 'root' }),
        ),
      ],
      mac,
    ),
    [certificate('root', root)],
    { warnings: ['bag-not-supported'] },
  );
  open(
    'sdsi-certificate-bag',
    build.pfx(
      [
        build.plainContent(
          build.bag(
            build.oids.certBag,
            sequence(oid('1.2.840.113549.1.9.22.2'), context(0, printable('c2RzaQ=='))),
            {},
          ),
          build.certBag(root.der, { friendlyName: 'root' }),
        ),
      ],
      mac,
    ),
    [certificate('root', root)],
    { warnings: ['bag-not-supported'] },
  );
  open(
    'friendly-name-of-wrong-type',
    build.pfx(
      [
        build.plainContent(
          sequence(
            oid(build.oids.certBag),
            context(0, sequence(oid(build.oids.x509Certificate), context(0, octets(root.der)))),
            setOf(sequence(oid(build.oids.friendlyName), setOf(boolean(true)))),
          ),
        ),
      ],
      mac,
    ),
    [certificate(null, root)],
    { warnings: null },
  );
  open('empty-safe', build.pfx([], mac), []);
  open(
    'friendly-name-empty',
    confirmed(world, build.pfx([build.plainContent(build.certBag(root.der, { friendlyName: '' }))], mac)),
    [{ ...certificate(null, root), alias: undefined }],
  );
  open(
    'friendly-name-emoji',
    confirmed(world, build.pfx([build.plainContent(build.certBag(root.der, { friendlyName: 'Wurzel 🔐 <b>' }))], mac)),
    [certificate('Wurzel 🔐 <b>', root)],
  );
  open(
    'key-of-no-certificate',
    confirmed(
      world,
      build.pfx(
        [
          build.encryptedContent(aes, build.certBag(root.der, { friendlyName: 'root' })),
          build.plainContent(shrouded(client.key, { friendlyName: 'lonely', localKeyId: [9] })),
        ],
        mac,
      ),
    ),
    [privateKey('lonely', client.key), certificate('root', root)],
  );
  open(
    'trailing-bytes',
    Buffer.concat([
      build.pfx([build.plainContent(build.certBag(root.der, { friendlyName: 'root' }))], mac),
      Buffer.from('\r\n'),
    ]),
    [certificate('root', root)],
    { warnings: ['trailing-data'] },
  );
}

function wrapSecret(secret) {
  const encrypted = aes(secret);
  return sequence(encrypted.algorithm, octets(encrypted.ciphertext));
}

function damaged(world) {
  const {
    recorder: { add },
    authority: { client, chain },
  } = world;
  const bytes = build.pfx(
    [
      build.encryptedContent(aes, ...certBags(chain)),
      build.plainContent(build.shroudedKeyBag(aes(client.key.pkcs8), { localKeyId: id })),
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
  const signed = sequence(integer(3), sequence(oid('1.2.840.113549.1.7.2'), context(0, sequence(integer(1)))));
  add('pkcs12/handmade-public-key-integrity.p12', signed, refuses('unsupported-algorithm', { password }));
  const enveloped = sequence(oid('1.2.840.113549.1.7.3'), context(0, sequence(integer(0))));
  add(
    'pkcs12/handmade-public-key-privacy.p12',
    build.pfx([enveloped, build.plainContent(...certBags(chain))], mac),
    opens(
      'pkcs12',
      'verified',
      chain.map((one, index) => ({
        alias: index === 0 ? 'client' : null,
        kind: 'certificate',
        chain: [world.recorder.fingerprint(one)],
      })),
      { password, warnings: null },
    ),
  );
  add(
    'pkcs12/handmade-version-2.p12',
    sequence(integer(2), sequence(oid(build.oids.data), context(0, octets(sequence())))),
    refuses('malformed', { password }),
  );
}
