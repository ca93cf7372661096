import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import {
  basicConstraints,
  buildCertificate,
  extension,
  name,
  subjectKeyIdentifier,
} from '../lib/build-certificate.mjs';
import * as build from '../lib/build-pkcs12.mjs';
import { bits } from '../lib/der.mjs';
import { opens } from '../lib/recorder.mjs';

const password = 'changeit';

/**
 * 150 root certificates as Java's own truststores have them: JKS, PKCS#12 with keytool's defaults (AES-256)
 * and with its legacy switch (RC2-40). Four in five hold an RSA key; key pairs are shared, names and serials are not.
 */
export function truststores({ toolbox: { keytool, read, write }, recorder }) {
  const { add, certificate } = recorder;
  const pool = Array.from({ length: 5 }, (_, index) => {
    const pair =
      index === 4
        ? generateKeyPairSync('ec', { namedCurve: 'P-384' })
        : generateKeyPairSync('rsa', { modulusLength: 2048 });
    return {
      signer: createPrivateKey(pair.privateKey.export({ type: 'pkcs8', format: 'pem' })),
      spki: pair.publicKey.export({ type: 'spki', format: 'der' }),
    };
  });
  const authorities = Array.from({ length: 150 }, (_, index) => {
    const { signer, spki } = pool[index % pool.length];
    const number = String(index + 1).padStart(3, '0');
    const der = buildCertificate({
      subject: name([
        ['C', 'DE'],
        ['O', `Trust Services ${number}`],
        ['OU', 'Public roots'],
        ['CN', `Trust Services ${number} Root CA`],
      ]),
      spki,
      signer,
      extensions: [
        basicConstraints(true),
        extension('2.5.29.15', bits(Buffer.from([0x06]), 1), true),
        subjectKeyIdentifier(spki),
        extension('2.5.29.35', Buffer.concat([Buffer.from([0x30, 22, 0x80, 20]), keyIdentifier(spki)])),
      ],
    });
    return { alias: `trust services ${number}`, der };
  });
  const source = build.pfx(
    [
      build.plainContent(
        ...authorities.map(({ alias, der }) => build.certBag(der, { friendlyName: alias, trusted: true })),
      ),
    ],
    (safe) => build.macData(safe, build.bmpPassword(password)),
  );
  write('roots.p12', source);
  const convert = (target, type, ...options) => {
    keytool(
      [
        '-importkeystore',
        '-srckeystore',
        'roots.p12',
        '-srcstoretype',
        'PKCS12',
        '-srcstorepass',
        password,
        '-destkeystore',
        target,
        '-deststoretype',
        type,
        '-deststorepass',
        password,
        '-noprompt',
      ],
      ...options,
    );
    return read(target);
  };
  const entries = sorted(authorities).map(({ alias, der }) => certificate(alias, der));
  const file = (what, format, bytes) =>
    add(`truststores/keytool-${what}`, bytes, opens(format, 'verified', entries, { password, anyOrder: true }));
  file('150.jks', 'jks', convert('roots.jks', 'JKS'));
  file('150-aes-256.p12', 'pkcs12', convert('roots-aes.p12', 'PKCS12'));
  file('150-rc2-40.p12', 'pkcs12', convert('roots-rc2.p12', 'PKCS12', '-Dkeystore.pkcs12.legacy'));
}

const sorted = (list) => [...list].sort((left, right) => (left.alias < right.alias ? -1 : 1));
const keyIdentifier = (spki) => {
  const whole = subjectKeyIdentifier(spki);
  return whole.subarray(whole.length - 20);
};
