import { randomBytes, timingSafeEqual } from 'node:crypto';

/** Seconds; a browser that was closed meanwhile goes on with the server that is still running. */
const cookieLifetime = 30 * 24 * 60 * 60;

/**
 * Who may use the companion: whoever brings the code that was printed at start, once, and then the cookie it was
 * exchanged for. Both live in memory and end with the server.
 */
export interface Session {
  /** Part of the printed address; of no use once it was exchanged. */
  readonly code: string;
  /** The values of `Set-Cookie`, or null when this is not the code or it was used already. */
  exchange(code: string): readonly string[] | null;
  /** Whether this `Cookie` header holds the cookie. */
  isHeldBy(cookieHeader: string | undefined): boolean;
}

/**
 * `port` keeps the cookies of several servers apart, which share them otherwise; for the same reason there is one for
 * each of the `paths` and none for all, which every other server of this machine would be sent.
 */
export function createSession(port: number, paths: readonly string[] = ['/companion']): Session {
  const name = `cockpit-companion-${port}`;
  const code = randomBytes(16).toString('base64url');
  const token = randomBytes(32).toString('base64url');
  let isUsed = false;
  return {
    code,
    exchange(given) {
      if (isUsed || !isSame(given, code)) return null;
      isUsed = true;
      const rest = `Max-Age=${cookieLifetime}; HttpOnly; SameSite=Strict`;
      return paths.map((path) => `${name}=${token}; Path=${path}; ${rest}`);
    },
    isHeldBy(cookieHeader = '') {
      return cookieHeader.split(';').some((cookie) => {
        const [key = '', value = ''] = cookie.trim().split('=', 2);
        return key === name && isSame(value, token);
      });
    },
  };
}

function isSame(given: string, expected: string): boolean {
  const left = Buffer.from(given);
  const right = Buffer.from(expected);
  return left.length === right.length && timingSafeEqual(left, right);
}
