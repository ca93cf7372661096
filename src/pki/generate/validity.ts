import { Time } from 'pkijs';
import { PkiError } from '../errors';
import type { Certificate } from '../types';
import { refusal } from './refuse';

/** GeneralizedTime ends there (RFC 5280 section 4.1.2.5). */
const lastMoment = Date.UTC(9999, 11, 31, 23, 59, 59);

/** UTCTime for the years 1950 to 2049, GeneralizedTime outside of them; `TimeType` of pkijs. */
const utcTime = 0;
const generalizedTime = 1;

/**
 * Both ends of a certificate's validity, in whole seconds. Throws `invalid-request` (`field` `validity`), and
 * `outlives-issuer` when it ends after the issuer's.
 */
export function validityOf(
  request: { readonly notBefore: Date; readonly notAfter: Date },
  issuer: Certificate | null,
): { readonly notBefore: Time; readonly notAfter: Time } {
  const notBefore = inSeconds(request.notBefore);
  const notAfter = inSeconds(request.notAfter);
  if (notBefore >= notAfter) throw refusal('validity', 'order');
  if (issuer !== null && notAfter > issuer.notAfter) {
    const at = issuer.notAfter.toISOString();
    throw new PkiError('outlives-issuer', `The issuer's certificate ends before, at ${at}`, { field: 'validity', at });
  }
  return { notBefore: toTime(notBefore), notAfter: toTime(notAfter) };
}

function inSeconds(date: Date): Date {
  const seconds = new Date(Math.floor(date.getTime() / 1000) * 1000);
  const isInRange = seconds.getTime() >= Date.UTC(1950, 0) && seconds.getTime() <= lastMoment;
  if (!isInRange) throw refusal('validity', 'range');
  return seconds;
}

function toTime(value: Date): Time {
  return new Time({ type: value.getUTCFullYear() < 2050 ? utcTime : generalizedTime, value });
}
