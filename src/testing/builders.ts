import type { GenerationDetails, GenerationRequest } from '../domain/certificate/generation';
import type {
  CertificateFacts,
  CertificateKind,
  CertificateRecord,
  CertificateSummary,
} from '../domain/certificate/types';
import { splitSecrets } from '../domain/destination/record';
import type { DestinationContent, DestinationRecord, Properties } from '../domain/destination/types';
import type { Scope } from '../domain/scope';

/** Records for tests: complete and plausible, with whatever a test cares about put over them. */

const testScope: Scope = { subaccountId: 'subaccount-1', serviceInstance: null };

/** A certificate valid for the year 2026. */
function factsOf(subject: string, overrides: Partial<CertificateFacts> = {}): CertificateFacts {
  return {
    subject,
    issuer: 'Test Root CA',
    notBefore: '2026-01-01T00:00:00.000Z',
    notAfter: '2026-12-31T23:59:59.000Z',
    serialNumber: '01',
    sha256: 'a'.repeat(64),
    sha1: 'a'.repeat(40),
    names: [],
    ...overrides,
  };
}

/** What was read of a file: one entry for `subject`, nothing when unopened. */
export function summaryOf(
  kind: CertificateKind,
  { subject = 'client.example', ...overrides }: Partial<CertificateSummary> & { readonly subject?: string } = {},
): CertificateSummary {
  const isOpened = kind !== 'unopened';
  const facts = factsOf(subject);
  return {
    readerVersion: 1,
    readAt: '2026-01-05T08:00:00.000Z',
    kind,
    format: isOpened ? (kind === 'key-store' ? 'pkcs12' : 'pem') : null,
    integrity: isOpened ? (kind === 'key-store' ? 'verified' : 'absent') : null,
    passwordProtected: kind !== 'trust-store',
    main: isOpened ? facts : null,
    firstExpiry: isOpened ? facts.notAfter : null,
    entries: isOpened
      ? [
          {
            alias: subject,
            kind: kind === 'key-store' ? 'key-pair' : 'certificate',
            keyAlgorithm: kind === 'key-store' ? 'RSA' : null,
            certificates: [facts],
          },
        ]
      : [],
    ...overrides,
  };
}

export function recordOf(name: string, overrides: Partial<CertificateRecord> = {}): CertificateRecord {
  return {
    name,
    scope: testScope,
    version: 1,
    origin: 'uploaded',
    generation: null,
    renews: null,
    dummy: false,
    transportRequest: null,
    size: 1200,
    sha256: 'b'.repeat(64),
    labels: [],
    summary: summaryOf('trust-store'),
    passwordRemembered: false,
    createdAt: '2026-01-05T08:00:00.000Z',
    modifiedAt: '2026-01-05T08:00:00.000Z',
    modifiedBy: 'Local user',
    ...overrides,
  };
}

/** How a certificate with a new RSA key was generated for three months, to be renewed. */
export function generationOf(overrides: Partial<GenerationDetails> = {}): GenerationDetails {
  return {
    commonName: 'client.example',
    validity: { value: 3, unit: 'MONTHS' },
    automaticRenewal: true,
    keyOnRenewal: 'new',
    keyAlgorithm: 'RSA-2048',
    subject: [],
    subjectAltNames: [],
    extendedKeyUsage: ['clientAuth'],
    csr: null,
    hasPassword: false,
    failedRenewal: null,
    ...overrides,
  };
}

/** A wish for a certificate of the same kind. */
export function generationRequestOf(name: string, overrides: Partial<GenerationRequest> = {}): GenerationRequest {
  const { hasPassword: _, failedRenewal: __, ...attributes } = generationOf({ commonName: name });
  return { name, labels: [], ...attributes, ...overrides };
}

/** What a user says of an HTTP destination; with `properties` over those that every one has. */
export function makeDestinationContent(
  name: string,
  properties: Properties = {},
  overrides: Partial<Omit<DestinationContent, 'properties'>> = {},
): DestinationContent {
  return {
    properties: {
      Name: name,
      Type: 'HTTP',
      URL: `https://${name}.example.com`,
      ProxyType: 'Internet',
      Authentication: 'NoAuthentication',
      ...properties,
    },
    labels: [],
    plainKeys: [],
    missingSecrets: [],
    ...overrides,
  };
}

export function makeFragmentContent(name: string, properties: Properties = {}): DestinationContent {
  return { properties: { FragmentName: name, ...properties }, labels: [], plainKeys: [], missingSecrets: [] };
}

/** A stored HTTP destination, its secrets taken out of `properties`. */
export function makeDestinationRecord(
  name: string,
  properties: Properties = {},
  overrides: Partial<DestinationRecord> = {},
): DestinationRecord {
  const content = makeDestinationContent(name, properties);
  return { ...toRecord(name, content), ...overrides };
}

export function makeFragmentRecord(
  name: string,
  properties: Properties = {},
  overrides: Partial<DestinationRecord> = {},
): DestinationRecord {
  return { ...toRecord(name, makeFragmentContent(name, properties)), ...overrides };
}

function toRecord(name: string, content: DestinationContent): DestinationRecord {
  const { properties, keys, secretKeys } = splitSecrets(content);
  return {
    id: `id of ${name}`,
    name,
    scope: testScope,
    version: 1,
    properties,
    keys,
    secretKeys,
    labels: content.labels,
    plainKeys: content.plainKeys,
    missingSecrets: content.missingSecrets,
    createdAt: '2026-01-05T08:00:00.000Z',
    modifiedAt: '2026-01-05T08:00:00.000Z',
    modifiedBy: 'Local user',
  };
}
