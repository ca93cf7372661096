/** The subaccount of a service, and what of it is used. */
export interface ServicePlace {
  readonly subaccount: { readonly id: string; readonly name: string };
  /** As in `eu10`; null where it is not said. */
  readonly region: string | null;
  /** Name of the service instance whose level is used beside that of the subaccount; null without one. */
  readonly serviceInstance: string | null;
  /** Whether transport management is there. */
  readonly transport: boolean;
}

/** Where changes go: what `config.json` says, with nothing secret in it. */
export type BackendConfig = { readonly backend: 'local' } | ({ readonly backend: 'service' } & ServicePlace);
