import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { CertificateSummary } from '../../../domain/certificate/types';
import type { Clock } from '../../../shared/clock';
import { randomId } from '../../../shared/ids';
import type { WithPki } from '../../pki-tools';
import type { Backend, Summarise } from '../../port';
import { type OpenedWorkspace, openWorkspace, type WorkspaceOptions } from '../../workspace/open-workspace';
import type { Argon2Parameters } from '../../workspace/vault/argon2-parameters';
import { deriveHere } from '../../workspace/vault/argon2id';
import { createLocalBackend } from '../create-local-backend';
import { pkiHere } from './pki-here';

/** Argon2id at its cheapest, so that a test takes milliseconds. */
export const cheapParameters: Argon2Parameters = { algorithm: 'argon2id', memoryKib: 8, iterations: 1, parallelism: 1 };

let databases = 0;

/** One browser profile: every `open` is another tab over the same data. */
export interface TestProfile {
  readonly indexedDB: IDBFactory;
  readonly openTab: (options?: WorkspaceOptions) => Promise<OpenedWorkspace>;
  /** A tab with the local backend in it. */
  readonly openBackend: (parts?: BackendParts) => Promise<{ readonly tab: OpenedWorkspace; readonly backend: Backend }>;
  readonly close: () => void;
}

interface BackendParts {
  readonly summarise?: Summarise;
  readonly withPki?: WithPki;
  readonly clock?: Clock;
  readonly options?: WorkspaceOptions;
}

/** A fresh profile with a database of its own in memory. */
export function makeProfile(): TestProfile {
  databases += 1;
  const indexedDB = new IDBFactory();
  const name = `test-${databases}`;
  const tabs: OpenedWorkspace[] = [];
  const openTab = async (options: WorkspaceOptions = {}) => {
    const tab = await openWorkspace({
      derive: deriveHere,
      argon2Parameters: cheapParameters,
      ...options,
      database: { name, indexedDB, IDBKeyRange, ...options.database },
    });
    tabs.push(tab);
    return tab;
  };
  return {
    indexedDB,
    openTab,
    async openBackend({ summarise = summariseByName, clock = fixedClock(), withPki = pkiHere(clock), options } = {}) {
      const tab = await openTab(options);
      return { tab, backend: await createLocalBackend({ ...tab, summarise, withPki, clock, newId: randomId }) };
    },
    close() {
      for (const tab of tabs) tab.close();
    },
  };
}

function fixedClock(time = '2026-03-01T09:00:00.000Z'): Clock {
  return { now: () => new Date(time) };
}

/** A reader that goes by the extension: pem is a trust store, p12 a key store that the password `open` opens. */
export const summariseByName: Summarise = async (_content, fileName, passwords) => {
  if (fileName.endsWith('.p12') && passwords.password !== 'open') return summaryOf('unopened');
  return summaryOf(fileName.endsWith('.p12') ? 'key-store' : 'trust-store');
};

export function summaryOf(
  kind: CertificateSummary['kind'],
  overrides: Partial<CertificateSummary> = {},
): CertificateSummary {
  return {
    readerVersion: 1,
    readAt: '2026-03-01T08:00:00.000Z',
    kind,
    format: kind === 'unopened' ? null : 'pkcs12',
    integrity: kind === 'unopened' ? null : 'verified',
    passwordProtected: kind !== 'trust-store',
    main: null,
    firstExpiry: null,
    entries: [],
    ...overrides,
  };
}
