import type { Certificates, ItemResult, NewCertificate, Subaccounts } from '../backend/port';
import { loadSampleLandscape, type SampleLandscape } from '../domain/sample-landscape/index';

/** What became of the sample, by subaccount. */
export interface SampleOutcome {
  readonly subaccountId: string;
  readonly subaccount: string;
  /** Certificates that were there already under the same name, and stayed as they are. */
  readonly skipped: readonly string[];
  readonly results: readonly ItemResult[];
}

/** The part of the backend that is needed. */
export interface SampleTarget {
  readonly subaccounts: Pick<Subaccounts, 'list' | 'create'>;
  readonly certificates: Pick<Certificates, 'list' | 'create'>;
}

/**
 * Fills the backend with the sample landscape: subaccounts and certificates that exist by their name stay as they are,
 * so that it can be asked for again. Rejects with a `BackendError` when a subaccount cannot be made or read;
 * a certificate that is refused is told in the results.
 */
export async function loadSampleLandscapeInto(
  backend: SampleTarget,
  load: () => Promise<SampleLandscape> = loadSampleLandscape,
): Promise<readonly SampleOutcome[]> {
  const [sample, present] = await Promise.all([load(), backend.subaccounts.list()]);
  const outcomes: SampleOutcome[] = [];
  for (const { name, description, certificates } of sample.subaccounts) {
    const subaccount =
      present.find((known) => known.name === name) ?? (await backend.subaccounts.create({ name, description }));
    const scope = { subaccountId: subaccount.id, serviceInstance: null };
    const taken = new Set((await backend.certificates.list(scope)).map((record) => record.name));
    const missing = certificates.filter((certificate) => !taken.has(certificate.name));
    const results = missing.length === 0 ? [] : await backend.certificates.create(scope, missing.map(toDraft));
    const skipped = certificates.filter((certificate) => taken.has(certificate.name)).map((known) => known.name);
    outcomes.push({ subaccountId: subaccount.id, subaccount: name, skipped, results });
  }
  return outcomes;
}

function toDraft(certificate: SampleLandscape['subaccounts'][number]['certificates'][number]): NewCertificate {
  const { name, content, labels, password, rememberPassword = false } = certificate;
  return {
    name,
    content,
    labels,
    origin: 'uploaded',
    ...(password === undefined ? {} : { passwords: { password }, rememberPassword }),
  };
}
