import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contractCases, runCase } from '../../src/backend/contract/run-contract';
import { SERVICE_INSTANCE, serviceServer } from '../../src/testing/service-world';
import { amendments } from './amendments';
import { type Asked, askedDirectly, lookedUp, trusted } from './asked-directly';
import { createCheck } from './check-exchange';
import { type Exchange, recordingFetch } from './exchange';
import { readOpenApiFile } from './openapi-file';

/** What the adapter sends and what msw answers, against SAP's own specification. */

const { OPENAPI_FILE = '' } = process.env;
if (OPENAPI_FILE === '') throw new Error('Run these tests with `npm run test:conformance -- <file>`');

const text = readFileSync(OPENAPI_FILE, 'utf8');
const file = readOpenApiFile(text, amendments);
const check = createCheck(file);
const service = 'http://service.test/destination-configuration';
const server = serviceServer();
beforeAll(server.start);
afterAll(server.stop);

/** Everything that was checked, for the last test. */
const checked: { readonly exchange: Exchange; readonly requestIsWrong: boolean }[] = [];

function problemsOf(exchanges: readonly Exchange[], requestIsWrong = false): readonly string[] {
  for (const exchange of exchanges) checked.push({ exchange, requestIsWrong });
  return [...new Set(exchanges.flatMap((exchange) => check(exchange, { requestIsWrong })))];
}

describe('what the adapter sends, and is answered, while it keeps the contract', () => {
  it.each(contractCases)('$name', async (contractCase) => {
    const exchanges: Exchange[] = [];
    await runCase(contractCase, async ({ summarise }) => {
      const { openBackend, makeChain } = server.makeWorld();
      const open = () => openBackend({ summarise, fetch: recordingFetch(exchanges) });
      return {
        backend: open(),
        serviceInstance: SERVICE_INSTANCE,
        reopen: async () => open(),
        close: async () => server.reset(),
        makeChain,
      };
    });
    // SAP publishes no such file of Transport Management.
    const sent = exchanges.filter(({ target }) => target.startsWith('/destination-configuration/'));
    expect(problemsOf(sent)).toEqual([]);
  });
});

describe.each(['text', 'json'] as const)('what msw answers with refusals as %s', (errorBodies) => {
  it.each([
    { of: 'lists and entries', asked: askedDirectly },
    { of: 'lookups', asked: lookedUp },
    { of: 'Destination Trust', asked: trusted },
  ])('to $of', async ({ asked }) => {
    const { model } = server.makeWorld();
    model.errorBodies = errorBodies;
    for (const each of asked) {
      const exchange = await ask(each);
      const title = `${each.method ?? 'GET'} ${each.path}`;
      expect(`${title} ${exchange.status}`).toBe(`${title} ${each.expected}`);
      expect(problemsOf([exchange], each.wrong)).toEqual([]);
    }
    server.reset();
  });
});

async function ask({ method = 'GET', path, headers = {}, body }: Asked): Promise<Exchange> {
  const exchanges: Exchange[] = [];
  await recordingFetch(exchanges)(service + path, {
    method,
    headers: { ...headers, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const [exchange] = exchanges;
  if (exchange === undefined) throw new Error('There was no answer');
  return exchange;
}

it.each([401, 403, 503])('what a fault with status %i answers', async (status) => {
  const { model } = server.makeWorld();
  model.faults.inject({ kind: 'status', status });
  const paths = ['subaccountDestinations', 'instanceCertificates', 'subaccountDestinationFragments', 'destinations/a'];
  for (const path of paths) expect(problemsOf([await ask({ path: `/v1/${path}`, expected: status })])).toEqual([]);
  server.reset();
});

it('every operation of version 1 was asked', () => {
  const asked = checked.map(({ exchange: { method, target } }) => {
    const [path = ''] = target.replace('/destination-configuration', '').split('?');
    return file.find(method, path)?.title;
  });
  const unused = /^\w+ \/(?:v2|maintenance)\//;
  expect(file.titles.filter((title) => !unused.test(title) && !asked.includes(title))).toEqual([]);
});

describe('without the amendment', () => {
  it.each(amendments)('$name, something would not conform', (amendment) => {
    const others = amendments.filter((each) => each !== amendment);
    const stricter = createCheck(readOpenApiFile(text, others));
    expect(checked.flatMap(({ exchange, ...parts }) => stricter(exchange, parts)).length).toBeGreaterThan(0);
  });
});
