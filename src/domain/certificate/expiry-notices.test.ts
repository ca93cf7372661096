import { describe, expect, it } from 'vitest';
import { generationOf, recordOf, summaryOf } from '../../testing/builders';
import { expiryStageOf, noticesOf } from './expiry-notices';

const notAfter = '2026-12-31T23:59:59.000Z';

describe('expiryStageOf', () => {
  it.each([
    ['2026-12-17T23:59:58.999Z', null],
    ['2026-12-17T23:59:59.000Z', 14],
    ['2026-12-24T23:59:58.999Z', 14],
    ['2026-12-24T23:59:59.000Z', 7],
    ['2026-12-28T23:59:58.999Z', 7],
    ['2026-12-28T23:59:59.000Z', 3],
    ['2026-12-31T23:59:59.000Z', 3],
    ['2026-12-31T23:59:59.001Z', 'expired'],
  ])('at %s: %s', (now, stage) => {
    expect(expiryStageOf(notAfter, new Date(now))).toBe(stage);
  });
});

describe('noticesOf', () => {
  const now = new Date('2026-12-30T00:00:00.000Z');
  const summary = summaryOf('key-store');
  const failedRenewal = { at: '2026-12-29T10:00:00.000Z', code: 'locked' };
  const generated = (overrides: Parameters<typeof generationOf>[0]) =>
    recordOf('g.pem', { origin: 'generated', summary, generation: generationOf(overrides) });

  it.each([
    ['an uploaded one', recordOf('u.pem'), 'expiry 3'],
    ['one from a signing request', recordOf('r.pem', { origin: 'requested' }), 'expiry 3'],
    ['a generated one that is not renewed', generated({ automaticRenewal: false }), 'expiry 3'],
    ['a generated one that is renewed', generated({}), undefined],
    ['one whose renewal failed', generated({ failedRenewal }), 'failed-renewal locked'],
    [
      'one whose renewal failed before it was switched off',
      generated({ automaticRenewal: false, failedRenewal }),
      'expiry 3',
    ],
    ['an unopened one', recordOf('x.p12', { summary: summaryOf('unopened') }), undefined],
    ['a dummy', recordOf('d.pem', { dummy: true }), undefined],
  ])('%s', (_, record, expected) => {
    const [notice] = noticesOf([record], now);
    expect(notice && `${notice.kind} ${notice.kind === 'expiry' ? notice.stage : notice.code}`).toBe(expected);
  });

  it('what ends first comes first, and every stage and version has an id of its own', () => {
    const ending = (name: string, end: string) =>
      recordOf(name, {
        summary: summaryOf('trust-store', { main: summary.main && { ...summary.main, notAfter: end } }),
      });
    const records = [ending('b.pem', '2027-01-03T00:00:00.000Z'), ending('a.pem', '2026-12-01T00:00:00.000Z')];
    const at = (time: string) => noticesOf(records, new Date(time)).map(({ id }) => id);
    expect(noticesOf(records, now).map(({ name }) => name)).toEqual(['a.pem', 'b.pem']);
    expect(at('2026-12-30T00:00:00.000Z')).toEqual(at('2026-12-30T12:00:00.000Z'));
    expect(at('2026-12-30T00:00:00.000Z')).not.toEqual(at('2026-12-31T12:00:00.000Z'));
    const renewed = noticesOf([ending('b.pem', '2027-01-03T01:00:00.000Z')], now);
    expect(at('2026-12-30T00:00:00.000Z')).not.toContain(renewed[0]?.id);
  });
});
