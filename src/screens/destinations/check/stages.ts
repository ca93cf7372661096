import type { CompanionErrorCode } from '../../../backend/companion-client/companion-error';
import type { CertificateReference } from '../../../domain/destination/certificates';
import type { UncheckedReason } from '../../../domain/destination/connection/addresses';
import type { StageState } from '../../../domain/destination/connection/judge';
import type { StoreJudgement } from '../../../domain/destination/connection/judge-store';
import type {
  ConnectionPlan,
  NetworkPlan,
  NetworkStage,
  TargetPlan,
} from '../../../domain/destination/connection/plan';
import type { DestinationIssue } from '../../../domain/destination/field-types';
import type { Certificate } from '../../../pki/types';
import type { CheckAnswer } from '../../../shared/companion-wire';

export type PartId = 'destination' | 'target' | 'tokenService';

/** An issue with what the form calls its field. */
export interface LabelledIssue {
  readonly issue: DestinationIssue;
  readonly label: string;
}

/** What one stage came to; the words are made when it is drawn. */
export type StageResult = { readonly state: StageState } & (
  | { readonly kind: 'rules'; readonly issues: readonly LabelledIssue[] }
  | { readonly kind: 'store'; readonly reference: CertificateReference; readonly judgement: StoreJudgement }
  | {
      readonly kind: 'network';
      readonly stage: NetworkStage;
      readonly plan: NetworkPlan;
      readonly answer: CheckAnswer;
      /** Of TLS, as far as they can be read. */
      readonly chain: readonly (Certificate | null)[];
    }
  | { readonly kind: 'unchecked'; readonly reason: UncheckedReason; readonly about: string }
  | { readonly kind: 'companion'; readonly problem: CompanionErrorCode }
  | { readonly kind: 'not-reached' }
);

/** One line of the list. */
export interface Stage {
  readonly key: string;
  readonly part: PartId;
  readonly stage: 'rules' | 'store' | 'unchecked' | NetworkStage;
  /** For a store. */
  readonly reference: CertificateReference | null;
}

/** All stages of a check in the order they happen. */
export function stagesOf(plan: ConnectionPlan): readonly Stage[] {
  return [
    { key: 'rules', part: 'destination', stage: 'rules', reference: null },
    ...plan.stores.map(
      (reference): Stage => ({ key: storeKey(reference), part: 'destination', stage: 'store', reference }),
    ),
    ...networkStages('target', plan.target),
    ...(plan.tokenService === null ? [] : networkStages('tokenService', plan.tokenService)),
  ];
}

function networkStages(part: PartId, plan: TargetPlan): readonly Stage[] {
  const stages = plan.possible ? plan.stages : (['unchecked'] as const);
  return stages.map((stage) => ({ key: networkKey(part, stage), part, stage, reference: null }));
}

export function storeKey({ key }: CertificateReference): string {
  return `store ${key}`;
}

export function networkKey(part: PartId, stage: NetworkStage | 'unchecked'): string {
  return `${part} ${stage}`;
}
