import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CertificateFacts } from '../../domain/certificate/types';
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
