import type { CheckAnswer, HttpStage, TlsStage } from '../../../shared/companion-wire';
import type { DestinationIssue } from '../field-types';
import type { NetworkPlan, NetworkStage } from './plan';

/** `noticed`: works, or could not be followed to its end, and somebody should read why. */
export type StageState = 'passed' | 'noticed' | 'failed' | 'skipped';

/** From the mildest to the worst. */
const order: readonly StageState[] = ['skipped', 'passed', 'noticed', 'failed'];

/** The worst of them; `skipped` when there are none. */
export function worstOf(states: readonly StageState[]): StageState {
  return states.reduce<StageState>(
    (worst, state) => (order.indexOf(state) > order.indexOf(worst) ? state : worst),
    'skipped',
  );
}

/** What the rules of the destination come to. */
export function judgeRules(issues: readonly DestinationIssue[]): StageState {
  if (issues.some(({ severity }) => severity === 'error')) return 'failed';
  return issues.length > 0 ? 'noticed' : 'passed';
}

/** What a status means, by SAP's rule: whatever is below 500 is a success (destinations-editor.md section 8). */
export type HttpMeaning = 'success' | 'redirect' | 'reachable' | 'server-error';

export function judgeHttp(status: number): { readonly state: 'passed' | 'failed'; readonly meaning: HttpMeaning } {
  if (status >= 500) return { state: 'failed', meaning: 'server-error' };
  const meaning = status < 300 ? 'success' : status < 400 ? 'redirect' : 'reachable';
  return { state: 'passed', meaning };
}

/** What each stage of the network came to; one that an earlier failure kept from happening is skipped. */
export function judgeNetwork(
  plan: NetworkPlan,
  answer: CheckAnswer,
): Readonly<Partial<Record<NetworkStage, StageState>>> {
  return Object.fromEntries(plan.stages.map((stage) => [stage, judgeStage(stage, plan, answer)]));
}

function judgeStage(stage: NetworkStage, plan: NetworkPlan, answer: CheckAnswer): StageState {
  if (stage === 'tls') return judgeTls(answer.tls, plan);
  if (stage === 'http') return judgeHttpStage(answer.http, plan);
  const result = answer[stage];
  if (result === null) return 'skipped';
  return result.ok ? 'passed' : 'failed';
}

function judgeTls(tls: TlsStage | null, plan: NetworkPlan): StageState {
  if (tls === null) return 'skipped';
  if (!tls.ok) return tls.reason === 'client-certificate-required' ? judgeDemand(plan) : 'failed';
  if (!plan.trustAll && (tls.trustProblem !== null || !tls.hostMatches)) return 'failed';
  const demand = tls.clientCertificate === 'required' ? judgeDemand(plan) : 'passed';
  return worstOf([demand, plan.trustAll ? 'noticed' : 'passed']);
}

function judgeHttpStage(http: HttpStage | null, plan: NetworkPlan): StageState {
  if (http === null) return 'skipped';
  if (http.ok) return judgeHttp(http.status).state;
  return http.reason === 'client-certificate-required' ? judgeDemand(plan) : 'failed';
}

/** A server that demands a client certificate gets it from the destination, never from the check. */
function judgeDemand({ clientKeyStore }: NetworkPlan): StageState {
  return clientKeyStore === null ? 'failed' : 'noticed';
}

/**
 * - `established`: the server answered, as the destination would reach it
 * - `partly`: it was reached, but not to the end
 * - `failed`: something stands in the way
 * - `not-checked`: nothing wrong was found, and the server was not asked
 */
export type Verdict = 'established' | 'partly' | 'failed' | 'not-checked';

/** The whole check in a word; `target` are the states of the target's stages, none when it could not be asked. */
export function verdictOf(all: readonly StageState[], target: readonly StageState[]): Verdict {
  if (all.includes('failed')) return 'failed';
  const last = target.at(-1) ?? 'skipped';
  if (last === 'passed') return 'established';
  return target.some((state) => state === 'passed' || state === 'noticed') ? 'partly' : 'not-checked';
}
