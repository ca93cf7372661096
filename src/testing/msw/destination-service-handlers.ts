import { http, type RequestHandler } from 'msw';
import type { DestinationServiceModel } from './destination-service-model';
import { answerWithFault } from './faults';
import { generate } from './generate-certificate';
import { type Call, type Resource, refuse } from './item-call';
import { deleteMany, deleteOne, getOne, list, post, put } from './item-routes';
import type { Level } from './item-store';
import { getLabels, patchLabels, putLabels } from './label-routes';
import { lookUp, nameOfLookup } from './lookup';
import { getPublicKeys } from './public-key-routes';
import { asCertificate, asDestination, asFragment, fieldsOf } from './request-bodies';
import { trustRouteOf } from './trust-routes';

const MAXIMUM_TARGET_LENGTH = 4000;

const KINDS = {
  Certificates: (model: DestinationServiceModel): Resource => ({
    store: model.certificates,
    readRow: (body) => certificateOf(model, body),
    abilities: { filters: 'names', metadata: false },
  }),
  Destinations: (model: DestinationServiceModel): Resource => ({
    store: model.destinations,
    readRow: asDestination,
    abilities: { filters: 'all', metadata: true },
  }),
  DestinationFragments: (model: DestinationServiceModel): Resource => ({
    store: model.fragments,
    readRow: asFragment,
    abilities: null,
  }),
};

/** `/v1/<level><kind>[/<name>[/labels or /publicKeys]]`. */
const PATH =
  /\/v1\/(subaccount|instance)(Certificates|DestinationFragments|Destinations)(?:\/([^/]+)(?:\/(labels|publicKeys))?)?$/;

const ROUTES: Readonly<Record<string, (call: Call) => Response | Promise<Response>>> = {
  'GET collection': list,
  'POST collection': post,
  'PUT collection': put,
  'DELETE collection': deleteMany,
  'GET entity': getOne,
  'DELETE entity': deleteOne,
  'GET labels': getLabels,
  'PUT labels': putLabels,
  'PATCH labels': patchLabels,
  'GET publicKeys': getPublicKeys,
};

/** Handlers for the certificates, destinations, fragments and Destination Trust of the Destination service v1, on any origin, over this model. */
export function destinationServiceHandlers(model: DestinationServiceModel): readonly RequestHandler[] {
  return [
    http.all('*/destination-configuration/v1/*', async ({ request }) => {
      const url = new URL(request.url);
      model.requests.push({ method: request.method, target: url.pathname + url.search });
      const rightAnswer = async () => answer(model, request.clone(), url);
      const fault = model.faults.take(request);
      return fault === null ? rightAnswer() : answerWithFault(fault, rightAnswer);
    }),
  ];
}

function answer(model: DestinationServiceModel, request: Request, url: URL): Response | Promise<Response> {
  if (url.pathname.length + url.search.length > MAXIMUM_TARGET_LENGTH) return refuse(model, 414, 'URI Too Long');
  const lookedUp = nameOfLookup(url.pathname);
  if (lookedUp !== null && request.method === 'GET') return lookUp(model, request, decodeURIComponent(lookedUp));
  const trustRoute = trustRouteOf(request.method, url.pathname);
  if (trustRoute !== null) return trustRoute({ model, request });
  const found = readPath(url.pathname);
  const route = found === null ? undefined : ROUTES[`${request.method} ${found.target}`];
  if (found === null || route === undefined) return refuse(model, 404, 'Not Found');
  const { level, kind, name } = found;
  const call = { model, resource: KINDS[kind](model), request, query: url.searchParams, level, name };
  return route({ ...call, collection: `${level}${kind}` });
}

/** As it is sent, or as it is made from attributes. */
async function certificateOf(model: DestinationServiceModel, body: unknown) {
  const { Name, Attributes } = fieldsOf(body);
  if (Attributes === undefined) return asCertificate(body);
  const generated = await generate(Name, fieldsOf(Attributes));
  if (generated === null) return null;
  const { row, password } = generated;
  if (password !== null) model.generatedPasswords.set(row.Content, password);
  return row;
}

function readPath(pathname: string) {
  const [, level, kind, rawName, part] = PATH.exec(pathname) ?? [];
  if (!isLevel(level) || !isKind(kind) || (part === 'publicKeys' && kind !== 'Certificates')) return null;
  const target = part ?? (rawName === undefined ? 'collection' : 'entity');
  return { level, kind, target, name: decodeURIComponent(rawName ?? '') };
}

function isLevel(text: string | undefined): text is Level {
  return text === 'subaccount' || text === 'instance';
}

function isKind(text: string | undefined): text is keyof typeof KINDS {
  return text !== undefined && Object.hasOwn(KINDS, text);
}
