import { opens, refuses } from '../lib/recorder.mjs';
import { withLegacy } from '../lib/tools.mjs';

/** PKCS#12 as openssl and keytool write it, one file per algorithm and oddity they offer. */
export function pkcs12ByTools({ toolbox, recorder, authority }) {
  opensslAlgorithms(toolbox, recorder, authority);
  opensslContents(toolbox, recorder, authority);
  opensslPasswords(toolbox, recorder, authority);
  keytoolFiles(toolbox, recorder, authority);
}

const password = 'changeit';

function exporter({ openssl, read }) {
  return (leaf, bundle, pass, args, legacy = false) => {
    openssl([
      'pkcs12',
      '-export',
      ...(legacy ? withLegacy : []),
      '-inkey',
      leaf.key.file,
      '-in',
      leaf.file,
      ...(bundle ? ['-certfile', bundle] : []),
      '-passout',
      `pass:${pass}`,
      '-out',
      'out.p12',
      ...args,
    ]);
    return read('out.p12');
  };
}

function opensslAlgorithms(toolbox, recorder, { client, chain, bundle, rsaClient, rsaChain }) {
  const { add, keyPair } = recorder;
  const make = exporter(toolbox);
  const pbe = (name) => ['-keypbe', name, '-certpbe', name];
  const table = [
    ['3des', pbe('PBE-SHA1-3DES')],
    ['2des', pbe('PBE-SHA1-2DES')],
    ['rc2-40', pbe('PBE-SHA1-RC2-40')],
    ['rc2-128', pbe('PBE-SHA1-RC2-128')],
    ['rc4-128', pbe('PBE-SHA1-RC4-128')],
    ['rc4-40', pbe('PBE-SHA1-RC4-40')],
    ['pkcs5-md5-des', pbe('PBE-MD5-DES')],
    ['pkcs5-sha1-des', pbe('PBE-SHA1-DES')],
    ['pkcs5-md5-rc2-64', pbe('PBE-MD5-RC2-64')],
    ['pkcs5-sha1-rc2-64', pbe('PBE-SHA1-RC2-64')],
    ['pbes2-aes-128', pbe('aes-128-cbc')],
    ['pbes2-aes-192', pbe('aes-192-cbc')],
    ['pbes2-aes-256', pbe('aes-256-cbc')],
    ['pbes2-3des', pbe('des-ede3-cbc')],
    ['mac-md5', ['-macalg', 'md5']],
    ['mac-sha1', ['-macalg', 'sha1']],
    ['mac-sha224', ['-macalg', 'sha224']],
    ['mac-sha256', ['-macalg', 'sha256']],
    ['mac-sha384', ['-macalg', 'sha384']],
    ['mac-sha512', ['-macalg', 'sha512']],
    ['mac-once', ['-nomaciter']],
    ['iterations-once', ['-noiter']],
    ['iterations-100000', ['-iter', '100000']],
    ['plain-contents', ['-keypbe', 'NONE', '-certpbe', 'NONE']],
  ];
  for (const [what, args] of table) {
    const unprotected = what === 'plain-contents';
    add(
      `pkcs12/openssl-${what}.p12`,
      make(client, bundle, password, ['-name', 'client', ...args], true),
      opens('pkcs12', 'verified', [keyPair('client', client.key, chain, { keyAlgorithm: 'EC', keySize: 256 })], {
        password,
      }),
      ...(unprotected ? [] : [refuses('wrong-password', { password: 'not this one' }), refuses('password-required')]),
    );
  }
  const legacy = make(rsaClient, bundle, password, ['-name', 'legacy', '-legacy'], true);
  add(
    'pkcs12/openssl-legacy.pfx',
    legacy,
    opens('pkcs12', 'verified', [keyPair('legacy', rsaClient.key, rsaChain, { keyAlgorithm: 'RSA', keySize: 2048 })], {
      password,
    }),
  );
  // Without a MAC openssl leaves the certificates in the clear unless told otherwise.
  add(
    'pkcs12/openssl-no-mac.p12',
    make(client, bundle, password, ['-name', 'client', '-nomac']),
    opens('pkcs12', 'absent', [keyPair('client', client.key, chain)], { password }),
    opens('pkcs12', 'absent', [keyPair('client', client.key, chain, { locked: true })], { warnings: ['key-locked'] }),
  );
  add(
    'pkcs12/openssl-no-mac-encrypted.p12',
    make(client, bundle, password, ['-name', 'client', '-nomac', '-certpbe', 'aes-256-cbc']),
    opens('pkcs12', 'absent', [keyPair('client', client.key, chain)], { password }),
    refuses('wrong-password', { password: 'not this one' }),
    refuses('password-required'),
  );
  add(
    'pkcs12/openssl-unprotected.p12',
    make(client, bundle, '', ['-name', 'client', '-nomac', '-keypbe', 'NONE', '-certpbe', 'NONE']),
    opens('pkcs12', 'absent', [keyPair('client', client.key, chain)]),
    opens('pkcs12', 'absent', [keyPair('client', client.key, chain)], { password: 'needless' }),
  );
  const unsupported = { password, warnings: ['algorithm-not-supported'] };
  for (const cipher of ['camellia-256-cbc', 'cast5-cbc', 'aria-256-cbc', 'seed-cbc']) {
    add(
      `pkcs12/openssl-key-${cipher}.p12`,
      make(client, bundle, password, ['-name', 'client', '-keypbe', cipher, '-certpbe', 'aes-256-cbc'], true),
      opens('pkcs12', 'verified', [keyPair('client', client.key, chain, { locked: true })], unsupported),
    );
  }
  add(
    'pkcs12/openssl-certificates-camellia.p12',
    make(client, bundle, password, ['-name', 'client', '-keypbe', 'aes-256-cbc', '-certpbe', 'camellia-128-cbc']),
    opens('pkcs12', 'verified', [recorder.privateKey('client', client.key)], unsupported),
  );
}

function opensslContents(toolbox, recorder, authority) {
  const { openssl, read, write } = toolbox;
  const { add, keyPair, certificate, privateKey } = recorder;
  const { client, issuing, root, other, chain, bundle } = authority;
  const make = exporter(toolbox);
  add(
    'pkcs12/openssl-no-friendly-name.p12',
    make(client, bundle, password, []),
    opens('pkcs12', 'verified', [keyPair(null, client.key, chain)], { password }),
  );
  add(
    'pkcs12/openssl-leaf-only.p12',
    make(client, null, password, ['-name', 'leaf']),
    opens('pkcs12', 'verified', [keyPair('leaf', client.key, [client])], { password }),
  );
  add(
    'pkcs12/openssl-ca-names.p12',
    make(client, bundle, password, [
      '-name',
      'Client',
      '-caname',
      'Issuing',
      '-caname',
      'Root',
      '-CSP',
      'Microsoft Enhanced RSA and AES Cryptographic Provider',
      '-LMK',
      '-keyex',
    ]),
    opens('pkcs12', 'verified', [keyPair('Client', client.key, chain)], { password }),
  );
  add(
    'pkcs12/openssl-wrong-order-and-extra.p12',
    make(client, write('mixed.pem', other.pem + root.pem + issuing.pem), password, ['-name', 'client']),
    opens('pkcs12', 'verified', [keyPair('client', client.key, chain), certificate(null, other)], { password }),
  );
  openssl([
    'pkcs12',
    '-export',
    '-nokeys',
    '-in',
    write('three.pem', root.pem + issuing.pem + other.pem),
    '-passout',
    `pass:${password}`,
    '-out',
    'out.p12',
  ]);
  add(
    'pkcs12/openssl-certificates-only.p12',
    read('out.p12'),
    opens(
      'pkcs12',
      'verified',
      [root, issuing, other].map((one) => certificate(null, one)),
      { password },
    ),
  );
  openssl([
    'pkcs12',
    '-export',
    '-nocerts',
    '-inkey',
    client.key.file,
    '-name',
    'alone',
    '-passout',
    `pass:${password}`,
    '-out',
    'out.p12',
  ]);
  add(
    'pkcs12/openssl-key-only.p12',
    read('out.p12'),
    opens('pkcs12', 'verified', [privateKey('alone', client.key, { keyAlgorithm: 'EC' })], { password }),
    refuses('wrong-password', { password: 'not this one' }),
  );
  add(
    'pkcs12/openssl-plain-certificates.p12',
    make(client, bundle, password, ['-name', 'client', '-certpbe', 'NONE']),
    opens('pkcs12', 'verified', [keyPair('client', client.key, chain)], { password }),
    opens('pkcs12', 'not-checked', [keyPair('client', client.key, chain, { locked: true })], {
      warnings: null,
      title: 'without a password the certificates are shown',
    }),
  );
}

function opensslPasswords(toolbox, recorder, { client, chain, bundle }) {
  const { add, keyPair } = recorder;
  const make = exporter(toolbox);
  const entries = (alias) => [keyPair(alias, client.key, chain)];
  for (const [what, pass] of [
    ['latin', 'pässwörd'],
    ['greek', 'κωδικός'],
    ['emoji', 'key🔑store'],
    ['space', ' two words '],
    ['long', 'x'.repeat(200)],
  ]) {
    for (const [kind, args] of [
      ['3des', ['-keypbe', 'PBE-SHA1-3DES', '-certpbe', 'PBE-SHA1-3DES', '-macalg', 'sha1']],
      ['aes', []],
    ]) {
      add(
        `pkcs12/openssl-password-${what}-${kind}.p12`,
        make(client, bundle, pass, ['-name', 'schlüssel', ...args]),
        opens('pkcs12', 'verified', entries('schlüssel'), { password: pass }),
        refuses('wrong-password', { password: 'password' }),
      );
    }
  }
  for (const [kind, args] of [
    ['3des', ['-keypbe', 'PBE-SHA1-3DES', '-certpbe', 'PBE-SHA1-3DES', '-macalg', 'sha1']],
    ['aes', []],
  ]) {
    add(
      `pkcs12/openssl-password-empty-${kind}.p12`,
      make(client, bundle, '', ['-name', 'client', ...args]),
      opens('pkcs12', 'verified', entries('client'), { password: '' }),
      opens('pkcs12', 'verified', entries('client'), { title: 'no password given: the empty ones are tried' }),
      refuses('wrong-password', { password: 'not this one' }),
    );
  }
}

function keytoolFiles({ openssl, keytool, read }, recorder, authority) {
  const { add, keyPair, certificate, other } = recorder;
  const { rsaClient, rsaChain, client, chain, root, issuing, bundle } = authority;
  const store = (file) => ['-keystore', file, '-storepass', password, '-noprompt'];
  openssl([
    'pkcs12',
    '-export',
    '-inkey',
    rsaClient.key.file,
    '-in',
    rsaClient.file,
    '-certfile',
    bundle,
    '-name',
    'Server',
    '-passout',
    `pass:${password}`,
    '-out',
    'one.p12',
  ]);
  openssl([
    'pkcs12',
    '-export',
    '-inkey',
    client.key.file,
    '-in',
    client.file,
    '-certfile',
    bundle,
    '-name',
    'client',
    '-passout',
    `pass:${password}`,
    '-out',
    'two.p12',
  ]);
  const convert = (source, target, ...args) => [
    '-importkeystore',
    '-srckeystore',
    source,
    '-srcstoretype',
    'PKCS12',
    '-srcstorepass',
    password,
    '-destkeystore',
    target,
    '-deststorepass',
    password,
    '-noprompt',
    ...args,
  ];
  const pairs = [
    keyPair('server', rsaClient.key, rsaChain, { keyAlgorithm: 'RSA', keySize: 2048 }),
    keyPair('client', client.key, chain, { keyAlgorithm: 'EC', keySize: 256 }),
  ];

  keytool(convert('one.p12', 'keytool.p12', '-deststoretype', 'PKCS12'));
  keytool(convert('two.p12', 'keytool.p12', '-deststoretype', 'PKCS12'));
  const both = read('keytool.p12');
  add(
    'pkcs12/keytool-two-keys.p12',
    both,
    opens('pkcs12', 'verified', pairs, { password }),
    refuses('wrong-password', { password: 'changeme' }),
    refuses('password-required'),
  );
  add(
    'pkcs12/keytool-two-keys-named.jks',
    both,
    opens('pkcs12', 'verified', pairs, { password, title: 'the extension says JKS, the content PKCS#12' }),
  );

  keytool(convert('one.p12', 'legacy.p12', '-deststoretype', 'PKCS12'), '-Dkeystore.pkcs12.legacy');
  add('pkcs12/keytool-legacy.p12', read('legacy.p12'), opens('pkcs12', 'verified', pairs.slice(0, 1), { password }));

  keytool(['-importcert', '-alias', 'Root', '-file', root.file, '-storetype', 'PKCS12', ...store('trust.p12')]);
  keytool([
    '-importcert',
    '-alias',
    'wurzel-größe',
    '-file',
    issuing.file,
    '-storetype',
    'PKCS12',
    ...store('trust.p12'),
  ]);
  const trusted = [certificate('Root', root), certificate('wurzel-größe', issuing)];
  add(
    'pkcs12/keytool-truststore.p12',
    read('trust.p12'),
    opens('pkcs12', 'verified', trusted, { password }),
    refuses('password-required'),
  );

  keytool(
    ['-importcert', '-alias', 'root', '-file', root.file, '-storetype', 'PKCS12', ...store('plain.p12')],
    '-Dkeystore.pkcs12.certProtectionAlgorithm=NONE',
    '-Dkeystore.pkcs12.macAlgorithm=NONE',
  );
  add(
    'pkcs12/keytool-truststore-passwordless.p12',
    read('plain.p12'),
    opens('pkcs12', 'absent', [certificate('root', root)]),
    opens('pkcs12', 'absent', [certificate('root', root)], { password }),
  );

  keytool([
    '-genseckey',
    '-alias',
    'secret',
    '-keyalg',
    'AES',
    '-keysize',
    '256',
    '-storetype',
    'PKCS12',
    ...store('keytool.p12'),
  ]);
  add(
    'pkcs12/keytool-secret-key.p12',
    read('keytool.p12'),
    opens('pkcs12', 'verified', [...pairs, other('secret', 'secret-key', { keyAlgorithm: 'AES' })], { password }),
  );
}
