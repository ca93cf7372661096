import { describe, expect, test } from 'vitest';
import { der, derOid } from '../../x509/encode';
import { vector } from '../../x509/vectors/vectors';
import { openPkcs7 } from './open-pkcs7';

const data = '1.2.840.113549.1.7.1';
const [leaf, root, list] = [vector('leaf'), vector('root'), vector('revocation-list')];
const version = Uint8Array.of(2, 1, 1);
const none = der(0x31);
const message = der(0x30, derOid(data));
const certificates = der(0xa0, leaf, root);
const indefinite = (tag: number, ...contents: readonly Uint8Array[]) =>
  Uint8Array.of(tag, 0x80, ...contents.flatMap((content) => [...content]), 0, 0);
const contentInfo = (content: Uint8Array, type = '1.2.840.113549.1.7.2') => der(0x30, derOid(type), der(0xa0, content));
const signedData = (...parts: readonly Uint8Array[]) => contentInfo(der(0x30, ...parts));

describe('certificates and lists, byte for byte', () => {
  const streamed = indefinite(
    0x30,
    derOid('1.2.840.113549.1.7.2'),
    indefinite(
      0xa0,
      indefinite(
        0x30,
        version,
        none,
        indefinite(0x30, derOid(data), indefinite(0xa0, indefinite(0x24, der(0x04, leaf), der(0x04, root)))),
        indefinite(0xa0, leaf),
        none,
      ),
    ),
  );

  test.each<[string, Uint8Array, readonly Uint8Array[], readonly string[]]>([
    ['without message', signedData(version, none, message, certificates, none), [leaf, root], []],
    ['with a list', signedData(version, none, message, certificates, der(0xa1, list), none), [leaf, root, list], []],
    ['only a list', signedData(version, none, message, der(0xa1, list), none), [list], []],
    ['empty sets', signedData(version, none, message, der(0xa0), der(0xa1), none), [], []],
    ['streamed, with a message in pieces', streamed, [leaf], []],
    [
      'an attribute certificate is left out',
      signedData(version, none, message, der(0xa0, leaf, der(0xa2, version), root), none),
      [leaf, root],
      ['bag-not-supported'],
    ],
    [
      'a damaged certificate does not hide the others',
      signedData(version, none, message, der(0xa0, der(0x30, version), leaf), none),
      [der(0x30, version), leaf],
      [],
    ],
    ['no signers', signedData(version, none, message, certificates), [leaf, root], ['block-unreadable']],
    [
      'a signer that is none',
      signedData(version, none, message, certificates, der(0x31, der(0x30, message))),
      [leaf, root],
      ['block-unreadable'],
    ],
    [
      'bytes behind it',
      Uint8Array.of(...signedData(version, none, message, certificates, none), 0),
      [leaf, root],
      ['trailing-data'],
    ],
    ['a Netscape sequence', contentInfo(der(0x30, leaf), '2.16.840.1.113730.2.5'), [leaf], []],
  ])('%s', (_name, bytes, expected, warnings) => {
    const opened = openPkcs7(bytes);
    if (!opened.ok) throw opened.error;
    expect(opened.value.items.map((item) => 'der' in item && item.der)).toEqual(expected);
    expect(opened.value.warnings.map(({ code }) => code)).toEqual(warnings);
  });
});

describe('refused', () => {
  test.each<[string, Uint8Array, object]>([
    ['SignedData of another type', contentInfo(none), { code: 'malformed' }],
    ['no certificates and no signers', signedData(version, none, message), { code: 'malformed' }],
    ['an encrypted message', contentInfo(der(0x30, version), '1.2.840.113549.1.7.3'), { code: 'unknown-format' }],
  ])('%s', (_name, bytes, error) => {
    expect(openPkcs7(bytes)).toMatchObject({ ok: false, error });
  });
});

describe('what would keep pkijs busy', () => {
  const pieces = der(
    0x24,
    new Uint8Array(800_000).map((_, at) => (at % 2 ? 0 : 4)),
  );

  test.each<[string, () => Uint8Array, readonly string[]]>([
    [
      'a message in 400,000 pieces',
      () => signedData(version, none, der(0x30, derOid(data), der(0xa0, pieces)), certificates, none),
      [],
    ],
    [
      'a megabyte of object identifier',
      () => signedData(version, der(0x31, der(0x06, new Uint8Array(1e6).fill(1))), message, certificates, none),
      ['block-unreadable'],
    ],
    [
      '1,000 certificates',
      () => signedData(version, none, message, der(0xa0, ...Array.from({ length: 1000 }, () => leaf)), none),
      [],
    ],
  ])('%s', (_name, content, warnings) => {
    const bytes = content();
    const started = performance.now();
    const opened = openPkcs7(bytes);
    expect(performance.now() - started, 'a guard against hanging').toBeLessThan(15_000);
    expect(opened.ok && opened.value.warnings.map(({ code }) => code)).toEqual(warnings);
  });
});
