/**
 * As what a subaccount of this workspace signs: the entity of its SAML metadata, and the common name of its trust
 * certificates. It names no address of SAP, because SAP's services do not know these keys.
 */
export function entityIdOf(subaccountId: string): string {
  return `urn:destination-cockpit:${encodeURIComponent(subaccountId)}`;
}
