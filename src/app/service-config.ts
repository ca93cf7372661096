import type { BackendConfig, ServicePlace } from '../shared/backend-config';
import { invalidConfig } from './config-error';

type Read<Value> = (value: unknown, path: string) => Value;

const text: Read<string> = (value, path) => {
  if (typeof value !== 'string' || value.trim() === '') throw invalidConfig(`${path}: it is no text, or an empty one`);
  return value;
};

/** `missing` is what a part that is left out, or null, means. */
const optional =
  <Value, Missing>(read: Read<Value>, missing: Missing): Read<Value | Missing> =>
  (value, path) =>
    value === undefined || value === null ? missing : read(value, path);

const yesOrNo: Read<boolean> = (value, path) => {
  if (typeof value !== 'boolean') throw invalidConfig(`${path}: it is neither true nor false`);
  return value;
};

const subaccount: Read<ServicePlace['subaccount']> = (value, path) => {
  const parts = partsOf(value, path, ['id', 'name']);
  const id = text(parts.id, `${path}.id`);
  return { id, name: optional(text, id)(parts.name, `${path}.name`) };
};

/** The configuration of a page that works with a service; throws a `ConfigError` that names the part. */
export function readServiceConfig(settings: object): BackendConfig {
  const parts = partsOf(settings, '', ['backend', 'subaccount', 'region', 'serviceInstance', 'transport']);
  return {
    backend: 'service',
    subaccount: subaccount(parts.subaccount, 'subaccount'),
    region: optional(text, null)(parts.region, 'region'),
    serviceInstance: optional(text, null)(parts.serviceInstance, 'serviceInstance'),
    transport: optional(yesOrNo, false)(parts.transport, 'transport'),
  };
}

/** The parts of an object that has no others than these; `path` is empty for the whole. */
function partsOf(value: unknown, path: string, known: readonly string[]): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw invalidConfig(`${path}: it is no object`);
  }
  const unknown = Object.keys(value).find((key) => !known.includes(key));
  if (unknown !== undefined) {
    throw invalidConfig(`${path === '' ? '' : `${path}.`}${unknown}: there is no such setting`);
  }
  return { ...value };
}
