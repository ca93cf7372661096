/**
 * The Content-Security-Policy of the page and of its workers, and the headers beside it.
 * UI5 styles through constructed style sheets, so no inline style has to be allowed.
 */

interface PolicyOptions {
  /** Allows Vite's own inline scripts and styles in development. */
  readonly nonce?: string;
  /** Only for the script of a worker: Argon2 and the digests there are WebAssembly, which the page itself never compiles. */
  readonly webAssembly?: boolean;
  /** False for a meta element, where browsers ignore `frame-ancestors` and say so on the console. */
  readonly inHeader?: boolean;
}

/** The policy as one line. */
export function contentSecurityPolicy({ nonce, webAssembly = false, inHeader = true }: PolicyOptions = {}): string {
  const own = nonce === undefined ? "'self'" : `'self' 'nonce-${nonce}'`;
  const directives = [
    "default-src 'self'",
    `script-src ${own}${webAssembly ? " 'wasm-unsafe-eval'" : ''}`,
    `style-src ${own}`,
    "connect-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    ...(inHeader ? ["frame-ancestors 'none'"] : []),
  ];
  return directives.join('; ');
}

/** Headers of one response; `destination` is the request's Sec-Fetch-Dest. */
export function securityHeaders(destination: string | undefined, nonce?: string): Readonly<Record<string, string>> {
  const webAssembly = destination === 'worker';
  return {
    'Content-Security-Policy': contentSecurityPolicy(nonce === undefined ? { webAssembly } : { nonce, webAssembly }),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    Vary: 'Sec-Fetch-Dest',
  };
}
