import { CockpitError } from '../shared/errors';

export type ConfigErrorCode = 'config-unreachable' | 'config-invalid';

/** `problem` says which part is wrong, for `config-invalid`. */
export class ConfigError extends CockpitError<ConfigErrorCode, { readonly problem?: string }> {}

/** The refusal of a part of the configuration. */
export function invalidConfig(problem: string, cause?: unknown): ConfigError {
  return new ConfigError('config-invalid', `config.json: ${problem}`, { problem }, { cause });
}
