import { fromPem } from './der.mjs';

/**
 * Keys and certificates made by openssl, shared by all vectors: an EC and an RSA client under one chain of three.
 * Dates are fixed, so that tests do not age.
 */

const config = `
[req]
distinguished_name = dn
[dn]
[ca]
default_ca = own
[own]
database = index.txt
new_certs_dir = .
unique_subject = no
policy = anything
rand_serial = yes
default_md = sha256
copy_extensions = none
[anything]
countryName = optional
stateOrProvinceName = optional
localityName = optional
organizationName = optional
organizationalUnitName = optional
commonName = optional
emailAddress = optional
`;

const lifetime = { start: '20260101000000Z', end: '21251231235959Z' };
const caExtensions =
  'basicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign,cRLSign\nsubjectKeyIdentifier=hash';
const issuedCaExtensions = `${caExtensions}\nauthorityKeyIdentifier=keyid`;
export const clientExtensions =
  'basicConstraints=critical,CA:FALSE\nkeyUsage=critical,digitalSignature\nextendedKeyUsage=clientAuth\nsubjectKeyIdentifier=hash\nauthorityKeyIdentifier=keyid';

export function createAuthority(toolbox) {
  const { openssl, write, read } = toolbox;
  let made = 0;
  write('own.cnf', config);

  /** A key: `file` (PEM, PKCS#8), `pkcs8` (DER) and `publicKey` (DER), as openssl gives them. */
  function newKey(...genpkey) {
    const file = `key-${++made}.pem`;
    openssl(['genpkey', ...genpkey, '-out', file]);
    return loadKey(file);
  }

  function loadKey(file) {
    return {
      file,
      pem: read(file).toString(),
      pkcs8: openssl(['pkcs8', '-topk8', '-nocrypt', '-in', file, '-outform', 'DER']),
      publicKey: openssl(['pkey', '-in', file, '-pubout', '-outform', 'DER']),
    };
  }

  /** A certificate over that key. `issuer` is another one made here; without it, self-signed. */
  function issue({
    key,
    subject,
    issuer,
    extensions = clientExtensions,
    start = lifetime.start,
    end = lifetime.end,
    md = 'sha256',
    request = [],
  }) {
    const id = ++made;
    const file = `certificate-${id}.pem`;
    write('index.txt', '');
    write('extensions.cnf', `[v]\n${extensions}\n`);
    openssl([
      'req',
      '-new',
      '-config',
      'own.cnf',
      '-key',
      key.file,
      '-utf8',
      '-subj',
      subject,
      '-out',
      `request-${id}.pem`,
      ...request,
    ]);
    openssl([
      'ca',
      '-batch',
      '-config',
      'own.cnf',
      '-preserveDN',
      '-notext',
      '-md',
      md,
      '-startdate',
      start,
      '-enddate',
      end,
      '-extfile',
      'extensions.cnf',
      '-extensions',
      'v',
      '-in',
      `request-${id}.pem`,
      '-out',
      file,
      ...(issuer ? ['-cert', issuer.file, '-keyfile', issuer.key.file] : ['-selfsign', '-keyfile', key.file]),
    ]);
    return loadCertificate(file, key);
  }

  function loadCertificate(file, key) {
    const pem = read(file).toString();
    return { file, key, pem, der: fromPem(pem) };
  }

  const ec = () => newKey('-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256');
  const rsa = (size = 2048) => newKey('-algorithm', 'RSA', '-pkeyopt', `rsa_keygen_bits:${size}`);

  const root = issue({ key: ec(), subject: '/C=DE/O=Vector Works/CN=Vector Root CA', extensions: caExtensions });
  const issuing = issue({
    key: ec(),
    subject: '/C=DE/O=Vector Works/CN=Vector Issuing CA',
    issuer: root,
    extensions: issuedCaExtensions.replace('CA:TRUE', 'CA:TRUE,pathlen:0'),
  });
  const client = issue({ key: ec(), subject: '/C=DE/O=Vector Works/CN=client.vector.example', issuer: issuing });
  const rsaClient = issue({
    key: rsa(),
    subject: '/C=DE/O=Vector Works/CN=rsa-client.vector.example',
    issuer: issuing,
  });
  const other = issue({ key: ec(), subject: '/C=DE/O=Elsewhere/CN=Other Root CA', extensions: caExtensions });

  const bundle = write('chain.pem', issuing.pem + root.pem);
  return {
    newKey,
    loadKey,
    issue,
    loadCertificate,
    ec,
    rsa,
    caExtensions,
    issuedCaExtensions,
    root,
    issuing,
    client,
    rsaClient,
    other,
    chain: [client, issuing, root],
    rsaChain: [rsaClient, issuing, root],
    bundle,
  };
}
