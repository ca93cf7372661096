import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import * as v from 'valibot';
import { BackendError } from '../../../backend/errors';
import type { Backend } from '../../../backend/port';
import type { Workspace } from '../../../backend/workspace/workspace';
import type { DestinationRecord } from '../../../domain/destination/types';
import type { Scope } from '../../../domain/scope';
import { useServices } from '../../../ui/services';
import { useVaultState } from '../../../ui/use-workspace-data';
import { type FormModel, isSameContent, startNew, startWith } from './form-model';
import type { FormStart } from './form-start';
import { proposeCopyName } from './free-name';
import { baseOf, readWhole } from './save-content';

interface Start {
  readonly model: FormModel;
  /** It comes from a draft. */
  readonly isStored: boolean;
}

export type StartState =
  | { readonly state: 'reading' | 'locked' }
  | { readonly state: 'failed'; readonly error: unknown; readonly retry: () => void }
  | ({ readonly state: 'ready' } & Start);

/** What the form opens with: its draft where there is one, else what it was started for. Secrets are part of it, so a locked vault comes first. */
export function useStartModel(scope: Scope, records: readonly DestinationRecord[], start: FormStart): StartState {
  const { backend, workspace } = useServices();
  const isLocked = useVaultState() === 'locked';
  const query = useQuery({
    queryKey: ['destination-form', start.draftId],
    queryFn: () => readStart(backend, workspace, scope, records, start),
    networkMode: 'always',
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
    refetchOnMount: false,
    structuralSharing: false,
  });
  const { refetch } = query;
  const waitsForVault = isLockedError(query.error);
  useEffect(() => {
    if (waitsForVault && !isLocked) void refetch();
  }, [waitsForVault, isLocked, refetch]);

  if (query.data !== undefined) return { state: 'ready', ...query.data };
  if (waitsForVault) return { state: isLocked ? 'locked' : 'reading' };
  if (query.error !== null) return { state: 'failed', error: query.error, retry: () => void refetch() };
  return { state: 'reading' };
}

async function readStart(
  backend: Backend,
  workspace: Workspace,
  scope: Scope,
  records: readonly DestinationRecord[],
  start: FormStart,
): Promise<Start> {
  const isThere = (await workspace.drafts.list()).some(({ id }) => id === start.draftId);
  const draft = isThere ? toModel(await workspace.drafts.read(start.draftId)) : null;
  if (draft !== null) return { model: await basedOnNow(backend, scope, records, draft), isStored: true };
  if (start.kind === 'new') return { model: startNew(), isStored: false };
  if (start.kind === 'edit') {
    return {
      model: startWith(await readWhole(backend, { kind: 'destination', scope }, start.record), baseOf(start.record)),
      isStored: false,
    };
  }
  const original = await readWhole(backend, { kind: 'destination', scope }, start.of);
  const name = proposeCopyName(start.of.name, new Set(records.map((record) => record.name)));
  const copy = { ...original, properties: { ...original.properties, Name: name } };
  return { model: startWith(copy, null), isStored: false };
}

/** Less than every version: what is stored is another one then. */
const outdated = 0;

/**
 * A draft that outlived its session, with the version that is stored now where it still says what the draft started
 * from: the version numbers of a service hold for one session only.
 */
async function basedOnNow(
  backend: Backend,
  scope: Scope,
  records: readonly DestinationRecord[],
  model: FormModel,
): Promise<FormModel> {
  const { base, initial } = model;
  const stored = base && records.find(({ id }) => id === base.id);
  if (base === null || stored === undefined || stored === null) return model;
  // A draft opens also while nothing answers; what is stored then is compared when it is to be saved.
  const now = await readWhole(backend, { kind: 'destination', scope }, stored).catch(() => null);
  const isSame = now !== null && isSameContent(now, initial);
  return { ...model, base: { ...base, version: isSame ? stored.version : outdated } };
}

function isLockedError(error: unknown): boolean {
  return error instanceof BackendError && error.code === 'locked';
}

const texts = v.record(v.string(), v.string());
const content = {
  labels: v.array(v.object({ key: v.string(), values: v.array(v.string()) })),
  plainKeys: v.array(v.string()),
  missingSecrets: v.array(v.string()),
};

/** A draft that another version of the application wrote may look otherwise. */
const modelSchema = v.object({
  ...content,
  form: v.object({
    properties: texts,
    parked: texts,
    initial: texts,
    switches: v.object({
      useDefaultClientTrustStore: v.boolean(),
      useMtlsForTokenRetrieval: v.boolean(),
      useBasicCredentialsForTokenService: v.boolean(),
      useLoadBalancing: v.boolean(),
      useMessageServerPort: v.boolean(),
      useAliasUser: v.boolean(),
      useWebSocket: v.boolean(),
      repositoryConfigurationType: v.picklist(['default', 'basic', 'destination']),
    }),
  }),
  pending: v.array(v.object({ id: v.string(), typed: v.string(), value: v.string() })),
  rowIds: texts,
  nextRow: v.number(),
  initial: v.object({ ...content, properties: texts }),
  base: v.nullable(v.object({ id: v.string(), name: v.string(), version: v.number() })),
});

function toModel(draft: unknown): FormModel | null {
  const parsed = v.safeParse(modelSchema, draft);
  return parsed.success ? parsed.output : null;
}
