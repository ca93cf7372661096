import type { IncomingMessage, ServerResponse } from 'node:http';
import { expect, it, vi } from 'vitest';
import { hideFiles } from './hide-files';

const hide = hideFiles(['/home/me/destination-key.json', 'keys/schlüssel.json']);

function statusOf(url: string): number {
  const next = vi.fn();
  const response = { writeHead: vi.fn(), end: vi.fn() };
  response.writeHead.mockReturnValue(response);
  hide({ url } as IncomingMessage, response as unknown as ServerResponse, next);
  return next.mock.calls.length === 1 ? 200 : response.writeHead.mock.calls[0]?.[0];
}

it.each([
  '/destination-key.json',
  '/destination-key.json?raw',
  '/destination-key.json?import',
  '/Destination-Key.JSON',
  '/%64estination-key%2Ejson',
  '/%2564estination-key.json',
  '/@fs/home/me/destination-key.json',
  '/x?url=destination-key.json',
  '/keys/schl%C3%BCssel.json',
  '/keys/schl%25C3%25BCssel.json',
])('%s is not there', (url) => {
  expect(statusOf(url)).toBe(404);
});

it.each(['/', '/src/main.tsx', '/package.json', '/%', '/%zz'])('%s is served', (url) => {
  expect(statusOf(url)).toBe(200);
});

it('what is encoded without end is not decoded to its end, which takes long', () => {
  expect(statusOf(`/%${'25'.repeat(8_000)}41`)).toBe(404);
  expect(statusOf('/%252541')).toBe(200);
});
