import type { DnsStage } from '../../shared/companion-wire.ts';
import { ServiceFault } from './service-fault.ts';

/** What became of a connection, by the codes of Node and OpenSSL; the first pattern that fits decides. */
const causes: readonly (readonly [pattern: RegExp, words: string])[] = [
  [/^ECONNREFUSED$/, 'refuses the connection'],
  [/^(ENETUNREACH|EHOSTUNREACH|EADDRNOTAVAIL)$/, 'cannot be reached from this network'],
  [/^(ECONNRESET|EPIPE|ECONNABORTED)$/, 'cut the connection'],
  [/^HPE_/, 'does not answer in HTTP'],
  [/ALERT/, 'refused the TLS connection'],
  [/CERT|ISSUER|SIGNATURE|CA_MD/, 'shows a certificate that is not trusted'],
  [/SSL|TLS|^EPROTO$/, 'does not get to a TLS connection'],
];

/** The fault of a request that failed on its way; keeps one that is already told. */
export function toFault(error: unknown, whom: string, signal: AbortSignal): ServiceFault {
  if (error instanceof ServiceFault) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const isLate = code === 'ETIMEDOUT' || (signal.aborted && signal.reason?.name === 'TimeoutError');
  if (isLate) return new ServiceFault('too-late', `${whom} does not answer in time.`, { cause: error });
  const words = causes.find(([pattern]) => pattern.test(code))?.[1] ?? 'could not be asked';
  return new ServiceFault('unreachable', `${whom} ${words}${code === '' ? '' : ` (${code})`}.`, { cause: error });
}

/** The fault of a host without an address that may be asked. */
export function unresolved(whom: string, host: string, stage: Extract<DnsStage, { readonly ok: false }>): ServiceFault {
  if (stage.reason === 'refused-address') {
    return new ServiceFault(
      'unreachable',
      `${whom} is not asked: ${host} leads to ${stage.address} (${stage.kind}). For a service in your own network, start with COCKPIT_ALLOW_PRIVATE_TARGETS=1.`,
    );
  }
  if (stage.reason === 'timeout')
    return new ServiceFault('too-late', `${whom}: the name ${host} is not resolved in time.`);
  return new ServiceFault(
    'unreachable',
    `${whom}: the name ${host} cannot be resolved; check the key and the network.`,
  );
}
