import type { BackendConfig } from '../shared/backend-config';
import { ConfigError, invalidConfig } from './config-error';

const backends = ['local', 'service'] as const;

/** Reads the text of config.json; rejects with a `ConfigError` with `config-invalid` for anything but a known configuration. */
export async function readConfig(text: string): Promise<BackendConfig> {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (cause) {
    throw invalidConfig('it is not JSON', cause);
  }
  // By hand: a schema library would be a good part of the first load, for one setting.
  const settings: Readonly<Record<string, unknown>> = { ...(typeof raw === 'object' && raw) };
  const backend = backends.find((known) => known === settings.backend);
  if (backend === undefined) throw invalidConfig(`backend: it is neither ${backends.join(' nor ')}`);
  // Only a page that works with a service needs the rest.
  if (backend === 'service') return (await import('./service-config')).readServiceConfig(settings);
  const unknown = Object.keys(settings).find((key) => key !== 'backend');
  if (unknown !== undefined) throw invalidConfig(`${unknown}: there is no such setting`);
  return { backend };
}

/** Loads config.json from beside the page; rejects with a `ConfigError`. */
export async function loadConfig(fetchFile: typeof fetch = fetch): Promise<BackendConfig> {
  const unreachable = (cause?: unknown) =>
    new ConfigError('config-unreachable', 'config.json could not be loaded', {}, { cause });
  const response = await fetchFile(`${import.meta.env.BASE_URL}config.json`, { cache: 'no-cache' }).catch((cause) => {
    throw unreachable(cause);
  });
  // A server of single-page applications answers with the page itself where a file is missing.
  const isPage = response.headers.get('content-type')?.includes('text/html') ?? false;
  if (!response.ok || isPage) throw unreachable();
  return readConfig(await response.text());
}
