import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createTokenSource } from './tokens';

/** Tokens of a service that counts them; time passes only when a test says so. */
function openSource(lifetime: number) {
  let now = Date.parse('2026-11-28T10:00:00Z');
  let given = 0;
  const source = createTokenSource({
    credentials: {
      tokenUrl: new URL('https://login.example/oauth/token'),
      clientId: 'client',
      proof: { kind: 'secret', clientSecret: 'secret' },
    },
    exchange: async () => {
      given += 1;
      const body = Readable.from([Buffer.from(JSON.stringify({ access_token: `t${given}`, expires_in: lifetime }))]);
      return Object.assign(body, { statusCode: 200 }) as unknown as IncomingMessage;
    },
    clock: { now: () => new Date(now) },
  });
  const pass = (seconds: number) => {
    now += seconds * 1000;
  };
  return { source, pass };
}

describe('a token', () => {
  it.each<{ lifetime: number; until: number }>([
    { lifetime: 3600, until: 3540 },
    { lifetime: 60, until: 54 },
  ])('of $lifetime seconds is used for $until', async ({ lifetime, until }) => {
    const { source, pass } = openSource(lifetime);
    expect(await source.current()).toBe('t1');
    pass(until - 1);
    expect(await source.current()).toBe('t1');
    pass(1);
    expect(await source.current()).toBe('t2');
  });

  it('that is refused twice is replaced once', async () => {
    const { source } = openSource(3600);
    const refused = await source.current();
    expect(await source.insteadOf(refused)).toBe('t2');
    expect(await source.insteadOf(refused), 'by someone who still had the first').toBe('t2');
  });
});
