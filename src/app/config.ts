import { CockpitError } from '../shared/errors';

const backends = ['local', 'service'] as const;

export interface AppConfig {
  readonly backend: (typeof backends)[number];
}

export type ConfigErrorCode = 'config-unreachable' | 'config-invalid';

/** `problem` says which part is wrong, for `config-invalid`. */
export class ConfigError extends CockpitError<ConfigErrorCode, { readonly problem?: string }> {}

/** Reads the text of config.json; throws a `ConfigError` with `config-invalid` for anything but a known configuration. */
export function parseConfig(text: string): AppConfig {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (cause) {
    throw new ConfigError('config-invalid', 'config.json is not JSON', { problem: 'it is not JSON' }, { cause });
  }
  // By hand: a schema library would be a good part of the first load, for one setting.
  const settings: Readonly<Record<string, unknown>> = { ...(typeof raw === 'object' && raw) };
  const backend = backends.find((known) => known === settings.backend);
  const unknown = Object.keys(settings).find((key) => key !== 'backend');
  if (backend !== undefined && unknown === undefined) return { backend };
  const problem =
    backend === undefined ? `backend: it is neither ${backends.join(' nor ')}` : `${unknown}: there is no such setting`;
  throw new ConfigError('config-invalid', `config.json: ${problem}`, { problem });
}

/** Loads config.json from beside the page; throws a `ConfigError`. */
export async function loadConfig(fetchFile: typeof fetch = fetch): Promise<AppConfig> {
  const unreachable = (cause?: unknown) =>
    new ConfigError('config-unreachable', 'config.json could not be loaded', {}, { cause });
  const response = await fetchFile(`${import.meta.env.BASE_URL}config.json`, { cache: 'no-cache' }).catch((cause) => {
    throw unreachable(cause);
  });
  // A server of single-page applications answers with the page itself where a file is missing.
  const isPage = response.headers.get('content-type')?.includes('text/html') ?? false;
  if (!response.ok || isPage) throw unreachable();
  return parseConfig(await response.text());
}
