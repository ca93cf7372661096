import { describe, expect, it } from 'vitest';
import { loadConfig, readConfig } from './config';
import { ConfigError } from './config-error';

describe('readConfig', () => {
  const subaccount = { id: '1e1f', name: 'Development' };

  it.each([
    ['this browser', { backend: 'local' }, { backend: 'local' }],
    [
      'a service, all told',
      { backend: 'service', subaccount, region: 'eu10', serviceInstance: 'orders', transport: true },
      { backend: 'service', subaccount, region: 'eu10', serviceInstance: 'orders', transport: true },
    ],
    [
      'a service, as little as possible',
      { backend: 'service', subaccount: { id: '1e1f' } },
      {
        backend: 'service',
        subaccount: { id: '1e1f', name: '1e1f' },
        region: null,
        serviceInstance: null,
        transport: false,
      },
    ],
    [
      'a service without an instance',
      { backend: 'service', subaccount, serviceInstance: null },
      { backend: 'service', subaccount, region: null, serviceInstance: null, transport: false },
    ],
  ])('reads %s', async (_title, written, read) => {
    await expect(readConfig(JSON.stringify(written))).resolves.toEqual(read);
  });

  const service = (parts: object) => JSON.stringify({ backend: 'service', subaccount, ...parts });

  it.each([
    ['no JSON', '<!doctype html>', 'it is not JSON'],
    ['an empty file', '', 'it is not JSON'],
    ['no backend', '{}', 'backend: '],
    ['an unknown backend', '{"backend":"cloud"}', 'backend: '],
    ['an unknown setting', '{"backend":"local","debug":true}', 'debug: there is no such setting'],
    ['a list', '[]', 'backend: '],
    ['a service without a subaccount', '{"backend":"service"}', 'subaccount: it is no object'],
    ['a subaccount that is a list', service({ subaccount: [] }), 'subaccount: it is no object'],
    ['a subaccount without an id', service({ subaccount: { name: 'a' } }), 'subaccount.id: '],
    ['a subaccount with a blank id', service({ subaccount: { id: ' ' } }), 'subaccount.id: '],
    ['a name that is no text', service({ subaccount: { id: 'a', name: 1 } }), 'subaccount.name: '],
    ['more of a subaccount', service({ subaccount: { id: 'a', secret: 's' } }), 'subaccount.secret: there is no such'],
    ['a region that is no text', service({ region: 10 }), 'region: '],
    ['an instance that is no text', service({ serviceInstance: {} }), 'serviceInstance: '],
    ['transport that is no yes or no', service({ transport: 'yes' }), 'transport: '],
    ['an unknown setting of a service', service({ clientsecret: 's' }), 'clientsecret: there is no such setting'],
  ])('refuses %s and names the problem', async (_title, text, problem) => {
    const error: unknown = await readConfig(text).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(ConfigError);
    expect(error).toMatchObject({ code: 'config-invalid', details: { problem: expect.stringContaining(problem) } });
  });
});

describe('loadConfig', () => {
  const answers = (body: string, init: ResponseInit) => () => Promise.resolve(new Response(body, init));
  const json = { headers: { 'content-type': 'application/json' } };

  it('loads it from beside the page', async () => {
    const asked: unknown[] = [];
    const fetchFile: typeof fetch = (...request) => {
      asked.push(request);
      return answers('{"backend":"local"}', json)();
    };
    await expect(loadConfig(fetchFile)).resolves.toEqual({ backend: 'local' });
    // What was changed on the server counts at the next start, whatever the browser kept.
    expect(asked).toEqual([['/config.json', { cache: 'no-cache' }]]);
  });

  it.each([
    ['a missing file', answers('', { status: 404 })],
    ['a server that answers with the page', answers('<html>', { headers: { 'content-type': 'text/html' } })],
    ['no server', () => Promise.reject(new TypeError('Failed to fetch'))],
  ])('says that it is unreachable: %s', async (_title, fetchFile) => {
    await expect(loadConfig(fetchFile)).rejects.toMatchObject({ code: 'config-unreachable' });
  });
});
