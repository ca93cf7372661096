import { HttpResponse } from 'msw';
import { answerWithEtag } from './etag-answer';
import { type Call, refuseFor } from './item-call';
import { readInList } from './list-filter';
import { linkHeader, readListQuery } from './list-query';
import { fieldsOf, readBody } from './request-bodies';

/** Collections and entities of the Destination service (destination-service-api.md sections 4.1 to 4.3). */

export function list(call: Call): Response {
  const { resource, query, collection, level } = call;
  const { store, abilities } = resource;
  const rows = store.list(level);
  if (abilities === null) return HttpResponse.json(rows);
  const wanted = readListQuery(query, abilities);
  if ('refusal' in wanted) return refuseFor(call, 400, wanted.refusal);
  if (wanted.mode === 'select') return HttpResponse.json(rows.map((row) => ({ Name: store.nameOf(row) })));
  if (wanted.mode === 'default') {
    const { filter, metadata } = wanted;
    const metadataOf = (row: (typeof rows)[number]) => ({
      modification_time: store.modificationTime(level, store.nameOf(row)),
      etag: store.etag(row),
    });
    return HttpResponse.json(
      rows
        .filter((row) => filter === null || filter(store.nameOf(row), store.age(level, store.nameOf(row))))
        .map((row) => {
          if (metadata.length === 0) return row;
          const all = metadataOf(row);
          return { ...row, $metadata: Object.fromEntries(metadata.map((name) => [name, all[name]])) };
        }),
    );
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

type Row = NonNullable<Awaited<ReturnType<Call['resource']['readRow']>>>;

/** How one row of a POST or PUT ends: its status, and its ETag or the cause. */
type Applied = readonly [status: number, etagOrCause: string];

export async function post(call: Call): Promise<Response> {
  const { store } = call.resource;
  const answer = await write(call, 201, (row) =>
    store.add(call.level, row) ? [201, store.etag(row)] : [409, 'Duplicate key'],
  );
  return answer ?? new HttpResponse(null, { status: 201 });
}

export async function put(call: Call): Promise<Response> {
  const { store } = call.resource;
  const answer = await write(call, 200, (row) =>
    store.overwrite(call.level, row) ? [200, store.etag(row)] : [404, 'Not Found'],
  );
  return answer ?? HttpResponse.json({ Count: 1 });
}

/** The answer of an array or of a refused object; null for an object that was written. */
async function write(call: Call, success: number, apply: (row: Row) => Applied): Promise<Response | null> {
  const { readRow, abilities, store } = call.resource;
  const body = await readBody(call.request);
  if (Array.isArray(body) && abilities !== null) {
    const rows = await Promise.all(body.map(readRow));
    const results = rows.map((row, index) => {
      const [status, text] = row === null ? [400, 'Bad Request'] : apply(row);
      const name = row === null ? String(fieldsOf(body[index]).Name ?? '') : store.nameOf(row);
      return { name, status, ...(status === success ? { etag: text } : { cause: text }) };
    });
    const isMixed = results.some(({ status }) => status !== success);
    return HttpResponse.json(results, { status: isMixed ? 207 : success });
  }
  const row = await readRow(body);
  const [status, cause] = row === null ? [400, 'Bad Request'] : apply(row);
  return status === success ? null : refuseFor(call, status, cause);
}

export function deleteMany(call: Call): Response {
  const { model, resource, query, level } = call;
  if (resource.abilities === null) return refuseFor(call, 404, 'Not Found');
  const names = readInList(query.get('$filter') ?? '');
  if (names === null) return refuseFor(call, 400, 'Invalid $filter');
  const used = resource.store === model.destinations ? names.filter((name) => model.inUse.has(name)) : [];
  if (used.length > 0) return refuseFor(call, 400, `Unable to remove Configurations ${JSON.stringify(used)}.`);
  const summary = names.map((name) =>
    resource.store.remove(level, name)
      ? { name, status: 'DELETED' }
      : { name, status: 'NOT_FOUND', reason: 'Could not find configuration' },
  );
  return HttpResponse.json({ Count: summary.filter(({ status }) => status === 'DELETED').length, Summary: summary });
}

export function getOne(call: Call): Response {
  const { resource, request, level, name } = call;
  const row = resource.store.find(level, name);
  return row === undefined ? refuseFor(call, 404, 'Not Found') : answerWithEtag(request, resource.store.etag(row), row);
}

export function deleteOne(call: Call): Response {
  const { model, resource, level, name } = call;
  if (resource.store === model.destinations && model.inUse.has(name))
    return refuseFor(call, 400, `Cannot perform operation on the destination '${name}' because it is used`);
  const removed = resource.store.remove(level, name);
  return removed || resource.abilities === null
    ? HttpResponse.json({ Count: removed ? 1 : 0 })
    : refuseFor(call, 404, 'Not Found');
}
