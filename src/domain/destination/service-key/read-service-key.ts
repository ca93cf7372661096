import { fail, ok, type Result } from '../../../shared/result';
import { DomainError, type DomainErrorDetails } from '../../errors';
import { decodeText, wrongEncoding } from '../files/decode-text';
import { findDestinations, isDestination } from '../files/find-destinations';
import { fileLimits, pastLimit, Refusal } from '../files/limits';
import { looksLikeBinary, looksLikeText } from '../files/looks-like';
import { readJson } from '../files/read-json';
import { isEmptyTree, lookUp, type MapNode, type TreeNode } from '../files/tree';
import { findLogon } from './find-logon';
import { findUrls } from './find-urls';
import type { BoundService, KeyValue, ServiceKey } from './service-key';

/**
 * The service key in a file or in pasted text: as the cockpit and `cf service-key` show it, alone, under `credentials`,
 * or in a `VCAP_SERVICES`. Fails as `DomainError` says, with the subject `service-key`; never throws.
 */
export function readServiceKey(content: Uint8Array | string): Result<ServiceKey, DomainError> {
  try {
    return ok(read(content));
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    const { code, message, details } = refusal.error;
    return fail(new DomainError(code, message, { ...details, subject: 'service-key' }));
  }
}

function read(content: Uint8Array | string): ServiceKey {
  if (content.length > fileLimits.inputBytes) throw new Refusal(pastLimit('inputBytes', content.length));
  const text = typeof content === 'string' ? content : decode(content);
  if (text.trim() === '') refuse('empty');
  const json = withoutPreamble(text);
  if (!/^\s*[{[]/.test(json)) refuse('unknown-format', looksLikeText(text) ?? 'plain text');
  const result = readJson(json);
  if (!result.ok) throw new Refusal(inWholeText(result.error, text, json));
  if (isEmptyTree(result.value)) refuse('empty');
  const services = findServices(result.value).map(toService);
  const usable = services.filter(({ logon, urls }) => logon !== 'none' || urls.length > 0);
  if (usable.length > 0 && !isOnlyDestination(result.value, usable)) return { services: usable };
  return refuse(
    'not-a-service-key',
    findDestinations([result.value]).some(isDestination) ? 'destination' : 'other JSON',
  );
}

function decode(bytes: Uint8Array): string {
  const binary = looksLikeBinary(bytes);
  if (binary !== null) refuse('unknown-format', binary);
  const decoded = decodeText(bytes, 'service-key');
  if (!decoded.ok) throw new Refusal(decoded.error);
  const { text, encoding, offset } = decoded.value;
  if (encoding === 'ISO-8859-1') throw new Refusal(wrongEncoding('service-key', 'JSON', offset ?? 0));
  return text;
}

/** `cf service-key` prints lines of its own before the key. */
function withoutPreamble(text: string): string {
  const start = /^[{[]/m.exec(text)?.index;
  return start === undefined ? text : text.slice(start);
}

function inWholeText(error: DomainError, text: string, json: string): DomainError {
  const { line } = error.details;
  if (line === undefined) return error;
  const skipped = text.slice(0, text.length - json.length).split('\n').length - 1;
  return new DomainError(error.code, error.message, { ...error.details, line: line + skipped });
}

/** A destination has a URL and may have a client, too, but its keys are spelled in another way. */
function isOnlyDestination(tree: TreeNode, services: readonly BoundService[]): boolean {
  return isDestination(tree) && services.every(({ logon }) => logon === 'none' || lookUp(tree, 'Name') !== undefined);
}

interface Found {
  readonly name: string | null;
  readonly credentials: MapNode;
}

/** The objects with credentials: of every binding in a `VCAP_SERVICES`, under `credentials`, or the whole. */
function findServices(node: TreeNode): readonly Found[] {
  if (node.kind === 'list') return node.items.flatMap(findServices);
  if (node.kind !== 'map') return [];
  for (const wrapper of ['system_env_json', 'VCAP_SERVICES']) {
    const inner = lookUp(node, wrapper);
    if (inner?.kind === 'map') return findServices(inner);
    const parsed = inner?.kind === 'text' ? readJson(inner.text) : null;
    if (parsed?.ok === true) return findServices(parsed.value);
  }
  const credentials = lookUp(node, 'credentials');
  if (credentials?.kind === 'map') return [{ name: nameOf(node), credentials }];
  const bindings = node.pairs.flatMap(({ value }) =>
    value.kind === 'list' && value.items.some(isBinding) ? value.items.filter(isBinding) : [],
  );
  return bindings.length > 0 ? bindings.flatMap(findServices) : [{ name: nameOf(node), credentials: node }];
}

function isBinding(node: TreeNode): node is MapNode {
  return node.kind === 'map' && lookUp(node, 'credentials')?.kind === 'map';
}

function nameOf(map: MapNode): string | null {
  for (const key of ['instance_name', 'name', 'label']) {
    const value = lookUp(map, key);
    if (value?.kind === 'text' && value.text !== '') return value.text;
  }
  return null;
}

function toService({ name, credentials }: Found): BoundService {
  const values = toValues(credentials, []);
  const logon = findLogon(values);
  return { name, logon: logon.kind, urls: findUrls(values, logon), values };
}

function toValues(node: TreeNode, keys: readonly string[]): readonly KeyValue[] {
  switch (node.kind) {
    case 'null':
      return [];
    case 'map':
      return node.pairs.flatMap(({ key, value }) => toValues(value, [...keys, key]));
    case 'list':
      return node.items.flatMap((item, index) => toValues(item, [...keys, String(index)]));
    default:
      return [{ keys, value: node.text }];
  }
}

function refuse(code: 'empty' | 'unknown-format' | 'not-a-service-key', looksLike?: string): never {
  const details: DomainErrorDetails = { subject: 'service-key', ...(looksLike === undefined ? {} : { looksLike }) };
  throw new Refusal(new DomainError(code, 'This is no service key', details));
}
