import type { CertificateSummary } from '../../domain/certificate/types';
import type { Scope } from '../../domain/scope';
import type { ForwardMode } from '../../domain/transport/types';
import type { Clock } from '../../shared/clock';
import { pretendPki } from '../../testing/pretend-pki';
import type { WithPki } from '../pki-tools';
import type { Backend, Capabilities, Summarise } from '../port';

/** What the suite gives the backend under test in place of reader, pki and clock. */
export interface ContractParts {
  readonly summarise: Summarise;
  readonly withPki: WithPki;
  readonly clock: Clock;
}

/** One backend over fresh, empty data, with what the suite needs around it. */
export interface BackendHarness {
  readonly backend: Backend;
  /** A service instance that is there in every scope of `openScope`. */
  readonly serviceInstance: string;
  /** Another backend over the same data, as after a reload or in a second tab. */
  readonly reopen: () => Promise<Backend>;
  /** Makes a source node and the nodes after it, one after the other, where the backend lacks `editLandscape`. */
  readonly makeChain?: (source: string, chain: readonly ChainNode[]) => void;
  readonly close: () => Promise<void>;
}

export interface ChainNode {
  readonly name: string;
  /** `pre-import` unless told otherwise. */
  readonly forwardMode?: Extract<ForwardMode, 'pre-import' | 'manual'>;
}

export type MakeHarness = (parts: ContractParts) => Promise<BackendHarness>;

/** One promise of the port; rejects with an `Error` that says what was broken. */
export interface ContractCase {
  readonly name: string;
  readonly run: (harness: BackendHarness) => Promise<void>;
}

/** Cases of what only some backends can do; one that lacks a capability must pass `refused` in place of each. */
export function needing(
  capabilities: readonly (keyof Capabilities)[],
  refused: ContractCase['run'],
  cases: readonly ContractCase[],
): readonly ContractCase[] {
  return cases.map(({ name, run }) => ({
    name,
    run: async (harness) => {
      const granted = capabilities.every((capability) => harness.backend.capabilities[capability]);
      await (granted ? run(harness) : refused(harness));
    },
  }));
}

/** The password that opens files made by `lockedContent`. */
export const RIGHT_PASSWORD = 'right password';

const LOCKED_MARK = 'locked file:';

export function textContent(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** A file that `contractParts().summarise` opens only with `RIGHT_PASSWORD`. */
export function lockedContent(text: string): Uint8Array {
  return textContent(`${LOCKED_MARK}${text}`);
}

/**
 * A reader simple enough to predict: a file that starts with the mark of `lockedContent` is unopened
 * until the right password comes, any other file is a trust store; the only entry's alias is the first 20 characters.
 */
async function summarise(
  content: Uint8Array,
  _fileName: string,
  passwords: { readonly password?: string },
): Promise<CertificateSummary> {
  const start = new TextDecoder('latin1').decode(content.subarray(0, 40));
  const locked = start.startsWith(LOCKED_MARK);
  const opened = !locked || passwords.password === RIGHT_PASSWORD;
  return {
    readerVersion: 1,
    readAt: '2026-03-01T08:00:00.000Z',
    kind: opened ? 'trust-store' : 'unopened',
    format: opened ? 'pem' : null,
    integrity: opened ? 'absent' : null,
    passwordProtected: locked,
    main: null,
    firstExpiry: null,
    entries: opened
      ? [
          {
            alias: start.replace(LOCKED_MARK, '').slice(0, 20),
            kind: 'certificate',
            keyAlgorithm: null,
            certificates: [],
          },
        ]
      : [],
  };
}

/** A clock that moves one second with every look. */
function steppingClock(): Clock {
  let time = Date.UTC(2026, 2, 1, 9, 0, 0);
  return {
    now: () => {
      time += 1000;
      return new Date(time);
    },
  };
}

export function contractParts(): ContractParts {
  return { summarise, withPki: pretendPki(summarise), clock: steppingClock() };
}

/** The scope a case works in: a subaccount of its own where the backend makes them, else the one it has. */
export async function openScope(harness: BackendHarness, name = 'Contract'): Promise<Scope> {
  const { backend, serviceInstance } = harness;
  const subaccountId = await openSubaccount(backend, name);
  if (backend.capabilities.editServiceInstances) await backend.serviceInstances.create(subaccountId, serviceInstance);
  return { subaccountId, serviceInstance: null };
}

async function openSubaccount(backend: Backend, name: string): Promise<string> {
  if (backend.capabilities.editSubaccounts) return (await backend.subaccounts.create({ name, description: '' })).id;
  const [first] = await backend.subaccounts.list();
  if (first === undefined) throw new Error('a backend that makes no subaccounts must list one');
  return first.id;
}
