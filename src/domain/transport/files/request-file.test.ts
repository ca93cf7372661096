import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleNewRequest, sampleRequest } from '../testing/samples';
import { fileMarks } from './read-marked-json';
import {
  longestRequestFile,
  type RequestFileContent,
  readRequestFile,
  requestFileName,
  writeRequestFile,
} from './request-file';

const request: RequestFileContent = {
  key: 'key-1',
  description: 'client.p12',
  content: sampleNewRequest.content,
};

const bytesOf = (text: string) => new TextEncoder().encode(text);

function refusalOf(bytes: Uint8Array) {
  const result = readRequestFile(bytes);
  if (result.ok) throw new Error('It was taken');
  return { code: result.error.code, ...result.error.details };
}

/** The file of the request with something else in one place. */
function changed(change: (file: { request: Record<string, unknown> & { content: Record<string, unknown> } }) => void) {
  const file = JSON.parse(writeRequestFile(request));
  change(file);
  return bytesOf(JSON.stringify(file));
}

describe('the file of a request', () => {
  it('holds name, kind, extension and labels, and what it is', () => {
    expect(JSON.parse(writeRequestFile(sampleRequest(7)))).toEqual({
      format: 'destination-cockpit/transport-request',
      version: 1,
      request,
    });
    expect(requestFileName({ number: 7 })).toBe('transport-request-7.json');
  });

  it('is read as it was written, whatever its texts are', () => {
    // Also what JSON has to escape, and half a character, which UTF-8 cannot write.
    const unit = fc.constantFrom('a', ' ', '"', '\\', '/', '{', '\n', '\u0000', '\u2028', 'ü', '😀', '\ud800');
    const text = (maxLength: number, minLength = 0) => fc.string({ unit, minLength, maxLength });
    const files = fc.record({
      key: text(5, 1),
      description: text(20),
      content: fc.record({
        kind: fc.constant('certificate' as const),
        name: text(10, 1).map((base) => `${base}.p12`),
        store: fc.constantFrom('key-store' as const, 'trust-store' as const),
        extension: fc.constant('p12'),
        labels: fc.array(fc.record({ key: text(5), values: fc.array(text(5), { maxLength: 3 }) }), { maxLength: 12 }),
      }),
    });
    fc.assert(
      fc.property(files, (file) => {
        expect(readRequestFile(bytesOf(writeRequestFile(file)))).toEqual({ ok: true, value: file });
      }),
    );
  });

  it('may name what a target refuses, and more labels than it takes', () => {
    const content = {
      ...request.content,
      name: '../x.exe',
      extension: 'exe',
      labels: Array.from({ length: 50 }, (_, index) => ({ key: `${index}`, values: [] })),
    };
    expect(readRequestFile(bytesOf(writeRequestFile({ ...request, content })))).toMatchObject({ ok: true });
  });

  it('may hold a text that looks like something else', () => {
    const file = { ...request, description: '-----BEGIN CERTIFICATE-----' };
    expect(readRequestFile(bytesOf(writeRequestFile(file)))).toMatchObject({ ok: true });
  });

  it('gives away nothing else that someone wrote into it', () => {
    const result = readRequestFile(
      changed((file) => {
        file.request.bytes = 'secret';
        file.request.content.privateKey = 'secret';
      }),
    );
    expect(result).toEqual({ ok: true, value: request });
  });
});

describe('readRequestFile refuses', () => {
  it.each<{ title: string; bytes: Uint8Array; refusal: Readonly<Record<string, unknown>> }>([
    { title: 'nothing', bytes: bytesOf(''), refusal: { code: 'empty' } },
    { title: 'blanks', bytes: bytesOf(' \n'), refusal: { code: 'empty' } },
    { title: 'plain text', bytes: bytesOf('hello'), refusal: { code: 'unknown-format', looksLike: 'plain text' } },
    {
      title: 'a certificate',
      bytes: bytesOf('-----BEGIN CERTIFICATE-----\nMIIB'),
      refusal: { code: 'unknown-format', looksLike: 'certificate (PEM)' },
    },
    {
      title: 'a ZIP archive',
      bytes: bytesOf('PK\u0003\u0004xxxx'),
      refusal: { code: 'unknown-format', looksLike: 'ZIP archive' },
    },
    {
      title: 'a destination',
      bytes: bytesOf('{"Name": "orders", "Type": "HTTP"}'),
      refusal: { code: 'unknown-format', looksLike: 'destination' },
    },
    {
      title: 'a service key',
      bytes: bytesOf('{"clientid": "a", "clientsecret": "b"}'),
      refusal: { code: 'unknown-format', looksLike: 'service key' },
    },
    { title: 'other JSON', bytes: bytesOf('[1]'), refusal: { code: 'unknown-format', looksLike: 'other JSON' } },
    {
      title: 'the content of a landscape',
      bytes: bytesOf(JSON.stringify({ ...fileMarks.landscape, nodes: [] })),
      refusal: { code: 'unknown-format', looksLike: 'transport landscape' },
    },
    {
      title: 'half a file',
      bytes: bytesOf(writeRequestFile(request).slice(0, 150)),
      refusal: { code: 'malformed', format: 'JSON' },
    },
    {
      title: 'a wrong place in the JSON',
      bytes: bytesOf('{\n  "format": x\n}'),
      refusal: { code: 'malformed', line: 2, column: 13 },
    },
    {
      title: 'another encoding',
      bytes: Uint8Array.from([...bytesOf('{"a": "'), 0xfc, ...bytesOf('"}')]),
      refusal: { code: 'encoding', offset: 7 },
    },
    { title: 'a zero byte', bytes: bytesOf('{"a": "\u0000"}'), refusal: { code: 'encoding', offset: 7 } },
    {
      title: 'deep nesting',
      bytes: bytesOf('['.repeat(100_000)),
      refusal: { code: 'limit-exceeded', limit: 'nesting' },
    },
    {
      title: 'more than a megabyte',
      bytes: new Uint8Array(longestRequestFile + 1),
      refusal: { code: 'limit-exceeded', limit: 'inputBytes', maximum: longestRequestFile, found: 1024 * 1024 + 1 },
    },
    {
      title: 'a newer version',
      bytes: bytesOf(JSON.stringify({ format: fileMarks['transport-request'].format, version: 2 })),
      refusal: { code: 'other-version', found: 2, maximum: 1 },
    },
    {
      title: 'no version',
      bytes: bytesOf(JSON.stringify({ format: fileMarks['transport-request'].format })),
      refusal: { code: 'malformed', problem: 'a wrong value at version' },
    },
  ])('$title', ({ bytes, refusal }) => {
    expect(refusalOf(bytes)).toMatchObject({ subject: 'transport-request', ...refusal });
  });

  it.each<{ path: string; change: Parameters<typeof changed>[0] }>([
    { path: 'request', change: (file) => Object.assign(file, { request: null }) },
    { path: 'request.key', change: ({ request: inside }) => Object.assign(inside, { key: '' }) },
    {
      path: 'request.description',
      change: ({ request: inside }) => Object.assign(inside, { description: 'x'.repeat(513) }),
    },
    { path: 'request.content.kind', change: ({ request: { content } }) => Object.assign(content, { kind: 'proxy' }) },
    {
      path: 'request.content.name',
      change: ({ request: { content } }) => Object.assign(content, { name: 'x'.repeat(256) }),
    },
    { path: 'request.content.store', change: ({ request: { content } }) => Object.assign(content, { store: 'x' }) },
    {
      path: 'request.content.extension',
      change: ({ request: { content } }) => Object.assign(content, { extension: 'pem' }),
    },
    {
      path: 'request.content.labels.0.values.0',
      change: ({ request: { content } }) => Object.assign(content, { labels: [{ key: 'a', values: [1] }] }),
    },
  ])('a wrong value at $path', ({ path, change }) => {
    expect(refusalOf(changed(change))).toMatchObject({ code: 'malformed', problem: `a wrong value at ${path}` });
  });

  it('every beginning of a file, and never throws for a changed one', () => {
    const bytes = bytesOf(writeRequestFile(request).trim());
    for (let length = 0; length < bytes.length; length += 1) {
      expect(readRequestFile(bytes.subarray(0, length)).ok).toBe(false);
    }
    for (let index = 0; index < bytes.length; index += 1) {
      const flipped = bytes.slice();
      flipped[index] = (flipped[index] ?? 0) ^ 0x81;
      expect(() => readRequestFile(flipped)).not.toThrow();
    }
  });
});
