import type { GenerationDetails, RenewalSettings } from '../../domain/certificate/generation';
import type { CertificateRecord } from '../../domain/certificate/types';
import type { Scope } from '../../domain/scope';
import type { PkiTools } from '../pki-tools';
import type { RenewOptions } from '../port';
import type { StoredCertificate } from '../workspace/database';
import { openIssuer } from './authority/authority';
import { readContent, readPasswords } from './contents';
import type { LocalContext } from './context';
import { findCertificate, findVersion } from './find-certificate';
import { makeFile } from './generate-certificate';
import { assertVersion, invalid } from './refusals';
import { changeSettings, writeVersion } from './replace-certificate';

/**
 * Makes a generated certificate anew and stores it as the next version: same names and length of validity, same format,
 * alias and password. The present file is opened first, so that a password that is not its own is noticed.
 */
export async function renewCertificate(
  context: LocalContext,
  scope: Scope,
  name: string,
  expectedVersion: number,
  { signal, password: given }: RenewOptions = {},
): Promise<CertificateRecord> {
  const known = await findCertificate(context.database, scope, name);
  assertVersion('certificate', name, expectedVersion, known.version);
  const generation = requireGeneration(known);
  const password = generation.hasPassword ? await passwordOf(context, known, given) : '';
  const content = await readContent(context.database, context.vault, await findVersion(context.database, known));
  const issuer = await openIssuer(context);
  const readPrevious = (tools: PkiTools) => readKey(tools, known, content, { password, generation });
  const made = await makeFile(context, { name, attributes: generation, issuer, password, signal }, readPrevious);
  signal?.throwIfAborted();
  return writeVersion(context, scope, known, {
    action: 'renew',
    ...made,
    passwords: 'keep',
    source: {
      origin: 'generated',
      generation: { ...generation, failedRenewal: null },
      renews: null,
      transportRequest: null,
    },
  });
}

/** What is not renewed automatically has no failed renewal either. */
export async function setRenewal(
  context: LocalContext,
  scope: Scope,
  name: string,
  { automaticRenewal, keyOnRenewal }: RenewalSettings,
  expectedVersion: number,
): Promise<CertificateRecord> {
  return changeSettings(context, scope, name, expectedVersion, (before) => {
    const generation = requireGeneration(before);
    const needsPassword = automaticRenewal && generation.hasPassword && !before.passwordRemembered;
    if (needsPassword) throw invalid('certificate', 'rememberPassword', 'renewal-needs-password', name);
    const key = generation.csr === null ? keyOnRenewal : 'same';
    const failedRenewal = automaticRenewal ? generation.failedRenewal : null;
    return { ...before, generation: { ...generation, automaticRenewal, keyOnRenewal: key, failedRenewal } };
  });
}

function requireGeneration({ generation, name }: StoredCertificate): GenerationDetails {
  if (generation) return generation;
  throw invalid('certificate', 'origin', 'not-generated', name);
}

async function passwordOf(
  { vault }: LocalContext,
  { id, name }: StoredCertificate,
  given: string | undefined,
): Promise<string> {
  const password = given ?? (await readPasswords(vault, id))?.password;
  if (password === undefined) throw invalid('certificate', 'password', 'password-required', name);
  return password;
}

/** With a request the file holds no key; else its first key pair, whose key is certified again where it stays. */
async function readKey(
  tools: PkiTools,
  { name, summary }: StoredCertificate,
  content: Uint8Array,
  { password, generation }: { readonly password: string; readonly generation: GenerationDetails },
): Promise<{ readonly alias: string; readonly privateKey?: Uint8Array }> {
  const alias = summary.entries[0]?.alias ?? '';
  if (generation.csr !== null) return { alias };
  const read = await tools.readEntries(content, { fileName: name, ...(generation.hasPassword && { password }) });
  if (!read.ok) throw read.error;
  const entry = read.value.find(({ privateKey }) => privateKey !== undefined);
  if (entry?.privateKey === undefined) throw invalid('certificate', 'content', 'no-key', name);
  return { alias: entry.alias, ...(generation.keyOnRenewal === 'same' && { privateKey: entry.privateKey }) };
}
