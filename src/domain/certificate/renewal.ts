import type { GenerationDetails, Validity, ValidityUnit } from './generation';
import type { CertificateRecord } from './types';

const hour = 3_600_000;
const day = 24 * hour;

interface Threshold {
  /** The longest validity, in its unit, that this row speaks about. */
  readonly upTo: number;
  /** How long before the end the first attempt is. */
  readonly before: number;
}

/** First attempts of automatic renewal (certificates.md section 3); what is longer than the table goes is treated as its last row. */
export const renewalThresholds: Readonly<Record<ValidityUnit, readonly Threshold[]>> = {
  DAYS: [
    { upTo: 1, before: 12 * hour },
    { upTo: 14, before: day },
    { upTo: 31, before: 3 * day },
    { upTo: 154, before: 7 * day },
    { upTo: Number.POSITIVE_INFINITY, before: 30 * day },
  ],
  MONTHS: [
    { upTo: 1, before: 3 * day },
    { upTo: 5, before: 7 * day },
    { upTo: Number.POSITIVE_INFINITY, before: 30 * day },
  ],
  YEARS: [{ upTo: Number.POSITIVE_INFINITY, before: 30 * day }],
};

/** When a certificate of this validity that ends at `notAfter` is renewed for the first time. */
export function renewalDue({ value, unit }: Validity, notAfter: Date): Date {
  const threshold = renewalThresholds[unit].find(({ upTo }) => value <= upTo);
  if (threshold === undefined) throw new Error('the last row of every unit has no end');
  return new Date(notAfter.getTime() - threshold.before);
}

/** When a stored certificate is renewed automatically, as ISO text; null when it is not. */
export function nextRenewalOf({
  generation,
  summary,
}: {
  readonly generation?: GenerationDetails | null;
  readonly summary: Pick<CertificateRecord['summary'], 'main'>;
}): string | null {
  if (!generation?.automaticRenewal || summary.main === null) return null;
  return renewalDue(generation.validity, new Date(summary.main.notAfter)).toISOString();
}
