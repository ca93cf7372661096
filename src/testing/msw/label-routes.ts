import { HttpResponse } from 'msw';
import { type Call, refuseFor } from './item-call';
import type { LabelRow } from './item-store';
import { asLabels, fieldsOf, readBody } from './request-bodies';

/** Labels of an entity (destination-service-api.md section 4.4). */

export function getLabels(call: Call): Response {
  const { resource, level, name } = call;
  if (isMissing(call)) return refuseFor(call, 404, 'Not Found');
  return HttpResponse.json(resource.store.labels(level, name));
}

export async function putLabels(call: Call): Promise<Response> {
  if (isMissing(call)) return refuseFor(call, 404, 'Not Found');
  const labels = asLabels(await readBody(call.request));
  return labels === null ? refuseFor(call, 400, 'Bad Request') : keep(call, labels);
}

export async function patchLabels(call: Call): Promise<Response> {
  const { resource, level, name } = call;
  if (isMissing(call)) return refuseFor(call, 404, 'Not Found');
  const { action, labels: patch } = fieldsOf(await readBody(call.request));
  const labels = asLabels(patch);
  if (labels === null || (action !== 'ADD' && action !== 'DELETE')) return refuseFor(call, 400, 'Bad Request');
  const merged = new Map(resource.store.labels(level, name).map(({ key, values }) => [key, new Set(values)]));
  for (const { key, values } of labels) {
    const present = merged.get(key) ?? new Set<string>();
    for (const value of values) action === 'ADD' ? present.add(value) : present.delete(value);
    if (present.size > 0) merged.set(key, present);
    else merged.delete(key);
  }
  return keep(
    call,
    [...merged].map(([key, values]) => ({ key, values: [...values] })),
  );
}

function isMissing({ resource, level, name }: Call): boolean {
  return resource.store.find(level, name) === undefined;
}

function keep({ resource, level, name }: Call, labels: readonly LabelRow[]): Response {
  resource.store.setLabels(level, name, labels);
  return HttpResponse.json({ Count: 1 });
}
