import { destinationRoutes, type Route, transportRoutes } from './routes.ts';

/** A service as the page sees it: paths of its own on the page's origin. */
export interface CarriedService {
  /** For messages. */
  readonly name: string;
  /** What the paths of the page have before those of the service. */
  readonly prefix: string;
  /** What stands in its place behind the address of the key. */
  readonly base: string;
  /** The paths that are the service's, listed or not. Pages of the application have addresses like `/transport/nodes`. */
  readonly claims: RegExp;
  readonly routes: readonly Route[];
}

export const destinationService: CarriedService = {
  name: 'The Destination service',
  prefix: '/destination-configuration',
  base: '/destination-configuration',
  claims: /^\/destination-configuration(?:\/|$)/i,
  routes: destinationRoutes,
};

export const transportManagement: CarriedService = {
  name: 'Transport Management',
  prefix: '/transport',
  base: '',
  claims: /^\/transport\/v\d+(?:\/|$)/i,
  routes: transportRoutes,
};
