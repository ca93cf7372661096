import { describe, expect, test } from 'vitest';
import type { Certificate } from '../types';
import { buildChain, issuerFinder } from './chain';
import { der } from './encode';
import { commonName, extension, handMade } from './vectors/hand-made';
import { certificateVector, readOrThrow, type VectorName } from './vectors/vectors';

const chainNames = (leaf: VectorName, pool: readonly VectorName[]): string[] => {
  const certificates = pool.map((name) => certificateVector(name));
  const nameOf = new Map(pool.map((name) => [certificateVector(name).fingerprints.sha256, name]));
  return buildChain(certificateVector(leaf), certificates).map(
    ({ fingerprints }) => nameOf.get(fingerprints.sha256) ?? leaf,
  );
};

/** An authority of that name, signed by that issuer, with key identifiers. */
function authority(subject: string, issuer: string, key: number, issuerKey: number): Certificate {
  return readOrThrow(
    handMade({
      serial: [key, issuerKey],
      subject: commonName(subject),
      issuer: commonName(issuer),
      extensions: [
        extension('2.5.29.19', der(0x30, Uint8Array.of(1, 1, 0xff))),
        extension('2.5.29.14', der(0x04, Uint8Array.of(key))),
        extension('2.5.29.35', der(0x30, der(0x80, Uint8Array.of(issuerKey)))),
      ],
    }),
  );
}

describe('made by openssl', () => {
  test.each<[string, VectorName, VectorName[], VectorName[]]>([
    [
      'leaf to root from a mixed pool',
      'leaf',
      ['root', 'p-256', 'intermediate', 'leaf', 'dsa'],
      ['leaf', 'intermediate', 'root'],
    ],
    ['as far as the pool reaches', 'leaf', ['intermediate'], ['leaf', 'intermediate']],
    ['nothing above', 'leaf', [], ['leaf']],
    ['a root alone', 'root', ['root', 'leaf'], ['root']],
    [
      'of two cross-signed ones the one whose root is there',
      'leaf',
      ['intermediate-cross', 'intermediate', 'root'],
      ['leaf', 'intermediate', 'root'],
    ],
    [
      'and the other way',
      'leaf',
      ['intermediate', 'intermediate-cross', 'second'],
      ['leaf', 'intermediate-cross', 'second'],
    ],
    [
      'the namesake of the root is told by its key',
      'intermediate',
      ['root-namesake', 'root'],
      ['intermediate', 'root'],
    ],
    ['a namesake with another key is no issuer', 'intermediate', ['root-namesake'], ['intermediate']],
    [
      'an issuer without key identifiers to compare',
      'issued-by-namesake',
      ['root-namesake'],
      ['issued-by-namesake', 'root-namesake'],
    ],
    [
      'without key identifiers the signature tells namesakes apart',
      'issued-by-namesake',
      ['root', 'root-namesake'],
      ['issued-by-namesake', 'root-namesake'],
    ],
    [
      'in any order of the pool',
      'issued-by-namesake',
      ['root-namesake', 'root'],
      ['issued-by-namesake', 'root-namesake'],
    ],
    [
      'an issuer that is no authority, when there is no other',
      'issued-by-leaf',
      ['leaf', 'intermediate'],
      ['issued-by-leaf', 'leaf', 'intermediate'],
    ],
  ])('%s', (_name, leaf, pool, expected) => {
    expect(chainNames(leaf, pool)).toEqual(expected);
  });
});

describe('put together by hand', () => {
  test('two authorities that signed each other are no endless chain', () => {
    const first = authority('A', 'B', 1, 2);
    const second = authority('B', 'A', 2, 1);
    const leaf = authority('leaf', 'A', 3, 1);
    expect(buildChain(leaf, [first, second, leaf]).map(({ subject }) => subject.text)).toEqual([
      'CN=leaf',
      'CN=A',
      'CN=B',
    ]);
  });

  test('a root that signed its own next key', () => {
    const old = authority('Root', 'Root', 1, 1);
    const next = authority('Root', 'Root', 2, 1);
    const leaf = authority('leaf', 'Root', 3, 2);
    expect(buildChain(leaf, [old, next])).toEqual([leaf, next]);
  });

  test('names are compared without regard to case and spaces', () => {
    const issuer = authority('Example  Root', 'Example  Root', 1, 1);
    expect(buildChain(authority('leaf', 'example root ', 3, 1), [issuer])).toHaveLength(2);
  });

  test('an empty issuer name leads nowhere', () => {
    const nameless = readOrThrow(handMade({ subject: der(0x30), issuer: der(0x30), serial: [9] }));
    const leaf = readOrThrow(handMade({ issuer: der(0x30) }));
    expect(buildChain(leaf, [nameless])).toEqual([leaf]);
  });

  test('a mesh of cross-signed authorities ends soon', () => {
    const names = Array.from({ length: 24 }, (_, index) => index + 1);
    const mesh = names.flatMap((subject) =>
      names.flatMap((issuer) => (issuer === subject ? [] : [authority(`M${subject}`, `M${issuer}`, subject, issuer)])),
    );
    const chain = buildChain(authority('leaf', 'M1', 99, 1), mesh).map(({ subject }) => subject.text);
    expect(chain.length).toBeGreaterThan(20);
    expect(new Set(chain).size).toBe(chain.length);
  });
});

describe('many certificates', () => {
  const numbered = (index: number, subject: string, issuer: string): Certificate =>
    readOrThrow(
      handMade({ serial: [1, index >> 8, index & 255], subject: commonName(subject), issuer: commonName(issuer) }),
    );
  test('of one name: only some are compared', () => {
    const pool = Array.from({ length: 1000 }, (_, index) => numbered(index, 'same', 'same'));
    expect(issuerFinder(pool)(numbered(0, 'leaf', 'same'))).toHaveLength(64);
  });

  test('one above the other end at a limit', () => {
    const pool = Array.from({ length: 1000 }, (_, index) => numbered(index, `A${index}`, `A${index + 1}`));
    const [leaf] = pool;
    expect(leaf && buildChain(leaf, pool)).toHaveLength(257);
  });
});
