import { type StageState, type Verdict, verdictOf } from '../../../domain/destination/connection/judge';
import { answerText, storeTexts, checkConnectionText as text } from '../../../i18n/check-connection';
import { issueText } from '../../../i18n/destination-issues';
import { findingText } from '../../../i18n/findings';
import { stageLines, stageTitle } from './stage-words';
import type { Stage, StageResult } from './stages';
import type { ConnectionCheck } from './use-connection-check';

export interface VerdictWords {
  readonly verdict: Verdict;
  readonly sentence: string;
}

interface Settled {
  readonly stage: Stage;
  readonly result: StageResult;
}

/** The whole check in one sentence; the words of success are SAP's (destinations-editor.md section 8). */
export function readVerdict(
  { stages, progress }: Pick<ConnectionCheck, 'stages' | 'progress'>,
  name: string,
): VerdictWords {
  const settled = stages.flatMap((stage): Settled[] => {
    const result = progress.get(stage.key);
    return typeof result === 'object' ? [{ stage, result }] : [];
  });
  const states = (some: readonly Settled[]): StageState[] => some.map(({ result }) => result.state);
  const target = settled.filter(({ stage, result }) => stage.part === 'target' && result.kind === 'network');
  const all = settled.filter(({ stage }) => stage.part === 'target');
  const verdict = verdictOf(states(settled), target.length === 0 ? [] : states(all));
  return { verdict, sentence: sentenceOf(verdict, settled, name) };
}

function sentenceOf(verdict: Verdict, settled: readonly Settled[], name: string): string {
  if (verdict === 'established') return establishedSentence(settled, name);
  if (verdict === 'partly') return text.partly(name);
  if (verdict === 'not-checked') return text.notChecked(name);
  const failed = settled.find(({ result }) => result.state === 'failed');
  return text.failed(name, failed === undefined ? '' : failureOf(failed));
}

function failureOf({ stage, result }: Settled): string {
  const title = stageTitle(stage);
  const reason = reasonOf(result);
  return reason === undefined ? `${title}.` : `${title}: ${reason}`;
}

/** The first thing that is wrong. */
function reasonOf(result: StageResult): string | undefined {
  if (result.kind === 'rules') {
    const found = result.issues.find(({ issue }) => issue.severity === 'error');
    return found && issueText(found.issue, found.label).message;
  }
  if (result.kind !== 'store') return stageLines(result)[0];
  const { remarks, findings } = result.judgement;
  const remark = remarks.find(({ state }) => state === 'failed');
  if (remark !== undefined) return storeTexts[remark.word][0];
  const finding = findings.find(({ severity }) => severity === 'error');
  return finding && `${findingText(finding).title}.`;
}

function establishedSentence(settled: readonly Settled[], name: string): string {
  const last = settled.findLast(({ stage }) => stage.part === 'target')?.result;
  const http = last?.kind === 'network' ? last.answer.http : null;
  return http?.ok === true ? text.answered(name, answerText(http.status, http.statusText)) : text.established(name);
}
