/** Destinations in which subaccounts say which node is whose (transport.md section 1, README *Transport*). */

/** The destination of a source subaccount, and its additional property with the name of the node. */
export const sourceDestination = { name: 'TransportManagementService', property: 'sourceSystemId' } as const;

/**
 * Additional properties of the destination that a node names: the id of the subaccount where its imports arrive, and
 * which extensions are taken there, comma-separated.
 */
export const targetProperties = { subaccount: 'targetSubaccount', extensions: 'targetExtensions' } as const;
