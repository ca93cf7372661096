import { describe, expect, it } from 'vitest';
import { toHex } from '../../../shared/bytes';
import { areParametersAcceptable, recommendedParameters } from './argon2-parameters';
import { deriveHere } from './argon2id';

describe('deriveHere', () => {
  it('agrees with the reference implementation of Argon2id', async () => {
    // phc-winner-argon2, src/test.c: Argon2id, version 0x13, t=2, m=2^8, p=1, "password", "somesalt".
    const parameters = { algorithm: 'argon2id', memoryKib: 256, iterations: 2, parallelism: 1 } as const;
    const derived = await deriveHere('password', new TextEncoder().encode('somesalt'), parameters, 32);
    expect(toHex(derived)).toBe('9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe');
  });
});

describe('areParametersAcceptable', () => {
  const table = [
    { name: 'the recommended ones', change: {}, expected: true },
    { name: 'too much memory', change: { memoryKib: 1024 * 1024 + 1 }, expected: false },
    { name: 'too little memory for the lanes', change: { memoryKib: 31 }, expected: false },
    { name: 'no iteration', change: { iterations: 0 }, expected: false },
    { name: 'too many iterations', change: { iterations: 65 }, expected: false },
    { name: 'no lane', change: { parallelism: 0 }, expected: false },
    { name: 'too many lanes', change: { parallelism: 17 }, expected: false },
    { name: 'a fraction', change: { iterations: 1.5 }, expected: false },
  ];
  it.each(table)('$name: $expected', ({ change, expected }) => {
    expect(areParametersAcceptable({ ...recommendedParameters, ...change })).toBe(expected);
  });
});
