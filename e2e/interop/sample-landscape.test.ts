import { describe, expect, it } from 'vitest';
import { loadSampleLandscape } from '../../src/domain/sample-landscape/index';
import { checkHealth, readStore } from '../../src/pki/index';

/** The sample files show what their names promise, at the day they were made for. */

const now = new Date('2026-11-22T12:00:00Z');
const { subaccounts } = await loadSampleLandscape();
const files = new Map(subaccounts.flatMap(({ certificates }) => certificates).map((file) => [file.name, file]));

const table = [
  {
    name: 'orders-client.p12',
    kinds: ['key-pair'],
    chain: 3,
    has: [],
    hasNot: ['expired', 'expiring', 'chain-incomplete'],
  },
  { name: 'legacy-gateway.pfx', kinds: ['key-pair'], chain: 3, has: ['legacy-encryption'], hasNot: ['expired'] },
  { name: 'landscape-root.crt', kinds: ['certificate'], chain: 1, has: [], hasNot: ['expired', 'signature-invalid'] },
  {
    name: 'billing-client.p12',
    kinds: ['key-pair'],
    chain: 3,
    has: ['expiring'],
    hasNot: ['expired', 'chain-incomplete'],
  },
  {
    name: 'shipping-2027.pem',
    kinds: ['certificate', 'certificate'],
    chain: 1,
    has: ['not-yet-valid', 'chain-incomplete'],
    hasNot: [],
  },
  { name: 'warehouse-server.cer', kinds: ['certificate'], chain: 1, has: ['expired'], hasNot: [] },
  {
    name: 'partner-truststore.jks',
    kinds: ['certificate', 'certificate', 'certificate'],
    chain: 1,
    has: [],
    hasNot: ['expired'],
  },
];

describe('sample landscape', () => {
  it.each(table)('$name', async ({ name, kinds, chain, has, hasNot }) => {
    const file = files.get(name);
    if (!file) expect.fail(`there is no ${name}`);
    const { content, password } = file;
    const store = await readStore(content, password === undefined ? {} : { password });
    if (!store.ok) expect.fail(store.error.message);
    expect(store.value.entries.map(({ kind }) => kind)).toEqual(kinds);
    expect(store.value.entries[0]?.chain.length).toBe(chain);
    const codes = (await checkHealth(store.value, { now })).map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(has));
    for (const code of hasNot) expect(codes).not.toContain(code);
  });

  it('payments-client.p12 stays closed without its password', async () => {
    const result = await readStore(files.get('payments-client.p12')?.content ?? new Uint8Array());
    expect(result.ok ? 'opened' : result.error.code).toBe('password-required');
  });
});
