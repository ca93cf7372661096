import { normalizeKey } from './looks-like-service-key';
import type { KeyValue, ServiceLogon } from './service-key';

/** The texts of one object of the key, by normalised key. */
export interface Block {
  /** The way to the object, with its dot; empty for the whole key. */
  readonly prefix: string;
  readonly values: ReadonlyMap<string, string>;
}

export interface Logon {
  readonly kind: ServiceLogon;
  /** Where the credentials are; null without any. */
  readonly block: Block | null;
  readonly id: string | null;
  readonly secret: string | null;
  readonly certificate: string | null;
  readonly privateKey: string | null;
  readonly tokenUrl: string | null;
  /** Addresses of the logon service itself, never the target. */
  readonly ownUrls: ReadonlySet<string>;
}

const names = {
  clientId: ['clientid'],
  clientSecret: ['clientsecret'],
  user: ['user', 'username', 'userid'],
  password: ['password', 'passwd'],
  certificate: ['certificate', 'clientcertificate', 'cert'],
  privateKey: ['key', 'privatekey', 'clientkey'],
  tokenUrl: ['tokenserviceurl', 'tokenurl', 'tokenendpoint', 'oauthtokenurl', 'accesstokenurl'],
  certUrl: ['certurl'],
} as const;

/** Objects that hold the credentials of a service, in the order they are looked at; any other comes after the key itself. */
const usualBlocks = ['uaa.', 'xsuaa.', 'identity.', 'ias.', 'oauth.', 'oauth2.', ''];

/** Finds the credentials: OAuth before user and password, since keys that have both mean the user for something else. */
export function findLogon(values: readonly KeyValue[]): Logon {
  const blocks = toBlocks(values);
  const oauth = blocks.find(({ values: block }) => read(block, 'clientId') !== null);
  if (oauth !== undefined) return oauthLogon(oauth, blocks);
  const basic = blocks.find(({ values: block }) => read(block, 'user') !== null && read(block, 'password') !== null);
  if (basic === undefined) return certificateLogon(blocks);
  return {
    ...noLogon,
    kind: 'basic',
    block: basic,
    id: read(basic.values, 'user'),
    secret: read(basic.values, 'password'),
  };
}

const noLogon: Logon = {
  kind: 'none',
  block: null,
  id: null,
  secret: null,
  certificate: null,
  privateKey: null,
  tokenUrl: null,
  ownUrls: new Set(),
};

/** A certificate without a client: the service itself asks for it. */
function certificateLogon(blocks: readonly Block[]): Logon {
  const block = blocks.find(
    ({ values }) => read(values, 'certificate') !== null && read(values, 'privateKey') !== null,
  );
  if (block === undefined) return noLogon;
  const [certificate, privateKey] = [read(block.values, 'certificate'), read(block.values, 'privateKey')];
  return { ...noLogon, kind: 'certificate', block, certificate, privateKey };
}

function oauthLogon(block: Block, blocks: readonly Block[]): Logon {
  const root = blocks.find(({ prefix }) => prefix === '')?.values ?? new Map<string, string>();
  const own = (name: keyof typeof names) => read(block.values, name);
  const secret = own('clientSecret');
  const certificate = own('certificate') ?? read(root, 'certificate');
  const kind = certificate !== null ? 'certificate' : secret !== null ? 'client-secret' : 'none';
  const explicit = own('tokenUrl') ?? read(root, 'tokenUrl');
  const certUrl = own('certUrl') ?? read(root, 'certUrl');
  const url = block.values.get('url') ?? null;
  const tokenUrl = tokenUrlOf({ kind, explicit, certUrl, url, isIas: isIas(block, url) });
  return {
    kind,
    block,
    id: own('clientId'),
    secret,
    certificate,
    privateKey: own('privateKey') ?? read(root, 'privateKey'),
    tokenUrl,
    // With an address for tokens of its own, `url` beside the credentials is that of the service.
    ownUrls: new Set([explicit, certUrl, explicit === null ? url : null].filter((own) => own !== null)),
  };
}

function tokenUrlOf(known: {
  readonly kind: ServiceLogon;
  readonly explicit: string | null;
  readonly certUrl: string | null;
  readonly url: string | null;
  readonly isIas: boolean;
}): string | null {
  const { kind, explicit, certUrl, url, isIas } = known;
  const path = isIas ? '/oauth2/token' : '/oauth/token';
  const stated = explicit === null ? null : withPath(explicit, path);
  if (kind !== 'certificate' || certUrl === null) return stated ?? (url === null ? null : withPath(url, path));
  // A certificate is accepted only under the host made for it (uaa.certurl).
  return withPath(certUrl, stated === null ? path : new URL(stated).pathname);
}

/** The address, with this path where it has none. */
function withPath(address: string, path: string): string | null {
  const absolute = URL.canParse(address) ? address : `https://${address}`;
  if (!URL.canParse(absolute)) return null;
  return new URL(absolute).pathname === '/' ? absolute.replace(/\/?$/, path) : absolute;
}

/** SAP Cloud Identity Services; everything else is taken for XSUAA. */
function isIas({ prefix, values }: Block, url: string | null): boolean {
  if (prefix === 'identity.' || prefix === 'ias.' || values.has('apptid')) return true;
  return url !== null && /^https:\/\/[^/]+\.accounts(?:400)?\.(?:ondemand\.com|cloud\.sap)(?:$|[/:])/i.test(url);
}

function toBlocks(values: readonly KeyValue[]): readonly Block[] {
  const blocks = new Map<string, Map<string, string>>();
  for (const { keys, value } of values) {
    const prefix = keys
      .slice(0, -1)
      .map((key) => `${key}.`)
      .join('');
    const block = blocks.get(prefix) ?? new Map<string, string>();
    block.set(normalizeKey(keys.at(-1) ?? ''), value);
    blocks.set(prefix, block);
  }
  return [...blocks]
    .map(([prefix, block]) => ({ prefix, values: block }))
    .sort((left, right) => rank(left.prefix) - rank(right.prefix));
}

function rank(prefix: string): number {
  const index = usualBlocks.indexOf(prefix.toLowerCase());
  return index === -1 ? usualBlocks.length : index;
}

function read(values: ReadonlyMap<string, string>, name: keyof typeof names): string | null {
  const key = names[name].find((candidate) => (values.get(candidate) ?? '') !== '');
  return key === undefined ? null : (values.get(key) ?? null);
}
