import { displayName } from '../../../domain/certificate/summary';
import { judgeHttp } from '../../../domain/destination/connection/judge';
import type { StoreJudgement, StoreRemark } from '../../../domain/destination/connection/judge-store';
import type { NetworkPlan, NetworkStage } from '../../../domain/destination/connection/plan';
import * as words from '../../../i18n/check-connection';
import type { HttpStage, TlsStage } from '../../../shared/companion-wire';
import type { Stage, StageResult } from './stages';

const text = words.checkConnectionText;

/** What a stage is called. */
export function stageTitle({ stage, reference }: Stage): string {
  if (stage !== 'store') return text.stages[stage];
  const name = reference?.name ?? '';
  return reference?.needs === 'trust-store' ? text.stages.trustStore(name) : text.stages.keyStore(name);
}

/** What it came to, the reason first, then what to do. Issues and findings of a file are drawn by themselves. */
export function stageLines(result: StageResult): readonly string[] {
  switch (result.kind) {
    case 'rules':
      return result.issues.length === 0 ? [text.rulesPassed] : [];
    case 'store':
      return storeLines(result.judgement);
    case 'unchecked':
      return words.uncheckedTexts[result.reason](result.about);
    case 'companion':
      return words.companionTexts[result.problem];
    case 'not-reached':
      return [text.notReached];
    case 'network':
      return byStage[result.stage](result);
  }
}

function storeLines({ remarks }: StoreJudgement): readonly string[] {
  return remarks.flatMap(remarkLines);
}

function remarkLines({ word, certificate, count }: StoreRemark): readonly string[] {
  if (certificate !== undefined) return [words.keyStoreUsable(displayName(certificate.subject), certificate.notAfter)];
  if (count !== undefined) return [words.trustStoreUsable(count)];
  return words.storeTexts[word];
}

type NetworkResult = Extract<StageResult, { readonly kind: 'network' }>;

const byStage: Readonly<Record<NetworkStage, (result: NetworkResult) => readonly string[]>> = {
  dns: ({ plan, answer: { dns } }) => {
    if (dns === null) return [];
    if (dns.ok) return [words.dnsTexts.passed(dns.addresses)];
    if (dns.reason === 'refused-address') return words.dnsTexts.refused(dns.address, dns.kind);
    return words.dnsTexts[dns.reason](plan.host);
  },
  tcp: ({ answer: { tcp } }) => {
    if (tcp === null) return [];
    if (tcp.ok) return [words.tcpTexts.passed(tcp.address, tcp.port, tcp.milliseconds)];
    return words.tcpTexts[tcp.reason](tcp.address, tcp.port);
  },
  tls: ({ plan, answer: { tls } }) => (tls === null ? [] : tlsLines(tls, plan)),
  http: ({ answer: { http } }) => (http === null ? [] : httpLines(http)),
};

function tlsLines(tls: TlsStage, plan: NetworkPlan): readonly string[] {
  const { tlsTexts } = words;
  if (!tls.ok) {
    return tls.reason === 'client-certificate-required' ? tlsTexts.demanded(plan.clientKeyStore) : tlsTexts[tls.reason];
  }
  const judged = plan.trustAll
    ? [tlsTexts.trustAll]
    : [
        ...(tls.trustProblem === null ? [] : words.trustTexts[tls.trustProblem](plan.trustStore)),
        ...(tls.hostMatches ? [tlsTexts.hostMatches(plan.host)] : tlsTexts.hostDiffers(plan.host)),
      ];
  const asked = {
    'not-requested': [],
    requested: [tlsTexts.requested],
    required: tlsTexts.demanded(plan.clientKeyStore),
  }[tls.clientCertificate];
  return [...judged, ...asked, tlsTexts.spoken(tls.protocol, tls.cipher)];
}

function httpLines(http: HttpStage): readonly string[] {
  if (!http.ok) return words.httpFailureTexts[http.reason];
  const answer = words.answerText(http.status, http.statusText);
  return words.httpTexts[judgeHttp(http.status).meaning](answer, http.locationHost);
}
