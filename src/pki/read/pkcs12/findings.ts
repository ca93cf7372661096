import type { Protection, Warning } from '../../types';
import { format } from './structure';

/** Collects what is worth telling about a file while it is read, each thing once. */
export class Findings {
  readonly protection: Protection[] = [];
  readonly warnings: Warning[] = [];

  protect(of: Protection['of'], description: Omit<Protection, 'of'>): void {
    const known = this.protection.some(
      (entry) =>
        entry.of === of && entry.algorithm === description.algorithm && entry.iterations === description.iterations,
    );
    if (!known) this.protection.push({ of, ...description });
  }

  warn(code: Warning['code'], details: Warning['details']): void {
    this.warnings.push({ code, details });
  }

  /** Remarks that the password had to be encoded in another way than the format prescribes. */
  encoding(name: string | null, where: string): void {
    if (name === null) return;
    const known = this.warnings.some(({ code, details }) => code === 'password-encoding' && details.algorithm === name);
    if (!known) this.warn('password-encoding', { format, where, algorithm: name });
  }
}
