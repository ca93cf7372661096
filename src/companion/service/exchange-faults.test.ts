import { describe, expect, it } from 'vitest';
import { toFault } from './exchange-faults';

describe('what became of a connection', () => {
  it.each<[code: string, words: string]>([
    ['ECONNREFUSED', 'refuses the connection'],
    ['EHOSTUNREACH', 'cannot be reached from this network'],
    ['ECONNRESET', 'cut the connection'],
    ['HPE_INVALID_CONSTANT', 'does not answer in HTTP'],
    ['ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED', 'refused the TLS connection'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'shows a certificate that is not trusted'],
    ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'shows a certificate that is not trusted'],
    ['EPROTO', 'does not get to a TLS connection'],
    ['ENEVERHEARD', 'could not be asked'],
  ])('%s: it %s', (code, words) => {
    const fault = toFault(Object.assign(new Error('secret'), { code }), 'It', AbortSignal.timeout(60_000));
    expect(fault.message).toBe(`It ${words} (${code}).`);
    expect([fault.code, fault.details.status]).toEqual(['unreachable', 502]);
  });

  it('is told also of what is no error of Node', () => {
    const fault = toFault('thrown', 'It', AbortSignal.timeout(60_000));
    expect(fault.message).toBe('It could not be asked.');
  });
});
