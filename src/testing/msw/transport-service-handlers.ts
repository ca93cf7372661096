import { http, type RequestHandler } from 'msw';
import { answerWithFault } from './faults';
import { refuse, toNode } from './transport-answers';
import { answerJson } from './transport-json';
import { changeQueue, listLogs, listQueue, readAction } from './transport-queue-routes';
import type { NodeRow, TransportServiceModel } from './transport-service-model';
import { deleteFile, makeRequest, uploadFile } from './transport-uploads';

/** Handlers for Cloud Transport Management v2, on any origin, over this model. */
export function transportServiceHandlers(model: TransportServiceModel): readonly RequestHandler[] {
  return [
    http.all('*/transport/v2/*', async ({ request }) => {
      const url = new URL(request.url);
      const isForm = request.headers.get('Content-Type')?.startsWith('multipart/') === true;
      const body = isForm ? '' : await request.clone().text();
      model.seen.push({ method: request.method, target: url.pathname + url.search, body });
      const rightAnswer = async () => answer(model, request.clone(), url, body);
      const fault = model.faults.take(request);
      return fault === null ? rightAnswer() : answerWithFault(fault, rightAnswer);
    }),
  ];
}

interface Call {
  readonly model: TransportServiceModel;
  readonly request: Request;
  readonly query: URLSearchParams;
  readonly body: string;
  /** The ids of the path, in its order. */
  readonly ids: readonly [string, string];
}

type Route = (call: Call) => Response | Promise<Response>;

const ofNode =
  (run: (call: Call, node: NodeRow) => Response): Route =>
  (call) => {
    const node = call.model.nodes.find(({ id }) => id === call.ids[0]);
    return node === undefined ? refuse(404, `There is no node ${call.ids[0]}`) : run(call, node);
  };

const operations = ['import', 'importAll', 'forward', 'reset', 'remove'] as const;

const routes: Readonly<Record<string, Route>> = {
  'GET /nodes': ({ model }) => answerJson({ nodes: model.nodes.map(toNode) }),
  'POST /files/upload': ({ model, request }) => uploadFile(model, request),
  'DELETE /files/#': ({ model, ids }) => deleteFile(model, ids[0]),
  'POST /nodes/upload': ({ model, body }) => makeRequest(model, 'upload', body),
  'POST /nodes/export': ({ model, body }) => makeRequest(model, 'export', body),
  'GET /nodes/#/transportRequests': ofNode(({ model, query }, node) => listQueue(model, node, query)),
  'GET /nodes/#/transportRequests/#/logs': ofNode(({ model, ids }, node) => listLogs(model, node, ids[1])),
  'GET /actions/#': ({ model, ids }) => readAction(model, ids[0], false),
  'GET /actions/#/logs': ({ model, ids }) => readAction(model, ids[0], true),
  ...Object.fromEntries(
    operations.map((operation) => [
      `POST /nodes/#/transportRequests/${operation}`,
      ofNode(({ model, body }, node) => changeQueue(model, node, operation, body)),
    ]),
  ),
};

function answer(model: TransportServiceModel, request: Request, url: URL, body: string): Response | Promise<Response> {
  const path = url.pathname.slice(url.pathname.indexOf('/v2/') + '/v2'.length);
  const [first = '', second = ''] = path.match(/\/\d+(?=\/|$)/g)?.map((id) => id.slice(1)) ?? [];
  const route = routes[`${request.method} ${path.replaceAll(/\/\d+(?=\/|$)/g, '/#')}`];
  if (route === undefined) return refuse(404, 'Not Found');
  return route({ model, request, query: url.searchParams, body, ids: [first, second] });
}
