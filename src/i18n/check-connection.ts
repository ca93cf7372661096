import type { CompanionErrorCode } from '../backend/companion-client/companion-error';
import type { UncheckedReason } from '../domain/destination/connection/addresses';
import type { HttpMeaning, StageState } from '../domain/destination/connection/judge';
import type { StoreWord } from '../domain/destination/connection/judge-store';
import type { RefusedAddressKind, TrustProblem } from '../shared/companion-wire';
import { formatDate, formatList, formatNumber } from './format';
import { plural } from './plural';

/** Words of the dialog around the stages. */
export const checkConnectionText = {
  title: 'Check Connection',
  close: 'Close',
  cancel: 'Cancel',
  again: 'Check Again',
  unlock: 'Unlock…',
  lockedHint: 'Passwords and key stores are locked, so the certificates were not opened.',
  cancelled: 'The check was cancelled.',
  checking: (what: string) => `Checking: ${what}`,
  established: (name: string) => `Connection to "${name}" established.`,
  answered: (name: string, answer: string) => `Connection to "${name}" established. Response returned: "${answer}"`,
  partly: (name: string) => `The server of "${name}" was reached, but the check could not go on to the end.`,
  notChecked: (name: string) => `Nothing wrong was found with "${name}", but its server was not asked from here.`,
  failed: (name: string, stage: string) => `Connection to "${name}" failed: ${stage}`,
  parts: { destination: 'Destination', target: 'Target', tokenService: 'Token Service' },
  /** Where a part leads. */
  place: (host: string, port: number) => `${host}, port ${port}`,
  assumedPort: (port: number) => `The destination names no port; ${port} is the usual one.`,
  notSapsCheck: 'SAP offers no connection check for this type; this one is done by Destination Cockpit alone.',
  stages: {
    rules: 'Property rules',
    dns: 'Name resolution (DNS)',
    tcp: 'Connection (TCP)',
    tls: 'Encryption (TLS)',
    http: 'Answer (HTTP)',
    unchecked: 'Network',
    keyStore: (name: string) => `Key store ${name}`,
    trustStore: (name: string) => `Trust store ${name}`,
  },
  states: {
    waiting: 'Waiting',
    running: 'Checking',
    passed: 'Passed',
    noticed: 'Note',
    failed: 'Failed',
    skipped: 'Not checked',
  } satisfies Record<StageState | 'waiting' | 'running', string>,
  notReached: 'Not reached, because the check ended earlier.',
  rulesPassed: 'All properties that are needed are there and fit together.',
  chain: 'Certificates of the server',
  chainEntry: (issuer: string, from: Date, to: Date) =>
    `Issued by ${issuer}, valid from ${formatDate(from)} to ${formatDate(to)}`,
  chainUnreadable: 'A certificate that cannot be read',
  anchorPublic: 'Trusted by the default trust store',
  anchorGiven: (store: string) => `Trusted by ${store}`,
  defaultStoreHint:
    'The default trust store here is the list of public authorities that Node.js brings; that of SAP’s Java runtime may differ in a few.',
} as const;

/** Why a server is not asked, and what to do instead. */
export const uncheckedTexts: Record<UncheckedReason, (about: string) => readonly string[]> = {
  'on-premise': () => [
    'Only the Cloud Connector of your subaccount leads to this server, so it cannot be asked from here. The check in the SAP BTP cockpit can; these are its messages.',
  ],
  'private-link': () => [
    'A private link exists only inside SAP’s network. Neither this check nor SAP’s can ask it.',
    'Call it from an application in the subaccount, and look at the state of the Private Link service instance.',
  ],
  edge: () => ['This destination is for an Edge Integration Cell; its target is known there alone.'],
  'no-address': () => [
    'The destination does not say where its server is.',
    'Enter the address with its port, then check again.',
  ],
  'no-url': (about) => [`“${about}” is no address that can be asked.`, 'Correct it, then check again.'],
  'tenant-unknown': (about) => [
    `The subdomain of the calling tenant becomes part of ${about} when a token is fetched, so there is no address to ask yet.`,
    'To check it, try the URL of one tenant in a copy of the destination with the type Dedicated.',
  ],
};

/** The four messages of SAP's check for OnPremise (destinations-editor.md section 8), with what to look at. */
export const onPremiseMessages: readonly { readonly message: string; readonly remedy: string }[] = [
  {
    message: 'Backend status could not be determined.',
    remedy:
      'See whether the Cloud Connector is connected to the subaccount, is 2.7.1 or newer, and the backend answers below 500.',
  },
  {
    message: 'Backend is not available in the list of defined system mappings in Cloud Connector.',
    remedy: 'Add a mapping with exactly the virtual host and port of this URL.',
  },
  {
    message: 'Resource is not accessible in Cloud Connector or backend is not reachable.',
    remedy: 'Allow the path of this URL, with its subpaths where needed, among the resources of the mapping.',
  },
  {
    message: 'Backend is not reachable from Cloud Connector.',
    remedy:
      'The configuration is fine: see whether the backend runs, and whether a firewall lets the connector through.',
  },
];

/** Why the companion gave no answer. */
export const companionTexts: Record<CompanionErrorCode, readonly string[]> = {
  'no-companion': [
    'A page cannot look at a server by itself, and the companion that does it for the page is not running here.',
    'Start Destination Cockpit with npm start, and open the address that it prints.',
  ],
  'no-session': [
    'The page was opened without the code that lets it use the companion.',
    'Open the address that was printed at start, with the code at its end. It works once; start again to get a new one.',
  ],
  busy: ['Too many checks were started in a short time.', 'Wait a minute, then check again.'],
  'too-large': [
    'The trust store holds more certificates than the companion takes at once.',
    'Check with a smaller trust store.',
  ],
  unusable: [
    'The companion gave no usable answer.',
    'Reload the page; when it was updated, start Destination Cockpit again.',
  ],
};

export const dnsTexts = {
  passed: (addresses: readonly string[]) => formatList(addresses),
  'not-found': (host: string) => [
    `There is no host ${host}.`,
    'Check how it is written, and whether it is known outside your network.',
  ],
  'no-answer': (host: string) => [`The name server gave no answer for ${host}.`, 'Check the network of this machine.'],
  timeout: (host: string) => [
    `The name server did not answer for ${host} in time.`,
    'Check the network of this machine.',
  ],
  refused: (address: string, kind: RefusedAddressKind) => [
    `${address} is ${addressKinds[kind]}. As in SAP’s check, such a target cannot be asked.`,
    'A server in your own network needs the Cloud Connector: choose proxy type OnPremise.',
  ],
} as const;

const addressKinds: Record<RefusedAddressKind, string> = {
  loopback: 'this machine itself (loopback)',
  private: 'an address of a private network',
  'link-local': 'an address of the local link',
  shared: 'an address of a provider’s internal network',
  metadata: 'the metadata service of a cloud',
  multicast: 'a multicast address',
  reserved: 'a reserved address',
};

export const tcpTexts = {
  passed: (address: string, port: number, milliseconds: number) =>
    `${address}, port ${port}, in ${formatNumber(milliseconds)} ms`,
  refused: (address: string, port: number) => [
    `${address} refuses connections on port ${port}.`,
    'Nothing listens there, or a firewall answers for it: check the port and the server.',
  ],
  timeout: (address: string, port: number) => [
    `${address} did not answer on port ${port} in time.`,
    'A firewall may drop the connection: check the port, and whether this network is let through.',
  ],
  unreachable: (address: string) => [`No route leads to ${address}.`, 'Check the network of this machine.'],
  reset: (address: string) => [`${address} ended the connection at once.`, 'Check the port and the server.'],
  failed: (address: string) => [`The connection to ${address} failed.`, 'Check the port and the network.'],
} as const;

export const tlsTexts = {
  spoken: (protocol: string, cipher: string) => `${protocol.replace('TLSv', 'TLS ')}, ${cipher}`,
  trustAll: 'Trust All is on: neither the certificate nor the host name was verified.',
  hostMatches: (host: string) => `The certificate is for ${host}.`,
  hostDiffers: (host: string) => [
    `The certificate is not for ${host}.`,
    'Use a host name that the certificate names, or have one issued for this host.',
  ],
  requested: 'The server asks for a client certificate and goes on without one.',
  demanded: (keyStore: string | null) =>
    keyStore === null
      ? [
          'The server demands a client certificate, and this destination has none.',
          'Choose ClientCertificateAuthentication with a key store (for a token service: mTLS for token retrieval).',
        ]
      : [
          `The server demands a client certificate. The destination would present ${keyStore}; the check never does, so it ends here.`,
        ],
  'not-tls': ['Whatever listens there does not speak TLS.', 'Check the port, or use http:// instead of https://.'],
  handshake: ['The TLS handshake failed.', 'The server may want algorithms that are outdated, or another host name.'],
  'protocol-version': ['The server speaks no TLS version that is safe today.', 'It needs TLS 1.2 or newer.'],
  timeout: ['The server did not finish the TLS handshake in time.', 'Check the port and the server.'],
  reset: ['The server ended the connection during the TLS handshake.', 'Check the port and the server.'],
} as const;

export const trustTexts: Record<TrustProblem, (store: string | null) => readonly string[]> = {
  expired: () => ['A certificate of the server has expired.', 'Whoever runs the server has to renew it.'],
  'not-yet-valid': () => ['A certificate of the server is not valid yet.', 'Check the clocks, or wait until it is.'],
  'self-signed': (store) => [
    `The server’s certificate is self-signed, and missing from ${storeWords(store)}.`,
    'Put the certificate into a trust store of this destination if it is the right one.',
  ],
  'unknown-authority': (store) => [
    `The server’s certificate comes from an authority that is missing from ${storeWords(store)}, or the server leaves out an intermediate certificate.`,
    'Put the authority’s certificate into a trust store of this destination.',
  ],
  'bad-signature': () => [
    'A signature in the chain of the server is wrong.',
    'Do not trust this server before that is explained.',
  ],
  'wrong-purpose': () => [
    'A certificate of the chain may not be used for a server.',
    'The server needs another certificate.',
  ],
  weak: () => ['The chain uses a key or a hash that is too weak.', 'The server needs another certificate.'],
  revoked: () => ['A certificate of the server was revoked.', 'The server needs another certificate.'],
  untrusted: () => ['The server’s certificate is not trusted.', 'Compare its chain with the trust store.'],
};

function storeWords(store: string | null): string {
  return store === null ? 'the default trust store' : `the default trust store and ${store}`;
}

/** By what a status means; `answer` is `401: Unauthorized`. */
export const httpTexts: Record<HttpMeaning, (answer: string, locationHost: string | null) => readonly string[]> = {
  success: (answer) => [`The server answered ${answer}.`],
  redirect: (answer, locationHost) => [
    `Reachable: the server answered ${answer}${locationHost === null ? '' : ` and sends callers to ${locationHost}`}. The check does not follow.`,
  ],
  reachable: (answer) => [
    `Reachable: the server answered ${answer}. The check sends no credentials, so a refusal like this counts as success.`,
  ],
  'server-error': (answer) => [
    `The server answered ${answer}.`,
    'From 500 on the check counts as failed: look at the server, or at what stands in front of it.',
  ],
};

export const httpFailureTexts = {
  'client-certificate-required': ['Without a client certificate the server gives no answer.'],
  'not-http': ['Whatever listens there does not speak HTTP.', 'Check the port, and whether it needs https://.'],
  timeout: [
    'The server accepted the request, but did not answer in time.',
    'Look at the load and the logs of the server.',
  ],
  reset: [
    'The server ended the connection without an answer.',
    'Look at the server, or at what stands in front of it.',
  ],
} as const;

export const answerText = (status: number, statusText: string) =>
  statusText === '' ? `${status}` : `${status}: ${statusText}`;

export const storeTexts: Record<StoreWord, readonly string[]> = {
  missing: ['There is no certificate of this name here.', 'Upload it under this name, or choose another one.'],
  dummy: [
    'It has dummy content: a transport brought its name only.',
    'Open the certificate and choose Replace Dummy Content.',
  ],
  locked: ['It was not opened, because the workspace is locked.'],
  'wrong-password': ['The password of the destination does not open it.', 'Enter the right one in the destination.'],
  'password-required': ['It needs a password, and the destination has none.', 'Enter it in the destination.'],
  unreadable: ['It cannot be read.', 'Open it among the certificates to see why.'],
  'key-locked': [
    'It opens, but its private key has another password.',
    'Give the key the password of the file: a destination has only one.',
  ],
  'no-private-key': ['It holds no private key.', 'Replace it by a file that holds the key with its certificate.'],
  'key-without-certificate': ['It holds a private key, but no certificate that belongs to it.', 'Add the certificate.'],
  'no-digital-signature': [
    'The key usage of its certificate leaves out digital signatures, which logging on by TLS needs.',
    'Have it issued again with this usage if the server refuses it.',
  ],
  'no-certificates': ['It makes no certificate trusted.', 'Use a file with the certificates to trust, without keys.'],
  'no-authority': ['It holds no authority: only exactly the certificates in it are trusted.'],
  'password-not-in-destination': [
    'Only the remembered password opens it; the destination itself has none.',
    'Enter it in the destination as well.',
  ],
  'key-store-usable': [],
  'trust-store-usable': [],
};

export const keyStoreUsable = (subject: string, until: Date) =>
  `It opens, and holds a private key for ${subject}, valid until ${formatDate(until)}.`;

export const trustStoreUsable = (count: number) =>
  `It opens, and makes ${plural(count, 'certificate', 'certificates')} trusted.`;
