import type { GenerationRequest } from '../../../domain/certificate/generation';
import {
  checkGeneration,
  type GenerationContext,
  type GenerationField,
} from '../../../domain/certificate/generation-rules';
import { generateText as text } from '../../../i18n/generate';
import { CockpitError } from '../../../shared/errors';
import { filledNames, type GenerationDraft, type SubjectType, subjectTypes } from './generation-draft';

/** What a problem stands at: a field of the request, or one of its parts. */
export type FieldName = GenerationField | `subject.${SubjectType}` | `alternativeName.${number}`;

/** Words for what is wrong, by field. */
export type Problems = ReadonlyMap<FieldName, string>;

export const noProblems: Problems = new Map();

export function subjectField(type: SubjectType): FieldName {
  return `subject.${type}`;
}

export function alternativeNameField(id: number): FieldName {
  return `alternativeName.${id}`;
}

/** Whether the field is in the part of the panel that is folded at first. */
export function isInMore(field: FieldName): boolean {
  return field.startsWith('subject.') || field.startsWith('alternativeName.');
}

/** What keeps the request from being generated; `taken` are the names of the level. */
export function findProblems(
  request: GenerationRequest,
  context: GenerationContext & { readonly taken: ReadonlySet<string> },
): Problems {
  const found = new Map<FieldName, string>();
  for (const { field, rule } of checkGeneration(request, context)) found.set(field, problemWords(field, rule));
  if (!found.has('name') && context.taken.has(request.name)) found.set('name', problemWords('name', 'taken'));
  // While there is no name, the common name made of it is missing as well: one message says enough.
  if (request.name === '') found.delete('commonName');
  return found;
}

/** At which field an error that came back stands; null when at none. */
export function problemOfError(
  error: unknown,
  draft: GenerationDraft,
): { readonly field: FieldName; readonly words: string } | null {
  if (!(error instanceof CockpitError)) return null;
  const { field, rule = error.code, type, value } = detailsOf(error);
  if (field === 'subject') {
    const part = subjectTypes.find((one) => one === type);
    return part === undefined ? null : { field: subjectField(part), words: problemWords('subject', rule) };
  }
  if (field === 'subjectAltNames') {
    const row = filledNames(draft).find((one) => one.type === type && one.value.trim() === value);
    return row === undefined
      ? null
      : { field: alternativeNameField(row.id), words: problemWords('subjectAltNames', rule) };
  }
  const known = requestFields.find((one) => one === field);
  return known === undefined ? null : { field: known, words: problemWords(known, rule) };
}

/** With those of the cause, which knows which one of several values it is about. */
function detailsOf(error: CockpitError): Readonly<Record<string, string | undefined>> {
  return { ...(error.cause instanceof CockpitError && error.cause.details), ...error.details };
}

const requestFields = ['name', 'commonName', 'validity', 'password'] as const satisfies readonly GenerationField[];

const words: Readonly<Record<string, string>> = text.problems;

function problemWords(field: string, rule: string): string {
  return words[`${field}.${rule}`] ?? words[rule] ?? text.otherProblem;
}
