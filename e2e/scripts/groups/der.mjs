import { opens, refuses } from '../lib/recorder.mjs';

const password = 'changeit';

/** Bare DER of every kind, and PKCS#7. */
export function derFiles({ toolbox: { openssl, write }, recorder, authority }) {
  const { add, certificate, privateKey, other } = recorder;
  const { client, rsaClient, issuing, root, chain, crl } = authority;
  const shows = (file, bytes, entries, options) => add(`der/${file}`, bytes, opens('der', 'absent', entries, options));
  shows('openssl-certificate.cer', client.der, [certificate(null, client)]);
  shows('openssl-certificate-rsa.der', rsaClient.der, [certificate(null, rsaClient)]);
  shows('openssl-pkcs8-ec.key', client.key.pkcs8, [privateKey(null, client.key, { keyAlgorithm: 'EC', keySize: 256 })]);
  shows('openssl-pkcs8-rsa.key', rsaClient.key.pkcs8, [
    privateKey(null, rsaClient.key, { keyAlgorithm: 'RSA', keySize: 2048 }),
  ]);
  shows('openssl-pkcs1.key', openssl(['rsa', '-in', rsaClient.key.file, '-traditional', '-outform', 'DER']), [
    privateKey(null, rsaClient.key, { keyAlgorithm: 'RSA' }),
  ]);
  shows('openssl-sec1.key', openssl(['ec', '-in', client.key.file, '-outform', 'DER']), [
    privateKey(null, client.key, { keyAlgorithm: 'EC' }),
  ]);
  const encrypted = openssl([
    'pkcs8',
    '-topk8',
    '-in',
    client.key.file,
    '-outform',
    'DER',
    '-v2',
    'aes-256-cbc',
    '-passout',
    `pass:${password}`,
  ]);
  add(
    'der/openssl-pkcs8-encrypted.key',
    encrypted,
    opens('der', 'absent', [privateKey(null, client.key)], { password }),
    refuses('password-required'),
    refuses('wrong-password', { password: 'not this one' }),
  );
  shows(
    'openssl-request.csr',
    openssl([
      'req',
      '-new',
      '-config',
      'own.cnf',
      '-key',
      rsaClient.key.file,
      '-subj',
      '/CN=requested',
      '-outform',
      'DER',
    ]),
    [other(null, 'csr')],
  );
  shows('openssl-revocation-list.crl', openssl(['crl', '-in', crl.file, '-outform', 'DER']), [other(null, 'crl')]);
  shows('handmade-trailing-zeros.cer', Buffer.concat([root.der, Buffer.alloc(20)]), [certificate(null, root)], {
    warnings: ['trailing-data'],
  });
  add('der/handmade-truncated.cer', root.der.subarray(0, 200), refuses('truncated'));
  add('der/openssl-public-key.der', client.key.publicKey, { expect: { error: ['unknown-format', 'malformed'] } });

  const bag = openssl([
    'crl2pkcs7',
    '-nocrl',
    '-outform',
    'DER',
    '-certfile',
    write('all.pem', client.pem + issuing.pem + root.pem),
  ]);
  const all = chain.map((one) => certificate(null, one));
  add('pkcs7/openssl-certificates.p7b', bag, opens('pkcs7', 'absent', all));
  add(
    'pkcs7/openssl-certificates-and-crl.p7b',
    openssl(['crl2pkcs7', '-in', crl.file, '-outform', 'DER', '-certfile', 'all.pem']),
    opens('pkcs7', 'absent', [...all, other(null, 'crl')]),
  );
  const signed = (...args) =>
    openssl(
      [
        'cms',
        '-sign',
        '-signer',
        client.file,
        '-inkey',
        client.key.file,
        '-certfile',
        authority.bundle,
        '-outform',
        'DER',
        '-nodetach',
        '-nosmimecap',
        ...args,
      ],
      Buffer.from('signed text'),
    );
  add('pkcs7/openssl-signed.p7m', signed('-binary'), opens('pkcs7', 'absent', all, { anyOrder: true, warnings: null }));
  add(
    'pkcs7/openssl-signed-streamed-ber.p7m',
    signed('-stream'),
    opens('pkcs7', 'absent', all, { anyOrder: true, warnings: null }),
  );
  add(
    'pkcs7/openssl-enveloped.p7m',
    openssl(['cms', '-encrypt', '-aes256', '-outform', 'DER', rsaClient.file], Buffer.from('secret')),
    { expect: { error: ['unsupported-algorithm', 'unknown-format', 'malformed'] } },
  );
  add('pkcs7/handmade-truncated.p7b', bag.subarray(0, 500), refuses('truncated'));
}
