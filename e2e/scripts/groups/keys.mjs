import { randomBytes } from 'node:crypto';
import { buildCertificate, name } from '../lib/build-certificate.mjs';
import { algorithm, bits, integer, octets, oid, sequence, toPem } from '../lib/der.mjs';
import { opens } from '../lib/recorder.mjs';

/** One key of every algorithm openssl has, each with a certificate of its own. Returns those others need. */
export function keyAlgorithms({ toolbox: { openssl, read }, recorder, authority }) {
  const { add, keyPair, certificate, privateKey } = recorder;
  const ec = (curve) => ['-algorithm', 'EC', '-pkeyopt', `ec_paramgen_curve:${curve}`];
  const rsa = (size) => ['-algorithm', 'RSA', '-pkeyopt', `rsa_keygen_bits:${size}`];
  openssl([
    'genpkey',
    '-genparam',
    '-algorithm',
    'DSA',
    '-pkeyopt',
    'dsa_paramgen_bits:1024',
    '-pkeyopt',
    'dsa_paramgen_q_bits:160',
    '-out',
    'dsa.params',
  ]);
  const table = [
    ['rsa-1024', rsa(1024), { keyAlgorithm: 'RSA', keySize: 1024 }],
    ['rsa-3072', rsa(3072), { keyAlgorithm: 'RSA', keySize: 3072 }],
    [
      'rsa-pss',
      ['-algorithm', 'RSA-PSS', '-pkeyopt', 'rsa_keygen_bits:2048'],
      { keyAlgorithm: 'RSASSA-PSS', keySize: 2048 },
    ],
    [
      'rsa-pss-restricted',
      [
        '-algorithm',
        'RSA-PSS',
        '-pkeyopt',
        'rsa_keygen_bits:2048',
        '-pkeyopt',
        'rsa_pss_keygen_md:sha384',
        '-pkeyopt',
        'rsa_pss_keygen_mgf1_md:sha384',
        '-pkeyopt',
        'rsa_pss_keygen_saltlen:48',
      ],
      { keyAlgorithm: 'RSASSA-PSS', keySize: 2048 },
      ['-sha384'],
    ],
    ['dsa', ['-paramfile', 'dsa.params'], { keyAlgorithm: 'DSA', keySize: 1024 }],
    ['ec-p224', ec('secp224r1'), { keyAlgorithm: 'EC', keySize: 224 }],
    ['ec-p256', ec('P-256'), { keyAlgorithm: 'EC', keySize: 256 }],
    ['ec-p384', ec('P-384'), { keyAlgorithm: 'EC', keySize: 384 }],
    ['ec-p521', ec('P-521'), { keyAlgorithm: 'EC', keySize: 521 }],
    ['ec-secp256k1', ec('secp256k1'), { keyAlgorithm: 'EC', keySize: 256 }],
    ['ec-brainpoolp256r1', ec('brainpoolP256r1'), { keyAlgorithm: 'EC', keySize: 256 }],
    ['ec-brainpoolp384r1', ec('brainpoolP384r1'), { keyAlgorithm: 'EC', keySize: 384 }],
    ['ec-brainpoolp512r1', ec('brainpoolP512r1'), { keyAlgorithm: 'EC', keySize: 512 }],
    ['ec-explicit-parameters', [...ec('P-256'), '-pkeyopt', 'ec_param_enc:explicit'], { keyAlgorithm: 'EC' }],
    ['ed25519', ['-algorithm', 'ED25519'], { keyAlgorithm: 'Ed25519' }],
    ['ed448', ['-algorithm', 'ED448'], { keyAlgorithm: 'Ed448' }],
  ];
  const keys = {};
  for (const [what, args, facts, extra = []] of table) {
    const key = authority.newKey(...args);
    keys[what] = key;
    const file = `${what}-own.pem`;
    openssl([
      'req',
      '-x509',
      '-new',
      '-config',
      'own.cnf',
      '-key',
      key.file,
      '-subj',
      `/O=Vector Works/CN=${what}.vector.example`,
      '-days',
      '36500',
      '-set_serial',
      '0x1234',
      '-out',
      file,
      ...extra,
    ]);
    const own = authority.loadCertificate(file, key);
    const { publicKey, ...unchecked } = keyPair(undefined, key, [own], facts);
    add(
      `keys/openssl-${what}.pem`,
      key.pem + own.pem,
      opens('pem', 'absent', [what === 'ec-explicit-parameters' ? unchecked : { ...unchecked, publicKey }]),
    );
  }
  for (const [what, algorithmName] of [
    ['x25519', 'X25519'],
    ['x448', 'X448'],
  ]) {
    const key = authority.newKey('-algorithm', algorithmName);
    openssl(['pkey', '-in', key.file, '-pubout', '-out', `${what}.pub`]);
    openssl([
      'req',
      '-new',
      '-config',
      'own.cnf',
      '-key',
      authority.client.key.file,
      '-subj',
      `/CN=${what}.vector.example`,
      '-out',
      `${what}.csr`,
    ]);
    openssl([
      'x509',
      '-req',
      '-in',
      `${what}.csr`,
      '-CA',
      authority.issuing.file,
      '-CAkey',
      authority.issuing.key.file,
      '-set_serial',
      '77',
      '-days',
      '36500',
      '-force_pubkey',
      `${what}.pub`,
      '-out',
      `${what}.crt`,
    ]);
    const own = authority.loadCertificate(`${what}.crt`, key);
    add(
      `keys/openssl-${what}.pem`,
      key.pem + read(`${what}.crt`),
      opens('pem', 'absent', [keyPair(undefined, key, [own], { keyAlgorithm: algorithmName })]),
    );
  }
  pssSignature({ openssl, recorder, authority });
  const mlDsa = (number, publicBytes, signatureBytes) =>
    buildCertificate({
      subject: name([['CN', `ml-dsa ${number}`]]),
      spki: sequence(algorithm(`2.16.840.1.101.3.4.3.${number}`), bits(randomBytes(publicBytes))),
      signatureAlgorithm: algorithm(`2.16.840.1.101.3.4.3.${number}`),
      signature: randomBytes(signatureBytes),
    });
  const onlyHash = () => ({});
  for (const [number, publicBytes, signatureBytes] of [
    [17, 1312, 2420],
    [18, 1952, 3309],
    [19, 2592, 4627],
  ]) {
    const own = mlDsa(number, publicBytes, signatureBytes);
    add(
      `keys/handmade-ml-dsa-${{ 17: 44, 18: 65, 19: 87 }[number]}.cer`,
      own,
      opens('der', 'absent', [certificate(null, own, onlyHash)]),
    );
  }
  const unknownKey = sequence(integer(0), algorithm('1.3.9999.1.2.3'), octets(randomBytes(40)));
  add(
    'keys/handmade-unknown-algorithm.key',
    toPem('PRIVATE KEY', unknownKey),
    opens('pem', 'absent', [
      {
        ...privateKey(undefined, { publicKey: Buffer.alloc(0) }, { keyAlgorithm: '1.3.9999.1.2.3' }),
        publicKey: undefined,
      },
    ]),
  );
  const unknown = buildCertificate({
    subject: name([['CN', 'unknown algorithms']]),
    spki: sequence(sequence(oid('1.3.9999.1.2.3')), bits(randomBytes(40))),
    signatureAlgorithm: algorithm('1.3.9999.1.2.4'),
    signature: randomBytes(50),
  });
  add('keys/handmade-unknown-algorithm.cer', unknown, opens('der', 'absent', [certificate(null, unknown, onlyHash)]));
  return keys;
}

function pssSignature({ openssl, recorder: { add, certificate }, authority }) {
  openssl([
    'req',
    '-x509',
    '-new',
    '-config',
    'own.cnf',
    '-key',
    authority.rsaClient.key.file,
    '-sigopt',
    'rsa_padding_mode:pss',
    '-sigopt',
    'rsa_pss_saltlen:32',
    '-sha256',
    '-subj',
    '/CN=pss signature',
    '-days',
    '36500',
    '-set_serial',
    '9',
    '-out',
    'pss.pem',
  ]);
  add(
    'keys/openssl-rsa-signed-with-pss.pem',
    authority.loadCertificate('pss.pem').pem,
    opens('pem', 'absent', [certificate(null, authority.loadCertificate('pss.pem'))]),
  );
}
