import { parse } from 'yaml';

/** An OpenAPI 3.0 file, as far as exchanges are checked against it. */

export type Schema = Readonly<Record<string, unknown>>;

export interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema?: Schema;
}

type Content = Readonly<Record<string, { readonly schema?: Schema }>>;

interface Answer {
  readonly headers?: Readonly<Record<string, { readonly schema?: Schema }>>;
  readonly content?: Content;
}

export interface Operation {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly required?: boolean; readonly content: Content };
  readonly responses: Readonly<Record<string, Answer>>;
}

interface OpenApiDocument {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

export interface OpenApiFile {
  /** Of every operation: `GET /v1/things/{name}`. */
  readonly titles: readonly string[];
  /** The operation of a method and a path without its query; null where the file has none. */
  find(method: string, pathname: string): { readonly title: string; readonly operation: Operation } | null;
}

export type Json = string | number | boolean | null | Json[] | JsonObject;
export interface JsonObject {
  [key: string]: Json;
}

/** A change to the parsed file, before it is read. */
export interface Amendment {
  readonly name: string;
  readonly reason: string;
  readonly apply: (document: JsonObject) => void;
}

/** The object at this place of the file; throws an `Error` when there is none. */
export function objectAt(document: JsonObject, ...steps: readonly string[]): JsonObject {
  let place: Json | undefined = document;
  for (const step of steps) place = isObject(place) ? place[step] : undefined;
  if (!isObject(place)) throw new Error(`The file has no object at ${steps.join(' / ')}`);
  return place;
}

const methods = ['get', 'post', 'put', 'patch', 'delete'];

/** Reads the text of the file, changed by the amendments in their order; throws an `Error` when it is no OpenAPI 3.0. */
export function readOpenApiFile(text: string, amendments: readonly Amendment[] = []): OpenApiFile {
  const raw: Json = parse(text);
  if (!isObject(raw)) throw new Error('The file is no OpenAPI 3.0 specification');
  for (const { apply } of amendments) apply(raw);
  const document: unknown = inline(raw, raw);
  if (!isDocument(document)) throw new Error('The file is no OpenAPI 3.0 specification');
  const operations = Object.entries(document.paths).flatMap(([template, item]) =>
    methods.flatMap((method) => {
      const operation = item[method];
      const title = `${method.toUpperCase()} ${template}`;
      return operation === undefined
        ? []
        : [{ title, method: method.toUpperCase(), pattern: toPattern(template), operation }];
    }),
  );
  return {
    titles: operations.map(({ title }) => title),
    find: (method, pathname) =>
      operations.find((each) => each.method === method && each.pattern.test(pathname)) ?? null,
  };
}

function isDocument(value: unknown): value is OpenApiDocument {
  if (typeof value !== 'object' || value === null || !('openapi' in value && 'paths' in value)) return false;
  return typeof value.openapi === 'string' && value.openapi.startsWith('3.0.') && typeof value.paths === 'object';
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A parameter of a path takes anything but a slash. */
function toPattern(template: string): RegExp {
  const parts = template.split(/\{[^}]+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('[^/]+')}$`);
}

/** Every `$ref` into the file itself replaced by what it names; examples, which no check reads, are left out. */
function inline(value: Json, root: JsonObject): Json {
  if (Array.isArray(value)) return value.map((each) => inline(each, root));
  if (!isObject(value)) return value;
  const { $ref } = value;
  if (typeof $ref === 'string') return inline(objectAt(root, ...$ref.split('/').slice(1)), root);
  const kept = Object.entries(value).filter(([key]) => key !== 'example' && key !== 'examples');
  return Object.fromEntries(kept.map(([key, each]) => [key, inline(each, root)]));
}
