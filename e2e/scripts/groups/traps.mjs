import { buildJks, protectJksKey } from '../lib/build-jks.mjs';
import * as build from '../lib/build-pkcs12.mjs';
import { bits, contextPrimitive, integer, octets, oid, sequence } from '../lib/der.mjs';
import { aes, certBags, confirmed, id, mac, named, password, passwordBytes } from '../lib/pkcs12-parts.mjs';
import { opens, refuses } from '../lib/recorder.mjs';

/** Combinations that made other readers stumble. */
export function knownTraps(world) {
  pkcs12Traps(world);
  javaTraps(world);
  keyTraps(world);
}

function pkcs12Traps(world) {
  const { recorder, authority } = world;
  const { add, keyPair, certificate } = recorder;
  const { client, rsaClient, issuing, root, other, chain } = authority;
  const shrouded = (key, attributes) => build.plainContent(build.shroudedKeyBag(aes(key.pkcs8), attributes));
  const open = (what, bytes, entries, options = {}) =>
    add(`pkcs12/handmade-${what}.p12`, bytes, opens('pkcs12', 'verified', entries, { password, ...options }));

  open(
    'same-local-key-id-on-all',
    confirmed(
      world,
      build.pfx(
        [
          build.encryptedContent(
            aes,
            ...[root, issuing, client].map((one) => build.certBag(one.der, { localKeyId: id })),
          ),
          shrouded(client.key, named),
        ],
        mac,
      ),
    ),
    [keyPair('client', client.key, chain)],
  );
  open(
    'same-friendly-name-twice',
    confirmed(
      world,
      build.pfx(
        [
          build.encryptedContent(
            aes,
            build.certBag(client.der, { friendlyName: 'same', localKeyId: [1] }),
            build.certBag(other.der, { friendlyName: 'same', localKeyId: [2] }),
          ),
          shrouded(client.key, { friendlyName: 'same', localKeyId: [1] }),
          shrouded(other.key, { friendlyName: 'same', localKeyId: [2] }),
        ],
        mac,
      ),
    ),
    [keyPair('same', client.key, [client]), keyPair('same', other.key, [other])],
  );
  open(
    'shared-chain-once',
    confirmed(
      world,
      build.pfx(
        [
          build.encryptedContent(
            aes,
            build.certBag(client.der, { friendlyName: 'one', localKeyId: [1] }),
            build.certBag(rsaClient.der, { friendlyName: 'two', localKeyId: [2] }),
            build.certBag(issuing.der),
            build.certBag(root.der),
          ),
          shrouded(client.key, { friendlyName: 'one', localKeyId: [1] }),
          shrouded(rsaClient.key, { friendlyName: 'two', localKeyId: [2] }),
        ],
        mac,
      ),
    ),
    [keyPair('one', client.key, chain), keyPair('two', rsaClient.key, [rsaClient, issuing, root])],
  );
  const elsewhere = (plain) => build.pbes2(plain, 'another password');
  open(
    'part-with-another-password',
    build.pfx(
      [
        build.encryptedContent(elsewhere, build.certBag(other.der, { friendlyName: 'hidden' })),
        build.encryptedContent(aes, ...certBags(chain)),
        shrouded(client.key, named),
      ],
      mac,
    ),
    [keyPair('client', client.key, chain)],
    { warnings: ['content-locked'] },
  );
  open(
    'unreadable-certificate',
    build.pfx(
      [build.plainContent(build.certBag(Buffer.from('nothing')), build.certBag(root.der, { friendlyName: 'root' }))],
      mac,
    ),
    [certificate('root', root)],
    { warnings: ['certificate-unreadable'] },
  );
  const deep = Array.from({ length: 100 }).reduce((inner) => build.nestedBag(inner), build.certBag(root.der));
  add(
    'pkcs12/handmade-nested-too-deep.p12',
    build.pfx([build.plainContent(deep)], mac),
    refuses('limit-exceeded', { password }),
  );
  const claimed = sequence(
    sequence(sequence(oid('1.3.14.3.2.26')), octets(Buffer.alloc(20))),
    octets(Buffer.alloc(8)),
    integer(0x7fffffff),
  );
  add(
    'pkcs12/handmade-mac-too-many-iterations.p12',
    build.pfx([build.encryptedContent(aes, ...certBags(chain))], () => claimed),
    refuses('limit-exceeded', { password, details: { found: 0x7fffffff } }),
  );
  const once = (plain) => build.pbes1TripleDes(plain, passwordBytes, 1);
  open(
    'iterations-absent-in-mac',
    confirmed(
      world,
      build.pfx([build.encryptedContent(once, ...certBags(chain))], (safe) =>
        build.macData(safe, passwordBytes, { iterations: 1 }),
      ),
    ),
    chain.map((one, index) => certificate(index === 0 ? 'client' : null, one)),
  );
}

function javaTraps({ toolbox: { openssl, keytool, read }, recorder, authority }) {
  const { add, keyPair, certificate } = recorder;
  const { client, rsaClient, rsaChain, root, bundle } = authority;
  openssl([
    ...['pkcs12', '-export', '-inkey', rsaClient.key.file, '-in', rsaClient.file, '-certfile', bundle],
    ...['-name', 'server', '-passout', `pass:${password}`, '-out', 'traps.p12'],
  ]);
  for (const [type, format] of [
    ['JKS', 'jks'],
    ['PKCS12', 'pkcs12'],
  ]) {
    const file = `traps-with-root.${format}`;
    const target = ['-storetype', type, '-keystore', file, '-storepass', password, '-noprompt'];
    keytool([
      ...[
        '-importkeystore',
        '-srckeystore',
        'traps.p12',
        '-srcstoretype',
        'PKCS12',
        '-srcstorepass',
        password,
        '-noprompt',
      ],
      ...['-destkeystore', file, '-deststoretype', type, '-deststorepass', password],
    ]);
    keytool(['-importcert', '-alias', 'the root 🔑', '-file', root.file, ...target]);
    add(
      `${format}/keytool-key-and-trusted-root.${format === 'jks' ? 'jks' : 'p12'}`,
      read(file),
      opens(format, 'verified', [keyPair('server', rsaClient.key, rsaChain), certificate('the root 🔑', root)], {
        password,
        title: 'a root trusted on its own stays an entry, and its name is written in modified UTF-8',
      }),
    );
  }
  add(
    'jks/handmade-key-without-chain.jks',
    buildJks([{ alias: 'bare', protectedKey: protectJksKey(client.key.pkcs8, password), chain: [] }], password),
    opens('jks', 'verified', [recorder.privateKey('bare', client.key)], { password }),
  );
  add(
    'jks/handmade-damaged-key.jks',
    buildJks(
      [
        { alias: 'bad', protectedKey: Buffer.from('30030101ff', 'hex'), chain: [client.der] },
        { alias: 'root', certificate: root.der },
      ],
      password,
    ),
    opens('jks', 'verified', [keyPair('bad', client.key, [client], { locked: true }), certificate('root', root)], {
      password,
      warnings: null,
    }),
  );
}

function keyTraps({ toolbox: { openssl, write }, recorder, authority }) {
  const { add, certificate, privateKey } = recorder;
  const { client, issuing, root, chain } = authority;
  const anyAlias = (entry) => ({ ...entry, alias: undefined, publicKey: undefined });
  const ed = authority.newKey('-algorithm', 'ED25519');
  const [version, algorithm, key] = [integer(1), sequence(oid('1.3.101.112')), ed.pkcs8.subarray(-34)];
  const attached = contextPrimitive(1, bits(ed.publicKey.subarray(-32)).subarray(2));
  add(
    'keys/handmade-ed25519-with-public-key.key',
    sequence(version, algorithm, octets(key), attached),
    opens('der', 'absent', [anyAlias(privateKey(null, ed, { keyAlgorithm: 'Ed25519' }))]),
  );
  const own = openssl(['ec', '-in', client.key.file, '-no_public']);
  add(
    'keys/openssl-sec1-without-public-key.pem',
    own,
    opens('pem', 'absent', [{ ...privateKey(null, client.key), alias: undefined }]),
  );
  add(
    'der/handmade-two-certificates.cer',
    Buffer.concat([client.der, root.der]),
    opens('der', 'absent', [certificate(null, client), certificate(null, root)]),
  );
  const bag = openssl([
    'crl2pkcs7',
    '-nocrl',
    '-outform',
    'DER',
    '-certfile',
    write('all.pem', client.pem + issuing.pem + root.pem),
  ]);
  add(
    'pem/handmade-bare-base64.p7b',
    bag.toString('base64'),
    opens(
      'pem',
      'absent',
      chain.map((one) => certificate(null, one)),
    ),
  );
  const locked = openssl([
    'rsa',
    '-traditional',
    '-in',
    authority.rsaClient.key.file,
    '-aes256',
    '-passout',
    `pass:${password}`,
  ]).toString();
  for (const [what, text] of [
    ['crlf', locked.replaceAll('\n', '\r\n')],
    [
      'lower-case-iv',
      locked.replace(/AES-256-CBC,([0-9A-F]+)/, (header) => header.replace(/[0-9A-F]{32}/, (iv) => iv.toLowerCase())),
    ],
    ['indented', locked.replace(/^(?=.)/gm, '  ')],
  ]) {
    add(
      `pem/openssl-traditional-${what}.pem`,
      text,
      opens('pem', 'absent', [{ ...privateKey(null, authority.rsaClient.key), alias: undefined }], { password }),
      refuses('wrong-password', { password: 'not this one' }),
      refuses('password-required'),
    );
  }
}
