import type { CompanionClient } from '../../../backend/companion-client/companion-client';
import { CompanionError, type CompanionErrorCode } from '../../../backend/companion-client/companion-error';
import { BackendError } from '../../../backend/errors';
import type { Backend } from '../../../backend/port';
import { checkDestination } from '../../../domain/destination/check';
import { judgeNetwork, judgeRules } from '../../../domain/destination/connection/judge';
import { isPresented, judgeStore, trustAnchorsOf } from '../../../domain/destination/connection/judge-store';
import type { ConnectionPlan, NetworkPlan, TargetPlan } from '../../../domain/destination/connection/plan';
import type { DestinationIssue } from '../../../domain/destination/field-types';
import { fieldsFor } from '../../../domain/destination/fields';
import { shownProperties } from '../../../domain/destination/record-view';
import type { DestinationRecord, Properties } from '../../../domain/destination/types';
import type { Scope } from '../../../domain/scope';
import type { Certificate } from '../../../pki/types';
import type { PkiClient } from '../../../pki/worker/pki-client';
import { fromBase64, toBase64 } from '../../../shared/bytes';
import type { Clock } from '../../../shared/clock';
import type { CheckAnswer } from '../../../shared/companion-wire';
import { openStore } from './open-store';
import { type LabelledIssue, networkKey, type PartId, type StageResult, storeKey } from './stages';

export interface CheckSource {
  readonly backend: Backend;
  readonly companion: CompanionClient;
  readonly pki: PkiClient;
  readonly clock: Clock;
  readonly scope: Scope;
  readonly record: DestinationRecord;
  readonly signal: AbortSignal;
}

/** Hears which stage runs, and then what it came to. */
export type Report = (key: string, result: StageResult | 'running') => void;

/** Goes through all stages one after the other. Rejects with a `BackendError`, or with the reason of the signal. */
export async function runCheck(source: CheckSource, plan: ConnectionPlan, report: Report): Promise<void> {
  const { backend, scope, record, signal } = source;
  report('rules', 'running');
  const [certificates, destinations, secrets] = await Promise.all([
    backend.certificates.list(scope),
    backend.destinations.list(scope),
    readSecrets(source),
  ]);
  signal.throwIfAborted();
  const properties = shownProperties(record);
  // What is wrong with the certificates it names is told by the stages that open them.
  const issues = checkDestination(properties, {
    missingSecrets: record.missingSecrets,
    destinationNames: new Set(destinations.map(({ name }) => name)),
  });
  report('rules', { kind: 'rules', state: judgeRules(issues), issues: withLabels(issues, properties) });

  const plans = [possible(plan.target), possible(plan.tokenService)];
  const anchors: Certificate[] = [];
  for (const reference of plan.stores) {
    report(storeKey(reference), 'running');
    const stored = await openStore({ ...source, certificates, secrets }, reference);
    signal.throwIfAborted();
    const isTrusted = reference.name === possible(plan.target)?.trustStore && reference.needs === 'trust-store';
    if (isTrusted && stored.kind === 'open') anchors.push(...trustAnchorsOf(stored.store));
    const judgement = judgeStore(reference, stored, isPresented(reference.name, plans));
    report(storeKey(reference), { kind: 'store', state: judgement.state, reference, judgement });
  }
  await runNetwork(source, 'target', plan.target, anchors, report);
  if (plan.tokenService !== null) await runNetwork(source, 'tokenService', plan.tokenService, [], report);
}

async function runNetwork(
  source: CheckSource,
  part: PartId,
  plan: TargetPlan,
  anchors: readonly Certificate[],
  report: Report,
): Promise<void> {
  if (!plan.possible) {
    const { reason, about } = plan;
    const isMistake = reason === 'no-address' || reason === 'no-url';
    report(networkKey(part, 'unchecked'), {
      kind: 'unchecked',
      state: isMistake ? 'failed' : 'skipped',
      reason,
      about,
    });
    return;
  }
  const [first = 'dns', ...others] = plan.stages;
  report(networkKey(part, first), 'running');
  const outcome = await askCompanion(source, plan, anchors);
  source.signal.throwIfAborted();
  if (typeof outcome === 'string') {
    report(networkKey(part, first), { kind: 'companion', state: 'skipped', problem: outcome });
    for (const stage of others) report(networkKey(part, stage), { kind: 'not-reached', state: 'skipped' });
    return;
  }
  const chain = await readChain(source.pki, outcome);
  const states = judgeNetwork(plan, outcome);
  for (const stage of plan.stages) {
    const state = states[stage] ?? 'skipped';
    report(
      networkKey(part, stage),
      outcome[stage] === null
        ? { kind: 'not-reached', state }
        : { kind: 'network', stage, state, plan, answer: outcome, chain: stage === 'tls' ? chain : [] },
    );
  }
}

/** The answer, or why there is none. The address of a destination is told to nothing but the companion. */
async function askCompanion(
  { companion, signal }: CheckSource,
  plan: NetworkPlan,
  anchors: readonly Certificate[],
): Promise<CheckAnswer | CompanionErrorCode> {
  const state = await companion.state();
  if (state !== 'ready') return state === 'none' ? 'no-companion' : state;
  const { target, trustAll, hostnameVerifier } = plan;
  try {
    return await companion.check(
      { target, trustAll, hostnameVerifier, trustAnchors: anchors.map(({ der }) => toBase64(der)) },
      signal,
    );
  } catch (error) {
    if (error instanceof CompanionError) return error.code;
    throw error;
  }
}

async function readChain(pki: PkiClient, { tls }: CheckAnswer): Promise<readonly (Certificate | null)[]> {
  if (tls?.ok !== true) return [];
  return Promise.all(
    tls.chain.map(async (der) => {
      const result = await pki.readStore(fromBase64(der));
      return result.ok ? (result.value.entries[0]?.chain[0] ?? null) : null;
    }),
  );
}

/** Null while the vault is locked. */
async function readSecrets({ backend, scope, record }: CheckSource): Promise<Properties | null> {
  if (record.secretKeys.length === 0) return {};
  try {
    const [secrets = {}] = await backend.destinations.readSecrets(scope, [record.name]);
    return secrets;
  } catch (error) {
    if (error instanceof BackendError && error.code === 'locked') return null;
    throw error;
  }
}

function withLabels(issues: readonly DestinationIssue[], properties: Properties): readonly LabelledIssue[] {
  const fields = fieldsFor(properties).flatMap((group) => group.fields);
  const labels = new Map(fields.flatMap((field) => (field.kind === 'property' ? [[field.key, field.label]] : [])));
  return issues.map((issue) => ({ issue, label: labels.get(issue.key) ?? issue.key }));
}

function possible(plan: TargetPlan | null): NetworkPlan | null {
  return plan?.possible === true ? plan : null;
}
