import * as v from 'valibot';

/**
 * What the page and the companion say to each other about a check. Both sides hold it against these schemas.
 * Nothing here can carry a password, a private key or what a foreign server answered in its body.
 */

const base64 = v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]+={0,2}$/));
const host = v.pipe(v.string(), v.minLength(1), v.maxLength(253));
const port = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(65_535));

const checkTarget = v.variant('kind', [
  v.strictObject({ kind: v.literal('http'), url: v.pipe(v.string(), v.maxLength(8000)) }),
  v.strictObject({ kind: v.literal('socket'), host, port, tls: v.boolean() }),
]);

export const sessionRequestSchema = v.strictObject({ code: v.pipe(v.string(), v.maxLength(100)) });

export const checkRequestSchema = v.strictObject({
  target: checkTarget,
  /** Certificates (DER) that are trusted besides the public authorities. */
  trustAnchors: v.pipe(v.array(base64), v.maxLength(1000)),
  /** Accepts any certificate and any host name. */
  trustAll: v.boolean(),
  hostnameVerifier: v.picklist(['Strict', 'BrowserCompatible']),
});

/** Why an address is no target of a check. */
export const refusedAddressKinds = [
  'loopback',
  'private',
  'link-local',
  'shared',
  'metadata',
  'multicast',
  'reserved',
] as const;

const dnsStage = v.variant('ok', [
  v.strictObject({ ok: v.literal(true), addresses: v.array(v.string()) }),
  v.strictObject({ ok: v.literal(false), reason: v.picklist(['not-found', 'no-answer', 'timeout']) }),
  v.strictObject({
    ok: v.literal(false),
    reason: v.literal('refused-address'),
    address: v.string(),
    kind: v.picklist(refusedAddressKinds),
  }),
]);

const tcpStage = v.variant('ok', [
  v.strictObject({ ok: v.literal(true), address: v.string(), port, milliseconds: v.number() }),
  v.strictObject({
    ok: v.literal(false),
    address: v.string(),
    port,
    reason: v.picklist(['refused', 'timeout', 'unreachable', 'reset', 'failed']),
  }),
]);

/** Why a server's certificate is not trusted; `untrusted` for whatever has no word of its own. */
export const trustProblems = [
  'expired',
  'not-yet-valid',
  'self-signed',
  'unknown-authority',
  'bad-signature',
  'wrong-purpose',
  'weak',
  'revoked',
  'untrusted',
] as const;

/** `requested`: the server asks for one and goes on without; `required`: it ends the connection without one. */
const clientCertificate = v.picklist(['not-requested', 'requested', 'required']);

const tlsStage = v.variant('ok', [
  v.strictObject({
    ok: v.literal(true),
    protocol: v.string(),
    cipher: v.string(),
    /** DER, leaf first; up to the trusted certificate where there is one. */
    chain: v.array(base64),
    trustProblem: v.nullable(v.picklist(trustProblems)),
    /** The certificate of the chain that is trusted by itself, and where it comes from; null when none is. */
    anchor: v.nullable(v.strictObject({ index: v.number(), source: v.picklist(['public', 'given']) })),
    hostMatches: v.boolean(),
    clientCertificate,
  }),
  v.strictObject({
    ok: v.literal(false),
    reason: v.picklist(['not-tls', 'handshake', 'protocol-version', 'timeout', 'reset', 'client-certificate-required']),
  }),
]);

const httpStage = v.variant('ok', [
  v.strictObject({
    ok: v.literal(true),
    status: v.pipe(v.number(), v.integer()),
    /** The standard phrase of that status, never the server's own. */
    statusText: v.string(),
    /** Host of a redirect, which is not followed. */
    locationHost: v.nullable(v.string()),
  }),
  v.strictObject({
    ok: v.literal(false),
    reason: v.picklist(['not-http', 'timeout', 'reset', 'client-certificate-required']),
  }),
]);

/** What each stage came to; null for one that was not reached or does not belong to the target. */
export const checkAnswerSchema = v.strictObject({
  dns: v.nullable(dnsStage),
  tcp: v.nullable(tcpStage),
  tls: v.nullable(tlsStage),
  http: v.nullable(httpStage),
});

export type CheckTarget = v.InferOutput<typeof checkTarget>;
export type CheckRequest = v.InferOutput<typeof checkRequestSchema>;
export type CheckAnswer = v.InferOutput<typeof checkAnswerSchema>;
export type DnsStage = v.InferOutput<typeof dnsStage>;
export type TcpStage = v.InferOutput<typeof tcpStage>;
export type TlsStage = v.InferOutput<typeof tlsStage>;
export type HttpStage = v.InferOutput<typeof httpStage>;
export type RefusedAddressKind = (typeof refusedAddressKinds)[number];
export type TrustProblem = (typeof trustProblems)[number];
export type HostnameVerifier = CheckRequest['hostnameVerifier'];
