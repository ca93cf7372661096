import type { Environment, ServiceKeys } from './service-keys.ts';

/** What the page is told of the service: where changes go, with nothing secret in it (`config.json`). */
export interface PageConfig {
  readonly backend: 'service';
  readonly subaccount: { readonly id: string; readonly name: string };
  /** Null where the address of the service does not tell. */
  readonly region: string | null;
  readonly serviceInstance: string | null;
  readonly transport: boolean;
}

/** What the keys tell; names that they don't know come from `COCKPIT_SUBACCOUNT_NAME` and `COCKPIT_SERVICE_INSTANCE`. */
export function toPageConfig({ destination, transport }: ServiceKeys, environment: Environment): PageConfig {
  const id = destination.subaccountId;
  return {
    backend: 'service',
    subaccount: { id, name: environment.COCKPIT_SUBACCOUNT_NAME || id },
    region: regionOf(destination.uri),
    serviceInstance: environment.COCKPIT_SERVICE_INSTANCE || destination.instanceName,
    transport: transport !== null,
  };
}

/** As in `destination-configuration.cfapps.eu10.hana.ondemand.com`. */
function regionOf(uri: string): string | null {
  return /\.cfapps\.([a-z]{2}\d{2}(?:-\d{3})?)\./.exec(new URL(uri).hostname)?.[1] ?? null;
}
