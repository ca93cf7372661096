import type { BackendErrorDetails } from '../backend/errors';

interface Roles {
  readonly read: readonly string[];
  readonly write: readonly string[];
}

type Resource = NonNullable<BackendErrorDetails['resource']>;

/** *Destination Administrator*, *Destination Configuration Viewer*, …; the general ones first (destinations-editor.md section 1). */
const destinationRoles = (part: string): Roles => ({
  read: ['Destination Viewer', `Destination ${part} Viewer`],
  write: ['Destination Administrator', `Destination ${part} Administrator`],
});

const landscapeRoles: Roles = { read: ['Viewer'], write: ['Administrator', 'LandscapeOperator'] };

/** Any one of them lets somebody read, or change, the resource; those of transport are of transport.md section 13. */
const rolesOf: Readonly<Partial<Record<Resource, Roles>>> = {
  destination: destinationRoles('Configuration'),
  fragment: destinationRoles('Configuration'),
  certificate: destinationRoles('Certificate'),
  trust: {
    read: ['Destination Subaccount Trust Viewer'],
    write: ['Destination Subaccount Trust Administrator'],
  },
  'transport-node': landscapeRoles,
  'transport-route': landscapeRoles,
  'transport-landscape': landscapeRoles,
  'transport-request': {
    read: ['Viewer'],
    write: ['Administrator', 'TransportOperator', 'ImportOperator', 'ExportOperator'],
  },
};

/** The roles of which one is probably missing; none where the resource is not known. */
export function rolesFor({ resource, access = 'write' }: BackendErrorDetails): readonly string[] {
  return resource === undefined ? [] : (rolesOf[resource]?.[access] ?? []);
}
