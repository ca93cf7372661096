/** What certificates say they may be used for, against what they are used for. */
import type { Certificate, Finding } from '../types';
import { nameValue } from '../x509/names';
import { anyPurpose, clientAuth, serverAuth } from '../x509/oids';
import {
  alternativeNamesOf,
  basicConstraintsOf,
  isAuthority,
  isSelfIssued,
  keyUsagesOf,
  purposesOf,
} from '../x509/traits';
import { above, certificateFinding, type Inspected, type Inspection } from './inspection';
import { fileExtensions, longestHostName } from './thresholds';

/** Findings issuer-not-ca, path-length-exceeded, client-auth-missing and san-missing. */
export function usageFindings(inspection: Inspection): Finding[] {
  return [
    ...inspection.ends.flatMap((end) => issuersNotAuthorities(inspection, end)),
    ...inspection.ends.flatMap((end) => pathLengths(inspection, end)),
    ...inspection.ends.flatMap((end) => clientAuthentication(inspection, end)),
    ...inspection.ends.flatMap((end) => serverNames(inspection, end)),
  ];
}

/** RFC 5280 section 6.1.4 k and n; `names` tells what it issued. */
function issuersNotAuthorities(inspection: Inspection, end: Inspected): Finding[] {
  return end.chain.slice(1).flatMap((issuer, index) => {
    const maySign = keyUsagesOf(issuer)?.includes('keyCertSign') ?? true;
    if (isAuthority(issuer) && maySign) return [];
    const names = [end.chain[index]?.subject.text ?? ''];
    return [certificateFinding(inspection, 'issuer-not-ca', above(inspection, end, issuer), { names })];
  });
}

/** RFC 5280 section 4.2.1.9: `size` intermediates may follow it, `count` do; self-issued ones do not count. */
function pathLengths(inspection: Inspection, end: Inspected): Finding[] {
  return end.chain.flatMap((issuer, index) => {
    const allowed = basicConstraintsOf(issuer)?.pathLength ?? null;
    const between = end.chain.slice(1, Math.max(index, 1));
    const count = between.filter((certificate) => !isSelfIssued(certificate)).length;
    if (allowed === null || count <= allowed) return [];
    return [
      certificateFinding(inspection, 'path-length-exceeded', above(inspection, end, issuer), { size: allowed, count }),
    ];
  });
}

/** Only where purposes are listed at all; the API portal refuses such a certificate for mutual TLS. */
function clientAuthentication(inspection: Inspection, end: Inspected): Finding[] {
  const purposes = purposesOf(end.certificate);
  if (!end.presented || purposes === null) return [];
  if (purposes.some(({ oid }) => oid === clientAuth || oid === anyPurpose)) return [];
  return [certificateFinding(inspection, 'client-auth-missing', end, { names: purposes.map(({ name }) => name) })];
}

const hostName = /^(\*\.)?([a-z0-9_]([a-z0-9_-]*[a-z0-9_])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/i;
const addressV4 = /^(\d{1,3}\.){3}\d{1,3}$/;

function isHostName(text: string): boolean {
  if (text.length > longestHostName) return false;
  const ending = text.slice(text.lastIndexOf('.') + 1).toLowerCase();
  return (hostName.test(text) && !fileExtensions.has(ending)) || addressV4.test(text);
}

/**
 * Clients compare the server's name with the alternative names only (RFC 9525 section 6.3): a server certificate
 * without any, or one whose common name is a host they do not cover; `names` tells that host.
 * Only information where it may well be a client's: it names no purpose, or a key pair presents it as a client.
 */
function serverNames(inspection: Inspection, end: Inspected): Finding[] {
  const { certificate } = end;
  if (isAuthority(certificate)) return [];
  const purposes = purposesOf(certificate)?.map(({ oid }) => oid) ?? null;
  const isServer = purposes?.includes(serverAuth) === true;
  const commonName = nameValue(certificate.subject, 'CN')?.trim() ?? '';
  const isHost = isHostName(commonName);
  if (!isServer && (purposes !== null || !isHost)) return [];
  const hasNames = alternativeNamesOf(certificate).some(({ type }) => type === 'dns' || type === 'ip');
  if (hasNames && (!isHost || covers(certificate, commonName))) return [];
  const isClient = !isServer || (end.presented && purposes?.includes(clientAuth) === true);
  const details = { names: isHost ? [commonName] : [] };
  return [certificateFinding(inspection, 'san-missing', end, details, isClient ? 'information' : undefined)];
}

function covers(certificate: Certificate, host: string): boolean {
  const wanted = host.toLowerCase();
  return alternativeNamesOf(certificate).some(({ type, value }) => {
    const name = value.toLowerCase();
    if (type !== 'dns' && type !== 'ip') return false;
    return name === wanted || (name.startsWith('*.') && wanted.slice(wanted.indexOf('.')) === name.slice(1));
  });
}
