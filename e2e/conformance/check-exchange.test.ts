import { expect, it } from 'vitest';
import { createCheck } from './check-exchange';
import type { Exchange } from './exchange';
import { readOpenApiFile } from './openapi-file';

/** The check itself, on a small file of its own: what it must let through, and what it must find. */

const check = createCheck(
  readOpenApiFile(`
openapi: 3.0.1
paths:
  /v1/things:
    get:
      parameters:
      - { name: $page, in: query, schema: { type: integer, minimum: 1 } }
      - { name: $pageSize, in: query, schema: { type: integer, maximum: 1000 } }
      - { name: $select, in: query, schema: { type: string, enum: [Name] } }
      - { name: If-Match, in: header, schema: { type: string } }
      responses:
        '200':
          headers: { Count: { schema: { type: integer } } }
          content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Thing' } } } }
        '404': { content: { '*/*': { schema: { type: string } } } }
    post:
      requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } }
      responses: { '201': {} }
    delete:
      parameters: [{ name: $filter, in: query, required: true, schema: { type: string } }]
      responses: { '200': {} }
components:
  schemas:
    Thing: { type: object, required: [Name], properties: { Name: { type: string } } }
`),
);

const json = { 'Content-Type': 'application/json' };

function exchange(
  parts: Partial<Record<'method' | 'target' | 'body' | 'answerBody', string>> & {
    status?: number;
    headers?: Record<string, string>;
    answerHeaders?: Record<string, string>;
  },
): Exchange {
  const { method = 'GET', target = '/v1/things', status = 200, headers = {}, body = '' } = parts;
  const { answerHeaders = status === 200 && method === 'GET' ? json : {}, answerBody = method === 'GET' ? '[]' : '' } =
    parts;
  return {
    method,
    target: `/destination-configuration${target}`,
    headers: new Headers({ Accept: 'application/json', ...headers }),
    body,
    status,
    answerHeaders: new Headers(answerHeaders),
    answerBody,
  };
}

it.each([
  { of: 'a plain request', right: exchange({}) },
  {
    of: 'a page',
    right: exchange({ target: '/v1/things?$page=2&$pageSize=1000', answerHeaders: { ...json, Count: '3' } }),
  },
  { of: 'a body', right: exchange({ method: 'POST', headers: json, body: '{"Name":"a","Extra":"b"}', status: 201 }) },
  {
    of: 'words of a refusal',
    right: exchange({ status: 404, answerHeaders: { 'Content-Type': 'text/plain' }, answerBody: 'Not Found' }),
  },
])('lets $of through', ({ right }) => {
  expect(check(right)).toEqual([]);
});

it.each([
  { of: 'an unknown path', wrong: exchange({ target: '/v1/others' }), finds: /no such operation/ },
  { of: 'an unknown method', wrong: exchange({ method: 'PATCH' }), finds: /no such operation/ },
  {
    of: 'an unknown parameter',
    wrong: exchange({ target: '/v1/things?$top=1' }),
    finds: /query \$top: it is not declared/,
  },
  {
    of: 'a number that is too small',
    wrong: exchange({ target: '/v1/things?$page=0' }),
    finds: /query \$page: must be >= 1/,
  },
  {
    of: 'a number that is too large',
    wrong: exchange({ target: '/v1/things?$page=1&$pageSize=1001' }),
    finds: /query \$pageSize: must be <= 1000/,
  },
  {
    of: 'a text in place of a number',
    wrong: exchange({ target: '/v1/things?$page=one' }),
    finds: /query \$page: must be integer/,
  },
  {
    of: 'a value that is not listed',
    wrong: exchange({ target: '/v1/things?$select=Type' }),
    finds: /query \$select: must be equal to one of/,
  },
  { of: 'two modes', wrong: exchange({ target: '/v1/things?$page=1&$select=Name' }), finds: /exclude each other/ },
  {
    of: 'a parameter of another mode',
    wrong: exchange({ target: '/v1/things?$pageSize=1' }),
    finds: /not allowed in this mode/,
  },
  { of: 'a parameter that is missing', wrong: exchange({ method: 'DELETE' }), finds: /query \$filter: it is required/ },
  {
    of: 'a parameter that comes twice',
    wrong: exchange({ target: '/v1/things?$page=1&$page=2' }),
    finds: /it comes twice/,
  },
  {
    of: 'an unknown header',
    wrong: exchange({ headers: { 'If-None-Match': 'a' } }),
    finds: /header if-none-match: it is not declared/,
  },
  {
    of: 'a target that is too long',
    wrong: exchange({ method: 'DELETE', target: `/v1/things?$filter=${'a'.repeat(4000)}` }),
    finds: /too many for a URI/,
  },
  {
    of: 'a body where none is allowed',
    wrong: exchange({ method: 'DELETE', target: '/v1/things?$filter=a', headers: json, body: '{}' }),
    finds: /has no body/,
  },
  { of: 'a body that is missing', wrong: exchange({ method: 'POST', status: 201 }), finds: /a body is required/ },
  {
    of: 'a body against its schema',
    wrong: exchange({ method: 'POST', headers: json, body: '{"Name":1}', status: 201 }),
    finds: /request: body\/Name must be string/,
  },
  {
    of: 'a body of another type',
    wrong: exchange({ method: 'POST', headers: { 'Content-Type': 'text/plain' }, body: 'a', status: 201 }),
    finds: /content type text\/plain is not declared/,
  },
  {
    of: 'a status that is not declared',
    wrong: exchange({ status: 418 }),
    finds: /answer 418: the status is not declared/,
  },
  {
    of: 'an answer against its schema',
    wrong: exchange({ answerBody: '[{"name":"a"}]' }),
    finds: /answer 200: body\/0 must have required property 'Name'/,
  },
  { of: 'an answer that is not JSON', wrong: exchange({ answerBody: '[{' }), finds: /the body is not JSON/ },
  {
    of: 'an answer of another type',
    wrong: exchange({ answerHeaders: { 'Content-Type': 'text/html' } }),
    finds: /content type text\/html is not declared/,
  },
  {
    of: 'a header of an answer',
    wrong: exchange({ answerHeaders: { ...json, Count: 'many' } }),
    finds: /header Count: must be integer/,
  },
  {
    of: 'an answer with a body too many',
    wrong: exchange({ method: 'POST', headers: json, body: '{"Name":"a"}', status: 201, answerBody: '{}' }),
    finds: /it has no body/,
  },
])('finds $of', ({ wrong, finds }) => {
  expect(check(wrong)).toEqual([expect.stringMatching(finds)]);
});

it('checks only the answer of a request that is wrong on purpose', () => {
  const wrong = exchange({ target: '/v1/things?$top=1', status: 418 });
  expect(check(wrong, { requestIsWrong: true })).toEqual([expect.stringMatching(/answer 418/)]);
});

it('refuses a file that is something else', () => {
  expect(() => readOpenApiFile('openapi: 2.0')).toThrow('no OpenAPI 3.0');
  expect(() => readOpenApiFile('name: other')).toThrow('no OpenAPI 3.0');
});
