import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readStore } from '../../../pki';
import { testPassword } from './test-password';

function vector(path: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`../../../../e2e/vectors/${path}`, import.meta.url)));
}

/** Made by the tools their names say; `e2e/vectors/manifest.json` has the passwords. */
const table = [
  { file: 'pkcs12/openssl-pbes2-aes-256.p12', password: 'changeit', code: 'opens' },
  { file: 'pkcs12/openssl-pbes2-aes-256.p12', password: 'wrong', code: 'wrong' },
  { file: 'pkcs12/openssl-pbes2-aes-256.p12', password: '', code: 'wrong' },
  { file: 'jks/keytool-rsa.jks', password: 'changeit', code: 'opens' },
  { file: 'jks/keytool-rsa.jks', password: 'wrong', code: 'wrong' },
  { file: 'jks/keytool-key-password-differs.jks', password: 'changeit', code: 'key-closed' },
  { file: 'pem/openssl-key-and-chain.pem', password: 'whatever', code: 'not-needed' },
  { file: 'screens/openssl-client.crt', password: '', code: 'not-needed' },
  { file: 'pem/handmade-damaged.pem', password: 'whatever', code: 'unreadable' },
] as const;

describe('the test of a password', () => {
  it.each(table)('$file with "$password": $code', async ({ file, password, code }) => {
    const verdict = await testPassword({ readStore }, vector(file), file, password);
    expect(verdict.code).toBe(code);
  });
});
