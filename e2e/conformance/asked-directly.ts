/** What the adapter never asks for, or only when something is wrong: for the answers that msw gives then. */
export interface Asked {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON; a text as it is. */
  readonly body?: unknown;
  readonly expected: number;
  /** Wrong on purpose: only its answer is checked. */
  readonly wrong?: true;
}

const destination = { Name: 'a', Type: 'HTTP', URL: 'https://a.test', Authentication: 'NoAuthentication' };
const certificate = { Name: 'a.pem', Content: btoa('content') };
const generation = { Name: 'g.p12', Attributes: { CN: 'g', Validity: { TimeUnit: 'DAYS', Value: 30 } } };
const fragment = { FragmentName: 'a', URL: 'https://b.test' };

const labels = [{ key: 'team', values: ['orders'] }];

const kinds = [
  { kind: 'Destinations', row: destination, name: 'a' },
  { kind: 'Certificates', row: certificate, name: 'a.pem' },
] as const;

/** One after the other, over services that are empty at first. */
export const askedDirectly: readonly Asked[] = ['subaccount', 'instance'].flatMap((level): readonly Asked[] => [
  ...kinds.flatMap(({ kind, row, name }): readonly Asked[] => {
    const path = `/v1/${level}${kind}`;
    const rows = [row, { ...row, Name: `b${name.slice(1)}` }];
    return [
      { method: 'POST', path, body: row, expected: 201 },
      { method: 'POST', path, body: row, expected: 409 },
      { method: 'POST', path, body: rows, expected: 207 },
      { method: 'POST', path, body: rows.map((each) => ({ ...each, Name: `c${each.Name}` })), expected: 201 },
      { method: 'POST', path, body: { Name: '' }, expected: 400, wrong: true },
      { method: 'PUT', path, body: row, expected: 200 },
      { method: 'PUT', path, body: rows, expected: 200 },
      { method: 'PUT', path, body: [row, { ...row, Name: `gone${name}` }], expected: 207 },
      { method: 'PUT', path, body: { ...row, Name: `gone${name}` }, expected: 404 },
      { path, expected: 200 },
      { path: `${path}?$select=Name`, expected: 200 },
      { path: `${path}?$page=1&$pageSize=2&$pageCount=true&$entityCount=true`, expected: 200 },
      { path: `${path}?$page=2&$pageSize=2`, expected: 200 },
      { path: `${path}?$filter=${encodeURIComponent("Name in ('a')")}`, expected: 200 },
      { path: `${path}?$page=1&$select=Name`, expected: 400, wrong: true },
      { path: `${path}?$page=0`, expected: 400, wrong: true },
      { path: `${path}/${name}`, expected: 200 },
      { path: `${path}/${name}`, headers: { 'If-Match': 'another' }, expected: 412 },
      { path: `${path}/gone`, expected: 404 },
      { method: 'PUT', path: `${path}/${name}/labels`, body: labels, expected: 200 },
      { path: `${path}/${name}/labels`, expected: 200 },
      { method: 'DELETE', path: `${path}?$filter=${encodeURIComponent(`Name in ('${name}','gone')`)}`, expected: 200 },
      { method: 'DELETE', path: `${path}/b${name.slice(1)}`, expected: 200 },
      { method: 'DELETE', path: `${path}/gone`, expected: 404 },
    ];
  }),
  {
    method: 'POST',
    path: `/v1/${level}Destinations`,
    body: { Name: 'tcp', Type: 'TCP', Address: 'db.internal:30015', ProxyType: 'OnPremise' },
    expected: 201,
  },
  { path: `/v1/${level}Destinations?$includeMetadata=modification_time%3Betag`, expected: 200 },
  { path: `/v1/${level}Destinations?$filter=${encodeURIComponent("startswith(Name,'a')")}`, expected: 200 },
  { method: 'POST', path: `/v1/${level}Certificates`, body: generation, expected: 201 },
  { path: `/v1/${level}Certificates/g.p12/publicKeys`, expected: 200 },
  { path: `/v1/${level}Certificates/ca.pem/publicKeys`, expected: 400 },
  { path: `/v1/${level}Certificates/gone/publicKeys`, expected: 404 },
  { method: 'POST', path: `/v1/${level}DestinationFragments`, body: fragment, expected: 201 },
  { method: 'POST', path: `/v1/${level}DestinationFragments`, body: fragment, expected: 409 },
  { method: 'POST', path: `/v1/${level}DestinationFragments`, body: {}, expected: 400, wrong: true },
  { method: 'PUT', path: `/v1/${level}DestinationFragments`, body: fragment, expected: 200 },
  { method: 'PUT', path: `/v1/${level}DestinationFragments`, body: { FragmentName: 'gone' }, expected: 404 },
  { path: `/v1/${level}DestinationFragments`, expected: 200 },
  { path: `/v1/${level}DestinationFragments/a`, expected: 200 },
  { path: `/v1/${level}DestinationFragments/gone`, expected: 404 },
  { method: 'PUT', path: `/v1/${level}DestinationFragments/a/labels`, body: labels, expected: 200 },
  { path: `/v1/${level}DestinationFragments/a/labels`, expected: 200 },
  { method: 'DELETE', path: `/v1/${level}DestinationFragments/a`, expected: 200 },
]);

const oauth = {
  ...destination,
  Name: 'oauth',
  Authentication: 'OAuth2ClientCredentials',
  clientId: 'me',
  clientSecret: 'hush',
  tokenServiceURL: 'https://tokens.test/oauth/token',
  KeyStoreLocation: 'ca.pem',
};

export const lookedUp: readonly Asked[] = [
  { method: 'POST', path: '/v1/subaccountDestinations', body: oauth, expected: 201 },
  { path: '/v1/destinations/oauth', expected: 200 },
  { path: '/v1/destinations/oauth?$skipTokenRetrieval=true&$skipCredentials=true', expected: 200 },
  {
    path: '/v1/destinations/oauth',
    headers: { 'X-fragment-name': 'gone', 'X-fragment-optional': 'true' },
    expected: 200,
  },
  { path: '/v1/destinations/oauth', headers: { 'X-fragment-name': 'gone' }, expected: 404 },
  { path: '/v1/destinations/oauth', headers: { 'X-tenant': 'a' }, expected: 200 },
  { path: '/v1/destinations/oauth', headers: { 'X-tenant': 'a', 'X-user-token': 'b' }, expected: 400 },
  { path: '/v1/destinations/oauth', headers: { 'If-Match': 'another' }, expected: 412 },
  { path: '/v1/destinations/gone', expected: 404 },
  { method: 'POST', path: '/v1/instanceDestinations', body: oauth, expected: 201 },
  { path: '/v1/destinations/oauth', expected: 200 },
];

export const trusted: readonly Asked[] = [
  { path: '/v1/saml2Metadata', expected: 404 },
  { path: '/v1/saml2Metadata/certificate', expected: 404 },
  { path: '/v1/saml2Metadata/certificate/passive', expected: 404 },
  { method: 'POST', path: '/v1/saml2Metadata/rotateCertificate', expected: 404 },
  { method: 'POST', path: '/v1/saml2Metadata/certificate', expected: 200 },
  { method: 'POST', path: '/v1/saml2Metadata/certificate', body: {}, expected: 400, wrong: true },
  { method: 'POST', path: '/v1/saml2Metadata/certificate/passive', expected: 200 },
  { path: '/v1/saml2Metadata', expected: 200 },
  { path: '/v1/saml2Metadata/certificate', expected: 200 },
  { path: '/v1/saml2Metadata/certificate/passive', expected: 200 },
  { method: 'POST', path: '/v1/saml2Metadata/rotateCertificate', expected: 200 },
  { method: 'DELETE', path: '/v1/saml2Metadata/certificate/passive', expected: 200 },
  { method: 'DELETE', path: '/v1/saml2Metadata/certificate/passive', expected: 404 },
];
