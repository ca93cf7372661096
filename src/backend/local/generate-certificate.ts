import { aliasFor, generatedFormatOf } from '../../domain/certificate/generated-file';
import type { GenerationAttributes, GenerationDetails } from '../../domain/certificate/generation';
import { checkGeneration } from '../../domain/certificate/generation-rules';
import type { CertificateRecord, CertificateSummary } from '../../domain/certificate/types';
import { notAfterOf } from '../../domain/certificate/validity';
import type { Scope } from '../../domain/scope';
import type { Issuer } from '../../pki/generate/types';
import type { PkiTools } from '../pki-tools';
import type { GenerationOptions, GenerationRequest } from '../port';
import type { CockpitDatabase } from '../workspace/database';
import { type OpenedIssuer, openIssuer } from './authority/authority';
import type { LocalContext } from './context';
import { createGenerated } from './create-certificates';
import { requireScope } from './find-scope';
import { asRefusal } from './pki-failure';
import { invalid, nameTaken } from './refusals';
import { nameKey } from './scope';

/**
 * Makes a certificate signed by the workspace's own authority and stores it with its key and the whole chain.
 * Whatever can be refused is refused before a key is made.
 */
export async function generateCertificate(
  context: LocalContext,
  scope: Scope,
  request: GenerationRequest,
  { signal }: GenerationOptions = {},
): Promise<CertificateRecord> {
  const { database, clock } = context;
  const { name, labels, password = '', rememberPassword = false, ...attributes } = request;
  assertGeneration(request, clock.now());
  await assertFree(database, scope, name);
  const issuer = await openIssuer(context);
  const passwords = password === '' ? {} : { password };
  const made = await makeFile(context, { name, attributes, issuer, password, signal }, null);
  signal?.throwIfAborted();
  const draft = { name, labels, content: made.content, origin: 'generated' as const, passwords };
  return createGenerated(context, scope, {
    draft: { ...draft, rememberPassword: rememberPassword && password !== '' },
    summary: made.summary,
    generation: detailsOf(attributes, password),
  });
}

function detailsOf(attributes: GenerationAttributes, password: string): GenerationDetails {
  // With a request there is nothing but its key to certify again.
  const keyOnRenewal = attributes.csr === null ? attributes.keyOnRenewal : 'same';
  return { ...attributes, keyOnRenewal, hasPassword: password !== '', failedRenewal: null };
}

/** What a file is made of; `alias` and `privateKey` of the one it follows, or null for the first. */
export interface FileParts {
  readonly name: string;
  readonly attributes: GenerationAttributes;
  readonly issuer: OpenedIssuer;
  /** Empty for none. */
  readonly password: string;
  readonly signal: AbortSignal | undefined;
}

export interface MadeFile {
  readonly content: Uint8Array;
  readonly summary: CertificateSummary;
}

/** How a file made before tells its alias and, where the key stays, its key. */
export type ReadPrevious = (tools: PkiTools) => Promise<{ readonly alias: string; readonly privateKey?: Uint8Array }>;

/** Key, certificate, file and its summary in one job; the validity counts from now. */
export async function makeFile(
  { clock, withPki }: Pick<LocalContext, 'clock' | 'withPki'>,
  { name, attributes, issuer: { issuer, notAfter: end }, password, signal }: FileParts,
  readPrevious: ReadPrevious | null,
): Promise<MadeFile> {
  const format = generatedFormatOf(name);
  if (format === null) throw invalid('certificate', 'name', 'extension', name);
  const notBefore = clock.now();
  const notAfter = notAfterOf(attributes.validity, notBefore);
  if (notAfter > end) throw invalid('certificate', 'validity', 'outlives-authority', name);
  const work = async (tools: PkiTools): Promise<MadeFile> => {
    const { alias, privateKey } = readPrevious === null ? { alias: aliasFor(name) } : await readPrevious(tools);
    const made = await tools.generateCertificate({
      ...toRequest(attributes, issuer),
      notBefore,
      notAfter,
      ...(privateKey !== undefined && { privateKey }),
    });
    const protection = password === '' ? {} : { password };
    const content = await tools.writeStore([{ alias, ...made }], { format, ...protection });
    return { content, summary: await tools.summarise(content, name, protection) };
  };
  try {
    return await withPki(work, signal);
  } catch (error) {
    throw asRefusal(error, name);
  }
}

function toRequest(attributes: GenerationAttributes, issuer: Issuer) {
  const { commonName, subject, keyAlgorithm, subjectAltNames, extendedKeyUsage, csr } = attributes;
  return {
    commonName,
    subject,
    keyAlgorithm,
    subjectAltNames,
    extendedKeyUsage,
    issuer,
    ...(csr !== null && { csr: new TextEncoder().encode(csr) }),
  };
}

function assertGeneration(request: GenerationRequest, now: Date): void {
  const [problem] = checkGeneration(request, { now, authorityEnds: null, renewsHere: true });
  if (problem !== undefined) throw invalid('certificate', problem.field, problem.rule, request.name);
}

/** The name is looked at again when it is written; here it saves the making of a key. */
async function assertFree(database: CockpitDatabase, scope: Scope, name: string): Promise<void> {
  await database.transaction(
    'r',
    [database.subaccounts, database.serviceInstances, database.certificates],
    async () => {
      await requireScope(database, scope);
      if ((await database.certificates.get(nameKey(scope, name))) !== undefined) throw nameTaken('certificate', name);
    },
  );
}
