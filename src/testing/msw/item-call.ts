import { HttpResponse } from 'msw';
import type { DestinationServiceModel } from './destination-service-model';
import type { ItemStore, Level } from './item-store';
import type { QueryAbilities } from './list-query';

/** Any row: the routes look only at its name, which the store finds. */
type Row = Readonly<Record<string, string | null>>;

/** One kind of items, as the routes handle it. */
export interface Resource {
  readonly store: ItemStore<Row>;
  /** Null for a body the service refuses. */
  readonly readRow: (body: unknown) => Row | null | Promise<Row | null>;
  /** Null for single items: no query, no arrays, and a deletion without a 404. */
  readonly abilities: QueryAbilities | null;
}

/** One request, understood as far as its path goes. */
export interface Call {
  readonly model: DestinationServiceModel;
  readonly resource: Resource;
  readonly request: Request;
  readonly query: URLSearchParams;
  readonly collection: string;
  readonly level: Level;
  /** Empty for the collection itself. */
  readonly name: string;
}

export function refuse(model: DestinationServiceModel, status: number, words: string): Response {
  return model.errorBodies === 'json' ? refuseInJson(status, words) : refuseInText(status, words);
}

/** Fragments answer 400, 404 and 409 with an object, whatever the others do. */
export function refuseFor({ model, resource }: Call, status: number, words: string): Response {
  return resource.abilities === null ? refuseInJson(status, words) : refuse(model, status, words);
}

function refuseInJson(status: number, words: string): Response {
  return HttpResponse.json({ ErrorMessage: words }, { status });
}

function refuseInText(status: number, words: string): Response {
  // The one refusal that is always JSON, though a text.
  if (status === 409) return HttpResponse.json(words, { status });
  return new HttpResponse(words, { status, headers: { 'Content-Type': 'text/plain' } });
}
