import { Ajv, type ValidateFunction } from 'ajv';
import type { Exchange } from './exchange';
import type { OpenApiFile, Operation, Schema } from './openapi-file';

/** What is wrong with an exchange, one line each: `<method and template>: <place>: <problem>`. */
export type CheckExchange = (exchange: Exchange, parts?: { readonly requestIsWrong?: boolean }) => readonly string[];

const prefix = '/destination-configuration';

/** Of every request, whatever its operation. */
const generalHeaders: ReadonlySet<string> = new Set(['accept', 'authorization', 'content-type', 'x-requested-with']);

/** The file says it in the words of its parameters only: modes that exclude each other, and what belongs to which. */
const modes = ['$filter', '$select', '$page'];
const belongsTo: Readonly<Record<string, (query: URLSearchParams) => boolean>> = {
  $pageSize: (query) => query.has('$page'),
  $pageCount: (query) => query.has('$page'),
  $entityCount: (query) => query.has('$page'),
  $includeMetadata: (query) => !query.has('$page') && !query.has('$select'),
};

/** From the description of the file. */
const longestTarget = 4000;

export function createCheck(file: OpenApiFile): CheckExchange {
  const problemOf = createValidator();

  return (exchange, { requestIsWrong = false } = {}) => {
    const [pathname = '', search = ''] = exchange.target.replace(prefix, '').split('?');
    const found = file.find(exchange.method, pathname);
    if (found === null) return [`${exchange.method} ${pathname}: there is no such operation`];
    const problems = [
      ...(requestIsWrong ? [] : checkRequest(exchange, found.operation, new URLSearchParams(search), problemOf)),
      ...checkAnswer(exchange, found.operation, problemOf),
    ];
    return problems.map((problem) => `${found.title}: ${problem}`);
  };
}

type ProblemOf = (schema: Schema, value: unknown) => string | null;

function createValidator(): ProblemOf {
  const ajv = new Ajv({ strict: false });
  const compiled = new Map<Schema, ValidateFunction>();
  return (schema, value) => {
    const validate = compiled.get(schema) ?? ajv.compile(schema);
    compiled.set(schema, validate);
    // The place and the rule: a value could be a secret.
    return validate(value)
      ? null
      : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`).join('; ');
  };
}

function checkRequest(
  { method, target, headers, body }: Exchange,
  { parameters = [], requestBody }: Operation,
  query: URLSearchParams,
  problemOf: ProblemOf,
): readonly string[] {
  const problems: string[] = [];
  if (target.length > longestTarget) problems.push(`request: ${target.length} characters are too many for a URI`);
  for (const name of new Set(query.keys())) {
    const parameter = parameters.find((each) => each.in === 'query' && each.name === name);
    const values = query.getAll(name);
    if (parameter === undefined) problems.push(`query ${name}: it is not declared`);
    else if (values.length > 1) problems.push(`query ${name}: it comes twice`);
    else problems.push(...checkValue(`query ${name}`, parameter.schema, values[0] ?? '', problemOf));
    if (belongsTo[name]?.(query) === false) problems.push(`query ${name}: it is not allowed in this mode`);
  }
  const used = modes.filter((name) => query.has(name));
  if (used.length > 1) problems.push(`query: ${used.join(' and ')} exclude each other`);
  for (const [name, value] of headers) {
    if (generalHeaders.has(name)) continue;
    const parameter = parameters.find((each) => each.in === 'header' && each.name.toLowerCase() === name);
    if (parameter === undefined) problems.push(`header ${name}: it is not declared`);
    else problems.push(...checkValue(`header ${name}`, parameter.schema, value, problemOf));
  }
  for (const { name, in: place } of parameters.filter(({ required }) => required === true)) {
    const isThere = place === 'query' ? query.has(name) : place === 'header' ? headers.has(name) : true;
    if (!isThere) problems.push(`${place} ${name}: it is required`);
  }
  if (requestBody === undefined) {
    if (body !== '') problems.push(`request: ${method} has no body`);
    return problems;
  }
  if (body === '') return requestBody.required === true ? [...problems, 'request: a body is required'] : problems;
  return [...problems, ...checkBody('request', requestBody.content, headers, body, problemOf)];
}

function checkAnswer(
  { status, answerHeaders, answerBody }: Exchange,
  { responses }: Operation,
  problemOf: ProblemOf,
): readonly string[] {
  const declared = responses[status];
  if (declared === undefined) return [`answer ${status}: the status is not declared`];
  const problems = Object.entries(declared.headers ?? {}).flatMap(([name, { schema }]) => {
    const value = answerHeaders.get(name);
    return value === null ? [] : checkValue(`answer ${status}: header ${name}`, schema, value, problemOf);
  });
  const { content } = declared;
  if (content === undefined) return answerBody === '' ? problems : [...problems, `answer ${status}: it has no body`];
  return [...problems, ...checkBody(`answer ${status}`, content, answerHeaders, answerBody, problemOf)];
}

function checkBody(
  place: string,
  content: NonNullable<Operation['requestBody']>['content'],
  headers: Headers,
  body: string,
  problemOf: ProblemOf,
): readonly string[] {
  const type = headers.get('content-type')?.split(';')[0] ?? '';
  const declared = content[type] ?? content['*/*'];
  if (declared === undefined) return [`${place}: the content type ${type} is not declared`];
  if (declared.schema === undefined) return [];
  const value = type.endsWith('json') ? parse(body) : body;
  if (value === undefined) return [`${place}: the body is not JSON`];
  const problem = problemOf(declared.schema, value);
  return problem === null ? [] : [`${place}: body${problem}`];
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** A text of a query or a header, as the type of its schema. */
function checkValue(place: string, schema: Schema | undefined, text: string, problemOf: ProblemOf): readonly string[] {
  if (schema === undefined) return [];
  const isOther = schema.type === 'integer' || schema.type === 'boolean';
  const problem = problemOf(schema, isOther ? (parse(text) ?? text) : text);
  return problem === null ? [] : [`${place}:${problem}`];
}
