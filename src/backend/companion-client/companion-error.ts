import { CockpitError } from '../../shared/errors';

/**
 * Why the companion gave no answer to a check:
 * - `no-companion`: nothing answers as it does
 * - `no-session`: the page was opened without its code, or it was started anew since
 * - `busy`: too many checks at one time
 * - `too-large`: the trust store holds more than it takes
 * - `unusable`: it refused, or its answer is not what was agreed
 */
export type CompanionErrorCode = 'no-companion' | 'no-session' | 'busy' | 'too-large' | 'unusable';

export class CompanionError extends CockpitError<CompanionErrorCode, { readonly status?: number }> {}
