import * as v from 'valibot';

/** Bodies of the Destination service that the adapter reads (destination-service-api.md sections 3 and 4). */

export const wireCertificate = v.object({
  Name: v.string(),
  Type: v.nullish(v.string(), null),
  Content: v.string(),
});

export type WireCertificate = v.InferOutput<typeof wireCertificate>;

/** What the service makes a certificate from (section 4.3). */
export interface WireGeneration {
  readonly Name: string;
  readonly Attributes: {
    readonly CN: string;
    readonly Validity: { readonly TimeUnit: 'DAYS' | 'MONTHS' | 'YEARS'; readonly Value: number };
    readonly AutomaticRenew: boolean;
    readonly Password?: string;
    /** Base64 of a PEM text. */
    readonly CSR?: string;
  };
}

export const wireCertificates = v.array(wireCertificate);

/** Section 4.3: an alias only in a key store. */
const wirePublicKey = v.object({
  Alias: v.nullish(v.string(), null),
  Content: v.string(),
  SubjectDN: v.nullish(v.string(), ''),
});

export type WirePublicKey = v.InferOutput<typeof wirePublicKey>;

export const wirePublicKeys = v.array(wirePublicKey);

export const wireNames = v.array(v.object({ Name: v.string() }));

export const wireLabels = v.array(v.object({ key: v.string(), values: v.array(v.string()) }));

export const wireUpdate = v.object({ Count: v.number() });

export const wireBulkResponse = v.array(
  v.object({
    name: v.string(),
    status: v.number(),
    etag: v.optional(v.string()),
    cause: v.optional(v.string()),
  }),
);

export const wireBulkDelete = v.object({
  Count: v.number(),
  Summary: v.array(v.object({ name: v.string(), status: v.picklist(['DELETED', 'NOT_FOUND']) })),
});
