import { toBase64 } from '../../shared/bytes';

/** Who signs, and with which keys. */
export interface IdentityProvider {
  readonly entityId: string;
  /** DER, the one that signs now first. */
  readonly certificates: readonly Uint8Array[];
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What XML 1.0 allows nowhere, not even as a reference. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what has to go
const notXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/**
 * SAML 2.0 metadata that tells a target with which certificates a subaccount signs: of the same kind as those of SAP's
 * service, which name every certificate in both roles and no endpoint (destination-service-openapi.yaml, `IdpMetadata`).
 */
export function writeIdpMetadata({ entityId, certificates }: IdentityProvider): string {
  const keys = certificates.map(toKeyDescriptor).join('\n');
  return `<?xml version="1.0" encoding="UTF-8"?>
<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" xmlns:ds="http://www.w3.org/2000/09/xmldsig#" entityID="${escapeText(entityId)}">
  <md:SPSSODescriptor AuthnRequestsSigned="true" protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">
${keys}
  </md:SPSSODescriptor>
  <md:IDPSSODescriptor WantAuthnRequestsSigned="true" protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">
${keys}
  </md:IDPSSODescriptor>
</md:EntityDescriptor>
`;
}

function toKeyDescriptor(der: Uint8Array): string {
  return `    <md:KeyDescriptor use="signing">
      <ds:KeyInfo>
        <ds:X509Data>
          <ds:X509Certificate>${toBase64(der)}</ds:X509Certificate>
        </ds:X509Data>
      </ds:KeyInfo>
    </md:KeyDescriptor>`;
}

function escapeText(text: string): string {
  return text.replace(notXml, '').replace(/[&<>"]/g, (character) => escapes[character] ?? '');
}
