import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { validateCertificatesSearch } from '../screens/certificates/certificates-search';
import { validateDestinationsSearch } from '../screens/destinations/destinations-search';
import { validateFragmentsSearch } from '../screens/destinations/fragments/fragments-search';
import { HomeRedirect } from './home-redirect';
import { NotFoundPage, RouteErrorPage, RoutePending } from './route-pages';
import { Shell } from './shell/shell';
import { SubaccountFrame } from './subaccount-frame';

const rootRoute = createRootRoute({ component: Shell, notFoundComponent: NotFoundPage });

const homeRoute = createRoute({ getParentRoute: () => rootRoute, path: '/', component: HomeRedirect });

const subaccountsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/subaccounts',
  component: lazyRouteComponent(() => import('../screens/subaccounts/subaccounts-screen'), 'SubaccountsScreen'),
});

const subaccountRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/subaccounts/$subaccountId',
  component: SubaccountFrame,
});

const certificatesRoute = createRoute({
  getParentRoute: () => subaccountRoute,
  path: '/certificates',
  validateSearch: validateCertificatesSearch,
  component: lazyRouteComponent(() => import('../screens/certificates/certificates-screen'), 'CertificatesScreen'),
});

const destinationsRoute = createRoute({
  getParentRoute: () => subaccountRoute,
  path: '/destinations',
  validateSearch: validateDestinationsSearch,
  component: lazyRouteComponent(() => import('../screens/destinations/destinations-screen'), 'DestinationsScreen'),
});

const fragmentsRoute = createRoute({
  getParentRoute: () => subaccountRoute,
  path: '/fragments',
  validateSearch: validateFragmentsSearch,
  component: lazyRouteComponent(() => import('../screens/destinations/fragments/fragments-screen'), 'FragmentsScreen'),
});

const settingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings',
  component: lazyRouteComponent(() => import('../screens/settings/settings-screen'), 'SettingsScreen'),
});

/** One address per screen and state; a screen reaches its own by `getRouteApi` with the same path. */
export const router = createRouter({
  routeTree: rootRoute.addChildren([
    homeRoute,
    subaccountsRoute,
    subaccountRoute.addChildren([destinationsRoute, certificatesRoute, fragmentsRoute]),
    settingsRoute,
  ]),
  defaultErrorComponent: RouteErrorPage,
  defaultPendingComponent: RoutePending,
  defaultPendingMs: 300,
  scrollRestoration: false,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
