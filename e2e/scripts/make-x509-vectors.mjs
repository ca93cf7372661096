/**
 * Makes src/pki/x509/vectors/vectors.json: certificates, requests, lists and keys of every kind that openssl can make,
 * in base64 by name. `node e2e/scripts/make-x509-vectors.mjs [file]`; needs openssl 3, and for a new ML-DSA key 3.5
 * (an older one leaves the key that the file has). Keys are made for these tests alone.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createToolbox } from './lib/tools.mjs';

const self = fileURLToPath(import.meta.url);
const committed = join(dirname(self), '..', '..', 'src', 'pki', 'x509', 'vectors', 'vectors.json');

const identifiers = 'subjectKeyIdentifier=hash\nauthorityKeyIdentifier=keyid\n';
const authority = `${identifiers}basicConstraints=critical,CA:true\nkeyUsage=critical,keyCertSign,cRLSign\n`;
const endEntity = `${identifiers}basicConstraints=CA:false\nkeyUsage=digitalSignature\n`;

const rsa = (bits) => ['-algorithm', 'RSA', '-pkeyopt', `rsa_keygen_bits:${bits}`];
const curve = (name) => ['-algorithm', 'EC', '-pkeyopt', `ec_paramgen_curve:${name}`];
const explicit = ['-pkeyopt', 'ec_param_enc:explicit'];
const pss = [
  ...['-algorithm', 'RSA-PSS', '-pkeyopt', 'rsa_keygen_bits:2048', '-pkeyopt', 'rsa_pss_keygen_md:sha256'],
  ...['-pkeyopt', 'rsa_pss_keygen_mgf1_md:sha256', '-pkeyopt', 'rsa_pss_keygen_saltlen:32'],
];

/** One self-signed certificate is made of each kind of key. */
const kinds = {
  'rsa-2048': rsa(2048),
  'rsa-1024': rsa(1024),
  'rsa-pss': pss,
  'p-224': curve('P-224'),
  'p-256': curve('P-256'),
  'p-384': curve('P-384'),
  'p-521': curve('P-521'),
  secp192k1: curve('secp192k1'),
  secp256k1: curve('secp256k1'),
  brainpool: curve('brainpoolP256r1'),
  'p-256-explicit': [...curve('P-256'), ...explicit],
  'brainpool-explicit': [...curve('brainpoolP384r1'), ...explicit],
  'sect283k1-explicit': [...curve('sect283k1'), ...explicit],
  ed25519: ['-algorithm', 'ED25519'],
  ed448: ['-algorithm', 'ED448'],
};

/** Every extension openssl can write, and the sections they refer to. */
const everyExtension = `
basicConstraints=critical,CA:true,pathlen:3
keyUsage=critical,digitalSignature,nonRepudiation,keyEncipherment,dataEncipherment,keyAgreement,keyCertSign,cRLSign,encipherOnly,decipherOnly
extendedKeyUsage=serverAuth,clientAuth,msSmartcardLogin,1.2.3.4.5
subjectKeyIdentifier=hash
authorityKeyIdentifier=keyid,issuer:always
subjectAltName=DNS:example.com,DNS:*.example.com,IP:192.0.2.1,IP:2001:db8::1,URI:https://example.com/a,email:a@example.com,RID:1.2.3.4,dirName:dir,otherName:1.3.6.1.4.1.311.20.2.3;UTF8:anna@example.com,otherName:1.2.3.9;UTF8:other
issuerAltName=URI:http://issuer.example.com
nameConstraints=critical,permitted;DNS:.example.com,permitted;IP:192.0.2.0/255.255.255.0,permitted;dirName:dir,excluded;email:bad.example.com,excluded;IP:2001:db8::/ffff:ffff::
crlDistributionPoints=crl1,crl2
freshestCRL=URI:http://example.com/delta.crl
certificatePolicies=1.2.3.4,@policy,2.23.140.1.2.2
policyMappings=1.2.3.4:1.2.3.5
policyConstraints=requireExplicitPolicy:3,inhibitPolicyMapping:1
inhibitAnyPolicy=2
authorityInfoAccess=OCSP;URI:http://ocsp.example.com,caIssuers;URI:http://example.com/ca.cer
subjectInfoAccess=caRepository;URI:http://example.com/repository
tlsfeature=status_request
noCheck=ignored
nsCertType=client,server,sslCA
nsComment=made for tests
nsSslServerName=host.example.com
2.5.29.16=ASN1:SEQUENCE:period
2.5.29.9=ASN1:SEQUENCE:attributes
1.3.6.1.4.1.311.20.2=ASN1:BMP:WebServer
1.3.6.1.4.1.311.21.1=ASN1:INTEGER:65537
1.3.6.1.4.1.311.21.7=ASN1:SEQUENCE:template
1.3.6.1.4.1.311.21.10=ASN1:SEQUENCE:application
1.2.840.113533.7.65.0=ASN1:SEQUENCE:entrust
1.3.6.1.5.5.7.1.3=ASN1:SEQUENCE:statements
1.2.3.4.5.6.7=ASN1:UTF8:unknown
[dir]
C=DE
CN=Directory
[crl1]
fullname=URI:http://example.com/a.crl,URI:ldap://example.com/a
reasons=keyCompromise,CACompromise
[crl2]
relativename=relative
CRLissuer=dirName:dir
[relative]
CN=list 2
[policy]
policyIdentifier=1.3.5.8
CPS.1=http://example.com/cps
userNotice.1=@notice
[notice]
explicitText=UTF8:Read the statement
organization=Example
noticeNumbers=1,2
[period]
a=IMPLICIT:0,GENTIME:20260101000000Z
b=IMPLICIT:1,GENTIME:20270101000000Z
[attributes]
a=SEQUENCE:attribute
[attribute]
a=OID:2.5.4.6
b=SET:countries
[countries]
a=PRINTABLE:DE
[template]
a=OID:1.3.6.1.4.1.311.21.8.1.2
b=INTEGER:100
c=INTEGER:3
[application]
a=SEQUENCE:purpose
[purpose]
a=OID:1.3.6.1.5.5.7.3.2
[entrust]
a=GENSTR:V8.1
b=FORMAT:BITLIST,BITSTRING:0,3
[statements]
a=SEQUENCE:statement
[statement]
a=OID:0.4.0.1862.1.1
`;

/** Writes all vectors to that file and returns them. */
export function makeX509Vectors(file = committed) {
  const toolbox = createToolbox();
  try {
    const vectors = makeAll(toolbox, createMaker(toolbox));
    writeFileSync(file, `${JSON.stringify(vectors, null, 2)}\n`);
    return vectors;
  } finally {
    toolbox.remove();
  }
}

/** What puts keys and certificates into the folder of the toolbox, and those to keep into `vectors`. */
function createMaker({ openssl, read, write }) {
  const vectors = {};
  const keep = (name, file) => {
    vectors[name] = read(file).toString('base64');
  };
  const request = (name, key, subject, extensions = '') => {
    write(`${name}.cnf`, `[req]\ndistinguished_name=dn\nprompt=no\nstring_mask=utf8only\n[dn]\n[ext]\n${extensions}\n`);
    const named = ['-utf8', '-config', `${name}.cnf`, '-key', `${key}.key`, '-subj', subject];
    openssl(['req', '-new', ...named, '-out', `${name}.csr`]);
  };
  return {
    vectors,
    keep,
    request,
    /** A private key, kept as PKCS#8. */
    key(name, options) {
      openssl(['genpkey', ...options, '-out', `${name}.key`]);
      openssl(['pkcs8', '-topk8', '-nocrypt', '-in', `${name}.key`, '-outform', 'DER', '-out', `${name}.p8`]);
      keep(`${name}.key`, `${name}.p8`);
    },
    /** A certificate valid for a year from today; self-signed without an issuer (a certificate's name, its key's name). */
    certificate(name, key, subject, extensions, issuer = null, options = []) {
      request(name, key, subject, extensions);
      const [by, byKey = by] = issuer ?? [];
      const signer = issuer ? ['-CA', `${by}.pem`, '-CAkey', `${byKey}.key`] : ['-signkey', `${key}.key`];
      const serial = String(1000 + Object.keys(vectors).length);
      const lasting = ['-set_serial', serial, '-days', '365', '-extfile', `${name}.cnf`, '-extensions', 'ext'];
      openssl(['x509', '-req', '-in', `${name}.csr`, ...signer, ...lasting, ...options, '-out', `${name}.pem`]);
      openssl(['x509', '-in', `${name}.pem`, '-outform', 'DER', '-out', `${name}.der`]);
      keep(name, `${name}.der`);
    },
  };
}

function makeAll(toolbox, maker) {
  selfSigned(toolbox, maker);
  chains(toolbox, maker);
  oddOnes(toolbox, maker);
  requestAndList(toolbox, maker);
  postQuantum(toolbox, maker);
  return maker.vectors;
}

function selfSigned({ openssl }, { key, certificate }) {
  for (const [kind, options] of Object.entries(kinds)) {
    key(kind, options);
    certificate(kind, kind, `/CN=${kind}`, identifiers);
  }
  openssl(['genpkey', '-genparam', '-algorithm', 'DSA', '-pkeyopt', 'dsa_paramgen_bits:2048', '-out', 'dsa.param']);
  key('dsa', ['-paramfile', 'dsa.param']);
  certificate('dsa', 'dsa', '/CN=dsa', identifiers);
  // Signatures of an RSA key with other hashes and schemes.
  for (const hash of ['md5', 'sha1', 'sha224', 'sha512']) {
    certificate(`rsa-with-${hash}`, 'rsa-2048', `/CN=rsa-with-${hash}`, identifiers, null, [`-${hash}`]);
  }
  const scheme = ['-sha384', '-sigopt', 'rsa_padding_mode:pss', '-sigopt', 'rsa_pss_saltlen:20'];
  certificate('rsa-with-pss-sha384', 'rsa-2048', '/CN=rsa-with-pss-sha384', identifiers, null, scheme);
}

function chains({ openssl }, { key, keep, request, certificate }) {
  const root = ['root', 'rsa-2048'];
  const intermediate = ['intermediate', 'p-256'];
  certificate('root', 'rsa-2048', '/C=DE/O=Example/CN=Example Root', authority);
  // Keys that cannot sign, certified by another.
  for (const name of ['x25519', 'x448']) {
    key(name, ['-algorithm', name.toUpperCase()]);
    openssl(['pkey', '-in', `${name}.key`, '-pubout', '-out', `${name}.pub`]);
    request(name, 'rsa-2048', `/CN=${name}`);
    const signer = ['-CA', 'root.pem', '-CAkey', 'rsa-2048.key', '-set_serial', '77', '-days', '365'];
    const output = ['-force_pubkey', `${name}.pub`, '-outform', 'DER', '-out', `${name}.der`];
    openssl(['x509', '-req', '-in', `${name}.csr`, ...signer, ...output]);
    keep(name, `${name}.der`);
  }
  // A chain of three, with an intermediate that two roots have signed.
  key('second', rsa(2048));
  certificate('second', 'second', '/CN=Second Root', authority);
  const name = '/O=Example/CN=Example Intermediate';
  certificate('intermediate', 'p-256', name, authority.replace('CA:true', 'CA:true,pathlen:0'), root);
  certificate('intermediate-cross', 'p-256', name, authority, ['second']);
  key('leaf', curve('P-256'));
  const leaf = (vector, commonName, extensions) =>
    certificate(vector, 'leaf', `/O=Example/CN=${commonName}`, `${endEntity}${extensions}`, intermediate);
  const [server, client] = ['extendedKeyUsage=serverAuth', 'extendedKeyUsage=clientAuth'];
  leaf('leaf', 'orders.example.com', `${server},clientAuth\nsubjectAltName=DNS:orders.example.com`);
  leaf('client', 'orders-client', client);
  leaf('server', 'shop.example.com', `${server}\nsubjectAltName=DNS:www.example.com`);
  // Same name as the root, another key; and what it issued, without a key identifier to tell.
  certificate('root-namesake', 'second', '/C=DE/O=Example/CN=Example Root', authority);
  const without = 'basicConstraints=CA:false\nsubjectKeyIdentifier=none\nauthorityKeyIdentifier=none';
  certificate('issued-by-namesake', 'leaf', '/CN=issued-by-namesake', without, ['root-namesake', 'second']);
  // Not an authority, yet an issuer; and one more level than the intermediate allows.
  certificate('issued-by-leaf', 'ed25519', '/CN=issued-by-leaf', identifiers, ['leaf']);
  certificate('sub-authority', 'p-384', '/CN=Sub Authority', authority, intermediate);
  certificate('too-deep', 'ed25519', '/CN=too-deep', identifiers, ['sub-authority', 'p-384']);
}

/** A certificate of version 1, and one with every extension. */
function oddOnes({ openssl }, { keep, request, certificate }) {
  request('v1', 'p-256', '/CN=version 1');
  const lasting = ['-signkey', 'p-256.key', '-set_serial', '5', '-days', '365'];
  openssl(['x509', '-req', '-in', 'v1.csr', ...lasting, '-outform', 'DER', '-out', 'v1.der']);
  keep('version-1', 'v1.der');
  certificate('all-extensions', 'p-256', '/CN=all extensions', everyExtension);
}

function requestAndList({ openssl, write }, { keep }) {
  write(
    'request.cnf',
    '[req]\ndistinguished_name=dn\nprompt=no\nreq_extensions=ext\n[dn]\nCN=request\n[ext]\nsubjectAltName=DNS:request.example.com\n',
  );
  openssl(['req', '-new', '-config', 'request.cnf', '-key', 'leaf.key', '-outform', 'DER', '-out', 'request.der']);
  keep('request', 'request.der');
  write('ca.cnf', '[ca]\ndefault_ca=c\n[c]\ndatabase=index.txt\ncrlnumber=number\ndefault_md=sha256\n');
  const revoked = ['260101000000Z\t01\tunknown\t/CN=a', '260101000000Z,keyCompromise\t02\tunknown\t/CN=b'];
  write('index.txt', revoked.map((line) => `R\t270101000000Z\t${line}\n`).join(''));
  write('number', '01\n');
  const signer = ['-cert', 'root.pem', '-keyfile', 'rsa-2048.key', '-crldays', '30'];
  openssl(['ca', '-gencrl', '-config', 'ca.cnf', ...signer, '-out', 'list.pem']);
  openssl(['crl', '-in', 'list.pem', '-outform', 'DER', '-out', 'list.der']);
  keep('revocation-list', 'list.der');
}

/** ML-DSA, which openssl has since 3.5. */
function postQuantum({ openssl }, { vectors, key, keep }) {
  const name = 'ml-dsa-44';
  const names = [`${name}.key`, `${name}.public`];
  const known = existsSync(committed) ? JSON.parse(readFileSync(committed, 'utf8')) : {};
  const hasMlDsa = /ML-DSA-44/i.test(openssl(['list', '-public-key-algorithms']).toString());
  if (!hasMlDsa && names.every((one) => known[one])) {
    for (const one of names) vectors[one] = known[one];
    return;
  }
  key(name, ['-algorithm', 'ML-DSA-44']);
  openssl(['pkey', '-in', `${name}.key`, '-pubout', '-outform', 'DER', '-out', `${name}.public`]);
  keep(`${name}.public`, `${name}.public`);
}

if (process.argv[1] && resolve(process.argv[1]) === self) {
  const file = resolve(process.argv[2] ?? committed);
  process.stdout.write(`${Object.keys(makeX509Vectors(file)).length} vectors in ${file}\n`);
}
