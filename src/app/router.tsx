import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { validateCertificatesSearch } from '../screens/certificates/certificates-search';
import { validateCopySearch } from '../screens/copy/copy-search';
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

const trustRoute = createRoute({
  getParentRoute: () => subaccountRoute,
  path: '/trust',
  component: lazyRouteComponent(
    () => import('../screens/destination-trust/destination-trust-screen'),
    'DestinationTrustScreen',
  ),
});

const configureRoute = createRoute({
  getParentRoute: () => subaccountRoute,
  path: '/configure',
  validateSearch: validateCertificatesSearch,
  component: lazyRouteComponent(() => import('./configure-page'), 'ConfigurePage'),
});

const instancesRoute = createRoute({
  getParentRoute: () => subaccountRoute,
  path: '/instances',
  component: lazyRouteComponent(() => import('../screens/instances/instances-screen'), 'InstancesScreen'),
});

const copyRoute = createRoute({
  getParentRoute: () => subaccountRoute,
  path: '/copy',
  validateSearch: validateCopySearch,
  component: lazyRouteComponent(() => import('../screens/copy/copy-screen'), 'CopyScreen'),
});

const transportRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/transport',
  component: lazyRouteComponent(() => import('./transport-frame'), 'TransportFrame'),
});

const transportRoutes = [
  createRoute({
    getParentRoute: () => transportRoute,
    path: '/',
    component: lazyRouteComponent(
      () => import('../screens/transport-nodes/overview/overview-screen'),
      'TransportOverviewScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => transportRoute,
    path: '/landscape',
    component: lazyRouteComponent(
      () => import('../screens/transport-nodes/landscape/landscape-screen'),
      'LandscapeScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => transportRoute,
    path: '/wizard',
    component: lazyRouteComponent(
      () => import('../screens/transport-nodes/wizard/wizard-screen'),
      'LandscapeWizardScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => transportRoute,
    path: '/nodes',
    component: lazyRouteComponent(
      () => import('../screens/transport-nodes/nodes/nodes-screen'),
      'TransportNodesScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => transportRoute,
    path: '/nodes/$nodeId',
    component: lazyRouteComponent(() => import('../screens/transport-nodes/queue/queue-screen'), 'NodeScreen'),
  }),
  createRoute({
    getParentRoute: () => transportRoute,
    path: '/routes',
    component: lazyRouteComponent(
      () => import('../screens/transport-nodes/routes/routes-screen'),
      'TransportRoutesScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => transportRoute,
    path: '/requests',
    component: lazyRouteComponent(
      () => import('../screens/transport-nodes/requests/requests-screen'),
      'TransportRequestsScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => transportRoute,
    path: '/requests/$number',
    component: lazyRouteComponent(() => import('../screens/transport-nodes/request/request-screen'), 'RequestScreen'),
  }),
  createRoute({
    getParentRoute: () => transportRoute,
    path: '/action-logs',
    component: lazyRouteComponent(
      () => import('../screens/transport-nodes/action-logs/action-logs-screen'),
      'ActionLogsScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => transportRoute,
    path: '/landscape-logs',
    component: lazyRouteComponent(
      () => import('../screens/transport-nodes/landscape-logs/landscape-logs-screen'),
      'LandscapeLogsScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => transportRoute,
    path: '/dummies',
    component: lazyRouteComponent(
      () => import('../screens/transport-nodes/dummies/dummies-screen'),
      'DummyCertificatesScreen',
    ),
  }),
] as const;

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
    subaccountRoute.addChildren([
      destinationsRoute,
      certificatesRoute,
      fragmentsRoute,
      trustRoute,
      configureRoute,
      instancesRoute,
      copyRoute,
    ]),
    transportRoute.addChildren(transportRoutes),
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
