import { createPrivateKey, randomBytes } from 'node:crypto';
import {
  basicConstraints,
  buildCertificate,
  extension,
  name,
  subjectKeyIdentifier,
} from '../lib/build-certificate.mjs';
import {
  bmp,
  context,
  contextPrimitive,
  element,
  ia5,
  integer,
  octets,
  oid,
  printable,
  sequence,
  setOf,
  teletex,
  time,
  universal,
  utf8,
  visible,
} from '../lib/der.mjs';
import { opens, refuses } from '../lib/recorder.mjs';

/** Certificates with every extension openssl writes, and with the oddities real ones have. */
export function certificateOddities(world) {
  byOpenssl(world);
  byHand(world);
}

const allExtensions = `
basicConstraints=critical,CA:FALSE
keyUsage=critical,digitalSignature,nonRepudiation,keyEncipherment,dataEncipherment,keyAgreement,encipherOnly
extendedKeyUsage=serverAuth,clientAuth,codeSigning,emailProtection,timeStamping,OCSPSigning,msSmartcardLogin,1.3.6.1.4.1.99999.1
subjectKeyIdentifier=hash
authorityKeyIdentifier=keyid,issuer:always
subjectAltName=DNS:www.vector.example,DNS:*.vector.example,IP:192.0.2.7,IP:2001:db8::7,URI:https://vector.example/x?y=z,email:admin@vector.example,RID:1.2.3.4,dirName:altname,otherName:1.3.6.1.4.1.311.20.2.3;UTF8:user@vector.example
issuerAltName=DNS:issuer.vector.example
crlDistributionPoints=crldp
freshestCRL=URI:http://crl.vector.example/delta.crl
authorityInfoAccess=OCSP;URI:http://ocsp.vector.example,caIssuers;URI:http://ca.vector.example/issuing.cer
subjectInfoAccess=caRepository;URI:http://ca.vector.example/repository
certificatePolicies=2.23.140.1.2.2,@policy
tlsfeature=status_request
noCheck=yes
nsCertType=client,server
nsComment=Netscape comment
1.3.6.1.4.1.311.20.2=ASN1:BMPSTRING:WebServer
1.3.6.1.4.1.311.21.7=ASN1:SEQUENCE:template
1.2.3.4.5.6.7=critical,DER:0403010203
1.2.3.4.5.6.8=ASN1:UTF8String:an unknown one
[altname]
C=DE
O=Vector Works
CN=directory name
[crldp]
fullname=URI:http://crl.vector.example/full.crl
reasons=keyCompromise,CACompromise
[policy]
policyIdentifier=1.3.6.1.4.1.99999.2
CPS.1=https://vector.example/cps
userNotice.1=@notice
[notice]
explicitText=UTF8:Nur für Prüfungen
organization=Vector Works
noticeNumbers=1,2
[template]
oid=OID:1.3.6.1.4.1.311.21.8.1.2
major=INTEGER:100
minor=INTEGER:3
`.trim();

const caOnlyExtensions = `
basicConstraints=critical,CA:TRUE,pathlen:3
keyUsage=critical,keyCertSign,cRLSign
subjectKeyIdentifier=hash
nameConstraints=critical,permitted;DNS:vector.example,permitted;email:.vector.example,permitted;IP:192.0.2.0/255.255.255.0,excluded;DNS:forbidden.vector.example,excluded;IP:2001:db8::/ffff:ffff::
policyConstraints=requireExplicitPolicy:3,inhibitPolicyMapping:1
policyMappings=@policies
inhibitAnyPolicy=2
privateKeyUsagePeriod=ASN1:SEQUENCE:period
nsCertType=sslCA,emailCA
[policies]
1.2.3.4=1.2.3.5
[period]
notBefore=IMPLICIT:0,GENERALIZEDTIME:20260101000000Z
notAfter=IMPLICIT:1,GENERALIZEDTIME:20300101000000Z
`.trim();

function byOpenssl({ toolbox: { openssl, write }, recorder, authority }) {
  const { add, certificate } = recorder;
  const { issue, client, issuing, rsaClient } = authority;
  const subject = '/C=DE/ST=Hamburg/L=Hamburg/O=Vector Works/OU=Tests/CN=www.vector.example';
  const shows = (what, one) =>
    add(`certificates/openssl-${what}.cer`, one.der, opens('der', 'absent', [certificate(null, one)]));
  shows('all-extensions', issue({ key: client.key, subject, issuer: issuing, extensions: allExtensions }));
  shows(
    'ca-extensions',
    issue({
      key: client.key,
      subject: '/CN=Constrained CA',
      extensions: caOnlyExtensions.replace('privateKeyUsagePeriod', '2.5.29.16'),
    }),
  );
  shows(
    'md5-signature',
    issue({ key: rsaClient.key, subject: '/CN=md5', md: 'md5', extensions: 'subjectKeyIdentifier=hash' }),
  );
  shows(
    'sha1-signature',
    issue({ key: rsaClient.key, subject: '/CN=sha1', md: 'sha1', extensions: 'subjectKeyIdentifier=hash' }),
  );
  shows(
    'sha512-signature',
    issue({ key: rsaClient.key, subject: '/CN=sha512', md: 'sha512', extensions: 'subjectKeyIdentifier=hash' }),
  );
  shows(
    'ecdsa-sha384',
    issue({ key: client.key, subject: '/CN=ecdsa sha384', md: 'sha384', extensions: 'subjectKeyIdentifier=hash' }),
  );
  shows(
    'multi-valued-name',
    issue({ key: client.key, subject: '/C=DE/O=Vector Works/CN=two values+UID=u-1', request: ['-multivalue-rdn'] }),
  );
  shows(
    'name-to-escape',
    issue({ key: client.key, subject: '/O=Comma, Plus + Quote " Semicolon ;/CN= # leading and trailing ' }),
  );
  shows('name-utf8', issue({ key: client.key, subject: '/C=DE/O=Prüfwerk Größe GmbH/CN=ключ 鍵 🔑' }));
  shows(
    'name-email',
    issue({ key: client.key, subject: '/O=Vector Works/CN=with e-mail/emailAddress=admin@vector.example' }),
  );
  shows('domain-components', issue({ key: client.key, subject: '/DC=example/DC=vector/CN=directory' }));
  shows(
    'after-2049',
    issue({ key: client.key, subject: '/CN=late', start: '20491231235959Z', end: '20500101000000Z' }),
  );
  shows(
    'until-9999',
    issue({ key: client.key, subject: '/CN=forever', start: '19500101000000Z', end: '99991231235959Z' }),
  );
  openssl(['req', '-new', '-config', 'own.cnf', '-key', client.key.file, '-subj', '/CN=version 1', '-out', 'v1.csr']);
  write('none.cnf', '');
  openssl([
    'x509',
    '-req',
    '-in',
    'v1.csr',
    '-signkey',
    client.key.file,
    '-days',
    '36500',
    '-set_serial',
    '1',
    '-out',
    'v1.pem',
  ]);
  shows('version-1', authority.loadCertificate('v1.pem'));
}

function byHand({ recorder, authority: { client, rsaClient } }) {
  const { add, certificate } = recorder;
  const signer = createPrivateKey(client.key.pem);
  const spki = client.key.publicKey;
  const plain = (what) => ({
    subject: name([
      ['O', 'Vector Works'],
      ['CN', what],
    ]),
    spki,
    signer,
    serial: 5,
  });
  const noFacts = () => ({});
  const shows = (what, parts, facts) => {
    const own = buildCertificate({ ...plain(what), ...parts });
    add(`certificates/handmade-${what}.cer`, own, opens('der', 'absent', [certificate(null, own, facts)]));
  };
  shows('serial-zero', { serial: 0 });
  shows('serial-negative', { serial: Buffer.from([0xff]) });
  shows('serial-negative-long', { serial: Buffer.from('ff7f01020304', 'hex') });
  shows('serial-leading-zero', { serial: Buffer.from('00ff0102', 'hex') });
  shows('serial-40-octets', { serial: Buffer.from(`7f${'ab'.repeat(39)}`, 'hex') });
  shows('empty-subject', {
    subject: sequence(),
    issuer: name([['CN', 'somebody']]),
    extensions: [extension('2.5.29.17', sequence(contextPrimitive(2, Buffer.from('only-here.vector.example'))), true)],
  });
  shows('empty-names', { subject: sequence(), issuer: sequence() });
  shows('teletex-name', {
    subject: name([
      ['O', '', teletex('Größe')],
      ['CN', '', teletex('T61')],
    ]),
  });
  shows('bmp-name', {
    subject: name([
      ['O', '', bmp('Prüfwerk')],
      ['CN', '', bmp('ключ')],
    ]),
  });
  shows('universal-name', {
    subject: name([
      ['O', '', universal('Prüfwerk')],
      ['CN', '', universal('🔑')],
    ]),
  });
  shows('printable-and-ia5-name', {
    subject: name([
      ['C', '', printable('DE')],
      ['O', '', printable("It's (fine)")],
      ['DC', '', ia5('example')],
    ]),
  });
  shows('visible-name', { subject: name([['CN', '', visible('visible')]]) }, noFacts);
  shows('hostile-name', {
    subject: name([
      ['O', '<img src=x onerror=alert(1)>'],
      ['CN', '"><script>alert(document.domain)</script>'],
    ]),
  });
  shows('nul-in-name', { subject: name([['CN', 'bank.example\0.attacker.example']]) }, noFacts);
  shows('bidi-in-name', { subject: name([['CN', 'gpj.\u202eexe.elpmaxe']]) });
  shows('very-long-name', { subject: name([['CN', 'x'.repeat(2000)]]) });
  shows(
    'unknown-attribute',
    {
      subject: name([
        ['1.2.3.4.5', 'private'],
        ['CN', 'known'],
      ]),
    },
    noFacts,
  );
  shows('not-a-string-attribute', { subject: name([['CN', '', integer(42)]]) }, noFacts);
  shows('version-1', { version: 1 });
  shows('version-2-unique-ids', { version: 2 });
  shows('md5-with-rsa', { signer: createPrivateKey(rsaClient.key.pem), spki: rsaClient.key.publicKey, hash: 'md5' });
  shows('utc-time-of-1950', { notBefore: '1950-01-01T00:00:00Z', notAfter: '1999-12-31T23:59:59Z' });
  shows('generalized-time-early', { notBefore: element(0x18, Buffer.from('20200101000000Z')) });
  shows('time-with-offset', { notBefore: element(0x17, Buffer.from('2601010000+0100')) }, noFacts);
  shows('time-without-seconds', { notBefore: element(0x17, Buffer.from('2601010000Z')) }, noFacts);
  shows('reversed-validity', { notBefore: '2030-01-01T00:00:00Z', notAfter: '2020-01-01T00:00:00Z' });
  shows('broken-extension', {
    extensions: [
      extension('2.5.29.17', Buffer.from('30ff', 'hex')),
      extension('2.5.29.15', octets(Buffer.from('x'))),
      basicConstraints(false),
    ],
  });
  shows('repeated-extension', {
    extensions: [basicConstraints(true, 1), basicConstraints(false), subjectKeyIdentifier(spki)],
  });
  shows('name-set-of-many', {
    subject: sequence(
      setOf(
        sequence(oid('2.5.4.3'), utf8('one')),
        sequence(oid('2.5.4.3'), utf8('two')),
        sequence(oid('2.5.4.10'), utf8('three')),
      ),
    ),
  });
  shows('sct-list', { extensions: [extension('1.3.6.1.4.1.11129.2.4.2', octets(sctList()))] });
  shows('many-names', {
    extensions: [
      extension(
        '2.5.29.17',
        sequence(
          ...Array.from({ length: 100 }, (_, index) =>
            contextPrimitive(2, Buffer.from(`host-${index}.vector.example`)),
          ),
        ),
      ),
    ],
  });
  shows(
    'odd-alternative-names',
    {
      extensions: [
        extension(
          '2.5.29.17',
          sequence(
            contextPrimitive(7, Buffer.from([1, 2, 3])),
            context(4, name([['CN', 'x']])),
            context(3, sequence()),
            contextPrimitive(2, Buffer.alloc(0)),
            contextPrimitive(1, Buffer.from('bücher@example', 'latin1')),
          ),
        ),
      ],
    },
    noFacts,
  );
  const broken = buildCertificate(plain('tampered'));
  broken[broken.length - 5] ^= 1;
  add(
    'certificates/handmade-signature-does-not-verify.cer',
    broken,
    opens('der', 'absent', [certificate(null, broken)]),
  );
  const noDates = sequence(
    sequence(integer(1), sequence(oid('1.2.840.10045.4.3.2')), sequence(), sequence(), sequence(), spki),
    sequence(oid('1.2.840.10045.4.3.2')),
    element(3, Buffer.from([0])),
  );
  add('certificates/handmade-no-validity.cer', noDates, { expect: { error: ['malformed', 'unknown-format'] } });
  add(
    'certificates/handmade-impossible-date.cer',
    buildCertificate({ ...plain('date'), notBefore: element(0x17, Buffer.from('261399000000Z')) }),
    refuses('malformed'),
  );
  add(
    'certificates/handmade-nested-too-deep.der',
    Array.from({ length: 200 }).reduce((inner) => sequence(inner), sequence(time('2026-01-01T00:00:00Z'))),
    { expect: { error: ['limit-exceeded', 'unknown-format', 'malformed'] } },
  );
}

/** SignedCertificateTimestampList (RFC 6962, section 3.3) with one entry. */
function sctList() {
  const vector16 = (content) => Buffer.concat([Buffer.from([content.length >> 8, content.length & 0xff]), content]);
  const signature = sequence(integer(randomBytes(31)), integer(randomBytes(31)));
  const moment = Buffer.alloc(8);
  moment.writeBigUInt64BE(BigInt(Date.UTC(2026, 0, 1)));
  const sct = Buffer.concat([
    Buffer.from([0]),
    randomBytes(32),
    moment,
    vector16(Buffer.alloc(0)),
    Buffer.from([4, 3]),
    vector16(signature),
  ]);
  return vector16(vector16(sct));
}
