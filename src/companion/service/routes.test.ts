import { describe, expect, it } from 'vitest';
import { bodyKindOf } from './call-gates';
import { destinationRoutes, findRoute, transportRoutes } from './routes';

describe.each([
  ['subaccount', destinationRoutes],
  ['instance', destinationRoutes],
])('on the level %s', (level, routes) => {
  it.each([
    ['Destinations', 'GET POST PUT DELETE'],
    ['Destinations/orders', 'GET DELETE'],
    ['Destinations/orders/labels', 'GET PUT PATCH'],
    ['DestinationFragments', 'GET POST PUT'],
    ['DestinationFragments/eu%20(1)', 'GET DELETE'],
    ['DestinationFragments/eu/labels', 'GET PUT PATCH'],
    ['Certificates', 'GET POST PUT DELETE'],
    ["Certificates/o'rders%20%C3%B6.p12", 'GET DELETE'],
    ['Certificates/a.p12/publicKeys', 'GET'],
    ['Certificates/a.p12/labels', 'GET PUT PATCH'],
  ])('%s: %s', (path, methods) => {
    expect(findRoute(routes, `/v1/${level}${path}`)?.methods).toEqual(methods.split(' '));
  });
});

it.each([
  [destinationRoutes, '/v1/destinations/orders', 'GET'],
  [destinationRoutes, '/v1/destinations/orders%40provider', 'GET'],
  [destinationRoutes, '/v1/saml2Metadata', 'GET'],
  [destinationRoutes, '/v1/saml2Metadata/certificate', 'GET POST'],
  [destinationRoutes, '/v1/saml2Metadata/certificate/passive', 'GET POST DELETE'],
  [destinationRoutes, '/v1/saml2Metadata/rotateCertificate', 'POST'],
  [transportRoutes, '/v2/nodes', 'GET'],
  [transportRoutes, '/v2/nodes/9223372036854775807/transportRequests', 'GET'],
  [transportRoutes, '/v2/nodes/1/transportRequests/2', 'GET'],
  [transportRoutes, '/v2/nodes/1/transportRequests/2/logs', 'GET'],
  [transportRoutes, '/v2/nodes/1/transportRequests/import', 'POST'],
  [transportRoutes, '/v2/nodes/1/transportRequests/importAll', 'POST'],
  [transportRoutes, '/v2/nodes/1/transportRequests/forward', 'POST'],
  [transportRoutes, '/v2/nodes/1/transportRequests/reset', 'POST'],
  [transportRoutes, '/v2/nodes/1/transportRequests/remove', 'POST'],
  [transportRoutes, '/v2/transportRequests/2/tracking', 'GET'],
  [transportRoutes, '/v2/actions/3', 'GET'],
  [transportRoutes, '/v2/actions/3/logs', 'GET'],
  [transportRoutes, '/v2/files/upload', 'POST'],
  [transportRoutes, '/v2/files/4', 'DELETE'],
  [transportRoutes, '/v2/nodes/upload', 'POST'],
  [transportRoutes, '/v2/nodes/export', 'POST'],
])('%# %s: %s', (routes, path, methods) => {
  expect(findRoute(routes, path)?.methods).toEqual(methods.split(' '));
});

it.each([
  '/v1',
  '/v1/',
  '/v1/subaccountDestinations/',
  '/v1/subaccountDestinations//orders',
  '/v1/subaccountDestinations/orders/',
  '/v1/subaccountDestinations/orders/publicKeys',
  '/v1/subaccountDestinations/orders/labels/x',
  '/v1/providerDestinations',
  '/v2/destinations/orders',
  '/v0/subaccountDestinations',
  '/maintenance/v1/caches/ias',
  '/V1/subaccountDestinations',
  '/v1/%73ubaccountDestinations',
  '/v1/./subaccountDestinations',
  '/v1/subaccountDestinations/..',
  '/v1/subaccountDestinations/.',
  '/v1/subaccountDestinations/%2e%2e',
  '/v1/subaccountDestinations/.%2E',
  '/v1/subaccountDestinations/..;',
  '/v1/subaccountDestinations/..%3B',
  '/v1/subaccountDestinations/..%3Ba',
  '/v1/subaccountDestinations/a;b',
  '/v1/subaccountDestinations/a%2Fb',
  '/v1/subaccountDestinations/a%2fb',
  '/v1/subaccountDestinations/a%5Cb',
  '/v1/subaccountDestinations/a\\b',
  '/v1/subaccountDestinations/a%252Fb',
  '/v1/subaccountDestinations/%252e%252e',
  '/v1/subaccountDestinations/a%00',
  '/v1/subaccountDestinations/a%0D%0Ab',
  '/v1/subaccountDestinations/a%7F',
  '/v1/subaccountDestinations/%',
  '/v1/subaccountDestinations/%zz',
  '/v1/subaccountDestinations/%FF',
  '/v1/subaccountDestinations/a b',
  '/v1/subaccountDestinations/ö',
])('%s is not listed', (path) => {
  expect(findRoute(destinationRoutes, path)).toBeNull();
});

it.each(['/v2/nodes/x', '/v2/nodes/1/transportRequests/deleteAll', '/v2/files', '/v2/nodes/1', '/v2/actions/-1'])(
  '%s of transport management is not listed',
  (path) => {
    expect(findRoute(transportRoutes, path)).toBeNull();
  },
);

it.each([
  ['/v1/subaccountDestinations', 'GET', 'none'],
  ['/v1/subaccountDestinations', 'DELETE', 'none'],
  ['/v1/subaccountDestinations', 'POST', 'json'],
  ['/v1/saml2Metadata/rotateCertificate', 'POST', 'none'],
])('%s %s carries %s', (path, method, kind) => {
  const route = findRoute(destinationRoutes, path);
  expect(route && bodyKindOf(route, method)).toBe(kind);
});
