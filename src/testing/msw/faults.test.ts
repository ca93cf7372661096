import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { destinationServiceHandlers } from './destination-service-handlers';
import {
  createDestinationServiceModel,
  type DestinationServiceModel,
  fromSnapshot,
  toSnapshot,
} from './destination-service-model';
import type { FaultRule } from './faults';

const LIST = 'http://model.test/destination-configuration/v1/subaccountDestinations';
const server = setupServer();
let model: DestinationServiceModel;

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterAll(() => server.close());
afterEach(() => server.resetHandlers());
beforeEach(() => {
  model = createDestinationServiceModel();
  server.use(...destinationServiceHandlers(model));
  model.destinations.add('subaccount', { Name: 'a', Type: 'HTTP', Password: 'p' });
});

/** How a request ends: its status and body, or that it does not. */
async function outcomeOf(url: string, init?: RequestInit): Promise<string> {
  try {
    const answer = await fetch(url, { redirect: 'manual', ...init });
    return `${answer.status} ${await answer.text()}`;
  } catch {
    return 'no answer';
  }
}

const RIGHT = '200 [{"Name":"a","Type":"HTTP","Password":"p"}]';

describe('a fault', () => {
  it.each<{ rule: FaultRule; outcome: string }>([
    { rule: { kind: 'delay', milliseconds: 1 }, outcome: RIGHT },
    { rule: { kind: 'status', status: 403, words: 'Forbidden' }, outcome: '403 Forbidden' },
    { rule: { kind: 'network' }, outcome: 'no answer' },
    { rule: { kind: 'cut' }, outcome: 'no answer' },
    { rule: { kind: 'truncated' }, outcome: '200 [{"Name":"a","Type":"' },
    { rule: { kind: 'login-page' }, outcome: '200 <!doctype html><title>Sign in</title>' },
    { rule: { kind: 'redirect' }, outcome: '302 ' },
    { rule: { kind: 'network', method: 'PUT' }, outcome: RIGHT },
    { rule: { kind: 'network', method: 'GET', path: '*/v1/subaccountDestinations' }, outcome: 'no answer' },
    { rule: { kind: 'network', path: '/v1/subaccountDestinations' }, outcome: RIGHT },
    { rule: { kind: 'network', path: '*/a' }, outcome: RIGHT },
    { rule: { kind: 'network', times: 0 }, outcome: RIGHT },
    { rule: { kind: 'network', skip: 1 }, outcome: RIGHT },
  ])('$rule ends a request with $outcome', async ({ rule, outcome }) => {
    model.faults.inject(rule);
    expect(await outcomeOf(LIST)).toBe(outcome);
  });

  it.each([
    { retryAfter: 7, header: '7' },
    { retryAfter: 'Sun, 01 Mar 2026 09:00:00 GMT', header: 'Sun, 01 Mar 2026 09:00:00 GMT' },
  ])('says Retry-After: $header', async ({ retryAfter, header }) => {
    model.faults.inject({ kind: 'status', status: 429, retryAfter });
    expect((await fetch(LIST)).headers.get('Retry-After')).toBe(header);
  });

  it('hits as often as it says, after those that pass', async () => {
    model.faults.inject({ kind: 'network', skip: 1, times: 2 });
    const outcomes: string[] = [];
    for (let count = 0; count < 5; count += 1) outcomes.push(await outcomeOf(LIST));
    expect(outcomes).toEqual([RIGHT, 'no answer', 'no answer', RIGHT, RIGHT]);
  });

  it('the oldest that hits comes first, and is switched off by itself or with all', async () => {
    const off = model.faults.inject({ kind: 'status', status: 503 });
    model.faults.inject({ kind: 'status', status: 401 });
    expect(await outcomeOf(LIST)).toBe('503 Status 503');
    off();
    expect(await outcomeOf(LIST)).toBe('401 Status 401');
    model.faults.clear();
    expect(await outcomeOf(LIST)).toBe(RIGHT);
  });

  it('a cut answer comes after the work is done, a broken connection before', async () => {
    const post = (name: string) =>
      outcomeOf(LIST, { method: 'POST', body: JSON.stringify({ Name: name, Type: 'HTTP' }) });
    model.faults.inject({ kind: 'cut', times: 1 });
    model.faults.inject({ kind: 'network', times: 1 });
    expect([await post('cut'), await post('network')]).toEqual(['no answer', 'no answer']);
    expect(model.destinations.list('subaccount').map(({ Name }) => Name)).toEqual(['a', 'cut']);
  });
});

describe('a snapshot', () => {
  it('brings back everything the service kept, through JSON', async () => {
    const labels = [{ key: 'team', values: ['orders'] }];
    model.destinations.setLabels('subaccount', 'a', labels);
    model.certificates.add('instance', { Name: 'c.pem', Type: null, Content: 'YWJj' });
    model.fragments.add('subaccount', { FragmentName: 'f' });
    model.inUse.add('a');
    const snapshot = JSON.parse(JSON.stringify(toSnapshot(model)));
    const other = createDestinationServiceModel();
    fromSnapshot(other, snapshot);
    expect(toSnapshot(other)).toEqual(toSnapshot(model));
    expect(other.destinations.labels('subaccount', 'a')).toEqual(labels);
    expect(other.destinations.modificationTime('subaccount', 'a')).toBe(
      model.destinations.modificationTime('subaccount', 'a'),
    );
    other.destinations.remove('subaccount', 'a');
    other.destinations.add('subaccount', { Name: 'b', Type: 'HTTP' });
    expect(model.destinations.list('subaccount')).toHaveLength(1);
    fromSnapshot(other, snapshot);
    expect(other.destinations.list('subaccount').map(({ Name }) => Name)).toEqual(['a']);
  });
});
