import { buildJks, protectJceksKey, protectJksKey } from '../lib/build-jks.mjs';
import { opens, refuses } from '../lib/recorder.mjs';

const password = 'changeit';
const jceksMagic = 0xcececece;

/** Java key stores of both kinds, by keytool and by hand. */
export function javaKeyStores(world) {
  byKeytool(world);
  byHand(world);
}

function byKeytool({ toolbox: { openssl, keytool, read }, recorder, authority }) {
  const { add, keyPair, certificate, other } = recorder;
  const { client, chain, rsaClient, rsaChain, root, issuing, bundle } = authority;
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
    'rsa',
    '-passout',
    `pass:${password}`,
    '-out',
    'rsa.p12',
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
    'ec',
    '-passout',
    `pass:${password}`,
    '-out',
    'ec.p12',
  ]);
  const unchecked = { warnings: ['integrity-not-checked', 'key-locked'], anyOrder: true };
  for (const format of ['jks', 'jceks']) {
    const store = [
      '-storetype',
      format.toUpperCase(),
      '-keystore',
      `keys.${format}`,
      '-storepass',
      password,
      '-noprompt',
    ];
    const convert = (source, alias, keyPassword) => [
      '-importkeystore',
      '-srckeystore',
      source,
      '-srcstoretype',
      'PKCS12',
      '-srcstorepass',
      password,
      '-srcalias',
      alias,
      '-destkeystore',
      `keys.${format}`,
      '-deststoretype',
      format.toUpperCase(),
      '-deststorepass',
      password,
      '-destkeypass',
      keyPassword,
      '-noprompt',
    ];
    keytool(convert('rsa.p12', 'rsa', password));
    const single = read(`keys.${format}`);
    const rsa = (facts = { keyAlgorithm: 'RSA', keySize: 2048 }) => keyPair('rsa', rsaClient.key, rsaChain, facts);
    add(
      `jks/keytool-rsa.${format}`,
      single,
      opens(format, 'verified', [rsa()], { password }),
      opens(format, 'not-checked', [rsa({ locked: true })], unchecked),
      refuses('wrong-password', { password: 'changeme' }),
    );
    keytool(convert('ec.p12', 'ec', 'another one'));
    const ec = (facts) => keyPair('ec', client.key, chain, facts);
    add(
      `jks/keytool-key-password-differs.${format}`,
      read(`keys.${format}`),
      opens(format, 'verified', [rsa(), ec({ keyAlgorithm: 'EC', keySize: 256 })], {
        password,
        keyPasswords: { ec: 'another one' },
        anyOrder: true,
      }),
      opens(format, 'verified', [rsa(), ec({ locked: true })], { password, warnings: ['key-locked'], anyOrder: true }),
      opens(format, 'verified', [rsa(), ec({ locked: true })], {
        password,
        keyPasswords: { ec: 'wrong' },
        warnings: ['key-locked'],
        anyOrder: true,
      }),
      opens(format, 'not-checked', [rsa({ locked: true }), ec({ locked: true })], unchecked),
    );
    const trust = [
      '-storetype',
      format.toUpperCase(),
      '-keystore',
      `trust.${format}`,
      '-storepass',
      'größe-ключ',
      '-noprompt',
    ];
    keytool(['-importcert', '-alias', 'Root', '-file', root.file, ...trust]);
    keytool(['-importcert', '-alias', 'größe-ключ', '-file', issuing.file, ...trust]);
    const trusted = [certificate('root', root), certificate('größe-ключ', issuing)];
    add(
      `jks/keytool-truststore-not-ascii.${format}`,
      read(`trust.${format}`),
      opens(format, 'verified', trusted, { password: 'größe-ключ' }),
      opens(format, 'not-checked', trusted, { warnings: ['integrity-not-checked'] }),
      refuses('wrong-password', { password: 'groesse' }),
    );
    if (format === 'jceks') {
      keytool(['-genseckey', '-alias', 'secret', '-keyalg', 'AES', '-keysize', '256', ...store]);
      add(
        'jks/keytool-secret-key.jceks',
        read('keys.jceks'),
        opens(format, 'verified', [rsa(), ec(), other('secret', 'secret-key')], {
          password,
          keyPasswords: { ec: 'another one' },
          anyOrder: true,
        }),
      );
    }
  }
  for (const algorithm of ['DSA', 'RSASSA-PSS', 'Ed25519']) {
    const file = `${algorithm}.jks`;
    keytool([
      '-genkeypair',
      '-alias',
      'own',
      '-keyalg',
      algorithm,
      ...(algorithm === 'Ed25519' ? [] : ['-keysize', '2048']),
      '-dname',
      `CN=${algorithm}.vector.example,O=Vector Works`,
      '-startdate',
      '2026/01/01 00:00:00',
      '-validity',
      '36500',
      '-storetype',
      'JKS',
      '-keystore',
      file,
      '-storepass',
      password,
    ]);
    keytool(['-exportcert', '-alias', 'own', '-keystore', file, '-storepass', password, '-file', 'own.der']);
    const der = read('own.der');
    const spki = openssl(['x509', '-inform', 'DER', '-noout', '-pubkey'], der);
    const key = { publicKey: openssl(['pkey', '-pubin', '-outform', 'DER'], spki) };
    add(
      `jks/keytool-${algorithm.toLowerCase()}.jks`,
      read(file),
      opens('jks', 'verified', [keyPair('own', key, [der], { keyAlgorithm: algorithm })], { password }),
    );
  }
}

/** Only when a key store is refused by Java is it not one; `keytool -list` has to count its entries. */
function confirmed({ toolbox }, bytes, pass, type, count) {
  const file = toolbox.write('confirm.jks', bytes);
  const said = toolbox.keytool(['-list', '-storetype', type, '-keystore', file, '-storepass', pass]).toString();
  if (!said.includes(`contains ${count} entr`))
    throw new Error(`keytool sees another number of entries than ${count}: ${said}`);
  return bytes;
}

function byHand(world) {
  const { add, keyPair, certificate } = world.recorder;
  const { client, chain, root, issuing, other } = world.authority;
  const ders = chain.map(({ der }) => der);
  const entry = (protect, pass = password) => ({
    alias: 'client',
    protectedKey: protect(client.key.pkcs8, pass),
    chain: ders,
  });
  const trusted = [
    { alias: 'one', certificate: root.der },
    { alias: 'two', certificate: other.der },
  ];
  const pair = (facts) => keyPair('client', client.key, chain, facts);

  add(
    'jks/handmade-version-1.jks',
    confirmed(
      world,
      buildJks([entry(protectJksKey), ...trusted.slice(1)], password, { version: 1 }),
      password,
      'JKS',
      2,
    ),
    opens('jks', 'verified', [pair(), certificate('two', other)], { password }),
  );
  add(
    'jks/handmade-empty.jks',
    confirmed(world, buildJks([], password), password, 'JKS', 0),
    opens('jks', 'verified', [], { password }),
    refuses('wrong-password', { password: 'changeme' }),
  );
  add(
    'jks/handmade-empty-password.jks',
    buildJks([entry(protectJksKey, '')], ''),
    opens('jks', 'verified', [pair()], { password: '' }),
    refuses('wrong-password', { password }),
  );
  add(
    'jks/handmade-key-password-not-ascii.jks',
    buildJks([entry(protectJksKey, 'schlüssel')], password),
    opens('jks', 'verified', [pair()], { password, keyPasswords: { client: 'schlüssel' } }),
  );
  add(
    'jks/handmade-jceks-key.jceks',
    confirmed(world, buildJks([entry(protectJceksKey)], password, { magic: jceksMagic }), password, 'JCEKS', 1),
    opens('jceks', 'verified', [pair()], { password }),
    opens('jceks', 'not-checked', [pair({ locked: true })], { warnings: ['integrity-not-checked', 'key-locked'] }),
  );
  add(
    'jks/handmade-duplicate-certificates.jks',
    buildJks([...trusted, { alias: 'three', certificate: root.der }], password),
    opens('jks', 'verified', [certificate('one', root), certificate('two', other), certificate('three', root)], {
      password,
    }),
  );
  add(
    'jks/handmade-broken-digest-of-key-store.jks',
    buildJks([entry(protectJksKey)], password, { brokenDigest: true }),
    refuses('integrity-failed', { password, details: { algorithm: 'SHA-1' } }),
    refuses('wrong-password', { password: 'changeme' }),
  );
  add(
    'jks/handmade-broken-digest-of-truststore.jks',
    buildJks(trusted, password, { brokenDigest: true }),
    refuses('wrong-password', { password, title: 'nothing but the digest can tell the password from damage' }),
    opens('jks', 'not-checked', [certificate('one', root), certificate('two', other)], {
      warnings: ['integrity-not-checked'],
    }),
  );
  const whole = buildJks(trusted, password);
  add(
    'jks/handmade-truncated.jks',
    whole.subarray(0, 300),
    refuses('truncated', { password, details: { format: 'JKS' } }),
    refuses('truncated'),
  );
  add(
    'jks/handmade-version-3.jks',
    Buffer.concat([whole.subarray(0, 4), Buffer.from([0, 0, 0, 3]), whole.subarray(8)]),
    refuses('malformed', { password }),
  );
  add(
    'jks/handmade-entry-tag-9.jks',
    Buffer.concat([whole.subarray(0, 15), Buffer.from([9]), whole.subarray(16)]),
    refuses('malformed', { password }),
  );
  add(
    'jks/handmade-claims-a-billion-entries.jks',
    Buffer.concat([whole.subarray(0, 8), Buffer.from([0x3b, 0x9a, 0xca, 0]), whole.subarray(12)]),
    { expect: { error: ['truncated', 'malformed', 'limit-exceeded'] } },
  );
  add(
    'jks/handmade-unreadable-certificate.jks',
    buildJks(
      [
        { alias: 'bad', certificate: Buffer.from('not a certificate') },
        { alias: 'good', certificate: issuing.der },
      ],
      password,
    ),
    opens('jks', 'verified', [certificate('good', issuing)], { password, warnings: ['certificate-unreadable'] }),
  );
}
