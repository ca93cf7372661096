/** How a certificate of a backup was generated, and where each of its contents comes from. */
import * as v from 'valibot';
import { type GenerationDetails, type ValidityUnit, validityUnits } from '../../../domain/certificate/generation';
import type { CertificateOrigin } from '../../../domain/certificate/types';
import { keyAlgorithmNames } from '../../../pki/generate/types';
import type { CertificateSource } from '../../workspace/database';

const texts = v.array(v.string());
const unit: v.GenericSchema<unknown, ValidityUnit> = v.picklist(validityUnits);

const generation: v.GenericSchema<unknown, GenerationDetails> = v.object({
  commonName: v.string(),
  validity: v.object({ value: v.pipe(v.number(), v.integer(), v.minValue(1)), unit }),
  automaticRenewal: v.boolean(),
  keyOnRenewal: v.picklist(['new', 'same']),
  keyAlgorithm: v.picklist(keyAlgorithmNames),
  subject: v.array(v.object({ type: v.string(), value: v.string() })),
  subjectAltNames: v.array(v.object({ type: v.picklist(['dns', 'ip', 'uri', 'email']), value: v.string() })),
  extendedKeyUsage: texts,
  csr: v.nullable(v.string()),
  hasPassword: v.boolean(),
  failedRenewal: v.nullable(v.object({ at: v.string(), code: v.string() })),
});

export const originSchema: v.GenericSchema<unknown, CertificateOrigin> = v.picklist([
  'uploaded',
  'generated',
  'requested',
  'transported',
]);

/** Absent until version 3. */
export const generationSchema = v.optional(v.nullable(generation), null);
export const renewsSchema = v.optional(v.nullable(v.string()), null);

/** Absent until version 4. */
export const transportRequestSchema = v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))), null);

export const sourceSchema: v.GenericSchema<unknown, CertificateSource> = v.object({
  origin: originSchema,
  generation: generationSchema,
  renews: renewsSchema,
  transportRequest: transportRequestSchema,
});

/** The attributes in one order, whoever wrote them, and without how the last renewal went: for comparing. */
export function comparableGeneration(details: GenerationDetails | null): GenerationDetails | null {
  return details && v.parse(generation, { ...details, failedRenewal: null });
}
