import type { ServiceConfig } from '../../shared/backend-config.ts';
import type { Environment, ServiceKeys } from './service-keys.ts';

/**
 * What the page is told of the service (`config.json`), as far as the keys tell; names that they don't know come from
 * `COCKPIT_SUBACCOUNT_NAME` and `COCKPIT_SERVICE_INSTANCE`.
 */
export function toPageConfig({ destination, transport }: ServiceKeys, environment: Environment): ServiceConfig {
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
