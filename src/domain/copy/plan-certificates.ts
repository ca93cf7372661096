import type { CertificateRecord } from '../certificate/types';
import { labelDifferences } from './label-differences';
import type { CertificateItem, CopyDifference } from './types';

/** What copying certificates would do to each of the source, in their order: files are the same when all of their bytes are. */
export function planCertificates(
  source: readonly CertificateRecord[],
  target: readonly CertificateRecord[],
): readonly CertificateItem[] {
  const stored = new Map(target.map((record) => [record.name, record]));
  return source.map((record) => {
    const { name } = record;
    const there = stored.get(name) ?? null;
    const differences: readonly CopyDifference[] = record.dummy
      ? []
      : [
          ...(there?.sha256 === record.sha256 ? [] : [{ kind: 'content' } as const]),
          ...labelDifferences(there?.labels ?? [], record.labels),
        ];
    return {
      kind: 'certificate',
      name,
      source: record,
      target: there,
      differences,
      state: stateOf(record, there, differences),
    };
  });
}

function stateOf(
  record: CertificateRecord,
  there: CertificateRecord | null,
  differences: readonly CopyDifference[],
): CertificateItem['state'] {
  if (record.dummy) return 'dummy';
  if (there === null) return 'new';
  return differences.length === 0 ? 'same' : 'different';
}

/** Whether copying carries a private key along, as far as anybody can tell: what was not opened may hold one. */
export function carriesKey({ differences, source }: CertificateItem): boolean {
  return source.summary.kind !== 'trust-store' && differences.some((each) => each.kind === 'content');
}
