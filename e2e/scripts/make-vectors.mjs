/**
 * Makes the test vectors: `node e2e/scripts/make-vectors.mjs [folder]`, by default e2e/vectors and those of the X.509
 * tests (make-x509-vectors.mjs).
 * Needs openssl 3 with its legacy provider and keytool 17.
 * Keys, salts and fingerprints differ from run to run; names, dates and expectations do not.
 */
import { rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { certificateOddities } from './groups/certificates.mjs';
import { derFiles } from './groups/der.mjs';
import { diagnosisFiles } from './groups/diagnosis.mjs';
import { javaKeyStores } from './groups/jks.mjs';
import { keyAlgorithms } from './groups/keys.mjs';
import { pemFiles } from './groups/pem.mjs';
import { pkcs12Encryption } from './groups/pkcs12-encryption.mjs';
import { pkcs12Macs } from './groups/pkcs12-macs.mjs';
import { pkcs12Structures } from './groups/pkcs12-structures.mjs';
import { pkcs12ByTools } from './groups/pkcs12-tools.mjs';
import { screenFiles } from './groups/screens.mjs';
import { knownTraps } from './groups/traps.mjs';
import { truststores } from './groups/truststores.mjs';
import { createAuthority } from './lib/authority.mjs';
import { createRecorder } from './lib/recorder.mjs';
import { createToolbox } from './lib/tools.mjs';
import { makeX509Vectors } from './make-x509-vectors.mjs';

/** Makes all vectors in that folder (emptied of what an earlier run left) and returns the manifest. */
export function makeVectors(folder) {
  const toolbox = createToolbox();
  try {
    for (const group of [
      'pkcs12',
      'jks',
      'pem',
      'der',
      'pkcs7',
      'keys',
      'certificates',
      'diagnosis',
      'truststores',
      'screens',
    ]) {
      rmSync(join(folder, group), { recursive: true, force: true });
    }
    const recorder = createRecorder(toolbox, folder);
    const authority = createAuthority(toolbox);
    const world = { toolbox, recorder, authority: { ...authority, crl: revocationList(toolbox, authority) } };
    world.keys = keyAlgorithms(world);
    pkcs12ByTools(world);
    pkcs12Encryption(world);
    pkcs12Macs(world);
    pkcs12Structures(world);
    javaKeyStores(world);
    knownTraps(world);
    pemFiles(world);
    derFiles(world);
    certificateOddities(world);
    diagnosisFiles(world);
    truststores(world);
    screenFiles(world);
    return recorder.finish();
  } finally {
    toolbox.remove();
  }
}

/** A CRL of the issuing CA with one revoked certificate. */
function revocationList({ openssl, read, write }, { issuing }) {
  write('index.txt', `R\t211231235959Z\t260101000000Z\t1234\tunknown\t/CN=revoked\n`);
  openssl([
    'ca',
    '-config',
    'own.cnf',
    '-gencrl',
    '-crldays',
    '36500',
    '-cert',
    issuing.file,
    '-keyfile',
    issuing.key.file,
    '-out',
    'issuing.crl',
  ]);
  write('index.txt', '');
  return { file: 'issuing.crl', pem: read('issuing.crl').toString() };
}

const self = fileURLToPath(import.meta.url);
if (process.argv[1] && resolve(process.argv[1]) === self) {
  const folder = resolve(process.argv[2] ?? join(dirname(self), '..', 'vectors'));
  const { files, certificates } = makeVectors(folder);
  process.stdout.write(`${files.length} files, ${Object.keys(certificates).length} certificates in ${folder}\n`);
  if (!process.argv[2]) process.stdout.write(`${Object.keys(makeX509Vectors()).length} vectors of the X.509 tests\n`);
}
