import { describe, expect, it } from 'vitest';
import { leafPem, rootPem } from '../read/pem/openssl-files';
import { toPem, toPemChain } from './pem';

const derOf = (pem: string) => Uint8Array.from(Buffer.from(pem.replace(/-----.*?-----|\s/g, ''), 'base64'));

describe('PEM', () => {
  it('equals what openssl writes', () => {
    expect(toPem('CERTIFICATE', derOf(leafPem))).toBe(leafPem);
  });

  it('a chain is its blocks in the order given', () => {
    expect(toPemChain([derOf(leafPem), derOf(rootPem)])).toBe(leafPem + rootPem);
  });

  it('lines have 64 characters', () => {
    const lines = toPem('X', new Uint8Array(100)).split('\n');
    expect(lines.map(({ length }) => length)).toEqual([17, 64, 64, 8, 15, 0]);
  });
});
