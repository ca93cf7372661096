import { all, is, not } from '../conditions';
import type { PropertyDefinition } from './definition';

/** Additional properties of HTTP destinations that SAP's tools read, whatever the authentication. */

function yesOrNo(key: string, description: string, defaultValue?: 'true' | 'false'): PropertyDefinition {
  return {
    key,
    type: 'boolean',
    values: ['true', 'false'],
    description,
    ...(defaultValue === undefined ? {} : { defaultValue }),
  };
}

function whole(
  key: string,
  description: string,
  defaultValue: string,
  range: readonly [number, number],
): PropertyDefinition {
  return { key, type: 'integer', description, defaultValue, ranges: [range] };
}

export const wellKnownProperties: readonly PropertyDefinition[] = [
  {
    key: 'sap-client',
    type: 'string',
    pattern: /^[0-9]{3}$/,
    description: 'ABAP client that the HTML5 router sends along as a header; three digits.',
  },
  yesOrNo('WebIDEEnabled', 'Makes the destination visible in SAP Business Application Studio.'),
  {
    key: 'WebIDEUsage',
    type: 'string',
    suggestions: ['odata_abap', 'odata_gen', 'dev_abap', 'abap_cloud', 'bsp_execute_abap', 'ui5_execute_abap'],
    description: 'Usage tags for Business Application Studio, separated by commas.',
  },
  { key: 'WebIDESystem', type: 'string', description: 'System ID shown in Business Application Studio.' },
  {
    key: 'WebIDEAdditionalData',
    type: 'string',
    suggestions: ['full_url', 'api_mgmt'],
    description: 'Extra hint; full_url says that the URL is a complete service URL.',
  },
  yesOrNo(
    'HTML5.DynamicDestination',
    'true lets any logged-on user address the destination dynamically through the application router.',
  ),
  {
    ...yesOrNo(
      'HTML5.ForwardAuthToken',
      'true forwards the user token; only with NoAuthentication and not with OnPremise.',
      'false',
    ),
    shown: all(is('Authentication', 'NoAuthentication'), not(is('ProxyType', 'OnPremise'))),
  },
  yesOrNo(
    'HTML5.ForwardAuthCertificates',
    'true uses certificate and key of the authentication service for mTLS to the target.',
    'false',
  ),
  whole('HTML5.Timeout', 'Response timeout in milliseconds.', '30000', [1, Number.POSITIVE_INFINITY]),
  yesOrNo('HTML5.PreserveHostHeader', 'true keeps the original Host header.'),
  yesOrNo('HTML5.SetXForwardedHeaders', 'Adds the headers X-Forwarded-Host, -Path and -Proto.', 'true'),
  yesOrNo('HTML5.StrictConnectionMode', 'Conservative connection pooling, meant for mTLS.', 'false'),
  whole('HTML5.ConnectionTimeoutInSeconds', 'Connect timeout (older Neo property).', '10', [0, 120]),
  whole('HTML5.SocketReadTimeoutInSeconds', 'Read timeout (Neo only).', '30', [0, 300]),
  yesOrNo('HTML5.HandleRedirects', 'Follows redirects inside the router (Neo only).', 'true'),
  yesOrNo('CEP.EnableCsrfProtection', 'CSRF protection by the router for dynamic destinations.'),
  whole('URL.connectionTimeoutInSeconds', 'Connect timeout of the Transparent Proxy.', '5', [1, 300]),
  whole('URL.socketReadTimeoutInSeconds', 'Read timeout of the Transparent Proxy.', '30', [1, 43200]),
  {
    key: 'sourceSystemId',
    type: 'string',
    description: 'Name of the source transport node, for TransportManagementService destinations.',
  },
];
