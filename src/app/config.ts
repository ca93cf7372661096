import * as v from 'valibot';
import { CockpitError } from '../shared/errors';

const configSchema = v.strictObject({ backend: v.picklist(['local', 'service']) });

export type AppConfig = v.InferOutput<typeof configSchema>;

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
  const result = v.safeParse(configSchema, raw);
  if (result.success) return result.output;
  const [issue] = result.issues;
  const path = v.getDotPath(issue);
  const problem = path === null ? issue.message : `${path}: ${issue.message}`;
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
