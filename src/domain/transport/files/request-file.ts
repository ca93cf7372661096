import * as v from 'valibot';
import { fail, ok, type Result } from '../../../shared/result';
import { extensionOf } from '../../certificate/name';
import type { DomainError } from '../../errors';
import { longestDescription } from '../apply-action';
import type { TransportContent, TransportRequest } from '../types';
import { pastLimit, readMarkedJson, writeMarkedJson, wrongValue } from './read-marked-json';

/** What a file holds of a request: where it goes and who owns it is decided where it is added. */
export interface RequestFileContent {
  readonly key: string;
  readonly description: string;
  readonly content: TransportContent;
}

/** A request with all its labels takes a few kilobytes. */
export const longestRequestFile = 1024 * 1024;

// Whether a target takes the name and the labels is found out there, at the import; here only sizes are limited.
const text = (longest: number) => v.pipe(v.string(), v.maxLength(longest));
const filled = (longest: number) => v.pipe(text(longest), v.nonEmpty());

const contentSchema = v.pipe(
  v.object({
    kind: v.literal('certificate'),
    name: filled(255),
    store: v.picklist(['key-store', 'trust-store']),
    extension: text(255),
    labels: v.pipe(
      v.array(v.object({ key: text(1000), values: v.pipe(v.array(text(1000)), v.maxLength(100)) })),
      v.maxLength(100),
    ),
  }),
  v.forward(
    v.check(({ name, extension }) => extensionOf(name) === extension),
    ['extension'],
  ),
);

const fileSchema: v.GenericSchema<unknown, { readonly request: RequestFileContent }> = v.object({
  request: v.object({ key: filled(100), description: text(longestDescription), content: contentSchema }),
});

/** The file of a request: dummy content only, as in every queue (transport.md section 1). */
export function writeRequestFile({ key, description, content }: RequestFileContent): string {
  return writeMarkedJson('transport-request', { request: { key, description, content } });
}

/** How the file of a request is called. */
export function requestFileName({ number }: Pick<TransportRequest, 'number'>): string {
  return `transport-request-${number}.json`;
}

/**
 * The request of a file that `writeRequestFile` wrote; facts it does not know are left out. Fails as `DomainErrorCode`
 * says, never throws. Source: transport.md section 8 (*Add*), issue 5.
 */
export function readRequestFile(bytes: Uint8Array): Result<RequestFileContent, DomainError> {
  if (bytes.length > longestRequestFile) {
    return fail(pastLimit('transport-request', 'inputBytes', longestRequestFile, bytes.length));
  }
  const json = readMarkedJson(bytes, 'transport-request');
  if (!json.ok) return json;
  const parsed = v.safeParse(fileSchema, json.value);
  if (!parsed.success) return fail(wrongValue('transport-request', v.getDotPath(parsed.issues[0])));
  return ok(parsed.output.request);
}
