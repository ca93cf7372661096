import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Clock } from '../../shared/clock';

/** `/oauth/token` of the emulator: client credentials, as XSUAA takes them, for tokens that only this process accepts. */

export interface Client {
  readonly id: string;
  readonly secret: string;
}

export interface TokenEndpoint {
  /** The answer to a POST. */
  issue(request: Request): Promise<Response>;
  /** Whether the header `Authorization` carries a token that is still valid. */
  accepts(authorization: string | null): boolean;
}

const lifetimeSeconds = 43_199;

export function createTokenEndpoint(
  client: Client,
  claims: Readonly<Record<string, unknown>>,
  clock: Clock,
): TokenEndpoint {
  const key = randomBytes(32);
  const now = () => Math.floor(clock.now().getTime() / 1000);
  const sign = (text: string) => createHmac('sha256', key).update(text).digest('base64url');

  function makeToken(): string {
    const payload = { ...claims, client_id: client.id, iat: now(), exp: now() + lifetimeSeconds };
    const text = [{ alg: 'HS256', typ: 'JWT' }, payload].map(toPart).join('.');
    return `${text}.${sign(text)}`;
  }

  return {
    issue: async (request) => {
      const form = new URLSearchParams(await request.text());
      const [id, secret] = credentialsOf(request.headers.get('Authorization'), form);
      if (!isSame(id, client.id) || !isSame(secret, client.secret)) {
        return refuse(401, 'unauthorized', 'Bad credentials');
      }
      if (form.get('grant_type') !== 'client_credentials') {
        return refuse(400, 'unsupported_grant_type', 'Only client_credentials is supported');
      }
      const answer = { access_token: makeToken(), token_type: 'bearer', expires_in: lifetimeSeconds };
      return Response.json(answer, { headers: { 'Cache-Control': 'no-store' } });
    },
    accepts: (authorization) => {
      const [, head = '', payload = '', signature = ''] =
        /^Bearer ([\w-]+)\.([\w-]+)\.([\w-]+)$/i.exec(authorization ?? '') ?? [];
      if (!isSame(signature, sign(`${head}.${payload}`))) return false;
      const { exp } = JSON.parse(Buffer.from(payload, 'base64url').toString());
      return exp > now();
    },
  };
}

function toPart(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

/** In the header (RFC 6749 section 2.3.1: each form-encoded) or in the body. */
function credentialsOf(authorization: string | null, form: URLSearchParams): readonly [string, string] {
  const [, encoded] = /^Basic (.+)$/i.exec(authorization ?? '') ?? [];
  if (encoded === undefined) return [form.get('client_id') ?? '', form.get('client_secret') ?? ''];
  const [, id = '', secret = ''] = /^([^:]*):(.*)$/s.exec(Buffer.from(encoded, 'base64').toString()) ?? [];
  return [id, secret];
}

function isSame(given: string, expected: string): boolean {
  const [left, right] = [Buffer.from(given), Buffer.from(expected)];
  return left.length === right.length && timingSafeEqual(left, right);
}

function refuse(status: number, error: string, error_description: string): Response {
  return Response.json({ error, error_description }, { status });
}
