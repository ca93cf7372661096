import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import type { Clock } from '../../shared/clock.ts';
import { type KeyFile, KeyFileError } from './key-file-error.ts';
import type { LogonFields } from './key-schema.ts';
import type { ClientCredentials, ClientProof } from './service-key.ts';

/** The credentials of a key whose fields have their form; `prefix` leads to them. Throws a `KeyFileError`. */
export function toClientCredentials(
  file: KeyFile,
  prefix: string,
  fields: LogonFields,
  clock: Clock,
): ClientCredentials {
  const refuse = (field: string, problem: string): never => {
    throw new KeyFileError(file, `${prefix}${field}`, problem);
  };
  const proof = toProof(fields, refuse, clock);
  const field = proof.kind === 'secret' ? 'url' : 'certurl';
  const address = fields[field] ?? refuse(field, 'is missing: tokens are fetched there');
  return { tokenUrl: new URL(`${address}/oauth/token`), clientId: fields.clientid, proof };
}

type Refuse = (field: string, problem: string) => never;

function toProof({ clientsecret, certificate, key }: LogonFields, refuse: Refuse, clock: Clock): ClientProof {
  const hasX509 = certificate !== undefined || key !== undefined;
  if (clientsecret !== undefined && hasX509) {
    refuse('clientsecret', 'and a certificate are both there: leave only what the service is to be asked with');
  }
  if (clientsecret !== undefined) return { kind: 'secret', clientSecret: clientsecret };
  if (!hasX509) refuse('clientsecret', 'is missing, and so is a certificate with its key');
  const pem = {
    certificate: withLineBreaks(certificate ?? refuse('certificate', 'is missing beside the key')),
    privateKey: withLineBreaks(key ?? refuse('key', 'is missing beside the certificate')),
  };
  checkPair(pem.certificate, pem.privateKey, refuse, clock);
  return { kind: 'certificate', ...pem };
}

/** Keys that went through a shell have `\n` in words. */
function withLineBreaks(pem: string): string {
  return pem.replaceAll('\\n', '\n');
}

function checkPair(certificatePem: string, keyPem: string, refuse: Refuse, clock: Clock): void {
  const certificate = readCertificate(certificatePem) ?? refuse('certificate', 'cannot be read as PEM');
  if (/ENCRYPTED PRIVATE KEY|4,ENCRYPTED/.test(keyPem))
    refuse('key', 'is encrypted: the companion has no password for it');
  const key = readKey(keyPem) ?? refuse('key', 'cannot be read as PEM');
  if (!certificate.checkPrivateKey(key)) refuse('key', 'does not belong to the certificate');
  const now = clock.now();
  if (new Date(certificate.validTo) < now) refuse('certificate', `has expired (${certificate.validTo})`);
  if (new Date(certificate.validFrom) > now) refuse('certificate', `is not valid yet (${certificate.validFrom})`);
}

/** The first of the chain, which is the client's own. */
function readCertificate(pem: string): X509Certificate | null {
  try {
    return new X509Certificate(pem);
  } catch {
    return null;
  }
}

function readKey(pem: string): KeyObject | null {
  try {
    return createPrivateKey(pem);
  } catch {
    return null;
  }
}
