import { nextRenewalOf } from '../../domain/certificate/renewal';
import type { Scope } from '../../domain/scope';
import { BackendError } from '../errors';
import type { Renewal, RenewalState } from '../port';
import type { CertificatePage, CockpitDatabase, StoredCertificate } from '../workspace/database';
import type { Exclusive } from '../workspace/exclusive';
import { guarded } from '../workspace/storage-error';
import type { LocalContext } from './context';
import { changeCertificate } from './find-certificate';
import { renewCertificate } from './renew-certificate';
import { nameKey, scopeOf } from './scope';

const ROW = 'renewal';

/** Automatic renewal; rejects as the port says. */
export function createRenewal(context: LocalContext, exclusive: Exclusive): Renewal {
  const guard = <T>(work: () => PromiseLike<T>) => guarded({ resource: 'certificate' }, work);
  return {
    state: () => guard(() => readState(context.database)),
    run: () =>
      guard(async () => {
        const counts = { renewed: 0, failed: 0 };
        await exclusive('renewal', async () => {
          // Everything to be renewed lies in the vault; unlocking it starts the next run.
          if (context.vault.state() === 'locked') return;
          for (const due of await findDue(context)) counts[await renewOne(context, due)] += 1;
          const value = { lastRunAt: context.clock.now().toISOString() };
          await context.database.meta.put({ id: ROW, value });
          context.notices.publish('renewal');
        });
        return counts;
      }),
  };
}

interface Planned {
  readonly at: string;
  readonly scope: Scope;
  readonly stored: StoredCertificate;
}

/** What is renewed automatically, what is due first first. */
function plannedOn(pages: readonly CertificatePage[]): readonly Planned[] {
  const planned = pages.flatMap(({ subaccountId, level, records }) =>
    records.flatMap((stored): Planned[] => {
      const at = nextRenewalOf(stored);
      return at === null ? [] : [{ at, scope: scopeOf(subaccountId, level), stored }];
    }),
  );
  return planned.sort((left, right) => (left.at < right.at ? -1 : left.at > right.at ? 1 : 0));
}

async function findDue({ database, clock }: LocalContext): Promise<readonly Planned[]> {
  const now = clock.now().toISOString();
  const pages = await database.certificatePages.where('nextRenewal').belowOrEqual(now).toArray();
  return plannedOn(pages).filter(({ at }) => at <= now);
}

async function renewOne(context: LocalContext, { scope, stored }: Planned): Promise<'renewed' | 'failed'> {
  const { notices, clock } = context;
  try {
    await renewCertificate(context, scope, stored.name, stored.version);
    return 'renewed';
  } catch (error) {
    await recordFailure(context, scope, stored, { at: clock.now().toISOString(), code: codeOf(error) });
    return 'failed';
  } finally {
    notices.publish('certificates');
  }
}

/** The word for what stopped a renewal: the broken rule, else the code. */
function codeOf(error: unknown): string {
  if (!(error instanceof BackendError)) return 'unexpected';
  return error.details.rule ?? error.code;
}

/** Written beside the content, not as a change of it; what was changed or deleted meanwhile is looked at by the next run. */
async function recordFailure(
  { database }: LocalContext,
  scope: Scope,
  { id, name, version }: StoredCertificate,
  failedRenewal: { readonly at: string; readonly code: string },
): Promise<void> {
  const { certificates, certificatePages } = database;
  await database.transaction('rw', certificates, certificatePages, async () => {
    if ((await certificates.get(nameKey(scope, name)))?.id !== id) return;
    await changeCertificate(database, scope, name, (now) =>
      now.version === version && now.generation ? { ...now, generation: { ...now.generation, failedRenewal } } : now,
    );
  });
}

async function readState(database: CockpitDatabase): Promise<RenewalState> {
  const { lastRun, pages } = await database.transaction('r', database.meta, database.certificatePages, async () => ({
    lastRun: await database.meta.get(ROW),
    pages: await database.certificatePages.orderBy('nextRenewal').toArray(),
  }));
  const planned = plannedOn(pages);
  const next = planned.find(({ stored }) => !stored.generation?.failedRenewal);
  return {
    lastRunAt: (lastRun?.value as { readonly lastRunAt: string } | undefined)?.lastRunAt ?? null,
    next: next === undefined ? null : { at: next.at, scope: next.scope, name: next.stored.name },
    failed: planned.flatMap(({ scope, stored: { name, generation } }) =>
      generation?.failedRenewal ? [{ scope, name, ...generation.failedRenewal }] : [],
    ),
  };
}
