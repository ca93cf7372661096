// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { fromBase64 } from '../../shared/bytes';
import { writeIdpMetadata } from './idp-metadata';

const METADATA = 'urn:oasis:names:tc:SAML:2.0:metadata';
const SIGNATURE = 'http://www.w3.org/2000/09/xmldsig#';

function parse(xml: string): Element {
  const parsed = new DOMParser().parseFromString(xml, 'application/xml');
  expect(parsed.querySelector('parsererror')).toBeNull();
  return parsed.documentElement;
}

const certificatesIn = (element: Element | undefined) =>
  [...(element?.getElementsByTagNameNS(SIGNATURE, 'X509Certificate') ?? [])].map(({ textContent }) => [
    ...fromBase64(textContent ?? ''),
  ]);

const active = Uint8Array.from({ length: 900 }, (_, index) => index & 0xff);
const passive = Uint8Array.of(9, 8, 7);

describe('writeIdpMetadata', () => {
  it('names each certificate as a signing key of both roles, the first one first', () => {
    const root = parse(writeIdpMetadata({ entityId: 'urn:x:1', certificates: [active, passive] }));
    expect([root.namespaceURI, root.localName, root.getAttribute('entityID')]).toEqual([
      METADATA,
      'EntityDescriptor',
      'urn:x:1',
    ]);
    const roles = [...root.children];
    expect(roles.map(({ localName }) => localName)).toEqual(['SPSSODescriptor', 'IDPSSODescriptor']);
    for (const role of roles) {
      expect(role.getAttribute('protocolSupportEnumeration')).toBe('urn:oasis:names:tc:SAML:2.0:protocol');
      const keys = [...role.getElementsByTagNameNS(METADATA, 'KeyDescriptor')];
      expect(keys.map((key) => key.getAttribute('use'))).toEqual(['signing', 'signing']);
      expect(certificatesIn(role)).toEqual([[...active], [...passive]]);
    }
  });

  it('names only what is there', () => {
    const root = parse(writeIdpMetadata({ entityId: 'urn:x:1', certificates: [active] }));
    expect(certificatesIn(root)).toEqual([[...active], [...active]]);
  });

  it.each(['a"b', "a'b", '"><evil/>', '&lt;&amp;', ']]>', '<!-- -->', 'ünï ✓ 😀', '<?xml version="1.0"?>'])(
    'keeps the entity %s whole',
    (entityId) => {
      const root = parse(writeIdpMetadata({ entityId, certificates: [active] }));
      expect(root.getAttribute('entityID')).toBe(entityId);
      expect(root.children.length).toBe(2);
    },
  );

  it('leaves out what XML cannot hold', () => {
    const root = parse(writeIdpMetadata({ entityId: 'a\u0000b\u001fc\uffff', certificates: [] }));
    expect(root.getAttribute('entityID')).toBe('abc');
  });
});
