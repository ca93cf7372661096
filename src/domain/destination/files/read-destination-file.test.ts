import { describe, expect, it } from 'vitest';
import { fileLimits } from './limits';
import { readDestinationFile } from './read-destination-file';

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

function read(content: string | Uint8Array, fileName = 'file') {
  const result = readDestinationFile(bytesOf(content), { fileName });
  if (!result.ok) expect.fail(`${result.error.code}: ${result.error.message}`);
  return result.value;
}

function refusal(content: string | Uint8Array, fileName = 'file') {
  const result = readDestinationFile(bytesOf(content), { fileName });
  if (result.ok) expect.fail('it was read');
  return { code: result.error.code, ...result.error.details };
}

const orders = { Name: 'orders', Type: 'HTTP', URL: 'https://orders.example.net' };

describe('readDestinationFile reads', () => {
  it.each([
    ['JSON, one', JSON.stringify(orders)],
    ['JSON, a list of one', JSON.stringify([orders])],
    ['JSON, lists in a list', JSON.stringify([[orders]])],
    ['JSON with a byte order mark', `\uFEFF${JSON.stringify(orders)}`],
    ['JSON in a file named .yaml', JSON.stringify(orders), 'orders.yaml'],
    ['JSON in a file named .properties', JSON.stringify(orders), 'orders.properties'],
    [
      'JSON, as the service finds a destination',
      JSON.stringify({ owner: {}, destinationConfiguration: orders, authTokens: [] }),
    ],
    [
      'JSON, parameters of an instance',
      JSON.stringify({ HTML5Runtime_enabled: true, init_data: { subaccount: { destinations: [orders] } } }),
    ],
    [
      'JSON, parameters of another level',
      JSON.stringify({ init_data: { instance: { existing_destinations_policy: 'update', destinations: [orders] } } }),
    ],
    ['JSON with metadata', JSON.stringify({ ...orders, $metadata: { etag: 'x' } })],
    ['YAML, a mapping', 'Name: orders\nType: HTTP\nURL: "https://orders.example.net"\n'],
    ['YAML, a sequence', '- Name: orders\n  Type: HTTP\n  URL: https://orders.example.net\n'],
    ['YAML with marks', '%YAML 1.2\n---\nName: orders\nType: HTTP\nURL: https://orders.example.net\n...\n'],
    ['YAML in flow style', '{Name: orders, Type: HTTP, URL: "https://orders.example.net"}', 'orders.yml'],
    [
      'YAML in a file named .properties',
      '- Name: orders\n  Type: HTTP\n  URL: https://orders.example.net\n',
      'a.properties',
    ],
    [
      'YAML by merge key',
      '- &base\n  Name: base\n  Type: HTTP\n  URL: https://orders.example.net\n- <<: *base\n  Name: orders\n',
      'a.yaml',
      1,
    ],
    [
      'a descriptor',
      'ID: app\nmodules:\n- name: content\n  type: com.sap.application.content\n  parameters:\n    content:\n      subaccount:\n        destinations:\n        - Name: orders\n          Type: HTTP\n          URL: https://orders.example.net\n',
    ],
    ['.properties', '#Mon\nName=orders\nType=HTTP\nURL=https\\://orders.example.net\n'],
    ['.properties, not escaped, blanks around', ' Name = orders\n Type = HTTP\nURL = https://orders.example.net\n'],
    ['.properties with colons', 'Name: orders\nType: HTTP\nURL: https://orders.example.net\n', 'a.properties'],
    ['.properties with blanks', 'Name orders\nType HTTP\nURL https://orders.example.net\n'],
    [
      '.properties with CRLF and continuation',
      '! x\r\nName=or\\\r\n   ders\r\nType=HTTP\r\nURL=https://orders.example.net\r\n',
    ],
    ['.properties in a file named .yaml', 'Name=orders\nType=HTTP\nURL=https://orders.example.net\n', 'orders.yaml'],
  ] as const)('%s', (_, content, fileName: string = 'file', at: number = 0) => {
    expect(read(content, fileName)[at]?.properties).toEqual(orders);
  });

  it('several, in their order and with their lines', () => {
    const yaml = '---\nName: a\nType: HTTP\n---\n- Name: b\n  Type: TCP\n-\n  Name: c\n  Type: RFC\n';
    expect(read(yaml).map(({ properties, position }) => [properties.Name, position])).toEqual([
      ['a', { index: 0, line: 2 }],
      ['b', { index: 1, line: 5 }],
      ['c', { index: 2, line: 8 }],
    ]);
  });

  it('keys in their order', () => {
    const keys = ['zeta', 'Type', 'alpha', 'Name', 'URL.headers.X', 'beta'];
    const json = JSON.stringify(Object.fromEntries(keys.map((key) => [key, 'x'])));
    expect(Object.keys(read(json)[0]?.properties ?? {})).toEqual(keys);
    expect(Object.keys(read(keys.map((key) => `${key}=x`).join('\n'))[0]?.properties ?? {})).toEqual(keys);
    expect(Object.keys(read(keys.map((key) => `${key}: x`).join('\n'))[0]?.properties ?? {})).toEqual(keys);
  });

  it.each([
    '{"Name":"a","__proto__":"p","constructor":"c","toString":"t"}',
    'Name=a\n__proto__=p\nconstructor=c\ntoString=t',
    'Name: a\n__proto__: p\nconstructor: c\ntoString: t',
  ])('keys that are names of inherited ones: %j', (content) => {
    const { properties } = read(content)[0] ?? { properties: {} };
    expect(Object.entries(properties)).toEqual([
      ['Name', 'a'],
      ['__proto__', 'p'],
      ['constructor', 'c'],
      ['toString', 't'],
    ]);
    expect(Object.getPrototypeOf(properties)).toBe(Object.prototype);
  });

  it('UTF-8, ISO-8859-1 and UTF-16', () => {
    const text = 'Name=a\nDescription=Büro\n';
    const latin1 = Uint8Array.from(text, (character) => character.charCodeAt(0));
    const utf16 = new Uint8Array(
      new Uint16Array([0xfeff, ...[...text].map((character) => character.charCodeAt(0))]).buffer,
    );
    const swapped = utf16.map((_, index) => utf16[index ^ 1] ?? 0);
    for (const bytes of [bytesOf(text), latin1, utf16, swapped]) {
      expect(read(bytes)[0]?.properties).toEqual({ Name: 'a', Description: 'Büro' });
    }
    expect(read(Uint8Array.of(...bytesOf('Name='), 0x80, 0x9f))[0]?.properties).toEqual({ Name: '\x80\x9f' });
  });

  it('labels', () => {
    const label = { key: 'team', values: ['a', 'b'] };
    expect(read(JSON.stringify({ ...orders, labels: [label] }))[0]?.labels).toEqual([label]);
    expect(read('Name: a\nlabels:\n  team: [a, b]\n')[0]?.labels).toEqual([label]);
  });
});

describe('readDestinationFile notes', () => {
  it('secrets that an export removed', () => {
    const placeholder = '<< Existing password/certificate removed on export >>';
    const comments = `#Password=${placeholder}\n#URL.headers.X-Key\\ 1=${placeholder}\n#\n#Mon Mar 03 09:15:00 UTC 2025\n`;
    expect(read(`${comments}Name=a\nType=HTTP\n`)[0]).toMatchObject({
      properties: { Name: 'a', Type: 'HTTP' },
      missingSecrets: ['Password', 'URL.headers.X-Key 1'],
      issues: [],
    });
    expect(read(`${comments}Name=a\nPassword=typed\n`)[0]).toMatchObject({
      properties: { Name: 'a', Password: 'typed' },
      missingSecrets: ['URL.headers.X-Key 1'],
    });
    for (const content of [
      `Name=a\nclientSecret=${placeholder}`,
      `Name: a\nclientSecret: ${placeholder}`,
      `{"Name":"a","clientSecret":"${placeholder}"}`,
    ]) {
      expect(read(content)[0]).toMatchObject({ properties: { Name: 'a' }, missingSecrets: ['clientSecret'] });
    }
  });

  it('values that are no text, with key and line', () => {
    const json = '{\n "Name": "a",\n "sap-client": 007e1,\n "x": null\n}'.replace('007', '7');
    expect(read(json)[0]).toMatchObject({
      properties: { Name: 'a', 'sap-client': '7e1' },
      issues: [
        { rule: 'number-as-text', key: 'sap-client', line: 3, severity: 'note' },
        { rule: 'null-value', key: 'x', line: 4, severity: 'warning' },
      ],
    });
    expect(read('Name: a\nsap-client: 007\nTrustAll: TRUE\nnothing:\nnested:\n  a: b\nlist: [a]\n')[0]).toMatchObject({
      properties: { Name: 'a', 'sap-client': '007', TrustAll: 'TRUE' },
      issues: [
        { rule: 'number-as-text', key: 'sap-client', line: 2 },
        { rule: 'boolean-as-text', key: 'TrustAll', line: 3 },
        { rule: 'null-value', key: 'nothing', line: 4 },
        { rule: 'nested-value', key: 'nested', line: 5 },
        { rule: 'nested-value', key: 'list', line: 7 },
      ],
    });
  });

  it.each(['{"Name":"a",\n"User":"x",\n"User":"y"}', 'Name: a\nUser: x\nUser: y', 'Name=a\nUser=x\nUser=y'])(
    'a key given twice, the last wins: %j',
    (content) => {
      expect(read(content)[0]).toMatchObject({
        properties: { Name: 'a', User: 'y' },
        issues: [{ rule: 'duplicate-key', key: 'User', line: 3, severity: 'warning' }],
      });
    },
  );

  it('entries that are none, without holding up the others', () => {
    const json = JSON.stringify([
      orders,
      'text',
      { other: 'x' },
      { Name: 'c', Type: 'CERTIFICATE', Content: 'MII=' },
      { FragmentName: 'f' },
      orders,
    ]);
    expect(read(json).map(({ issues }) => issues.map(({ rule, severity }) => `${rule} ${severity}`))).toEqual([
      [],
      ['not-an-object error'],
      ['no-destination error'],
      ['certificate error'],
      ['fragment error'],
      [],
    ]);
  });
});

describe('readDestinationFile refuses', () => {
  it.each([
    ['nothing', '', { code: 'empty' }],
    ['blanks', ' \n\t\n', { code: 'empty' }],
    ['comments', '# nothing\n', { code: 'empty' }],
    ['an empty list', '[]', { code: 'empty' }],
    ['an empty object', '{}', { code: 'empty' }],
    ['text', 'hello world', { code: 'unknown-format', looksLike: 'plain text' }],
    ['a ZIP archive', 'PK\x03\x04xxxx', { code: 'unknown-format', looksLike: 'ZIP archive' }],
    [
      'a certificate',
      'Bag\n-----BEGIN CERTIFICATE-----\nMII',
      { code: 'unknown-format', looksLike: 'certificate (PEM)' },
    ],
    ['a zero byte', Uint8Array.of(0x30, 2, 5, 0), { code: 'encoding', offset: 3 }],
    [
      'a key store',
      Uint8Array.of(0x30, 0x80, 2, 1, 3),
      { code: 'unknown-format', looksLike: 'certificate or key store (DER, PKCS#12)' },
    ],
    ['a page', '<!DOCTYPE html><html>', { code: 'unknown-format', looksLike: 'HTML page' }],
    [
      'a service key',
      '{"uaa":{"clientid":"x"},"url":"https://x"}',
      { code: 'not-a-destination', looksLike: 'service key' },
    ],
    [
      'a flat service key',
      '{"clientid":"x","clientsecret":"y","url":"https://x"}',
      { code: 'not-a-destination', looksLike: 'service key' },
    ],
    ['other JSON', '{"a":1}', { code: 'not-a-destination', looksLike: 'other JSON' }],
    ['other YAML', 'apiVersion: v1\nkind: Pod', { code: 'not-a-destination', looksLike: 'other YAML' }],
    ['other .properties', 'log.level=debug', { code: 'unknown-format', looksLike: 'plain text' }],
    ['JSON cut off', '{\n  "Name": "a",\n  "Ty', { code: 'malformed', format: 'JSON', line: 3, column: 3 }],
    ['JSON with a comma too many', '{\n  "Name": "a",\n}', { code: 'malformed', line: 3, column: 1 }],
    ['JSON without a comma', '[{"Name": "a"} {}]', { code: 'malformed', line: 1, column: 16 }],
    [
      'two JSON documents',
      '{"Name":"a"}\n{"Name":"b"}',
      { code: 'malformed', line: 2, column: 1, problem: 'text after the end' },
    ],
    ['JSON with a line break in a text', '{"Name":"a\nb"}', { code: 'malformed', line: 1, column: 9 }],
    ['YAML with a wrong indent', 'Name: a\nDescription: "x\nType: b', { code: 'malformed', format: 'YAML' }],
    ['YAML with an unknown alias', 'Name: *x', { code: 'malformed', line: 1 }],
    ['a wrong escape', 'Name=a\nType=HTTP\nURL=\\u12\nx=y', { code: 'malformed', format: '.properties', line: 3 }],
    [
      'JSON in ISO-8859-1',
      Uint8Array.of(...bytesOf('{"Name":"'), 0xfc, ...bytesOf('"}')),
      { code: 'encoding', offset: 9, format: 'JSON' },
    ],
    ['half a UTF-16 file', Uint8Array.of(0xff, 0xfe, 0x41), { code: 'encoding' }],
    ['deep JSON', '['.repeat(100_000), { code: 'limit-exceeded', limit: 'nesting' }],
    ['deep YAML', `Name: ${'['.repeat(100_000)}`, { code: 'limit-exceeded', limit: 'nesting' }],
    ['deep YAML in blocks', `${'- '.repeat(65)}Name: a`, { code: 'limit-exceeded', limit: 'nesting' }],
    ['many values', `[${'1,'.repeat(fileLimits.values)}1]`, { code: 'limit-exceeded', limit: 'values' }],
    [
      'many lines',
      `Name=a\n${'\n'.repeat(fileLimits.propertiesLines)}`,
      { code: 'limit-exceeded', limit: 'propertiesLines' },
    ],
    ['a large YAML file', `Name: ${'a'.repeat(fileLimits.yamlBytes)}`, { code: 'limit-exceeded', limit: 'yamlBytes' }],
    [
      'a large file',
      new Uint8Array(fileLimits.inputBytes + 1),
      { code: 'limit-exceeded', limit: 'inputBytes', maximum: fileLimits.inputBytes },
    ],
  ] as const)('%s', (_, content, expected) => {
    expect(refusal(content)).toMatchObject(expected);
  });

  it.each([
    [
      'lists',
      (level: number) =>
        `a${level}: &a${level} [${Array(9)
          .fill(`*a${level - 1}`)
          .join(', ')}]`,
      'destinations: *a12',
    ],
    [
      'merge keys',
      (level: number) =>
        `a${level}: &a${level}\n  k${level}: x\n  <<: [${Array(9)
          .fill(`*a${level - 1}`)
          .join(', ')}]`,
      'destinations: [*a12]',
    ],
  ])('YAML that grows by aliases of %s, in no time', (_, line, end) => {
    const levels = Array.from({ length: 12 }, (_unused, index) => line(index + 1));
    const yaml = ['a0: &a0 {Name: x, Type: HTTP}', ...levels, end].join('\n');
    const start = performance.now();
    const result = readDestinationFile(bytesOf(yaml), { fileName: 'a.yaml' });
    expect(result.ok || result.error.code).toBeOneOf([true, 'limit-exceeded']);
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it('without repeating what the file says', () => {
    const result = readDestinationFile(bytesOf('{"Name":"a","Password":"hunter2\n'), { fileName: 'a.json' });
    const yaml = readDestinationFile(bytesOf('Password: "hunter2\nName: x'), { fileName: 'a.yaml' });
    const properties = readDestinationFile(bytesOf('Name=a\nPassword=\\uhunter2'), { fileName: 'a.properties' });
    for (const { ok, ...rest } of [result, yaml, properties]) {
      expect(ok).toBe(false);
      expect(JSON.stringify(rest) + ('error' in rest ? rest.error.message : '')).not.toContain('hunter2');
    }
  });
});
