import { describe, expect, it } from 'vitest';
import { ConfigError, loadConfig, parseConfig } from './config';

describe('parseConfig', () => {
  it.each(['local', 'service'])('reads the backend %s', (backend) => {
    expect(parseConfig(JSON.stringify({ backend }))).toEqual({ backend });
  });

  it.each([
    ['no JSON', '<!doctype html>', 'it is not JSON'],
    ['an empty file', '', 'it is not JSON'],
    ['no backend', '{}', 'backend'],
    ['an unknown backend', '{"backend":"cloud"}', 'backend'],
    ['an unknown setting', '{"backend":"local","debug":true}', 'debug'],
    ['a list', '[]', 'backend'],
  ])('refuses %s and names the problem', (_title, text, problem) => {
    const error = caught(() => parseConfig(text));
    expect(error).toBeInstanceOf(ConfigError);
    expect(error).toMatchObject({ code: 'config-invalid', details: { problem: expect.stringContaining(problem) } });
  });
});

describe('loadConfig', () => {
  const answers = (body: string, init: ResponseInit) => () => Promise.resolve(new Response(body, init));
  const json = { headers: { 'content-type': 'application/json' } };

  it('loads it from beside the page', async () => {
    await expect(loadConfig(answers('{"backend":"local"}', json))).resolves.toEqual({ backend: 'local' });
  });

  it.each([
    ['a missing file', answers('', { status: 404 })],
    ['a server that answers with the page', answers('<html>', { headers: { 'content-type': 'text/html' } })],
    ['no server', () => Promise.reject(new TypeError('Failed to fetch'))],
  ])('says that it is unreachable: %s', async (_title, fetchFile) => {
    await expect(loadConfig(fetchFile)).rejects.toMatchObject({ code: 'config-unreachable' });
  });
});

function caught(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}
