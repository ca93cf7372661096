import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import type { DnsStage } from '../../shared/companion-wire.ts';
import { refusalOf } from './addresses.ts';
import { unlessAborted } from './limits.ts';

/** All addresses of a name, as the system resolves it; rejects with the system's error. */
export type Resolve = (host: string) => Promise<readonly string[]>;

export const resolveBySystem: Resolve = async (host) => {
  const found = await lookup(host, { all: true, verbatim: true });
  return found.map(({ address }) => address);
};

export interface ResolveOptions {
  readonly resolve: Resolve;
  readonly allowPrivateTargets: boolean;
  readonly signal: AbortSignal;
}

/**
 * Asks for the addresses once; the connection then goes to one of these, whatever the name answers later.
 * A name with a single address that is refused is refused altogether: a mixed answer is what rebinding looks like.
 */
export async function resolveHost(host: string, options: ResolveOptions): Promise<DnsStage> {
  const { resolve, allowPrivateTargets, signal } = options;
  let addresses: readonly string[];
  try {
    addresses = isIP(host) === 0 ? await unlessAborted(resolve(host), signal) : [host];
  } catch (error) {
    return { ok: false, reason: signal.aborted ? 'timeout' : reasonOf(error) };
  }
  if (addresses.length === 0) return { ok: false, reason: 'not-found' };
  if (!allowPrivateTargets) {
    for (const address of addresses) {
      const kind = refusalOf(address);
      if (kind !== null) return { ok: false, reason: 'refused-address', address, kind };
    }
  }
  return { ok: true, addresses: [...new Set(addresses)] };
}

function reasonOf(error: unknown): 'not-found' | 'no-answer' {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOTFOUND' || code === 'ENODATA' || code === 'EINVAL' ? 'not-found' : 'no-answer';
}
