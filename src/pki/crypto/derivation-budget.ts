import { toHex } from '../../shared/bytes';
import { PkiError } from '../errors';
import { limits } from '../limits';
import type { KeyDerivation } from './pbe-parameters';

/**
 * Bounds what the key derivations of one file cost together: each alone is within its limit, but a file could hold
 * thousands of them. A derivation whose salt and cost came before is in the key cache and free.
 */
export class DerivationBudget {
  private spent = 0;
  private readonly seen = new Set<string>();

  /** Null while the file stays within the budget; else the `limit-exceeded` to refuse it with, before deriving. */
  charge(derivation: KeyDerivation, format: string): PkiError | null {
    // Measured: one unit of scrypt takes as long as four rounds of PBKDF2.
    const cost = derivation.type === 'scrypt' ? 4 * derivation.n * derivation.r * derivation.p : derivation.iterations;
    const key = `${derivation.type}/${cost}/${toHex(derivation.salt)}`;
    if (this.seen.has(key)) return null;
    this.seen.add(key);
    this.spent += cost;
    if (this.spent <= limits.totalIterations) return null;
    const details = { format, limit: 'totalIterations', maximum: limits.totalIterations, found: this.spent };
    const message = `the file asks for more than ${limits.totalIterations} iterations in all`;
    return new PkiError('limit-exceeded', message, details);
  }
}
