import { opens } from '../lib/recorder.mjs';

/** Files for the screens, to be used with the clock at 2026-11-22: every status, and the findings worth showing. */
export function screenFiles({ toolbox: { openssl, read, write }, recorder, authority }) {
  const { add, certificate, keyPair } = recorder;
  const { issue, issuing, root, other, client, rsaClient, rsa } = authority;
  const password = 'changeit';
  const single = (file, one) => add(`screens/${file}`, one.pem, opens('pem', 'absent', [certificate(null, one)]));
  const server = (subject, dates, extra = '') =>
    issue({
      key: client.key,
      subject,
      issuer: issuing,
      ...dates,
      extensions: `basicConstraints=critical,CA:FALSE\nkeyUsage=critical,digitalSignature\nextendedKeyUsage=serverAuth\nsubjectKeyIdentifier=hash\nauthorityKeyIdentifier=keyid\n${extra}`,
    });
  single(
    'openssl-expired.cer',
    server(
      '/O=Vector Works/CN=expired.vector.example',
      { start: '20250101000000Z', end: '20261101000000Z' },
      'subjectAltName=DNS:expired.vector.example',
    ),
  );
  single(
    'openssl-expires-in-13-days.cer',
    server(
      '/O=Vector Works/CN=expiring.vector.example',
      { start: '20260101000000Z', end: '20261205120000Z' },
      'subjectAltName=DNS:expiring.vector.example',
    ),
  );
  single(
    'openssl-expires-in-2-days.cer',
    server(
      '/O=Vector Works/CN=soon.vector.example',
      { start: '20260101000000Z', end: '20261124120000Z' },
      'subjectAltName=DNS:soon.vector.example',
    ),
  );
  single(
    'openssl-not-yet-valid.cer',
    server(
      '/O=Vector Works/CN=future.vector.example',
      { start: '20270101000000Z', end: '20280101000000Z' },
      'subjectAltName=DNS:future.vector.example',
    ),
  );
  single(
    'openssl-no-alternative-name.cer',
    server('/O=Vector Works/CN=no-san.vector.example', { start: '20260101000000Z', end: '20280101000000Z' }),
  );
  single(
    'openssl-weak-key-and-hash.cer',
    issue({
      key: rsa(1024),
      subject: '/CN=weak.vector.example',
      md: 'sha1',
      extensions: 'subjectKeyIdentifier=hash',
      start: '20260101000000Z',
      end: '20280101000000Z',
    }),
  );
  add(
    'screens/openssl-missing-intermediate.pem',
    client.pem + root.pem,
    opens('pem', 'absent', [certificate(null, client), certificate(null, root)]),
  );
  add(
    'screens/openssl-wrong-order.pem',
    root.pem + client.pem + issuing.pem,
    opens(
      'pem',
      'absent',
      [root, client, issuing].map((one) => certificate(null, one)),
    ),
  );
  const notCa = issue({ key: rsaClient.key, subject: '/CN=issued by no authority', issuer: client });
  add(
    'screens/openssl-issuer-is-no-authority.pem',
    notCa.pem + client.pem + issuing.pem + root.pem,
    opens(
      'pem',
      'absent',
      [notCa, client, issuing, root].map((one) => certificate(null, one)),
    ),
  );
  const short = issue({
    key: other.key,
    subject: '/O=Vector Works/CN=Short-lived CA',
    extensions: authority.caExtensions,
    end: '20270101000000Z',
  });
  const outlives = issue({
    key: client.key,
    subject: '/CN=outlives its issuer',
    issuer: short,
    end: '20300101000000Z',
  });
  add(
    'screens/openssl-issuer-expires-first.pem',
    outlives.pem + short.pem,
    opens(
      'pem',
      'absent',
      [outlives, short].map((one) => certificate(null, one)),
    ),
  );
  const serverOnly = server(
    '/O=Vector Works/CN=server-only.vector.example',
    {},
    'subjectAltName=DNS:server-only.vector.example',
  );
  openssl([
    'pkcs12',
    '-export',
    '-inkey',
    client.key.file,
    '-in',
    serverOnly.file,
    '-certfile',
    write('ca.pem', issuing.pem + root.pem),
    '-name',
    'server only',
    '-passout',
    `pass:${password}`,
    '-out',
    'server-only.p12',
  ]);
  add(
    'screens/openssl-no-client-auth.p12',
    read('server-only.p12'),
    opens('pkcs12', 'verified', [keyPair('server only', client.key, [serverOnly, issuing, root])], { password }),
  );
  add(
    'screens/openssl-client.key',
    client.key.pem,
    opens('pem', 'absent', [recorder.privateKey(undefined, client.key)]),
  );
  add('screens/openssl-client.crt', client.pem, opens('pem', 'absent', [certificate(null, client)]));
}
