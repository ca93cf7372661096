import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy, securityHeaders } from './security-headers';

describe('contentSecurityPolicy', () => {
  it('allows only its own scripts, styles and connections', () => {
    const policy = contentSecurityPolicy();
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("style-src 'self';");
    expect(policy).toContain("connect-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });

  it('leaves out of a meta element what browsers ignore there', () => {
    expect(contentSecurityPolicy({ inHeader: false })).not.toContain('frame-ancestors');
  });

  it('allows the inline scripts of development by their nonce', () => {
    expect(contentSecurityPolicy({ nonce: 'abc' })).toContain("script-src 'self' 'nonce-abc';");
  });
});

describe('securityHeaders', () => {
  it.each([
    ['document', false],
    ['script', false],
    [undefined, false],
    ['worker', true],
  ])('allows WebAssembly for destination %s: %s', (destination, isAllowed) => {
    const policy = securityHeaders(destination)['Content-Security-Policy'];
    expect(policy?.includes("'wasm-unsafe-eval'")).toBe(isAllowed);
  });

  it('forbids guessing types, referrers and other windows', () => {
    expect(securityHeaders('document')).toMatchObject({
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cross-Origin-Opener-Policy': 'same-origin',
    });
  });
});
