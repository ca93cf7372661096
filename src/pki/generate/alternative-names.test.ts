import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readOnly } from '../x509/der';
import { readGeneralNames } from '../x509/general-names';
import { encodeAlternativeNames } from './alternative-names';
import type { SubjectAltName } from './types';

function roundTrip(...names: readonly SubjectAltName[]) {
  return readGeneralNames(readOnly(encodeAlternativeNames(names), 'names'), 'names');
}

describe('an alternative name', () => {
  it.each<[SubjectAltName['type'], string, string]>([
    ['dns', 'orders.example.com', 'orders.example.com'],
    ['dns', 'Localhost', 'Localhost'],
    ['dns', '*.example.com', '*.example.com'],
    ['dns', 'bücher.example', 'xn--bcher-kva.example'],
    ['dns', '*.BÜCHER.example', '*.xn--bcher-kva.example'],
    ['dns', '_service.example', '_service.example'],
    ['dns', ' orders.example ', 'orders.example'],
    ['ip', '10.0.0.255', '10.0.0.255'],
    ['ip', '::', '::'],
    ['ip', '2001:DB8::1', '2001:db8::1'],
    ['ip', '2001:0db8:0:0:0:0:0:1', '2001:db8::1'],
    ['ip', '1:2:3:4:5:6:7:8', '1:2:3:4:5:6:7:8'],
    ['ip', '::ffff:10.0.0.1', '::ffff:a00:1'],
    ['ip', 'fe80::', 'fe80::'],
    ['uri', 'spiffe://cluster/ns/a', 'spiffe://cluster/ns/a'],
    ['uri', 'urn:uuid:6e8bc430-9c3a-11d9-9669-0800200c9a66', 'urn:uuid:6e8bc430-9c3a-11d9-9669-0800200c9a66'],
    ['uri', 'https://example.com', 'https://example.com'],
    ['uri', 'https://bücher.example/ä', 'https://xn--bcher-kva.example/%C3%A4'],
    ['email', 'orders+test@example.com', 'orders+test@example.com'],
    ['email', 'a@bücher.example', 'a@xn--bcher-kva.example'],
  ])('%s %s', (type, value, expected) => {
    expect(roundTrip({ type, value })).toEqual([{ type, value: expected }]);
  });

  it.each<[SubjectAltName['type'], string]>([
    ['dns', 'a b'],
    ['dns', '-a.example'],
    ['dns', 'a..example'],
    ['dns', 'example.com.'],
    ['dns', '10.0.0.1'],
    ['dns', '0x7f.1'],
    ['dns', '１２７.0.0.1'],
    ['dns', 'http://example.com'],
    ['dns', 'a.*.example'],
    ['dns', '*'],
    ['dns', `${'a'.repeat(64)}.example`],
    ['dns', `${'a.'.repeat(127)}example`],
    ['dns', 'ü'.repeat(64)],
    ['ip', '10.0.0'],
    ['ip', '10.0.0.256'],
    ['ip', '010.0.0.1'],
    ['ip', 'localhost'],
    ['ip', '1::2::3'],
    ['ip', 'fe80::1%eth0'],
    ['ip', '10.0.0.0/8'],
    ['uri', 'example.com'],
    ['uri', '/path'],
    ['uri', 'https://a b'],
    ['uri', 'https://'],
    ['uri', 'urn:'],
    ['email', 'orders'],
    ['email', '@example.com'],
    ['email', 'a@'],
    ['email', 'a..b@example.com'],
    ['email', 'Jürgen@example.com'],
    ['email', 'a b@example.com'],
  ])('is refused: %s %s', (type, value) => {
    const details = { field: 'subjectAltNames', rule: type, type, value };
    expect(() => encodeAlternativeNames([{ type, value }])).toThrow(
      expect.objectContaining({ code: 'invalid-request', details }),
    );
  });

  it.each(['dns', 'ip', 'uri', 'email'] as const)('is refused when it is blank: %s', (type) => {
    expect(() => encodeAlternativeNames([{ type, value: ' ' }])).toThrow(
      expect.objectContaining({ details: { field: 'subjectAltNames', rule: 'empty', type, value: ' ' } }),
    );
  });

  it('is any IP address, however it is written', () => {
    fc.assert(
      fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), (value) => {
        const [read] = roundTrip({ type: 'ip', value });
        expect(roundTrip({ type: 'ip', value: read?.value ?? '' })).toEqual([read]);
      }),
    );
  });

  it('is any domain that the standards know', () => {
    fc.assert(
      fc.property(fc.domain({ size: 'small' }), (dns) => {
        const [local, uri] = [`orders@${dns}`, `https://${dns}/orders`];
        const names = [
          { type: 'dns', value: dns },
          { type: 'email', value: local },
          { type: 'uri', value: uri },
        ] as const;
        expect(roundTrip(...names)).toEqual(names);
      }),
    );
  });
});
