import { HttpResponse, http, type RequestHandler } from 'msw';
import { linkHeader, readInList, readListQuery } from './certificate-query';
import type { CertificateRow, DestinationServiceModel, Level } from './destination-service-model';
import { answerWithFault } from './faults';
import { asLabels, asRow, fieldsOf, readBody } from './request-bodies';

const COLLECTIONS: Readonly<Record<string, Level>> = {
  subaccountCertificates: 'subaccount',
  instanceCertificates: 'instance',
};
const MAXIMUM_TARGET_LENGTH = 4000;

interface Call {
  readonly model: DestinationServiceModel;
  readonly request: Request;
  readonly query: URLSearchParams;
  readonly collection: string;
  readonly level: Level;
  /** Empty for the collection itself. */
  readonly name: string;
}

/** Handlers for the certificate part of the Destination service v1, on any origin, over this model. */
export function destinationServiceHandlers(model: DestinationServiceModel): readonly RequestHandler[] {
  return [
    http.all('*/destination-configuration/v1/*', async ({ request }) => {
      const url = new URL(request.url);
      model.requests.push({ method: request.method, target: url.pathname + url.search });
      const rightAnswer = () => answer(model, request.clone(), url);
      const fault = model.faults.take(request);
      return fault === null ? rightAnswer() : answerWithFault(fault, rightAnswer);
    }),
  ];
}

const ROUTES: Readonly<Record<string, (call: Call) => Response | Promise<Response>>> = {
  'GET collection': list,
  'POST collection': post,
  'PUT collection': put,
  'DELETE collection': deleteMany,
  'GET entity': getOne,
  'DELETE entity': deleteOne,
  'GET labels': ({ model, level, name }) => HttpResponse.json(model.labels(level, name)),
  'PUT labels': putLabels,
  'PATCH labels': patchLabels,
};

async function answer(model: DestinationServiceModel, request: Request, url: URL): Promise<Response> {
  if (url.pathname.length + url.search.length > MAXIMUM_TARGET_LENGTH) return refuse(model, 414, 'URI Too Long');
  const [collection = '', rawName = '', sub = '', ...rest] = url.pathname.split('/v1/')[1]?.split('/') ?? [];
  const level = COLLECTIONS[collection];
  const resource = sub !== '' ? sub : rawName !== '' ? 'entity' : 'collection';
  const route = ROUTES[`${request.method} ${resource}`];
  if (level === undefined || route === undefined || rest.length > 0) return refuse(model, 404, 'Not Found');
  const name = decodeURIComponent(rawName);
  if (name !== '' && model.find(level, name) === undefined) return refuse(model, 404, 'Not Found');
  return route({ model, request, query: url.searchParams, collection, level, name });
}

function refuse(model: DestinationServiceModel, status: number, words: string): Response {
  return model.errorBodies === 'json'
    ? HttpResponse.json({ ErrorMessage: words }, { status })
    : new HttpResponse(words, { status, headers: { 'Content-Type': 'text/plain' } });
}

function list({ model, query, collection, level }: Call): Response {
  const wanted = readListQuery(query);
  if ('refusal' in wanted) return refuse(model, 400, wanted.refusal);
  const rows = model.list(level);
  if (wanted.mode === 'select') return HttpResponse.json(rows.map(({ Name }) => ({ Name })));
  if (wanted.mode === 'default') {
    const { names } = wanted;
    return HttpResponse.json(names === null ? rows : rows.filter(({ Name }) => names.has(Name)));
  }
  const pages = Math.ceil(rows.length / wanted.pageSize);
  const headers = new Headers();
  const link = linkHeader(collection, wanted, pages);
  if (link !== null) headers.set('Link', link);
  if (wanted.pageCount) headers.set('Page-Count', String(pages));
  if (wanted.entityCount) headers.set('Entity-Count', String(rows.length));
  const start = (wanted.page - 1) * wanted.pageSize;
  return HttpResponse.json(rows.slice(start, start + wanted.pageSize), { headers });
}

async function post(call: Call): Promise<Response> {
  const { model, level } = call;
  const body = await readBody(call.request);
  if (Array.isArray(body)) {
    return bulkAnswer(body, 201, (row) =>
      row === null ? [400, 'Bad Request'] : model.add(level, row) ? [201, model.etag(row)] : [409, 'Duplicate key'],
    );
  }
  const row = asRow(body);
  if (row === null) return refuse(model, 400, 'Bad Request');
  return model.add(level, row) ? new HttpResponse(null, { status: 201 }) : refuse(model, 409, 'Duplicate key');
}

async function put(call: Call): Promise<Response> {
  const { model, level } = call;
  const body = await readBody(call.request);
  if (Array.isArray(body)) {
    return bulkAnswer(body, 200, (row) =>
      row === null ? [400, 'Bad Request'] : model.overwrite(level, row) ? [200, model.etag(row)] : [404, 'Not Found'],
    );
  }
  const row = asRow(body);
  if (row === null) return refuse(model, 400, 'Bad Request');
  return model.overwrite(level, row) ? HttpResponse.json({ Count: 1 }) : refuse(model, 404, 'Not Found');
}

function bulkAnswer(
  bodies: readonly unknown[],
  success: number,
  apply: (row: CertificateRow | null) => readonly [status: number, etagOrCause: string],
): Response {
  const results = bodies.map((body) => {
    const row = asRow(body);
    const [status, text] = apply(row);
    return { name: row?.Name ?? '', status, ...(status === success ? { etag: text } : { cause: text }) };
  });
  return HttpResponse.json(results, { status: results.every(({ status }) => status === success) ? success : 207 });
}

function deleteMany({ model, query, level }: Call): Response {
  const names = readInList(query.get('$filter') ?? '');
  if (names === null) return refuse(model, 400, 'Invalid $filter');
  const summary = names.map((name) =>
    model.remove(level, name)
      ? { name, status: 'DELETED' }
      : { name, status: 'NOT_FOUND', reason: 'Could not find configuration' },
  );
  return HttpResponse.json({ Count: summary.filter(({ status }) => status === 'DELETED').length, Summary: summary });
}

function getOne({ model, request, level, name }: Call): Response {
  const row = model.find(level, name);
  if (row === undefined) return refuse(model, 404, 'Not Found');
  const etag = model.etag(row);
  const headers = { ETag: etag };
  if (etagsOf(request, 'If-None-Match')?.includes(etag)) return new HttpResponse(null, { status: 304, headers });
  if (etagsOf(request, 'If-Match')?.includes(etag) === false) return new HttpResponse(null, { status: 412, headers });
  return HttpResponse.json(row, { headers });
}

function etagsOf(request: Request, header: string): readonly string[] | undefined {
  return request.headers
    .get(header)
    ?.split(',')
    .map((etag) => etag.trim());
}

function deleteOne({ model, level, name }: Call): Response {
  model.remove(level, name);
  return HttpResponse.json({ Count: 1 });
}

async function putLabels({ model, request, level, name }: Call): Promise<Response> {
  const labels = asLabels(await readBody(request));
  if (labels === null) return refuse(model, 400, 'Bad Request');
  model.setLabels(level, name, labels);
  return HttpResponse.json({ Count: 1 });
}

async function patchLabels({ model, request, level, name }: Call): Promise<Response> {
  const body = await readBody(request);
  const { action, labels: patch } = fieldsOf(body);
  const labels = asLabels(patch);
  if (labels === null || (action !== 'ADD' && action !== 'DELETE')) return refuse(model, 400, 'Bad Request');
  const merged = new Map(model.labels(level, name).map(({ key, values }) => [key, new Set(values)]));
  for (const { key, values } of labels) {
    const present = merged.get(key) ?? new Set<string>();
    for (const value of values) action === 'ADD' ? present.add(value) : present.delete(value);
    if (present.size > 0) merged.set(key, present);
    else merged.delete(key);
  }
  model.setLabels(
    level,
    name,
    [...merged].map(([key, values]) => ({ key, values: [...values] })),
  );
  return HttpResponse.json({ Count: 1 });
}
