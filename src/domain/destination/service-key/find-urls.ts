import type { Logon } from './find-logon';
import { normalizeKey } from './looks-like-service-key';
import type { KeyValue, UrlChoice } from './service-key';

/** Addresses that serve the logon, the binding or a reader, never the target; keys normalised. */
const otherPurposes =
  /^(?:sburl|certurl|uaadomain|tokenurl|tokenserviceurl|tokenendpoint|accesstokenurl|authorizationendpoint|authorizationurl|authurl|endsessionendpoint|jwksuri|jkuurl|issuer|osburl|smurl|documentation|dashboardurl|redirecturi.*|onboardingcallback.*)$/;
/** Hosts of XSUAA and of SAP Cloud Identity Services. */
const logonHost = /\.authentication(?:\.cert)?\.|\.accounts(?:400)?\.(?:ondemand\.com|cloud\.sap)$/i;
const logonBlocks = /^(?:uaa|xsuaa|identity|ias)$/i;

/** What may be the target, the likely one first: an address at the top of the key, one called `url`, any other. */
export function findUrls(values: readonly KeyValue[], { ownUrls }: Logon): readonly UrlChoice[] {
  const found = values.filter(({ keys, value }) => {
    if (!isHttpUrl(value) || ownUrls.has(value)) return false;
    if (keys.slice(0, -1).some((key) => logonBlocks.test(key))) return false;
    return !otherPurposes.test(normalizeKey(keys.at(-1) ?? '')) && !logonHost.test(new URL(value).hostname);
  });
  return found
    .map(({ keys, value }) => ({ url: value, path: keys.join('.'), rank: rank(keys) }))
    .sort((left, right) => left.rank - right.rank)
    .map(({ url, path }) => ({ url, path }));
}

const usualKeys: ReadonlySet<string> = new Set(['url', 'uri', 'serviceurl', 'apiurl', 'api', 'endpoint', 'baseurl']);

function rank(keys: readonly string[]): number {
  const isUsual = usualKeys.has(normalizeKey(keys.at(-1) ?? ''));
  if (keys.length === 1) return isUsual ? 0 : 1;
  return isUsual ? 2 : 3;
}

function isHttpUrl(value: string): boolean {
  return /^https?:\/\//i.test(value) && URL.canParse(value);
}
