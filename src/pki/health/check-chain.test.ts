import { describe, expect, test } from 'vitest';
import type { ChainLink } from '../types';
import { certificateVector, readOrThrow, type VectorName, vector } from '../x509/vectors/vectors';
import { checkChain } from './check-chain';

const [leaf, root] = [certificateVector('leaf'), certificateVector('root')];
const now = new Date(leaf.notBefore.getTime() + 1000);

async function signatures(names: readonly VectorName[]): Promise<ChainLink['signature'][]> {
  const links = await checkChain(names.map(certificateVector), { now });
  return links.map(({ signature }) => signature);
}

describe('links', () => {
  test.each<[string, VectorName[], ChainLink['signature'][]]>([
    ['a whole chain', ['leaf', 'intermediate', 'root'], ['verified', 'verified', 'self-signed']],
    ['the root missing', ['leaf', 'intermediate'], ['verified', 'issuer-missing']],
    ['a root alone', ['root'], ['self-signed']],
    ['a root with MD5, which is trusted as it is', ['rsa-with-md5'], ['self-signed']],
    ['a certificate between that is not above', ['leaf', 'root'], ['issuer-missing', 'self-signed']],
    ['an issuer of that name with another key', ['intermediate', 'root-namesake'], ['failed', 'self-signed']],
    ['nothing', [], []],
  ])('%s', async (_name, chain, expected) => {
    expect(await signatures(chain)).toEqual(expected);
  });

  test('the missing issuer is named', async () => {
    expect(await checkChain([leaf], { now })).toEqual([
      { index: 0, validity: 'valid', signature: 'issuer-missing', issuer: 'CN=Example Intermediate,O=Example' },
    ]);
  });

  test('a damaged root', async () => {
    const bytes = vector('root');
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    expect((await checkChain([readOrThrow(bytes)], { now }))[0]?.signature).toBe('failed');
  });
});

describe('validity', () => {
  test.each<[string, Date, ChainLink['validity']]>([
    ['before', new Date(root.notBefore.getTime() - 1), 'not-yet-valid'],
    ['first instant', root.notBefore, 'valid'],
    ['last instant', root.notAfter, 'valid'],
    ['after', new Date(root.notAfter.getTime() + 1), 'expired'],
  ])('%s', async (_name, at, validity) => {
    expect((await checkChain([root], { now: at }))[0]?.validity).toBe(validity);
  });
});
