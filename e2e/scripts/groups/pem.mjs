import { toPem } from '../lib/der.mjs';
import { opens, refuses } from '../lib/recorder.mjs';
import { withLegacy } from '../lib/tools.mjs';

const password = 'changeit';

/** Armoured text as tools, mail programs and people leave it. */
export function pemFiles(world) {
  layouts(world);
  privateKeys(world);
  otherBlocks(world);
}

const anyAlias = (entry) => ({ ...entry, alias: undefined });

function layouts({ toolbox: { openssl }, recorder, authority }) {
  const { add } = recorder;
  const { client, rsaClient, issuing, root, other, chain, rsaChain, bundle } = authority;
  const certificate = (one) => recorder.certificate(null, one);
  const pair = (leaf, all, facts) => anyAlias(recorder.keyPair(null, leaf.key, all, facts));
  const shows = (file, text, entries, options) => add(`pem/${file}`, text, opens('pem', 'absent', entries, options));

  const three = client.pem + issuing.pem + root.pem;
  const singles = chain.map((one) => certificate(one));
  shows('openssl-certificate.pem', client.pem, [certificate(client)]);
  shows('openssl-certificate.crt', root.pem, [certificate(root)]);
  shows('openssl-chain.pem', three, singles);
  shows('openssl-chain-reversed.pem', root.pem + issuing.pem + client.pem, [...singles].reverse());
  shows('openssl-key-and-chain.pem', client.key.pem + three, [
    pair(client, chain, { keyAlgorithm: 'EC', keySize: 256 }),
  ]);
  shows('openssl-chain-and-key-last.pem', issuing.pem + root.pem + client.pem + client.key.pem, [pair(client, chain)]);
  shows(
    'openssl-two-keys.pem',
    client.key.pem + rsaClient.key.pem + rsaClient.pem + issuing.pem + client.pem + root.pem,
    [pair(client, chain), pair(rsaClient, rsaChain, { keyAlgorithm: 'RSA', keySize: 2048 })],
  );
  shows('openssl-key-of-another-certificate.pem', rsaClient.key.pem + client.pem, [
    anyAlias(recorder.privateKey(null, rsaClient.key)),
    certificate(client),
  ]);
  shows('openssl-certificate-twice.pem', root.pem + root.pem, [certificate(root), certificate(root)]);
  shows(
    'openssl-text-before.pem',
    Buffer.concat([client, issuing].map((one) => openssl(['x509', '-in', one.file, '-text']))),
    [certificate(client), certificate(issuing)],
  );
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
    'attributes.p12',
  ]);
  shows(
    'openssl-bag-attributes.pem',
    openssl(['pkcs12', '-in', 'attributes.p12', '-passin', `pass:${password}`, '-nodes']),
    [pair(client, chain)],
  );
  shows('handmade-crlf.pem', three.replaceAll('\n', '\r\n'), singles);
  shows('handmade-cr.pem', three.replaceAll('\n', '\r'), singles);
  shows('handmade-byte-order-mark.pem', `\ufeff${three}`, singles);
  shows('handmade-indented.yaml', `ca: |\n${three.replace(/^/gm, '    ')}`, singles);
  shows('handmade-trailing-blanks.pem', three.replaceAll('\n', '  \t\n'), singles);
  shows(
    'handmade-one-long-line.pem',
    `-----BEGIN CERTIFICATE-----\n${client.der.toString('base64')}\n-----END CERTIFICATE-----`,
    [certificate(client)],
  );
  shows('handmade-blank-lines-inside.pem', client.pem.replaceAll('\n', '\n\n'), [certificate(client)]);
  shows('handmade-no-newline-between.pem', client.pem.trimEnd() + issuing.pem, [
    certificate(client),
    certificate(issuing),
  ]);
  shows(
    'handmade-76-columns.pem',
    `-----BEGIN CERTIFICATE-----\n${client.der.toString('base64').replace(/.{76}/g, '$&\n')}\n-----END CERTIFICATE-----\n`,
    [certificate(client)],
  );
  shows('handmade-bare-base64.cer', client.der.toString('base64'), [certificate(client)]);
  shows('handmade-bare-base64-lines.cer', client.der.toString('base64').replace(/.{64}/g, '$&\r\n'), [
    certificate(client),
  ]);
  shows('handmade-utf16-little-endian.cer', Buffer.from(`\ufeff${three.replaceAll('\n', '\r\n')}`, 'utf16le'), singles);
  shows('handmade-utf16-big-endian.cer', Buffer.from(`\ufeff${three}`, 'utf16le').swap16(), singles);
  shows('handmade-utf16-no-mark.cer', Buffer.from(three, 'utf16le'), singles);
  shows(
    'handmade-headers-inside.pem',
    client.pem.replace('-----\n', '-----\nComment: "from a mail"\nX-Origin: somewhere,\n  continued\n\n'),
    [certificate(client)],
  );
  shows(
    'handmade-mail-around.txt',
    `Hello,\n\nhere is our certificate -- please install it.\n\n${other.pem}\n-- \nThe other side\n`,
    [certificate(other)],
  );
  shows(
    'handmade-one-damaged-block.pem',
    client.pem.replace(/\n[^-\n]{30}/, '\n!!!! not base64 at all !!!!!!') + root.pem,
    [certificate(root)],
    { warnings: ['block-unreadable'] },
  );
  shows(
    'handmade-unknown-block.pem',
    `-----BEGIN SOMETHING ELSE-----\nMAMCAQc=\n-----END SOMETHING ELSE-----\n${root.pem}`,
    [certificate(root)],
    { warnings: ['block-not-supported'] },
  );
  add('pem/handmade-no-end-line.pem', client.pem.slice(0, 400), refuses('truncated', { details: { format: 'PEM' } }));
  add(
    'pem/handmade-damaged.pem',
    client.pem.replace(/\n[^-\n]{30}/, '\n!!!! not base64 at all !!!!!!'),
    refuses('malformed', { details: { format: 'PEM' } }),
  );
  add(
    'pem/handmade-wrong-content.pem',
    toPem('CERTIFICATE', Buffer.from('this is no certificate at all')),
    refuses(['malformed', 'truncated'], { details: { format: 'PEM' } }),
  );
  shows('handmade-very-long-line-before.pem', `${'x'.repeat(3000)}\n${root.pem}`, [certificate(root)]);
}

function privateKeys({
  toolbox: { openssl },
  recorder,
  authority: { client, rsaClient, issuing, root, chain, rsaChain },
  keys,
}) {
  const { add } = recorder;
  const pair = (leaf, all, facts) => anyAlias(recorder.keyPair(null, leaf.key, all, facts));
  const alone = (key, facts) => anyAlias(recorder.privateKey(null, key, facts));
  const ecRest = client.pem + issuing.pem + root.pem;
  const plain = (file, text, entry) => add(`pem/${file}`, text, opens('pem', 'absent', [entry]));
  plain('openssl-pkcs8.key', client.key.pem, alone(client.key, { keyAlgorithm: 'EC' }));
  plain(
    'openssl-pkcs1.pem',
    Buffer.concat([
      openssl(['rsa', '-in', rsaClient.key.file, '-traditional']),
      Buffer.from(rsaClient.pem + issuing.pem + root.pem),
    ]),
    pair(rsaClient, rsaChain),
  );
  plain(
    'openssl-sec1-with-parameters.pem',
    Buffer.concat([
      openssl(['ecparam', '-name', 'prime256v1']),
      openssl(['ec', '-in', client.key.file]),
      Buffer.from(ecRest),
    ]),
    pair(client, chain),
  );
  plain(
    'openssl-dsa-traditional.pem',
    openssl(['dsa', '-in', keys.dsa.file]),
    alone(keys.dsa, { keyAlgorithm: 'DSA' }),
  );
  plain('openssl-ec-explicit-parameters.pem', openssl(['ec', '-in', client.key.file, '-param_enc', 'explicit']), {
    ...alone(client.key),
    publicKey: undefined,
  });

  const protectedKey = (what, text, warnings = ['key-locked']) => {
    add(
      `pem/openssl-${what}.pem`,
      Buffer.concat([text, Buffer.from(client.pem)]),
      opens('pem', 'absent', [pair(client, [client])], { password }),
      opens('pem', 'absent', [pair(client, [client])], { password: 'of another', keyPasswords: { '': password } }),
      opens('pem', 'absent', [alone(client.key, { locked: true }), recorder.certificate(null, client)], { warnings }),
    );
  };
  const pkcs8 = (...args) =>
    openssl([
      'pkcs8',
      '-topk8',
      ...withLegacy,
      '-in',
      client.key.file,
      '-iter',
      '200',
      '-passout',
      `pass:${password}`,
      ...args,
    ]);
  for (const cipher of ['aes-128-cbc', 'aes-192-cbc', 'aes-256-cbc', 'des3', 'des', 'rc2'])
    protectedKey(`pkcs8-pbes2-${cipher}`, pkcs8('-v2', cipher));
  for (const prf of ['hmacWithSHA1', 'hmacWithSHA224', 'hmacWithSHA384', 'hmacWithSHA512'])
    protectedKey(`pkcs8-pbes2-${prf.toLowerCase()}`, pkcs8('-v2', 'aes-256-cbc', '-v2prf', prf));
  for (const pbe of [
    'PBE-MD5-DES',
    'PBE-SHA1-DES',
    'PBE-MD5-RC2-64',
    'PBE-SHA1-RC2-64',
    'PBE-SHA1-RC4-128',
    'PBE-SHA1-3DES',
    'PBE-SHA1-2DES',
    'PBE-SHA1-RC2-128',
    'PBE-SHA1-RC2-40',
  ])
    protectedKey(`pkcs8-${pbe.toLowerCase()}`, pkcs8('-v1', pbe));
  for (const cipher of ['des', 'des3', 'aes128', 'aes192', 'aes256'])
    protectedKey(
      `traditional-${cipher}`,
      openssl(['ec', ...withLegacy, '-in', client.key.file, `-${cipher}`, '-passout', `pass:${password}`]),
    );
  add(
    'pem/openssl-pkcs8-scrypt.pem',
    pkcs8('-scrypt', '-scrypt_N', '1024', '-scrypt_r', '8', '-scrypt_p', '1'),
    opens('pem', 'absent', [alone(client.key)], { password }),
  );
  add(
    'pem/openssl-traditional-rsa-aes256-not-ascii.pem',
    openssl(['rsa', '-traditional', '-in', rsaClient.key.file, '-aes256', '-passout', 'pass:schlüssel']),
    opens('pem', 'absent', [alone(rsaClient.key, { keyAlgorithm: 'RSA' })], { password: 'schlüssel', warnings: null }),
  );
  add(
    'pem/openssl-pkcs8-camellia.pem',
    Buffer.concat([pkcs8('-v2', 'camellia-256-cbc'), Buffer.from(root.pem)]),
    opens('pem', 'absent', [alone(client.key, { locked: true }), recorder.certificate(null, root)], {
      password,
      warnings: ['algorithm-not-supported'],
    }),
  );
  add(
    'pem/openssl-traditional-camellia.pem',
    Buffer.concat([
      openssl(['ec', '-in', client.key.file, '-camellia128', '-passout', `pass:${password}`]),
      Buffer.from(root.pem),
    ]),
    opens('pem', 'absent', [alone(client.key, { locked: true }), recorder.certificate(null, root)], {
      password,
      warnings: ['algorithm-not-supported'],
    }),
  );
}

function otherBlocks({ toolbox: { openssl, write }, recorder, authority }) {
  const { add, certificate, other } = recorder;
  const { client, issuing, root, chain, crl } = authority;
  const shows = (file, text, entries, options) => add(`pem/${file}`, text, opens('pem', 'absent', entries, options));
  const request = openssl([
    'req',
    '-new',
    '-config',
    'own.cnf',
    '-key',
    client.key.file,
    '-subj',
    '/C=DE/O=Vector Works/CN=requested.vector.example',
    '-addext',
    'subjectAltName=DNS:requested.vector.example',
  ]);
  shows('openssl-request.csr', request, [other(null, 'csr')]);
  shows(
    'openssl-request-new-label.csr',
    request.toString().replaceAll('CERTIFICATE REQUEST', 'NEW CERTIFICATE REQUEST'),
    [other(null, 'csr')],
  );
  shows('openssl-revocation-list.crl', crl.pem, [other(null, 'crl')]);
  shows(
    'openssl-everything.pem',
    Buffer.concat([request, Buffer.from(crl.pem + root.pem + client.key.pem + client.pem)]),
    [
      { ...recorder.keyPair(undefined, client.key, [client]) },
      other(null, 'csr'),
      other(null, 'crl'),
      certificate(null, root),
    ],
  );
  const pkcs7 = openssl(['crl2pkcs7', '-nocrl', '-certfile', write('all.pem', client.pem + issuing.pem + root.pem)]);
  shows(
    'openssl-pkcs7.p7b',
    pkcs7,
    chain.map((one) => certificate(null, one)),
  );
  shows(
    'openssl-pkcs7-cms-label.pem',
    pkcs7.toString().replaceAll('PKCS7', 'CMS'),
    chain.map((one) => certificate(null, one)),
  );
  const trusted = openssl([
    'x509',
    '-in',
    root.file,
    '-trustout',
    '-addtrust',
    'serverAuth',
    '-setalias',
    'Trusted root',
  ]);
  shows('openssl-trusted-certificate.pem', trusted, [{ ...certificate(null, root), alias: undefined }]);
  shows('handmade-x509-label.pem', root.pem.replaceAll('CERTIFICATE', 'X509 CERTIFICATE'), [certificate(null, root)]);
  shows(
    'openssl-public-key-beside.pem',
    Buffer.concat([openssl(['pkey', '-in', client.key.file, '-pubout']), Buffer.from(client.pem)]),
    [certificate(null, client)],
    { warnings: ['block-not-supported'] },
  );
}
