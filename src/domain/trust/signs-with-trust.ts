import type { Properties } from '../destination/types';

/** Authentications for which the Destination service makes a signed SAML assertion. */
export const signingAuthentications = ['OAuth2SAMLBearerAssertion', 'SAMLAssertion'] as const;

/**
 * Whether the trust key of the subaccount signs the assertion of this destination: none that names a key store of its
 * own, nor one whose client provides the assertion (destination-properties.json, `OAuth2SAMLBearerAssertion`).
 */
export function signsWithTrust({ Type, Authentication, KeyStoreLocation, SAMLAssertionProvider }: Properties): boolean {
  return (
    Type === 'HTTP' &&
    signingAuthentications.some((one) => one === Authentication) &&
    !KeyStoreLocation &&
    SAMLAssertionProvider !== 'ClientProvided'
  );
}
