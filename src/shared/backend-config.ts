/** What `config.json` says of where changes go, with nothing secret in it; the companion writes it, the page reads it. */
export type BackendConfig = { readonly backend: 'local' } | ServiceConfig;

export interface ServiceConfig extends ServicePlace {
  readonly backend: 'service';
}

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
