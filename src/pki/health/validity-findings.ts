/** When certificates are valid, and for how long. */
import type { Certificate, Finding } from '../types';
import { serverAuth } from '../x509/oids';
import { isAuthority, purposesOf } from '../x509/traits';
import { validityAt } from './check-chain';
import { above, certificateFinding, type Inspected, type Inspection } from './inspection';
import { dayMilliseconds, expiringDays, issuerEndsFirstDays, longestValidity } from './thresholds';

/** Findings expired, expiring, not-yet-valid, issuer-expires-first and validity-too-long. */
export function validityFindings(inspection: Inspection): Finding[] {
  return [
    ...inspection.certificates.flatMap((one) => currentValidity(inspection, one)),
    ...inspection.ends.flatMap((end) => issuersExpiringFirst(inspection, end)),
    ...inspection.ends.flatMap((end) => tooLong(inspection, end)),
  ];
}

/** `days` since it expired, until it expires, or until it begins; `at` is that time. */
function currentValidity(inspection: Inspection, one: Inspected): Finding[] {
  const { notBefore, notAfter } = one.certificate;
  const now = inspection.now.getTime();
  const days = (from: number, to: number): number => Math.floor((to - from) / dayMilliseconds);
  switch (validityAt(one.certificate, inspection.now)) {
    case 'expired': {
      const details = { at: notAfter.toISOString(), days: days(notAfter.getTime(), now) };
      return [certificateFinding(inspection, 'expired', one, details)];
    }
    case 'not-yet-valid': {
      const details = { at: notBefore.toISOString(), days: days(now, notBefore.getTime()) };
      return [certificateFinding(inspection, 'not-yet-valid', one, details)];
    }
    case 'valid': {
      if (notAfter.getTime() - now > expiringDays * dayMilliseconds) return [];
      const details = { at: notAfter.toISOString(), days: days(now, notAfter.getTime()) };
      return [certificateFinding(inspection, 'expiring', one, details)];
    }
  }
}

/** Each certificate above an end that ends before the one below it; expired ones are found as such. */
function issuersExpiringFirst(inspection: Inspection, end: Inspected): Finding[] {
  if (!end.presented && isAuthority(end.certificate)) return [];
  return end.chain.slice(1).flatMap((issuer, index) => {
    const below = end.chain[index];
    const earlier = below === undefined ? 0 : below.notAfter.getTime() - issuer.notAfter.getTime();
    const isEarlier = earlier >= issuerEndsFirstDays * dayMilliseconds;
    if (below === undefined || !isEarlier || issuer.notAfter < inspection.now) return [];
    const details = { issuer: issuer.subject.text, at: issuer.notAfter.toISOString() };
    return [certificateFinding(inspection, 'issuer-expires-first', above(inspection, end, below), details)];
  });
}

/**
 * `days` is its validity in whole days, a part of one counting only beyond the limit itself;
 * `count` the most that public CAs may issue for its first day.
 */
function tooLong(inspection: Inspection, end: Inspected): Finding[] {
  const { certificate } = end;
  const isServer = purposesOf(certificate)?.some(({ oid }) => oid === serverAuth) === true;
  if (!isServer || isAuthority(certificate)) return [];
  const seconds = validitySeconds(certificate);
  const most = longestValidity.find(({ from }) => certificate.notBefore >= new Date(from))?.days;
  if (most === undefined || seconds <= (most * dayMilliseconds) / 1000) return [];
  const days = Math.max(Math.floor((seconds * 1000) / dayMilliseconds), most + 1);
  return [certificateFinding(inspection, 'validity-too-long', end, { days, count: most })];
}

/** Both ends included (RFC 5280 section 4.1.2.5). */
function validitySeconds({ notBefore, notAfter }: Certificate): number {
  return (notAfter.getTime() - notBefore.getTime()) / 1000 + 1;
}
