/** Spans of time that end now. */
export const periods = ['all', 'today', '7-days', '30-days'] as const;

export type Period = (typeof periods)[number];

const daysBefore: Readonly<Record<Exclude<Period, 'all'>, number>> = { today: 0, '7-days': 7, '30-days': 30 };

/** When the period begins: days are whole ones of the user's time zone; null for all time. */
export function periodStart(period: Period, now: Date): Date | null {
  if (period === 'all') return null;
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() - daysBefore[period]);
}
