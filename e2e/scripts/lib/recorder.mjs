import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fromPem } from './der.mjs';

/**
 * Writes the vector files and collects manifest.json. What a certificate is, is said by `openssl x509`
 * and recorded once, by its SHA-256 fingerprint.
 */
export function createRecorder(toolbox, folder) {
  const { openssl } = toolbox;
  const files = [];
  const certificates = {};
  const byContent = new Map();

  const hash = (name, bytes) =>
    openssl(['dgst', `-${name}`, '-r'], bytes)
      .toString()
      .split(' ')[0];

  function describe(der) {
    const text = openssl(
      [
        'x509',
        '-inform',
        'DER',
        '-noout',
        '-serial',
        '-startdate',
        '-enddate',
        '-dateopt',
        'iso_8601',
        '-subject',
        '-issuer',
        '-nameopt',
        'RFC2253,-esc_msb',
        '-text',
        '-certopt',
        'no_extensions,no_sigdump',
      ],
      der,
    )
      .toString()
      // Long serial numbers are continued on the next line.
      .replaceAll('\\\n', '');
    const find = (pattern) => pattern.exec(text)?.[1];
    const moment = (label) => find(new RegExp(`^${label}=(.*)$`, 'm'))?.replace(' ', 'T');
    const curve = find(/ASN1 OID: (\S+)/);
    const size = find(/Public-Key: \((\d+) bit\)/);
    return {
      version: Number(find(/Version: (\d+) /)),
      serialNumber: find(/^serial=(.*)$/m).toLowerCase(),
      notBefore: moment('notBefore'),
      notAfter: moment('notAfter'),
      subject: find(/^subject=(.*)$/m),
      issuer: find(/^issuer=(.*)$/m),
      ...(size ? { keySize: Number(size) } : {}),
      ...(curve ? { curve } : {}),
      ...publicKey(der),
      ...extensionFacts(der),
    };
  }

  /** What `openssl x509 -ext` prints of the extensions everyone looks at. */
  function extensionFacts(der) {
    const names = 'basicConstraints,subjectAltName,subjectKeyIdentifier';
    const text = openssl(['x509', '-inform', 'DER', '-noout', '-ext', names], der).toString();
    const [, ca] = /CA:(TRUE|FALSE)/.exec(text) ?? [];
    const [, pathLength] = /pathlen:(\d+)/.exec(text) ?? [];
    const [, keyIdentifier] = /Subject Key Identifier: *\n +([0-9A-F:]+)/.exec(text) ?? [];
    const dnsNames = [...text.matchAll(/DNS:([^,\s]+)/g)].map(([, value]) => value);
    return {
      ...(ca ? { ca: ca === 'TRUE' } : {}),
      ...(pathLength ? { pathLength: Number(pathLength) } : {}),
      ...(keyIdentifier ? { subjectKeyIdentifier: keyIdentifier.replaceAll(':', '').toLowerCase() } : {}),
      ...(dnsNames.length > 0 ? { dnsNames } : {}),
    };
  }

  function publicKey(der) {
    try {
      return {
        publicKey: hash('sha256', fromPem(openssl(['x509', '-inform', 'DER', '-noout', '-pubkey'], der).toString())),
      };
    } catch {
      return {};
    }
  }

  /** The SHA-256 fingerprint of a certificate (`{ der }` or DER), whose facts are noted on the way. */
  function fingerprint(certificate, facts = describe) {
    const der = certificate.der ?? certificate;
    const id = der.toString('base64');
    const known = byContent.get(id);
    if (known) return known;
    const sha256 = hash('sha256', der);
    byContent.set(id, sha256);
    certificates[sha256] = { sha1: hash('sha1', der), ...facts(der) };
    return sha256;
  }

  /** Adds a file with what reading it must give: `reads` is a list of `opens(…)` and `refuses(…)`. */
  function add(file, content, ...reads) {
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    if (files.some((one) => one.file === file)) throw new Error(`${file} was added twice`);
    files.push({ file, reads });
  }

  const keyFacts = (key, { locked = false, ...rest } = {}) => ({
    ...rest,
    locked,
    ...(locked ? {} : { publicKey: hash('sha256', key.publicKey) }),
  });

  return {
    add,
    fingerprint,
    hash,
    /** An entry with a key and its chain. */
    keyPair: (alias, key, chain, facts) => ({
      alias,
      kind: 'key-pair',
      chain: chain.map((one) => fingerprint(one)),
      ...keyFacts(key, facts),
    }),
    privateKey: (alias, key, facts) => ({ alias, kind: 'private-key', chain: [], ...keyFacts(key, facts) }),
    certificate: (alias, one, facts) => ({ alias, kind: 'certificate', chain: [fingerprint(one, facts)] }),
    other: (alias, kind, facts = {}) => ({ alias, kind, chain: [], ...facts }),
    finish() {
      const manifest = { certificates, files };
      writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 1)}\n`);
      return manifest;
    },
  };
}

/** A reading that succeeds. `options`: password, keyPasswords. Without `warnings` there must be none; null: any. */
export function opens(format, integrity, entries, { password, keyPasswords, warnings = [], title, anyOrder } = {}) {
  return {
    ...(title ? { title } : {}),
    ...(password === undefined ? {} : { password }),
    ...(keyPasswords ? { keyPasswords } : {}),
    expect: { format, integrity, entries, ...(warnings ? { warnings } : {}), ...(anyOrder ? { anyOrder } : {}) },
  };
}

/** A reading that fails with that code; of `details` texts are looked for inside, numbers are exact. */
export function refuses(error, { password, details, title } = {}) {
  return {
    ...(title ? { title } : {}),
    ...(password === undefined ? {} : { password }),
    expect: { error, ...(details ? { details } : {}) },
  };
}
