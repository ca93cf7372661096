import * as v from 'valibot';

/** What Transport Management answers, as far as it is used (tms-api.md sections 2 and 3); what it leaves out is empty. */

const id = v.union([v.pipe(v.number(), v.safeInteger()), v.bigint()]);
const text = v.nullish(v.string(), '');
const textOrNull = v.nullish(v.string(), null);
const list = <Schema extends v.GenericSchema>(item: Schema) => v.nullish(v.array(item), () => []);

const wireNode = v.object({
  id,
  name: v.string(),
  description: text,
  uploadAllowed: v.nullish(v.boolean(), false),
  forwardMode: text,
  controlledBy: textOrNull,
  importDisabled: v.nullish(v.boolean(), false),
  importDisabledReason: text,
  targets: list(
    v.object({
      contentType: text,
      destinationName: textOrNull,
      importOptions: v.fallback(v.nullish(v.object({ strategy: textOrNull }), null), null),
    }),
  ),
});

export const wireNodes = v.object({ nodes: list(wireNode) });

const wireRequest = v.object({
  id,
  status: text,
  archived: v.nullish(v.boolean(), false),
  position: v.nullish(v.number(), 0),
  createdBy: text,
  createdByNamedUser: textOrNull,
  createdAt: text,
  queuedAt: textOrNull,
  description: text,
  origin: text,
  entries: list(v.object({ contentType: text, uri: text })),
});

export const wireQueue = v.object({ transportRequests: list(wireRequest) });

const wireMessage = v.object({ messageId: text, severity: text, message: text, createdAt: text });

const wireLog = v.object({
  actionId: id,
  actionType: text,
  status: text,
  actionStartedAt: text,
  actionTriggeredBy: text,
  actionTriggeredByNamedUser: textOrNull,
  messages: list(wireMessage),
  entities: list(v.object({ uri: text, fileName: textOrNull })),
});

export const wireLogs = v.object({ logs: list(wireLog) });

export const wireAction = v.object({
  status: text,
  endedAt: textOrNull,
  transportRequests: list(v.object({ id, status: text })),
});

export const wireStarted = v.object({ actionId: id });

export const wireFile = v.object({ fileId: id });

export const wireExported = v.object({ transportRequestId: id });

export type WireNode = v.InferOutput<typeof wireNode>;
export type WireRequest = v.InferOutput<typeof wireRequest>;
export type WireLog = v.InferOutput<typeof wireLog>;
export type WireMessage = v.InferOutput<typeof wireMessage>;
export type WireAction = v.InferOutput<typeof wireAction>;
export type WireId = v.InferOutput<typeof id>;
