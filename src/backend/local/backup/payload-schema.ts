/** What a backup may hold; files from outside are checked against it, and nothing else is taken over. */
import * as v from 'valibot';
import { checkCertificateName } from '../../../domain/certificate/name';
import type {
  CertificateFacts,
  CertificateSummary,
  EntrySummary,
  StorePasswords,
} from '../../../domain/certificate/types';
import type { Properties } from '../../../domain/destination/types';
import { checkLabels } from '../../../domain/labels';
import type { Label } from '../../../domain/scope';
import type { Preferences } from '../../workspace/workspace';
import { refusalOfContent } from '../destinations/check-content';
import { authoritySchema } from './authority';
import {
  generationSchema,
  originSchema,
  renewsSchema,
  sourceSchema,
  transportRequestSchema,
} from './generation-schema';
import { type BackupTransport, transportHeadSchema } from './transport-schema';
import { trustSchema } from './trust';

const whole = v.pipe(v.number(), v.integer(), v.minValue(0));
const counted = v.pipe(v.number(), v.integer(), v.minValue(1));
const time = v.pipe(v.string(), v.isoTimestamp());
const textList = v.array(v.string());
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

const facts: v.GenericSchema<unknown, CertificateFacts> = v.object({
  subject: v.string(),
  issuer: v.string(),
  notBefore: v.string(),
  notAfter: v.string(),
  serialNumber: v.string(),
  sha256: v.string(),
  sha1: v.string(),
  names: textList,
});

const entry: v.GenericSchema<unknown, EntrySummary> = v.object({
  alias: v.nullable(v.string()),
  kind: v.picklist(['key-pair', 'certificate', 'private-key', 'secret-key', 'csr', 'crl']),
  keyAlgorithm: v.nullable(v.string()),
  certificates: v.array(facts),
});

const summary: v.GenericSchema<unknown, CertificateSummary> = v.object({
  readerVersion: whole,
  readAt: v.string(),
  kind: v.picklist(['key-store', 'trust-store', 'unopened']),
  format: v.nullable(v.picklist(['jks', 'jceks', 'pkcs12', 'pem', 'der', 'pkcs7'])),
  integrity: v.nullable(v.picklist(['verified', 'absent', 'not-checked'])),
  passwordProtected: v.boolean(),
  main: v.nullable(facts),
  firstExpiry: v.nullable(v.string()),
  entries: v.array(entry),
});

const label: v.GenericSchema<unknown, Label> = v.object({ key: v.string(), values: textList });

/** Written out as JSON, an absent password and one that is undefined are the same. */
const passwords: v.GenericSchema<unknown, StorePasswords> = v.pipe(
  v.object({ password: v.optional(v.string()), keyPasswords: v.optional(v.record(v.string(), v.string())) }),
  v.transform(({ password, keyPasswords }) => ({
    ...(password !== undefined && { password }),
    ...(keyPasswords !== undefined && { keyPasswords }),
  })),
);

const contentVersion = v.object({
  version: counted,
  /** Index in `files`; versions with the same bytes share one. */
  file: whole,
  sha256,
  size: whole,
  modifiedAt: time,
  modifiedBy: v.string(),
  summary,
  source: v.optional(sourceSchema),
});

export const certificateSchema = v.object({
  /** `id` of one of the subaccounts. */
  subaccountId: v.string(),
  serviceInstance: v.nullable(v.string()),
  name: v.pipe(
    v.string(),
    v.check((name) => checkCertificateName(name) === null),
  ),
  version: counted,
  origin: originSchema,
  generation: generationSchema,
  renews: renewsSchema,
  transportRequest: transportRequestSchema,
  labels: v.pipe(
    v.array(label),
    v.check((labels) => checkLabels(labels) === null),
  ),
  passwords: v.nullable(passwords),
  createdAt: time,
  modifiedAt: time,
  modifiedBy: v.string(),
  /** Of one with dummy content, which has no version, what it stands for. */
  dummy: v.optional(v.nullable(v.picklist(['key-store', 'trust-store'])), null),
  /** Oldest first; the last one is current. */
  versions: v.array(contentVersion),
});

/** Entries, because an object of a schema loses the key `__proto__`. */
const properties = v.pipe(
  v.array(v.tuple([v.string(), v.string()])),
  v.check((entries) => new Set(entries.map(([key]) => key)).size === entries.length),
  v.transform((entries): Properties => Object.fromEntries(entries)),
);

/** A destination or fragment with its secrets; its name is among the properties. */
export const propertySetSchema = v.pipe(
  v.object({
    kind: v.picklist(['destination', 'fragment']),
    /** `id` of one of the subaccounts. */
    subaccountId: v.string(),
    serviceInstance: v.nullable(v.string()),
    version: counted,
    properties,
    labels: v.array(label),
    plainKeys: textList,
    missingSecrets: textList,
    createdAt: v.nullable(time),
    modifiedAt: v.nullable(time),
    modifiedBy: v.nullable(v.string()),
  }),
  v.check((item) => refusalOfContent(item.kind, item) === null),
);

/** As it is written. */
export function toPropertySetText(item: BackupPropertySet): v.InferInput<typeof propertySetSchema> {
  return { ...item, properties: Object.entries(item.properties) };
}

const serviceInstance = v.object({
  subaccountId: v.string(),
  name: v.pipe(v.string(), v.minLength(1)),
});

const subaccount = v.object({
  id: v.pipe(v.string(), v.minLength(1)),
  name: v.pipe(v.string(), v.minLength(1)),
  description: v.string(),
  createdAt: time,
  modifiedAt: time,
});

/** What of the preferences moves to another browser; the rest speaks about this one. */
export type MovablePreferences = Pick<Preferences, 'userName' | 'theme' | 'lockAfterIdleMinutes' | 'columns'>;

const preferences: v.GenericSchema<unknown, MovablePreferences> = v.object({
  userName: v.string(),
  theme: v.picklist(['system', 'sap_horizon', 'sap_horizon_dark', 'sap_horizon_hcb', 'sap_horizon_hcw']),
  lockAfterIdleMinutes: v.nullable(v.pipe(v.number(), v.minValue(0))),
  columns: v.record(v.string(), textList),
});

export const headSchema = v.object({
  createdAt: time,
  createdBy: v.string(),
  preferences,
  subaccounts: v.array(subaccount),
  /** Version 1 had none of its own: those that certificates lie in are there all the same. */
  serviceInstances: v.optional(v.array(serviceInstance), []),
  authority: v.optional(v.nullable(authoritySchema), null),
  /** Absent until version 4. */
  transport: v.optional(v.nullable(transportHeadSchema), null),
  /** Absent until version 5. */
  trust: v.optional(v.array(trustSchema), []),
  /** How many certificates follow. */
  certificates: whole,
  /** How many destinations and fragments follow them; version 1 had none. */
  propertySets: v.optional(whole, 0),
  /** Lengths of the files that follow them. */
  files: v.array(whole),
});

type Head = v.InferOutput<typeof headSchema>;
export type BackupCertificate = v.InferOutput<typeof certificateSchema>;
export type BackupVersion = v.InferOutput<typeof contentVersion>;
export type BackupPropertySet = v.InferOutput<typeof propertySetSchema>;
export type BackupServiceInstance = v.InferOutput<typeof serviceInstance>;
export type BackupSubaccount = v.InferOutput<typeof subaccount>;

export interface BackupIndex extends Omit<Head, 'certificates' | 'propertySets' | 'transport'> {
  readonly transport: BackupTransport | null;
  readonly certificates: readonly BackupCertificate[];
  readonly propertySets: readonly BackupPropertySet[];
}
