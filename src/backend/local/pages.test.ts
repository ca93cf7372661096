import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CertificateFacts } from '../../domain/certificate/types';
import { nameOrderKey, sortByName } from './name-order';
import { makeProfile, summaryOf } from './testing/open-test-workspace';

describe('pages of certificates', () => {
  it('hold exactly what rows point to, whatever is created, deleted, changed and brought back', async () => {
    const action = fc.oneof(
      fc.record({ kind: fc.constant('create' as const), count: fc.integer({ min: 1, max: 130 }) }),
      fc.record({ kind: fc.constant('delete' as const), every: fc.integer({ min: 1, max: 4 }) }),
      fc.record({ kind: fc.constant('undo' as const) }),
      fc.record({ kind: fc.constant('label' as const), every: fc.integer({ min: 2, max: 40 }) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(action, { maxLength: 7 }), async (actions) => {
        const profile = makeProfile();
        const { tab, backend } = await profile.openBackend();
        const subaccount = (await backend.subaccounts.list())[0];
        const scope = { subaccountId: subaccount?.id ?? '', serviceInstance: null };
        const expected = new Map<string, number>();
        const tickets: { readonly ticket: { readonly id: string }; readonly gone: readonly [string, number][] }[] = [];
        let created = 0;
        for (const step of actions) {
          const present = [...expected];
          if (step.kind === 'create') {
            const drafts = Array.from({ length: step.count }, (_, number) => ({
              name: `n${created + number}.pem`,
              content: Uint8Array.of(1),
              origin: 'uploaded' as const,
              labels: [],
            }));
            created += step.count;
            await backend.certificates.create(scope, drafts);
            for (const { name } of drafts) expected.set(name, 1);
          } else if (step.kind === 'delete') {
            const gone = present.filter((_, index) => index % step.every === 0);
            const names = gone.map(([name]) => name);
            if (gone.length > 0) tickets.push({ ticket: await backend.certificates.delete(scope, names), gone });
            for (const name of names) expected.delete(name);
          } else if (step.kind === 'undo') {
            const last = tickets.pop();
            if (last !== undefined) await backend.certificates.undoDelete(last.ticket);
            for (const [name, version] of last?.gone ?? []) expected.set(name, version);
          } else {
            for (const [name, version] of present.filter((_, index) => index % step.every === 0)) {
              await backend.certificates.setLabels(scope, name, [], version);
              expected.set(name, version + 1);
            }
          }
        }
        const listed = await backend.certificates.list(scope);
        expect(new Map(listed.map(({ name, version }) => [name, version]))).toEqual(expected);
        expect(listed).toHaveLength(expected.size);
        const rows = await tab.database.certificates.toArray();
        const pages = await tab.database.certificatePages.toArray();
        expect(rows).toHaveLength(expected.size);
        for (const row of rows) {
          const records = pages.find(({ page }) => page === row.page)?.records ?? [];
          expect(records.find(({ id }) => id === row.id)?.name).toBe(row.name);
        }
        expect(pages.every(({ records }) => records.length > 0 && records.length <= 100)).toBe(true);
        profile.close();
      }),
      { numRuns: 12, seed: 20260301 },
    );
  });

  it('are smaller when the files hold many certificates', async () => {
    const facts: CertificateFacts = {
      subject: 's',
      issuer: 'i',
      notBefore: '',
      notAfter: '',
      serialNumber: '1',
      sha256: '',
      sha1: '',
      names: [],
    };
    const entry = { alias: null, kind: 'certificate' as const, keyAlgorithm: null, certificates: [facts] };
    const summary = summaryOf('trust-store', { entries: Array.from({ length: 150 }, () => entry) });
    const profile = makeProfile();
    const { tab, backend } = await profile.openBackend({ summarise: async () => summary });
    const subaccount = (await backend.subaccounts.list())[0];
    const scope = { subaccountId: subaccount?.id ?? '', serviceInstance: null };
    const drafts = Array.from({ length: 10 }, (_, number) => ({
      name: `n${number}.pem`,
      content: Uint8Array.of(1),
      origin: 'uploaded' as const,
      labels: [],
    }));
    await backend.certificates.create(scope, drafts);
    expect((await tab.database.certificatePages.toArray()).map(({ records }) => records.length)).toEqual([
      2, 2, 2, 2, 2,
    ]);
    profile.close();
  });
});

describe('the order of names', () => {
  const table = [
    { name: 'case does not count', names: ['B', 'a', 'C'], expected: ['a', 'B', 'C'] },
    { name: 'of two that differ in case only the upper one comes first', names: ['a', 'A'], expected: ['A', 'a'] },
    { name: 'a shorter one comes before one it begins', names: ['ab', 'a'], expected: ['a', 'ab'] },
    { name: 'astral characters come last', names: ['🔑', '\uFF21', '証'], expected: ['証', '\uFF21', '🔑'] },
  ];
  it.each(table)('$name', ({ names, expected }) => {
    expect(sortByName(names.map((name) => ({ name }))).map(({ name }) => name)).toEqual(expected);
  });

  it('is the order of code points', () => {
    const points = (text: string) => [...text.toLowerCase()].map((character) => character.codePointAt(0) ?? 0);
    const compare = (left: number[], right: number[]): number => {
      const at = left.findIndex((point, index) => point !== right[index]);
      if (at < 0) return left.length - right.length;
      return (left[at] ?? 0) - (right[at] ?? -1);
    };
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (left, right) => {
        const wanted = Math.sign(compare(points(left), points(right)));
        const hasNul = left.includes('\0') || right.includes('\0');
        fc.pre(!hasNul && wanted !== 0);
        expect(nameOrderKey(left) < nameOrderKey(right)).toBe(wanted < 0);
      }),
    );
  });
});
